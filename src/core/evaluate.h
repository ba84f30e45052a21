// Runs programs.
#pragma once

#include <span>

#include "core/program.h"

namespace hunch::core {

// Runs `program` on `rows` rows at once; inputs[k] is the column of input k. The result's column is
// in `arena`, as are the values that were made. Never fails: what has no value is undefined.
std::span<const Value> Evaluate(const Program& program, std::span<const Value* const> inputs,
                                uint32_t rows, base::Arena& arena);

// One row.
Value EvaluateOne(const Program& program, std::span<const Value> inputs, base::Arena& arena);

}  // namespace hunch::core
