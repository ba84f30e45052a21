// Rotations and reflections of a whole grid, which stays where its first cell was.
#include "domains/grid/block.h"
#include "domains/grid/families.h"

namespace hunch::grid {
namespace {

using base::Arena;

// The grid (transposed in size when `kTurned`) whose cell is `cell(cells, row, column)`.
template <bool kTurned, typename Cell>
GridRef Rearranged(Arena& arena, GridRef grid, Cell cell) {
  const Cells cells(grid);
  const int height = kTurned ? cells.width : cells.height;
  const int width = kTurned ? cells.height : cells.width;
  return MakeGrid(arena, {grid.top(), grid.left(), height, width},
                  [cells, cell](int row, int column) { return cell(cells, row, column); });
}

GridRef Rotate90(Arena& arena, GridRef grid) {
  return Rearranged<true>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(cells.height - 1 - column, row);
  });
}

GridRef Rotate180(Arena& arena, GridRef grid) {
  return Rearranged<false>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(cells.height - 1 - row, cells.width - 1 - column);
  });
}

GridRef Rotate270(Arena& arena, GridRef grid) {
  return Rearranged<true>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(column, cells.width - 1 - row);
  });
}

GridRef FlipRows(Arena& arena, GridRef grid) {
  return Rearranged<false>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(cells.height - 1 - row, column);
  });
}

GridRef FlipColumns(Arena& arena, GridRef grid) {
  return Rearranged<false>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(row, cells.width - 1 - column);
  });
}

GridRef Transpose(Arena& arena, GridRef grid) {
  return Rearranged<true>(
      arena, grid, [](const Cells& cells, int row, int column) { return cells.at(column, row); });
}

GridRef Antitranspose(Arena& arena, GridRef grid) {
  return Rearranged<true>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(cells.height - 1 - column, cells.width - 1 - row);
  });
}

// Each row a column further to the right than the one below it (`kRight`) or the one above it.
template <bool kRight>
GridRef Slant(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const int by = cells.height - 1;
  const Box frame{grid.top(), grid.left(), cells.height, cells.width + by};
  return MakeGrid(arena, frame, [&cells, by](int row, int column) {
    const int from = column - (kRight ? by - row : row);
    return from >= 0 && from < cells.width ? cells.at(row, from) : uint8_t{0};
  });
}

}  // namespace

Primitives RigidPrimitives() {
  using core::Lift;
  return {
      {"rotate90", "grid -> grid", "the grid turned a quarter clockwise", 3.5, Lift<&Rotate90>()},
      {"rotate180", "grid -> grid", "the grid turned by half", 3.5, Lift<&Rotate180>()},
      {"rotate270", "grid -> grid", "the grid turned a quarter anticlockwise", 3.5,
       Lift<&Rotate270>()},
      {"flip_rows", "grid -> grid", "the grid upside down: its last row first", 3.0,
       Lift<&FlipRows>()},
      {"flip_columns", "grid -> grid", "left and right swapped: its last column first", 3.0,
       Lift<&FlipColumns>()},
      {"transpose", "grid -> grid", "rows become columns: mirrored about the main diagonal", 3.5,
       Lift<&Transpose>()},
      {"antitranspose", "grid -> grid", "mirrored about the other diagonal", 4.5,
       Lift<&Antitranspose>()},
      {"slant_right", "grid -> grid", "each row one column further right than the row below it",
       6.0, Lift<&Slant<true>>()},
      {"slant_left", "grid -> grid", "each row one column further left than the row below it", 6.0,
       Lift<&Slant<false>>()},
  };
}

}  // namespace hunch::grid
