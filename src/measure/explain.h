// A program as a building booklet: every step of it in the order of evaluation, with the value it
// has on each demonstration input.
#pragma once

#include <string>
#include <vector>

#include "arc/sheet.h"
#include "core/program.h"
#include "measure/problems.h"

namespace hunch::measure {

// One application of a primitive, equal ones met once. What is computed before is named #1, #2, ...
// by the number of its step; expressions inside a lambda that depend on its variables belong to the
// step of the lambda.
struct ProgramStep {
  core::Program program;  // the whole expression
  std::string text;       // with its parts by number
};

// The last step is the program itself. A program that is only an input or a constant is one step.
std::vector<ProgramStep> StepsOf(const core::Program& program, const core::Interface& interface);

// The booklet: the inputs, then the steps, the last one marked right or wrong against the outputs.
arc::Sheet ProgramBooklet(const Problem& problem, const core::Program& program);

// What a value looks like: grids and masks as pictures, a list of them as several, the rest as
// text. Each panel's caption begins with `caption`, which a picture's size follows.
std::vector<arc::Panel> ValuePanels(const core::Language& language, core::Type type,
                                    core::Value value, const std::string& caption);

}  // namespace hunch::measure
