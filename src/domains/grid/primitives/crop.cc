// Parts of a grid by frame: what is cropped keeps the place where it was cut. And the reverse,
// margins around a grid.
#include <algorithm>

#include "domains/grid/block.h"
#include "domains/grid/families.h"

namespace hunch::grid {
namespace {

using base::Arena;

// Cuts the block of `grid` (in rows and columns of the grid); undefined where that is nothing.
GridRef Cut(Arena& arena, GridRef grid, const Box& block) {
  if (block.height < 1 || block.width < 1) return {};
  if (block.height == grid.height() && block.width == grid.width()) return grid;
  return CutBlock(arena, grid, block);
}

GridRef Crop(Arena& arena, GridRef grid, Box box) {
  Box block = Intersection(BoxOf(grid), box);
  block.top -= grid.top();
  block.left -= grid.left();
  return Cut(arena, grid, block);
}

GridRef CutUnder(Arena& arena, GridRef grid, GridRef frame) {
  return Crop(arena, grid, BoxOf(frame));
}

bool RowIs(const Cells& cells, int row, uint8_t colour) {
  return std::all_of(cells.row(row), cells.row(row + 1),
                     [colour](uint8_t cell) { return cell == colour; });
}

bool ColumnIs(const Cells& cells, int column, uint8_t colour) {
  for (int row = 0; row < cells.height; ++row) {
    if (cells.at(row, column) != colour) return false;
  }
  return true;
}

GridRef TrimColour(Arena& arena, GridRef grid, Colour margin) {
  const auto colour = static_cast<uint8_t>(margin.index);
  const Cells cells(grid);
  int top = 0, left = 0, bottom = cells.height, right = cells.width;
  while (top < bottom && RowIs(cells, top, colour)) ++top;
  if (top == bottom) return {};
  while (RowIs(cells, bottom - 1, colour)) --bottom;
  while (ColumnIs(cells, left, colour)) ++left;
  while (ColumnIs(cells, right - 1, colour)) --right;
  return Cut(arena, grid, {top, left, bottom - top, right - left});
}

GridRef Trim(Arena& arena, GridRef grid) { return TrimColour(arena, grid, {0}); }

GridRef TrimMargin(Arena& arena, GridRef grid) {
  return TrimColour(arena, grid, {grid.cells()[0]});
}

GridRef Inner(Arena& arena, GridRef grid, int64_t margin) {
  if (margin < 0 || margin > kLongestSide) return {};
  const int n = static_cast<int>(margin);
  return Cut(arena, grid, {n, n, grid.height() - 2 * n, grid.width() - 2 * n});
}

GridRef DropBorder(Arena& arena, GridRef grid) { return Inner(arena, grid, 1); }

GridRef Surround(Arena& arena, GridRef grid, int n, uint8_t colour) {
  const Box frame{grid.top() - n, grid.left() - n, grid.height() + 2 * n, grid.width() + 2 * n};
  if (!SizeAllowed(frame.height, frame.width) || !PlaceAllowed(frame.top, frame.left)) return {};
  Canvas out(arena, frame);
  out.Fill(frame, colour);
  out.Paste(grid);
  return out.Finish();
}

GridRef Framed(Arena& arena, GridRef grid, Colour colour) {
  return Surround(arena, grid, 1, static_cast<uint8_t>(colour.index));
}

GridRef Pad(Arena& arena, GridRef grid, int64_t n) {
  if (n < 0 || n > kLongestSide) return {};
  return Surround(arena, grid, static_cast<int>(n), 0);
}

// The corners of what is added have no outermost cell beside them and stay black.
GridRef EchoBorder(Arena& arena, GridRef grid) {
  const int height = grid.height() + 2, width = grid.width() + 2;
  if (!SizeAllowed(height, width) || !PlaceAllowed(grid.top() - 1, grid.left() - 1)) return {};
  const Box frame{grid.top() - 1, grid.left() - 1, height, width};
  return MakeGrid(arena, frame, [&](int row, int column) {
    const int from_row = std::clamp(row - 1, 0, grid.height() - 1);
    const int from_column = std::clamp(column - 1, 0, grid.width() - 1);
    const bool corner = from_row != row - 1 && from_column != column - 1;
    return corner ? uint8_t{0} : grid.at(from_row, from_column);
  });
}

GridRef TakeRows(Arena& arena, GridRef grid, int64_t n) {
  if (n < 1 || n > grid.height()) return {};
  return Cut(arena, grid, {0, 0, static_cast<int>(n), grid.width()});
}

GridRef TakeColumns(Arena& arena, GridRef grid, int64_t n) {
  if (n < 1 || n > grid.width()) return {};
  return Cut(arena, grid, {0, 0, grid.height(), static_cast<int>(n)});
}

// The n by n cells at the corner that lies at the bottom (`kDown`) and at the right (`kRight`).
template <bool kDown, bool kRight>
GridRef Corner(Arena& arena, GridRef grid, int64_t n) {
  if (n < 1 || n > grid.height() || n > grid.width()) return {};
  const int side = static_cast<int>(n);
  return Cut(arena, grid,
             {kDown ? grid.height() - side : 0, kRight ? grid.width() - side : 0, side, side});
}

// The middle one of an odd number of lines, the middle two of an even one.
GridRef Middle(Arena& arena, GridRef grid) {
  const int top = (grid.height() - 1) / 2;
  const int left = (grid.width() - 1) / 2;
  return Cut(arena, grid, {top, left, grid.height() - 2 * top, grid.width() - 2 * left});
}

}  // namespace

Primitives CropPrimitives() {
  using core::Lift;
  return {
      {"crop", "grid -> box -> grid", "the part of the grid in a box", 4.0, Lift<&Crop>()},
      {"cut", "grid -> grid -> grid", "the part of the first grid under the second's frame", 4.0,
       Lift<&CutUnder>()},
      {"trim", "grid -> grid", "the grid without black rows and columns at its sides", 3.0,
       Lift<&Trim>()},
      {"trim_margin", "grid -> grid",
       "the grid without rows and columns at its sides that have its first cell's colour", 5.0,
       Lift<&TrimMargin>()},
      {"trim_colour", "grid -> colour -> grid",
       "the grid without rows and columns of the colour at its sides", 6.0, Lift<&TrimColour>()},
      {"drop_border", "grid -> grid", "the grid without its outermost rows and columns", 3.5,
       Lift<&DropBorder>()},
      {"inner", "grid -> int -> grid", "the grid without n rows and columns at each side", 6.0,
       Lift<&Inner>()},
      {"framed", "grid -> colour -> grid", "the grid with a border of a colour around it", 5.5,
       Lift<&Framed>()},
      {"pad", "grid -> int -> grid", "the grid with n black rows and columns at each side", 6.0,
       Lift<&Pad>()},
      {"echo_border", "grid -> grid",
       "the grid with its outermost cells once more at each side, black at the corners", 6.0,
       Lift<&EchoBorder>()},
      {"take_rows", "grid -> int -> grid", "the first n rows", 6.0, Lift<&TakeRows>()},
      {"take_columns", "grid -> int -> grid", "the first n columns", 6.0, Lift<&TakeColumns>()},
      {"corner", "grid -> int -> grid", "the n by n cells at the top left", 5.0,
       Lift<&Corner<false, false>>()},
      {"top_right_corner", "grid -> int -> grid", "the n by n cells at the top right", 5.5,
       Lift<&Corner<false, true>>()},
      {"bottom_left_corner", "grid -> int -> grid", "the n by n cells at the bottom left", 5.5,
       Lift<&Corner<true, false>>()},
      {"bottom_right_corner", "grid -> int -> grid", "the n by n cells at the bottom right", 5.5,
       Lift<&Corner<true, true>>()},
      {"middle", "grid -> grid", "the cell in the middle (two or four where sides are even)", 5.5,
       Lift<&Middle>()},
  };
}

}  // namespace hunch::grid
