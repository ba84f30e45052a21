// Paths with a turn: elbows between two cells, and diagonals that bounce off the sides.
#include <algorithm>
#include <cstdlib>

#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

constexpr int kMostCells = 64;  // beyond these the picture is no drawing of few points

// The painted cells; none when there are too many.
struct PaintedCells {
  explicit PaintedCells(GridRef grid) {
    for (int i = 0; i < grid.area(); ++i) {
      if (grid.cells()[i] == 0) continue;
      if (count == kMostCells) {
        count = 0;
        return;
      }
      cell[count++] = {i / grid.width(), i % grid.width()};
    }
  }
  Cell cell[kMostCells];
  int count = 0;
};

// Black cells from each cell of the colour up or down, then across, to each cell of another colour.
GridRef Elbows(Arena& arena, GridRef grid, Colour colour) {
  const PaintedCells painted(grid);
  if (colour.index == 0 || painted.count == 0) return {};
  GridBuilder out = CopyOf(arena, grid);
  const auto paint = [&](int row, int column) {
    if (grid.at(row, column) == 0) out.at(row, column) = static_cast<uint8_t>(colour.index);
  };
  for (int i = 0; i < painted.count; ++i) {
    const Cell from = painted.cell[i];
    if (grid.at(from.row, from.column) != colour.index) continue;
    for (int k = 0; k < painted.count; ++k) {
      const Cell to = painted.cell[k];
      if (grid.at(to.row, to.column) == colour.index) continue;
      const auto [top, bottom] = std::minmax(from.row, to.row);
      const auto [left, right] = std::minmax(from.column, to.column);
      for (int row = top; row <= bottom; ++row) paint(row, from.column);
      for (int column = left; column <= right; ++column) paint(to.row, column);
    }
  }
  return out.Finish();
}

// Every painted cell sends its colour both ways, one line further with each step, turning at the
// sides, until paint or the border.
template <int kDown, int kRight>
GridRef Bounce(Arena& arena, GridRef grid) {
  const PaintedCells painted(grid);
  const int height = grid.height(), width = grid.width();
  const int across = kDown != 0 ? width : height;
  if (painted.count == 0 || across < 2) return {};
  GridBuilder out = CopyOf(arena, grid);
  for (int i = 0; i < painted.count; ++i) {
    const auto [row, column] = painted.cell[i];
    for (int turn : {-1, 1}) {
      int along = kDown != 0 ? row : column, place = kDown != 0 ? column : row;
      const int end = kDown != 0 ? height : width;
      for (along += kDown + kRight; along >= 0 && along < end; along += kDown + kRight) {
        if (place + turn < 0 || place + turn >= across) turn = -turn;
        place += turn;
        const int r = kDown != 0 ? along : place, c = kDown != 0 ? place : along;
        if (grid.at(r, c) != 0) break;
        out.at(r, c) = grid.at(row, column);
      }
    }
  }
  return out.Finish();
}

}  // namespace

Primitives PathPrimitives() {
  constexpr const char* kType = "grid -> grid";
  return {
      {"elbows", "grid -> colour -> grid",
       "cells of a colour go up or down, then across, to those of others", 5.0, Lift<&Elbows>()},
      {"bounce_up", kType, "cells send their colour diagonally up, turning at the sides", 6.0,
       Lift<&Bounce<-1, 0>>()},
      {"bounce_down", kType, "cells send their colour diagonally down, turning at the sides", 6.0,
       Lift<&Bounce<1, 0>>()},
      {"bounce_left", kType, "cells send their colour diagonally left, turning above and below",
       6.0, Lift<&Bounce<0, -1>>()},
      {"bounce_right", kType, "cells send their colour diagonally right, turning above and below",
       6.0, Lift<&Bounce<0, 1>>()},
  };
}

}  // namespace hunch::grid
