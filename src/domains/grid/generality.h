// Whether a program over grids is a rule or relies on what the pairs merely have in common: which
// colours it treats apart, which way round it takes pictures to be, and that the background is
// black.
#pragma once

#include "core/language.h"
#include "core/task.h"

namespace hunch::grid {

// The program for pictures that differ from the task's in ways that a view tells, which answers the
// task's rows alike: where black is the commonest colour of the cells at the border of every input,
// or of all its cells, or of those of most inputs and no colour ever has more than twice as many,
// and the program minds that it is black, the program within with_border_black,
// with_background_black or with_ground_black; where every input has its wall on the same side, and
// the program minds which side that is, within with_wall_on_top. First, for pictures of any size:
// what is repeated a number of times as the last step is tiled to the input's frame, and what is
// scaled up and then changed is scaled up last, where that answers the rows alike.
core::Program GeneralisedProgram(const core::Language& language, const core::Program& program,
                                 const core::Task& task);

// How many of the colours of the inputs the program minds, counted up to `most`: the answer for an
// input in which the colour is exchanged with one that occurs nowhere is not the answer with the
// two exchanged.
int ColoursMinded(const core::Program& program, const core::Task& task, int most = 10);

// In how many of three ways, upside down, left and right swapped, transposed, the answer for a
// changed input is not the answer so changed.
int PosesMinded(const core::Program& program, const core::Task& task);

}  // namespace hunch::grid
