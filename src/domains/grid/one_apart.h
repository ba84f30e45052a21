// Pictures of which one figure is taken out, the one that has something which no other has: where
// what changes in a task lies about that figure, the task is about it.
#pragma once

#include <vector>

#include "core/task.h"
#include "domains/grid/pieces.h"

namespace hunch::grid {

namespace ones {

// What makes a figure the one.
enum class Mark {
  kMostCells,
  kFewestCells,
  kColour,    // the only one whose main colour no other has
  kForm,      // the only one whose shape, in any pose, no other has
  kColours,   // the only one with its number of colours
  kHoles,     // the only one with holes, or without
  kSymmetry,  // the only one with a symmetry, or without
  kAtBorder,  // the only one that touches the border, or does not
};

// Figures are cells of any colours joined by sides or corners, or objects of one colour each.
enum class Of { kFigures, kObjects };

// The one alone and all else without it, both with the frame of the picture; on the ground, called
// black. Empty where there is no such one.
std::optional<Pieces> Take(base::Arena& arena, GridRef input, Mark mark, Of of);

template <Mark kMark, Of kOf>
std::optional<Pieces> Take(base::Arena& arena, GridRef input) {
  return Take(arena, input, kMark, kOf);
}

}  // namespace ones

// A way to tell the one.
struct OneApart {
  const char* wrapper;  // the primitive that runs a function on the pieces
  const char* doc;
  TakeApart take;
  ones::Mark mark;
  ones::Of of;
};

inline constexpr OneApart kOnesApart[] = {
    {"with_largest_out", "what a function gives for the figure of most cells and all else",
     &ones::Take<ones::Mark::kMostCells, ones::Of::kFigures>, ones::Mark::kMostCells,
     ones::Of::kFigures},
    {"with_smallest_out", "what a function gives for the figure of fewest cells and all else",
     &ones::Take<ones::Mark::kFewestCells, ones::Of::kFigures>, ones::Mark::kFewestCells,
     ones::Of::kFigures},
    {"with_odd_colour_out", "what a function gives for the only figure of its colour and all else",
     &ones::Take<ones::Mark::kColour, ones::Of::kFigures>, ones::Mark::kColour, ones::Of::kFigures},
    {"with_odd_form_out", "what a function gives for the only figure of its form and all else",
     &ones::Take<ones::Mark::kForm, ones::Of::kFigures>, ones::Mark::kForm, ones::Of::kFigures},
    {"with_marked_out", "what a function gives for the only figure of so many colours and all else",
     &ones::Take<ones::Mark::kColours, ones::Of::kFigures>, ones::Mark::kColours,
     ones::Of::kFigures},
    {"with_holed_out",
     "what a function gives for the only figure with (or without) holes and all else",
     &ones::Take<ones::Mark::kHoles, ones::Of::kFigures>, ones::Mark::kHoles, ones::Of::kFigures},
    {"with_symmetric_out",
     "what a function gives for the only figure with (or without) a symmetry and all else",
     &ones::Take<ones::Mark::kSymmetry, ones::Of::kFigures>, ones::Mark::kSymmetry,
     ones::Of::kFigures},
    {"with_border_figure_out",
     "what a function gives for the only figure at the border (or off it) and all else",
     &ones::Take<ones::Mark::kAtBorder, ones::Of::kFigures>, ones::Mark::kAtBorder,
     ones::Of::kFigures},
    {"with_largest_object_out",
     "what a function gives for the object of one colour of most cells and all else",
     &ones::Take<ones::Mark::kMostCells, ones::Of::kObjects>, ones::Mark::kMostCells,
     ones::Of::kObjects},
    {"with_odd_object_out", "what a function gives for the only object of its colour and all else",
     &ones::Take<ones::Mark::kColour, ones::Of::kObjects>, ones::Mark::kColour, ones::Of::kObjects},
    {"with_holed_object_out",
     "what a function gives for the only object with (or without) holes and all else",
     &ones::Take<ones::Mark::kHoles, ones::Of::kObjects>, ones::Mark::kHoles, ones::Of::kObjects},
};

// The ways whose one is the figure that what changes is about, in all pairs, and other figures are
// not: the likeliest first, two at most. None where outputs have other sizes than inputs.
std::vector<const OneApart*> ChooseOnesApart(const core::Task& task);

}  // namespace hunch::grid
