// One task's outcome as a line, or with everything there is to see.
#pragma once

#include <string>

#include "arc/picture_terminal.h"
#include "measure/run.h"

namespace hunch::cli {

// "gravity-down   right   12.4 bits   0.02 s  program", ending in a line break.
std::string TaskLine(const measure::TaskRecord& record, arc::ColourMode mode);

// The task with its demonstration pairs, the prediction beside the truth where that is known, the
// program, and how long it took. `outcome` may be null: then only the task.
std::string TaskPicture(const measure::Problem& problem, const measure::Outcome* outcome,
                        arc::ColourMode mode, int columns);

}  // namespace hunch::cli
