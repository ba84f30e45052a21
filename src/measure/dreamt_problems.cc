#include "measure/dreamt_problems.h"

#include <algorithm>

#include "learning/dreams.h"

namespace hunch::measure {
namespace {

constexpr int kPairs = 5, kTests = 3;

// The last pairs of the dream become tests.
DreamtProblem ProblemOf(const core::Domain& domain, const core::Task& dream,
                        const core::Program& program) {
  const core::Type type = dream.interface.output_type;
  DreamtProblem made;
  made.program = program;
  made.length = LengthOf(program);
  made.problem.domain = &domain;
  made.problem.task = dream;
  core::Task& task = made.problem.task;
  for (core::Example& pair : task.train) {
    pair.output = core::CopyDeep(type, pair.output, *task.storage);
  }
  for (auto pair = task.train.begin() + kPairs; pair != task.train.end(); ++pair) {
    made.problem.truth.push_back(pair->output);
    task.test.push_back({pair->inputs, core::kUndefined});
  }
  task.train.resize(kPairs);
  return made;
}

}  // namespace

int LengthOf(const core::Program& program) {
  int length = program->kind == core::Node::Kind::kApply ? 1 : 0;
  for (const core::Program& child : program->children) length += LengthOf(child);
  return length;
}

std::vector<DreamtProblem> DreamProblems(const core::Domain& domain, const DrawInputs& inputs,
                                         const DreamtOptions& options) {
  const auto lengths = static_cast<size_t>(options.longest);
  std::vector<std::vector<DreamtProblem>> by_length(lengths + 1);
  base::Random random(options.seed);
  learning::DreamOptions dreams;
  dreams.work = options.work;
  dreams.most = 20 * lengths;
  dreams.fewest_pairs = kPairs + kTests;
  size_t missing = lengths * options.of_each_length;
  for (size_t bank = 0; bank < options.banks && missing > 0; ++bank) {
    std::vector<size_t> taken(lengths + 1, 0);
    const core::Task drawn = inputs(kPairs + kTests, random);
    if (drawn.train.size() < kPairs + kTests) continue;
    const auto take = [&](const core::Task& dream, const core::Program& program) {
      const auto length = static_cast<size_t>(LengthOf(program));
      if (length < 1 || length > lengths || taken[length] == options.of_one_bank ||
          by_length[length].size() == options.of_each_length) {
        return;
      }
      ++taken[length];
      --missing;
      by_length[length].push_back(ProblemOf(domain, dream, program));
      by_length[length].back().problem.task.id = "dream " + std::to_string(bank) + "." +
                                                 std::to_string(length) + "." +
                                                 std::to_string(taken[length]);
    };
    learning::Dream(domain, domain.grammar(), drawn, dreams, random, take);
  }
  std::vector<DreamtProblem> all;
  for (std::vector<DreamtProblem>& each : by_length) {
    std::move(each.begin(), each.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace hunch::measure
