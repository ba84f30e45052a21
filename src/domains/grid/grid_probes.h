// Values that stand for "an element of this type" in a row of a task: lambda bodies are told apart
// by what they give on these.
#pragma once

#include <vector>

#include "core/task.h"

namespace hunch::grid {

// A few of them, at least one for every type without functions and variables.
std::vector<core::Value> GridProbes(const core::Task& task, size_t row, core::Type type,
                                    base::Arena& arena);

}  // namespace hunch::grid
