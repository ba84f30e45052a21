// What the list domain reads off a task before it is searched.
#pragma once

#include <vector>

#include "core/domain.h"

namespace hunch::list {

// Small numbers, truth values, the empty list, and numbers that the outputs give away.
std::vector<core::Constant> ConstantsOf(const core::Task& task, base::Arena& arena);

// See core::Domain::Probes. Numbers, truth values, lists of numbers and lists of such lists have
// probes, whatever the task; other types only those that are inputs.
std::vector<core::Value> ProbesOf(const core::Task& task, size_t row, core::Type type,
                                  base::Arena& arena);

}  // namespace hunch::list
