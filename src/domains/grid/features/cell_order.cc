// How many rows, columns or cells come before a cell, or nearer to the middle. Only the grid's size
// matters.
#include <algorithm>
#include <cstdlib>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_map.h"

namespace hunch::grid {
namespace {

// of(row, column, height, width) for each cell.
template <int (*kOf)(int, int, int, int)>
void PerPlace(GridRef grid, int16_t* map) {
  const int height = grid.height(), width = grid.width();
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      *map++ = static_cast<int16_t>(kOf(row, column, height, width));
    }
  }
}

int Row(int row, int, int, int) { return row; }
int Column(int, int column, int, int) { return column; }
int FromBottom(int row, int, int height, int) { return height - 1 - row; }
int FromRight(int, int column, int, int width) { return width - 1 - column; }
int InReadingOrder(int row, int column, int, int width) { return row * width + column; }
int ByColumns(int row, int column, int height, int) { return column * height + row; }
int Winding(int row, int column, int, int width) {
  return row * width + (row % 2 == 0 ? column : width - 1 - column);
}

// Of the lines of a side those nearer to its middle.
int Nearer(int line, int lines) { return std::max(0, std::abs(2 * line + 1 - lines) - 1); }
int NearerInRow(int, int column, int, int width) { return Nearer(column, width); }
int NearerInColumn(int row, int, int height, int) { return Nearer(row, height); }

}  // namespace

Primitives OrderFeatures() {
  const char* const number = "grid -> cell -> int";
  return {
      {"row", number, "the cell's row, the topmost being 0", 6.0, CellFeature<&PerPlace<&Row>>()},
      {"column", number, "the cell's column, the leftmost being 0", 6.0,
       CellFeature<&PerPlace<&Column>>()},
      {"rows_below", number, "how many rows are below the cell", 6.0,
       CellFeature<&PerPlace<&FromBottom>>()},
      {"columns_beyond", number, "how many columns are right of the cell", 6.0,
       CellFeature<&PerPlace<&FromRight>>()},
      {"cells_before", number, "how many cells come before it in reading order", 6.0,
       CellFeature<&PerPlace<&InReadingOrder>>()},
      {"cells_before_down", number, "how many cells come before it, column by column", 6.5,
       CellFeature<&PerPlace<&ByColumns>>()},
      {"nearer_middle_column", number, "how many columns are nearer to the middle than the cell's",
       6.5, CellFeature<&PerPlace<&NearerInRow>>()},
      {"nearer_middle_row", number, "how many rows are nearer to the middle than the cell's", 6.5,
       CellFeature<&PerPlace<&NearerInColumn>>()},
      {"cells_before_winding", number,
       "how many cells come before it where every second row goes from right to left", 6.5,
       CellFeature<&PerPlace<&Winding>>()},
  };
}

}  // namespace hunch::grid
