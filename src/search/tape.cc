#include "search/tape.h"

#include <algorithm>

#include "base/error.h"

namespace hunch::search {

Tape::Tape(const Scope& scope, const Scope& closed, ValueId body) {
  std::vector<std::pair<ValueId, uint32_t>> done;
  Compile(scope, closed, body, done);
}

uint32_t Tape::Compile(const Scope& scope, const Scope& closed, ValueId id,
                       std::vector<std::pair<ValueId, uint32_t>>& done) {
  for (const auto& [value, step] : done) {
    if (value == id) return step;
  }
  const Bank::Entry& entry = scope.bank[id];
  Step step{.origin = entry.origin,
            .parameter = entry.source,
            .captured = nullptr,
            .production = nullptr,
            .operands = {}};
  if (entry.origin == Origin::kCapture) {
    step.captured = closed.bank[entry.source].column;
  } else if (entry.origin == Origin::kApply) {
    const auto children = scope.bank.children(id);
    HUNCH_CHECK(children.size() <= std::size(step.operands));
    for (size_t k = 0; k < children.size(); ++k) {
      step.operands[k] = Compile(scope, closed, children[k], done);
    }
    step.production = scope.productions[entry.source].production;
  }
  const auto index = static_cast<uint32_t>(steps_.size());
  steps_.push_back(step);
  done.emplace_back(id, index);
  return index;
}

void Tape::Run(base::Arena& arena, uint32_t rows, const uint32_t* example,
               const core::Value* const* args, core::Value* out) const {
  const core::Value** columns = arena.AllocateArray<const core::Value*>(steps_.size());
  for (size_t i = 0; i < steps_.size(); ++i) {
    const Step& step = steps_[i];
    if (step.origin == Origin::kVariable) {
      columns[i] = args[step.parameter];
      continue;
    }
    const bool last = i + 1 == steps_.size();
    core::Value* column = last ? out : arena.AllocateArray<core::Value>(rows);
    columns[i] = column;
    if (step.origin == Origin::kCapture) {
      for (uint32_t row = 0; row < rows; ++row) column[row] = step.captured[example[row]];
      continue;
    }
    const core::Value* operands[std::size(step.operands)];
    const size_t arity = step.production->arguments.size();
    for (size_t k = 0; k < arity; ++k) operands[k] = columns[step.operands[k]];
    step.production->primitive->function(
        {arena, rows, operands, nullptr, step.production->result, column});
  }
  if (steps_.back().origin == Origin::kVariable) std::copy_n(columns[steps_.size() - 1], rows, out);
}

void TapeClosure::Apply(base::Arena& arena, uint32_t rows, const uint32_t* row_of,
                        const core::Value* const* args, core::Value* out) const {
  uint32_t* example = arena.AllocateArray<uint32_t>(rows);
  for (uint32_t i = 0; i < rows; ++i) example[i] = row_of[i] % examples_;
  tape_.Run(arena, rows, example, args, out);
}

}  // namespace hunch::search
