// Leaves that the grid domain reads off the demonstration pairs of a task.
#pragma once

#include <vector>

#include "core/domain.h"

namespace hunch::grid {

// At most kMostConstants of them, cheapest first: every one of them multiplies the search.
inline constexpr size_t kMostConstants = 28;

std::vector<core::Constant> ReadConstants(const core::Task& task, base::Arena& arena);

}  // namespace hunch::grid
