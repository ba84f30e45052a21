// Whether a program over grids is a rule or relies on what the pairs merely have in common: which
// colours it treats apart, and that the background is black.
#pragma once

#include "core/language.h"
#include "core/task.h"

namespace hunch::grid {

// Where black is the commonest colour of every input and the program minds that it is black, the
// program within with_background_black, which answers the task's rows alike. Otherwise the program.
core::Program WithAnyBackground(const core::Language& language, const core::Program& program,
                                const core::Task& task);

// How many of the colours of the inputs the program minds: the answer for an input in which the
// colour is exchanged with one that occurs nowhere is not the answer with the two exchanged.
int ColoursMinded(const core::Program& program, const core::Task& task);

}  // namespace hunch::grid
