// Full lines: rows and columns of one colour, which is not black. What separates parts is of this
// kind.
#pragma once

#include <algorithm>

#include "domains/grid/raster.h"

namespace hunch::grid {

struct FullLines {
  explicit FullLines(GridRef grid) {
    const int height = grid.height(), width = grid.width();
    const uint8_t* cells = grid.cells();
    for (int r = 0; r < height; ++r) {
      row[r] = cells[r * width] != 0;
      for (int c = 1; c < width; ++c) row[r] &= cells[r * width + c] == cells[r * width];
    }
    for (int c = 0; c < width; ++c) {
      column[c] = cells[c] != 0;
      for (int r = 1; r < height; ++r) column[c] &= cells[r * width + c] == cells[c];
    }
  }
  bool row[kLongestSide], column[kLongestSide];
};

// The grid's cells, black where full lines are.
inline void EraseFullLines(GridRef grid, uint8_t* rest) {
  const FullLines lines(grid);
  std::copy_n(grid.cells(), grid.area(), rest);
  for (int i = 0; i < grid.area(); ++i) {
    if (lines.row[i / grid.width()] || lines.column[i % grid.width()]) rest[i] = 0;
  }
}

}  // namespace hunch::grid
