#include "search/offer.h"

#include <algorithm>

#include "core/evaluate.h"

namespace hunch::search {

bool OfferProgram(Workspace& work, const core::Program& program, const Weight& weight,
                  const char* strategy) {
  base::Arena arena;
  const core::Task& task = work.task;
  std::vector<std::vector<core::Value>> inputs;
  std::vector<const core::Value*> columns;
  for (size_t k = 0; k < task.interface.input_types.size(); ++k) {
    inputs.push_back(task.InputColumn(k));
  }
  for (const auto& input : inputs) columns.push_back(input.data());
  const auto column = core::Evaluate(program, columns, static_cast<uint32_t>(task.rows()), arena);
  work.budget.Charge(1);
  if (work.Reproduces(column.data()) != work.all_pairs()) return false;
  if (work.work_at_first_solution == 0) {
    work.work_at_first_solution = std::max<uint64_t>(1, work.budget.work_spent());
  }
  const auto train = static_cast<long>(task.train.size());
  work.candidates.Add({program,
                       weight.bits,
                       {column.begin() + train, column.end()},
                       static_cast<int>(task.train.size()),
                       strategy,
                       weight.doubt},
                      weight.shared_bits);
  return true;
}

}  // namespace hunch::search
