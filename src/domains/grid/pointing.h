// Which way a figure points: along its only axis of symmetry, towards its narrower end, as an
// arrow, a T or a triangle does.
#pragma once

#include <optional>

#include "domains/grid/components.h"

namespace hunch::grid {

struct Pointing {
  int down, right;  // one step that way, straight or diagonal
  int row, column;  // a painted cell on the axis, the furthest that way; the first of two
  int cells;        // how many cells of one row or column are on the axis: 1, or 2 side by side
};

// Of part `index`, whatever its colours; empty where it has no axis, several, or equal ends.
std::optional<Pointing> PointingOf(const Components& parts, int index, int grid_width);

// The same with the step turned round, and the cell the furthest on that side.
std::optional<Pointing> TailOf(const Components& parts, int index, int grid_width);

}  // namespace hunch::grid
