// Tasks whose outputs are what a task's outputs are made of in a last step (outcome.h).
#pragma once

#include <vector>

#include "core/domain.h"

namespace hunch::grid {

// Adds a lane for the first last step, if any, that all outputs can have come of, where not all
// inputs can.
void AddLaneOfOutcomes(const core::Language& language, const core::Task& task,
                       std::vector<core::Lane>& lanes);

}  // namespace hunch::grid
