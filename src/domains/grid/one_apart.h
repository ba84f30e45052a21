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
  kColour,       // the only one whose main colour no other has
  kForm,         // the only one whose shape, in any pose, no other has
  kColours,      // the only one with its number of colours
  kHoles,        // the only one with holes, or without
  kSymmetry,     // the only one with a symmetry, or without
  kAtBorder,     // the only one that touches the border, or does not
  kSpeckColour,  // the only one in the colour of a single cell elsewhere
  kTallest,
  kWidest,
  kTop,  // the one whose first row is above those of all others; and so on
  kBottom,
  kLeft,
  kRight,
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

// A way to tell the one.
struct OneApart {
  const char* wrapper;  // the primitive that runs a function on the pieces
  const char* doc;
  Mark mark;
  Of of;
  TakeApart take;
};

template <Mark kMark, Of kOf = Of::kFigures>
constexpr OneApart Way(const char* wrapper, const char* doc) {
  return {wrapper, doc, kMark, kOf, &Take<kMark, kOf>};
}

inline constexpr OneApart kOnesApart[] = {
    Way<Mark::kMostCells>("with_largest_out",
                          "what a function gives for the figure of most cells and all else"),
    Way<Mark::kFewestCells>("with_smallest_out",
                            "what a function gives for the figure of fewest cells and all else"),
    Way<Mark::kColour>("with_odd_colour_out",
                       "what a function gives for the only figure of its colour and all else"),
    Way<Mark::kForm>("with_odd_form_out",
                     "what a function gives for the only figure of its form and all else"),
    Way<Mark::kColours>(
        "with_marked_out",
        "what a function gives for the only figure of so many colours and all else"),
    Way<Mark::kHoles>(
        "with_holed_out",
        "what a function gives for the only figure with (or without) holes and all else"),
    Way<Mark::kSymmetry>(
        "with_symmetric_out",
        "what a function gives for the only figure with (or without) a symmetry and all else"),
    Way<Mark::kAtBorder>(
        "with_border_figure_out",
        "what a function gives for the only figure at the border (or off it) and all else"),
    Way<Mark::kMostCells, Of::kObjects>(
        "with_largest_object_out",
        "what a function gives for the object of one colour of most cells and all else"),
    Way<Mark::kColour, Of::kObjects>(
        "with_odd_object_out",
        "what a function gives for the only object of its colour and all else"),
    Way<Mark::kHoles, Of::kObjects>(
        "with_holed_object_out",
        "what a function gives for the only object with (or without) holes and all else"),
    Way<Mark::kSpeckColour>(
        "with_called_out",
        "what a function gives for the only figure in the colour of a single cell and all else"),
    Way<Mark::kTallest>("with_tallest_out",
                        "what a function gives for the tallest figure and all else"),
    Way<Mark::kWidest>("with_widest_out",
                       "what a function gives for the widest figure and all else"),
    Way<Mark::kTop>("with_top_out", "what a function gives for the topmost figure and all else"),
    Way<Mark::kBottom>("with_bottom_out",
                       "what a function gives for the lowest figure and all else"),
    Way<Mark::kLeft>("with_left_out", "what a function gives for the leftmost figure and all else"),
    Way<Mark::kRight>("with_right_out",
                      "what a function gives for the rightmost figure and all else"),
};

}  // namespace ones

using ones::kOnesApart;
using ones::OneApart;

// The ways whose one is the figure that what changes is about, in all pairs, and other figures are
// not: the likeliest first, two at most. None where outputs have other sizes than inputs.
std::vector<const OneApart*> ChooseOnesApart(const core::Task& task);

}  // namespace hunch::grid
