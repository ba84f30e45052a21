// What a net sees of a grid task: relations of each output to its input that can be computed
// exactly, as a property signature. Colours have no names here, but black.
#pragma once

#include <vector>

#include "core/task.h"

namespace hunch::grid {

// None for tasks that are not from one grid to a grid.
std::vector<float> GridProperties(const core::Task& task);

}  // namespace hunch::grid
