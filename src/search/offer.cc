#include "search/offer.h"

#include <algorithm>
#include <bit>

#include "core/evaluate.h"

namespace hunch::search {

namespace {

std::span<const core::Value> RunOnRows(const Workspace& work, const core::Program& program,
                                       base::Arena& arena) {
  const core::Task& task = work.task;
  std::vector<std::vector<core::Value>> inputs;
  std::vector<const core::Value*> columns;
  for (size_t k = 0; k < task.interface.input_types.size(); ++k) {
    inputs.push_back(task.InputColumn(k));
  }
  for (const auto& input : inputs) columns.push_back(input.data());
  return core::Evaluate(program, columns, static_cast<uint32_t>(task.rows()), arena);
}

void Hold(Workspace& work, const core::Program& program, std::span<const core::Value> column,
          int pairs, const Weight& weight, const char* strategy) {
  const auto train = static_cast<long>(work.task.train.size());
  work.candidates.Add(
      {program, weight.bits, {column.begin() + train, column.end()}, pairs, strategy, weight.doubt},
      weight.shared_bits);
}

}  // namespace

bool OfferProgram(Workspace& work, const core::Program& program, const Weight& weight,
                  const char* strategy) {
  base::Arena arena;
  return OfferKnown(work, program, RunOnRows(work, program, arena), weight, strategy);
}

bool OfferKnown(Workspace& work, const core::Program& program, std::span<const core::Value> column,
                const Weight& weight, const char* strategy) {
  work.budget.Charge(1);
  if (work.Reproduces(column.data()) != work.all_pairs()) return false;
  if (work.work_at_first_solution == 0) {
    work.work_at_first_solution = std::max<uint64_t>(1, work.budget.work_spent());
  }
  Hold(work, program, column, static_cast<int>(work.task.train.size()), weight, strategy);
  return true;
}

void OfferGuess(Workspace& work, const core::Program& program, const Weight& weight,
                const char* strategy) {
  base::Arena arena;
  const auto column = RunOnRows(work, program, arena);
  work.budget.Charge(1);
  const int pairs = std::popcount(work.Reproduces(column.data()));
  Hold(work, program, column, pairs, weight, strategy);
}

}  // namespace hunch::search
