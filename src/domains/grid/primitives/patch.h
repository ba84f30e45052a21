// Boxes around some of a grid's cells, and the part of a picture that lies under such a box: what
// the cells of one colour hide.
#pragma once

#include <algorithm>
#include <optional>

#include "domains/grid/block.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

// The box around the cells whose colour is(colour), counted from the grid's first cell; none
// without any.
template <typename Is>
std::optional<Box> BoxAroundCells(GridRef grid, const Is& is) {
  const Cells cells(grid);
  int top = cells.height, bottom = -1, left = cells.width, right = -1;
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      if (!is(cells.at(row, column))) continue;
      top = std::min(top, row);
      bottom = row;
      left = std::min(left, column);
      right = std::max(right, column);
    }
  }
  if (bottom < 0) return std::nullopt;
  return Box{top, left, bottom - top + 1, right - left + 1};
}

inline std::optional<Box> BoxOfCells(GridRef grid, int colour) {
  return BoxAroundCells(grid, [colour](int cell) { return cell == colour; });
}

inline std::optional<Box> BoxOfPaint(GridRef grid) {
  return BoxAroundCells(grid, [](int cell) { return cell != 0; });
}

// The cells of `repaired` where `grid` has the unknown colour: their box.
inline GridRef CutPatch(base::Arena& arena, GridRef grid, GridRef repaired, int unknown) {
  const std::optional<Box> box = BoxOfCells(grid, unknown);
  if (!box || !repaired.defined()) return {};
  return CutBlock(arena, repaired, *box);
}

}  // namespace hunch::grid
