// Tasks whose examples are the boxes of a task's pictures (boxes.h).
#pragma once

#include <vector>

#include "core/domain.h"

namespace hunch::grid {

// Adds a late lane for each way to take all of the task's pictures as boxes by which one function
// of a box explains every pair: equal boxes become equal ones, nothing outside of them changes, and
// there is more to learn from than whole pictures. Lanes with equal examples are added once, and
// two lanes at most.
void AddLanesOfBoxes(const core::Language& language, const core::Task& task,
                     std::vector<core::Lane>& lanes);

}  // namespace hunch::grid
