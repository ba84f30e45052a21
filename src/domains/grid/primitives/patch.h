// The part of a picture that is not known: the cells of one colour, which something was hidden by.
#pragma once

#include <algorithm>
#include <optional>

#include "domains/grid/block.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

// The box around the cells of a colour, counted from the grid's first cell; none without any.
inline std::optional<Box> BoxOfCells(GridRef grid, int colour) {
  const Cells cells(grid);
  int top = cells.height, bottom = -1, left = cells.width, right = -1;
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      if (cells.at(row, column) != colour) continue;
      top = std::min(top, row);
      bottom = row;
      left = std::min(left, column);
      right = std::max(right, column);
    }
  }
  if (bottom < 0) return std::nullopt;
  return Box{top, left, bottom - top + 1, right - left + 1};
}

// The cells of `repaired` where `grid` has the unknown colour: their box.
inline GridRef CutPatch(base::Arena& arena, GridRef grid, GridRef repaired, int unknown) {
  const std::optional<Box> box = BoxOfCells(grid, unknown);
  if (!box || !repaired.defined()) return {};
  return CutBlock(arena, repaired, *box);
}

}  // namespace hunch::grid
