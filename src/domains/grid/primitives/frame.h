// What painting primitives share: a copy of a grid to paint on, a grid in a frame of outside cells,
// and floods within such a frame.
//
//   GridBuilder out = CopyOf(arena, grid);  out.at(0, 0) = 3;  return out.Finish();
//
//   Frame frame(grid, 0);                       // reads beyond the border give 0
//   int16_t cells[kLargestArea];
//   int count = Flood<4>(frame, frame.Index(2, 3), 7, cells);
#pragma once

#include <array>
#include <cstring>

#include "domains/grid/raster.h"

namespace hunch::grid {

// A new grid of the size, place and cells of `grid`, not finished yet.
inline GridBuilder CopyOf(base::Arena& arena, GridRef grid) {
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  std::memcpy(out.cells(), grid.cells(), static_cast<size_t>(grid.area()));
  return out;
}

// A new grid of the size and place of `grid`, all black.
inline GridBuilder BlackLike(base::Arena& arena, GridRef grid) {
  return GridBuilder(arena, grid.height(), grid.width(), grid.top(), grid.left());
}

inline MaskBuilder MaskLike(base::Arena& arena, GridRef grid) {
  return MaskBuilder(arena, grid.height(), grid.width(), grid.top(), grid.left());
}

// Copies of a grid's cells with one cell of `outside` all around, addressed by one index.
class Frame {
 public:
  // The narrowest grid of the largest area has the longest frame.
  static constexpr int kLargest = (kLongestSide + 2) * (kLargestArea / kLongestSide + 2);

  Frame(GridRef grid, uint8_t outside)
      : height_(grid.height()), width_(grid.width()), stride_(grid.width() + 2) {
    std::memset(cells_, outside, static_cast<size_t>(size()));
    for (int row = 0; row < height_; ++row) {
      std::memcpy(cells_ + Index(row, 0), grid.cells() + row * width_, static_cast<size_t>(width_));
    }
  }

  int height() const { return height_; }
  int width() const { return width_; }
  int stride() const { return stride_; }  // from one row to the next
  int size() const { return (height_ + 2) * stride_; }

  // Of row -1..height and column -1..width.
  int Index(int row, int column) const { return (row + 1) * stride_ + column + 1; }
  int RowOf(int index) const { return index / stride_ - 1; }
  int ColumnOf(int index) const { return index % stride_ - 1; }
  bool Inside(int index) const {
    const int row = RowOf(index), column = ColumnOf(index);
    return row >= 0 && column >= 0 && row < height_ && column < width_;
  }
  uint8_t& operator[](int index) { return cells_[index]; }
  uint8_t operator[](int index) const { return cells_[index]; }

  // Offsets of the neighbours of a cell: by sides first, then by corners.
  std::array<int, 8> Neighbours() const {
    return {-stride_, -1, 1, stride_, -stride_ - 1, -stride_ + 1, stride_ - 1, stride_ + 1};
  }

  // Writes the inner cells to `out` (height * width of them).
  void CopyTo(uint8_t* out) const {
    for (int row = 0; row < height_; ++row) {
      std::memcpy(out + row * width_, cells_ + Index(row, 0), static_cast<size_t>(width_));
    }
  }

 private:
  int height_, width_, stride_;
  uint8_t cells_[kLargest];
};

// Turns the region of equal cells around `start` (neighbours by sides, or also by corners) into
// `to`, which must be another value; lists its cells and gives their number. The outside of the
// frame takes part when it has the region's value; `cells` then needs room for the whole frame.
template <int kNeighbours>
int Flood(Frame& frame, int start, uint8_t to, int16_t* cells) {
  const std::array<int, 8> neighbours = frame.Neighbours();
  const uint8_t from = frame[start];
  const int size = frame.size();
  int count = 0;
  cells[count++] = static_cast<int16_t>(start);
  frame[start] = to;
  for (int done = 0; done < count; ++done) {
    for (int n = 0; n < kNeighbours; ++n) {
      const int next = cells[done] + neighbours[n];
      if (next < 0 || next >= size || frame[next] != from) continue;
      frame[next] = to;
      cells[count++] = static_cast<int16_t>(next);
    }
  }
  return count;
}

}  // namespace hunch::grid
