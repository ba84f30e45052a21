// Any problem as a sheet for pictures.
#pragma once

#include "arc/sheet.h"
#include "measure/problems.h"

namespace hunch::measure {

// A grid task as arc::TaskSheet has it; a list task with its values as text.
arc::Sheet ProblemSheet(const Problem& problem);

}  // namespace hunch::measure
