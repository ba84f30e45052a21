// Cutting a grid into parts of one size, with or without a separating line between them. Parts keep
// the places they are cut from and come in reading order. For parts of other sizes see parts.cc.
#include "domains/grid/block.h"
#include "domains/grid/families.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Value;

// A window list is not longer than this: more is not looked through in useful time.
constexpr int kMostWindows = 400;

// Equal pieces of a line: `count` of length `length`, the next one `step` cells further on.
struct Pieces {
  int count = 0, length = 0, step = 0;
};

// `count` pieces that fill `side` cells, with a line between neighbours where there is no other
// way.
Pieces EqualPieces(int side, int64_t count) {
  if (count < 1 || count > side) return {};
  const int n = static_cast<int>(count);
  if (side % n == 0) return {n, side / n, side / n};
  if ((side - (n - 1)) % n == 0 && side > n) {
    return {n, (side - (n - 1)) / n, (side - (n - 1)) / n + 1};
  }
  return {};
}

Value CutPieces(Arena& arena, GridRef grid, const Pieces& down, const Pieces& right) {
  if (down.count == 0 || right.count == 0) return core::kUndefined;
  if (down.count * right.count > static_cast<int>(core::kLongestList)) return core::kUndefined;
  core::ListBuilder out(arena, static_cast<size_t>(down.count) * right.count);
  for (int i = 0; i < down.count; ++i) {
    for (int j = 0; j < right.count; ++j) {
      const Box block{i * down.step, j * right.step, down.length, right.length};
      out.Add(core::Native<GridRef>::To(CutBlock(arena, grid, block)));
    }
  }
  return out.Finish(true);
}

Value SplitRows(Arena& arena, GridRef grid, int64_t n) {
  return CutPieces(arena, grid, EqualPieces(grid.height(), n), EqualPieces(grid.width(), 1));
}

Value SplitColumns(Arena& arena, GridRef grid, int64_t n) {
  return CutPieces(arena, grid, EqualPieces(grid.height(), 1), EqualPieces(grid.width(), n));
}

Value SplitBoth(Arena& arena, GridRef grid, int64_t n) {
  return CutPieces(arena, grid, EqualPieces(grid.height(), n), EqualPieces(grid.width(), n));
}

Value Quadrants(Arena& arena, GridRef grid) { return SplitBoth(arena, grid, 2); }
Value TopAndBottom(Arena& arena, GridRef grid) { return SplitRows(arena, grid, 2); }
Value LeftAndRight(Arena& arena, GridRef grid) { return SplitColumns(arena, grid, 2); }

// As many squares as go into a strip, with lines between them where there is no other way.
int SquaresInStrip(int length, int side) {
  if (length % side == 0) return length / side;
  return (length + 1) % (side + 1) == 0 ? (length + 1) / (side + 1) : 0;
}

Value Squares(Arena& arena, GridRef grid) {
  if (grid.height() == grid.width()) return core::kUndefined;
  return grid.height() < grid.width()
             ? SplitColumns(arena, grid, SquaresInStrip(grid.width(), grid.height()))
             : SplitRows(arena, grid, SquaresInStrip(grid.height(), grid.width()));
}

GridRef Piece(Arena& arena, GridRef grid, const Pieces& down, const Pieces& right, int i, int j) {
  if (down.count == 0 || right.count == 0) return {};
  return CutBlock(arena, grid, {i * down.step, j * right.step, down.length, right.length});
}

template <int kIndex>
GridRef HalfOfRows(Arena& arena, GridRef grid) {
  const Pieces down = EqualPieces(grid.height(), 2);
  return Piece(arena, grid, down, EqualPieces(grid.width(), 1), kIndex, 0);
}

template <int kIndex>
GridRef HalfOfColumns(Arena& arena, GridRef grid) {
  const Pieces right = EqualPieces(grid.width(), 2);
  return Piece(arena, grid, EqualPieces(grid.height(), 1), right, 0, kIndex);
}

