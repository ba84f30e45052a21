// Other ways of looking at a picture: its colours renamed, its cells flipped or transposed. Which
// change it is, a view reads off the input of an example; the answer is brought back by undoing it.
//
// Used twice: the primitives of the family `view` run a function within a view, and grid_lanes.h
// makes whole tasks that are searched within a view.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "domains/grid/raster.h"

namespace hunch::grid {

using ColourMap = std::array<uint8_t, kColours>;  // a permutation
inline constexpr ColourMap kSameColours = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

struct ViewChange {
  ColourMap colours = kSameColours;
  bool flip_rows = false;     // first row last
  bool flip_columns = false;  // first column last
  bool transpose = false;     // after the flips

  friend bool operator==(const ViewChange&, const ViewChange&) = default;
};

GridRef See(base::Arena& arena, const ViewChange& change, GridRef grid);
GridRef SeeBack(base::Arena& arena, const ViewChange& change, GridRef grid);  // See undone

// The change that a view makes for this input; empty when the input does not say which.
using ReadChange = std::optional<ViewChange> (*)(GridRef input);

// Of these, the roles and those that look for a side or a direction call the ground black as well:
// black itself, or the colour that has more than half of the cells.

// Colours by their roles: the most frequent one but the ground becomes 1, the next 2, and so on (of
// equally frequent ones the first met); those that do not occur follow in their order.
std::optional<ViewChange> ColourRoles(GridRef input);

// The ground and black change places.
ViewChange GroundBlack(GridRef input);

// The same where a colour is the ground that has more than twice as many cells as black.
std::optional<ViewChange> PlainGroundBlack(GridRef input);

// The most common colour and black change places.
std::optional<ViewChange> BackgroundBlack(GridRef input);

// The most common colour of the outermost cells and black change places.
std::optional<ViewChange> BorderBlack(GridRef input);

// Rows become columns.
std::optional<ViewChange> Transposed(GridRef input);

// The first row becomes the last one; the first column does.
std::optional<ViewChange> RowsFlipped(GridRef input);
std::optional<ViewChange> ColumnsFlipped(GridRef input);

// Rows become columns where there are more rows than columns.
std::optional<ViewChange> LongSideAcross(GridRef input);

// Rows become columns where cells are more often like the next in their column than like the next
// in their row: stripes and lines lie across. Empty where both are about as often.
std::optional<ViewChange> StripesAcross(GridRef input);

// The only side that is one colour, and not that of the background, is turned to the top; without
// one, the side with at least a third more paint than any other.
std::optional<ViewChange> WallOnTop(GridRef input);

}  // namespace hunch::grid
