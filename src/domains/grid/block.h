// Blocks of cells: made cell by cell, cut out of a grid, laid on another.
#pragma once

#include <algorithm>
#include <cstring>

#include "base/arena.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

// Grids further out than this are undefined, so that places may be added without care.
inline constexpr int kFarthestPlace = 255;

inline bool PlaceAllowed(int top, int left) {
  return std::abs(top) <= kFarthestPlace && std::abs(left) <= kFarthestPlace;
}

// A grid's cells and size in registers, for loops that write bytes (which the compiler must take
// for writes into the grid's header otherwise).
struct Cells {
  explicit Cells(GridRef grid) : data(grid.cells()), height(grid.height()), width(grid.width()) {}
  uint8_t at(int row, int column) const { return data[row * width + column]; }
  const uint8_t* row(int index) const { return data + index * width; }

  const uint8_t* data;
  int height, width;
};

// The grid whose cell (row, column) is cell(row, column); undefined when its frame is not allowed.
template <typename Cell>
GridRef MakeGrid(base::Arena& arena, Box frame, Cell cell) {
  if (!SizeAllowed(frame.height, frame.width) || !PlaceAllowed(frame.top, frame.left)) return {};
  GridBuilder out(arena, frame.height, frame.width, frame.top, frame.left);
  uint8_t* to = out.cells();
  for (int row = 0; row < frame.height; ++row) {
    for (int column = 0; column < frame.width; ++column) *to++ = cell(row, column);
  }
  return out.Finish();
}

// The grid's cells at another place; undefined when that is too far out.
GridRef MoveTo(base::Arena& arena, GridRef grid, int top, int left);

// The cells of `grid` in `block`, which is counted from the grid's first cell and lies inside it.
// They keep the place they are cut from.
GridRef CutBlock(base::Arena& arena, GridRef grid, Box block);

// The part of two frames that they share; its height or width is not positive when there is none.
Box Intersection(const Box& a, const Box& b);

// The smallest frame around both.
Box Union(const Box& a, const Box& b);

// A grid in the making that grids are laid on, each at the place it says, clipped to the frame.
class Canvas {
 public:
  // The frame must be allowed.
  Canvas(base::Arena& arena, Box frame)
      : out_(arena, frame.height, frame.width, frame.top, frame.left), frame_(frame) {}

  void Paste(GridRef grid) { Paste(grid, grid.top(), grid.left()); }  // all its cells
  void Paint(GridRef grid) { Paint(grid, grid.top(), grid.left()); }  // those that are not black
  void Paste(GridRef grid, int top, int left);
  void Paint(GridRef grid, int top, int left);
  void Fill(Box box, uint8_t colour);  // the box in the canvas' frame, clipped too

  GridRef Finish() { return out_.Finish(); }

 private:
  uint8_t* CellsAt(int row, int column) {  // of places
    return out_.cells() + (row - frame_.top) * frame_.width + column - frame_.left;
  }

  GridBuilder out_;
  Box frame_;
};

}  // namespace hunch::grid