// The four squares of n by n cells at the corners, which may overlap.
Value Corners(Arena& arena, GridRef grid, int64_t n) {
  const int height = grid.height(), width = grid.width();
  if (n < 1 || n > height || n > width || (n == height && n == width)) return core::kUndefined;
  const int side = static_cast<int>(n);
  core::ListBuilder out(arena, 4);
  for (const int top : {0, height - side}) {
    for (const int left : {0, width - side}) {
      out.Add(core::Native<GridRef>::To(CutBlock(arena, grid, {top, left, side, side})));
    }
  }
  return out.Finish(true);
}

// Where windows of side `size` start along `side` cells, `step` apart.
Pieces WindowsAlong(int side, int64_t size, int64_t step) {
  if (size < 1 || size > side) return {};
  const int length = static_cast<int>(size);
  return {(side - length) / static_cast<int>(step) + 1, length, static_cast<int>(step)};
}

Value Windows(Arena& arena, GridRef grid, int64_t size) {
  const Pieces down = WindowsAlong(grid.height(), size, 1);
  const Pieces right = WindowsAlong(grid.width(), size, 1);
  if (down.count * right.count > kMostWindows) return core::kUndefined;
  return CutPieces(arena, grid, down, right);
}

Value Blocks(Arena& arena, GridRef grid, int64_t size) {
  if (size < 1 || grid.height() % size != 0 || grid.width() % size != 0) return core::kUndefined;
  return CutPieces(arena, grid, WindowsAlong(grid.height(), size, size),
                   WindowsAlong(grid.width(), size, size));
}

// The 3 by 3 cells around each cell of a colour that has all of them.
Value WindowsAround(Arena& arena, GridRef grid, Colour colour) {
  const Cells cells(grid);
  core::ListBuilder out(arena, core::kLongestList);
  size_t count = 0;
  for (int row = 1; row + 1 < cells.height; ++row) {
    for (int column = 1; column + 1 < cells.width; ++column) {
      if (cells.at(row, column) != colour.index) continue;
      if (++count > core::kLongestList) return core::kUndefined;
      const Box window{row - 1, column - 1, 3, 3};
      out.Add(core::Native<GridRef>::To(CutBlock(arena, grid, window)));
    }
  }
  return out.Finish(true);
}

}  // namespace

Primitives SplitPrimitives() {
  using core::Lift;
  return {
      {"left_half", "grid -> grid", "what lies left of the middle", 3.5, Lift<&HalfOfColumns<0>>()},
      {"right_half", "grid -> grid", "what lies right of the middle", 3.5,
       Lift<&HalfOfColumns<1>>()},
      {"top_half", "grid -> grid", "what lies above the middle", 3.5, Lift<&HalfOfRows<0>>()},
      {"bottom_half", "grid -> grid", "what lies below the middle", 3.5, Lift<&HalfOfRows<1>>()},
      {"left_and_right", "grid -> list grid", "the left and the right half", 4.0,
       Lift<&LeftAndRight>()},
      {"top_and_bottom", "grid -> list grid", "the upper and the lower half", 4.0,
       Lift<&TopAndBottom>()},
      {"quadrants", "grid -> list grid", "the four quarters in reading order", 4.0,
       Lift<&Quadrants>()},
      {"split_rows", "grid -> int -> list grid", "n equal parts above each other", 5.0,
       Lift<&SplitRows>()},
      {"split_columns", "grid -> int -> list grid", "n equal parts side by side", 5.0,
       Lift<&SplitColumns>()},
      {"split_both", "grid -> int -> list grid", "n by n equal parts", 4.5, Lift<&SplitBoth>()},
      {"corners", "grid -> int -> list grid", "the squares of n by n cells at the four corners",
       4.0, Lift<&Corners>()},
      {"squares", "grid -> list grid", "the squares that a long strip consists of", 4.0,
       Lift<&Squares>()},
      {"blocks", "grid -> int -> list grid", "the blocks of n by n cells that fill the grid", 5.5,
       Lift<&Blocks>()},
      {"windows", "grid -> int -> list grid", "all windows of n by n cells, overlapping ones too",
       6.0, Lift<&Windows>()},
      {"windows_around", "grid -> colour -> list grid",
       "the 3 by 3 cells around each cell of a colour", 4.0, Lift<&WindowsAround>()},
  };
}

}  // namespace hunch::grid
