// What the strategies of one search share: the task, the scopes with their banks, the candidates,
// and the budget.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain.h"
#include "search/budget.h"
#include "search/candidate_pool.h"
#include "search/scope.h"
#include "search/trace.h"

namespace hunch::search {

// What a rule gives that is not the targets yet.
struct StepOnTheWay {
  core::Program program;
  double bits;
};

class Workspace {
 public:
  Workspace(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
            const core::Costs& costs, Budget& budget);

  // The program of an entry of the closed scope.
  core::Program ProgramOf(ValueId id) const;

  // One bit per demonstration pair that the column (one value per row) reproduces.
  uint64_t Reproduces(const core::Value* column) const;
  uint64_t all_pairs() const { return (uint64_t{1} << task.train.size()) - 1; }

  bool LeavesOut(std::string_view part) const {
    return std::find(without.begin(), without.end(), part) != without.end();
  }

  size_t bytes() const;
  void WatchMemory();  // sets memory_full when the budget's bytes are held

  const core::Domain& domain;
  const core::Task& task;
  const core::Grammar& grammar;
  Scopes scopes;
  CandidatePool candidates;
  Budget& budget;
  uint64_t work_at_first_solution = 0;
  std::vector<StepOnTheWay> steps;   // a few, the shortest first
  size_t strategy_bytes = 0;         // what strategies hold beside the banks, as they say
  bool memory_full = false;          // nothing more is kept, but answers
  std::vector<std::string> without;  // names of schemas and features that are not used
  std::optional<Trace> trace;        // kept where it is wanted

 private:
  core::Program Expand(const Scope& scope, ValueId id) const;
};

}  // namespace hunch::search
