// For the tests of this folder: small problems, and a solver whose answers are given.
#pragma once

#include <string>
#include <vector>

#include "arc/grid.h"
#include "domains/list/list_domain.h"
#include "measure/grid_values.h"
#include "measure/problems.h"
#include "search/solver.h"

namespace hunch::measure {

inline arc::Grid Grid1x2(int left, int right) { return arc::GridFromRows({{left, right}}); }

// One demonstration pair, which is the identity, and a test pair for each output.
inline Problem MadeProblem(const std::string& id, const std::vector<arc::Grid>& outputs) {
  arc::Task task;
  task.id = id;
  task.source = id + ".json";
  task.train = {{Grid1x2(1, 2), Grid1x2(1, 2)}};
  for (const arc::Grid& output : outputs) task.test.push_back({Grid1x2(3, 4), output});
  return GridProblem(std::move(task));
}

// An attempt whose program is `input`, giving these test outputs; none is undefined.
inline search::Attempt MadeAttempt(const std::vector<std::optional<arc::Grid>>& outputs, bool guess,
                                   const std::string& strategy, base::Arena& arena) {
  search::Attempt attempt;
  attempt.program = core::MakeInput(0, core::Type::Base(7));
  for (const auto& output : outputs) {
    attempt.outputs.push_back(output ? GridValue(*output, arena) : core::kUndefined);
  }
  attempt.bits = 1.5;
  attempt.pairs_reproduced = guess ? 0 : 1;
  attempt.guess = guess;
  attempt.strategy = strategy;
  return attempt;
}

inline search::Result MadeResult() {
  search::Result result;
  result.storage = std::make_shared<base::Arena>();
  result.ending = search::Ending::kOutOfBudget;
  result.evaluated = 10;
  result.cpu_seconds = 0.5;
  result.peak_bytes = 1000;
  return result;
}

}  // namespace hunch::measure
