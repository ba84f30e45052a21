// Larger and smaller grids: every cell a block, every block a cell, a grid for every cell.
#include <algorithm>
#include <numeric>

#include "domains/grid/block.h"
#include "domains/grid/by_sides.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using base::Arena;

GridRef Stretch(Arena& arena, GridRef grid, int down, int right, int top, int left) {
  const Cells cells(grid);
  const int width = cells.width * right;
  if (!SizeAllowed(cells.height * down, width)) return {};
  GridBuilder out(arena, cells.height * down, width, top, left);
  uint8_t* to = out.cells();
  for (int row = 0; row < cells.height; ++row) {
    const uint8_t* line = to;
    for (int column = 0; column < cells.width; ++column, to += right) {
      std::memset(to, cells.at(row, column), static_cast<size_t>(right));
    }
    for (int copy = 1; copy < down; ++copy, to += width) {
      std::memcpy(to, line, static_cast<size_t>(width));
    }
  }
  return out.Finish();
}

bool IsFactor(int64_t n) { return n >= 1 && n <= kLongestSide; }

GridRef ScaleUp(Arena& arena, GridRef grid, int64_t n) {
  if (!IsFactor(n)) return {};
  return Stretch(arena, grid, static_cast<int>(n), static_cast<int>(n), grid.top(), grid.left());
}

// Where the grid is larger than the frame, its blocks have to be of one colour each.
GridRef ScaleTo(Arena& arena, GridRef grid, GridRef frame) {
  const int height = frame.height(), width = frame.width();
  if (height % grid.height() == 0 && width % grid.width() == 0) {
    return Stretch(arena, grid, height / grid.height(), width / grid.width(), frame.top(),
                   frame.left());
  }
  if (grid.height() % height != 0 || grid.width() % width != 0) return {};
  const int high = grid.height() / height, wide = grid.width() / width;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      if (grid.at(row, column) != grid.at(row - row % high, column - column % wide)) return {};
    }
  }
  return MakeGrid(arena, BoxOf(frame),
                  [&](int row, int column) { return grid.at(row * high, column * wide); });
}

GridRef StretchTo(Arena& arena, GridRef grid, GridRef frame) {
  GridBuilder out(arena, frame.height(), frame.width(), frame.top(), frame.left());
  const Box model{0, 0, grid.height(), grid.width()};
  const Box own{0, 0, frame.height(), frame.width()};
  for (int row = 0; row < own.height; ++row) {
    for (int column = 0; column < own.width; ++column) {
      out.at(row, column) = ColourBySides(grid, model, own, {row, column}, 0);
    }
  }
  return out.Finish();
}

// Every row (column) `n` times.
GridRef StretchDown(Arena& arena, GridRef grid, int64_t n) {
  if (!IsFactor(n)) return {};
  return Stretch(arena, grid, static_cast<int>(n), 1, grid.top(), grid.left());
}

GridRef StretchRight(Arena& arena, GridRef grid, int64_t n) {
  if (!IsFactor(n)) return {};
  return Stretch(arena, grid, 1, static_cast<int>(n), grid.top(), grid.left());
}

bool BlockIsUniform(const Cells& cells, int top, int left, int n) {
  const uint8_t colour = cells.at(top, left);
  for (int row = top; row < top + n; ++row) {
    for (int column = left; column < left + n; ++column) {
      if (cells.at(row, column) != colour) return false;
    }
  }
  return true;
}

GridRef ScaleDown(Arena& arena, GridRef grid, int64_t factor) {
  if (!IsFactor(factor)) return {};
  const int n = static_cast<int>(factor);
  const Cells cells(grid);
  if (cells.height % n != 0 || cells.width % n != 0) return {};
  for (int row = 0; row < cells.height; row += n) {
    for (int column = 0; column < cells.width; column += n) {
      if (!BlockIsUniform(cells, row, column, n)) return {};
    }
  }
  return MakeGrid(arena, {grid.top(), grid.left(), cells.height / n, cells.width / n},
                  [&cells, n](int row, int column) { return cells.at(row * n, column * n); });
}

// The commonest colour of a block; of equally common ones the highest, so black only when it
// outnumbers every other.
uint8_t MajorityOfBlock(const Cells& cells, int top, int left, int n) {
  int counts[kColours] = {};
  for (int row = top; row < top + n; ++row) {
    for (int column = left; column < left + n; ++column) ++counts[cells.at(row, column)];
  }
  int best = 0;
  for (int colour = 1; colour < kColours; ++colour) {
    if (counts[colour] >= counts[best]) best = colour;
  }
  return static_cast<uint8_t>(best);
}

// The commonest colour of a block but black.
uint8_t PaintOfBlock(const Cells& cells, int top, int left, int n) {
  int counts[kColours] = {};
  for (int row = top; row < top + n; ++row) {
    for (int column = left; column < left + n; ++column) ++counts[cells.at(row, column)];
  }
  counts[0] = 0;
  return static_cast<uint8_t>(std::max_element(counts, counts + kColours) - counts);
}

// Each n by n block as one cell, in the colour that it says.
template <uint8_t (*kColourOfBlock)(const Cells&, int top, int left, int n)>
GridRef ScaleDownBy(Arena& arena, GridRef grid, int64_t factor) {
  if (!IsFactor(factor)) return {};
  const int n = static_cast<int>(factor);
  const Cells cells(grid);
  if (cells.height % n != 0 || cells.width % n != 0) return {};
  return MakeGrid(
      arena, {grid.top(), grid.left(), cells.height / n, cells.width / n},
      [&cells, n](int row, int column) { return kColourOfBlock(cells, row * n, column * n, n); });
}

// The first cell of each block.
GridRef FirstOfBlocks(Arena& arena, GridRef grid, int height, int width) {
  const Cells cells(grid);
  const int rows = (cells.height + height - 1) / height;
  const int columns = (cells.width + width - 1) / width;
  return MakeGrid(arena, {grid.top(), grid.left(), rows, columns},
                  [&](int row, int column) { return cells.at(row * height, column * width); });
}

GridRef EveryNth(Arena& arena, GridRef grid, int64_t factor) {
  if (!IsFactor(factor)) return {};
  return FirstOfBlocks(arena, grid, static_cast<int>(factor), static_cast<int>(factor));
}

// The largest n for which rows change only at multiples of n.
int BlockHeight(const Cells& cells) {
  int side = cells.height;
  for (int row = 1; row < cells.height && side > 1; ++row) {
    const bool same = std::equal(cells.row(row), cells.row(row + 1), cells.row(row - 1));
    if (!same) side = std::gcd(side, row);
  }
  return side;
}

int BlockWidth(const Cells& cells) {
  int side = cells.width;
  for (int column = 1; column < cells.width && side > 1; ++column) {
    if (column % side == 0) continue;
    for (int row = 0; row < cells.height; ++row) {
      if (cells.at(row, column) == cells.at(row, column - 1)) continue;
      side = std::gcd(side, column);
      break;
    }
  }
  return side;
}

// Where blocks are not square, all rows or all columns being alike says nothing.
GridRef Shrink(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  int height = BlockHeight(cells), width = BlockWidth(cells);
  if (height == cells.height || width == cells.width) height = width = std::gcd(height, width);
  return height * width == 1 ? grid : FirstOfBlocks(arena, grid, height, width);
}

// A copy of `pattern` for every painted cell of `grid`, in that cell's colour when `kColoured`.
template <bool kColoured>
GridRef Outer(Arena& arena, GridRef grid, GridRef pattern) {
  const Cells outer(grid);
  const Cells inner(pattern);
  const int width = outer.width * inner.width;
  if (!SizeAllowed(outer.height * inner.height, width)) return {};
  GridBuilder out(arena, outer.height * inner.height, width, grid.top(), grid.left());
  uint8_t* to = out.cells();
  for (int row = 0; row < outer.height; ++row) {
    for (int inner_row = 0; inner_row < inner.height; ++inner_row) {
      const uint8_t* from = inner.row(inner_row);
      for (int column = 0; column < outer.width; ++column, to += inner.width) {
        const uint8_t colour = outer.at(row, column);
        if (colour == 0) continue;
        for (int i = 0; i < inner.width; ++i) to[i] = kColoured && from[i] != 0 ? colour : from[i];
      }
    }
  }
  return out.Finish();
}

// Of a list, the one of most colours says where the others, of one size, are laid: each in place of
// the cells of its commonest colour.
GridRef OuterByColour(Arena& arena, core::ListOf<GridRef> list) {
  uint32_t map = 0;
  int64_t most = -1;
  for (uint32_t i = 0; i < list.size(); ++i) {
    const int64_t colours = ColourCount(list[i]);
    if (colours > most) map = i;
    most = std::max(most, colours);
  }
  if (most < 2) return {};
  int pattern_of[kColours];
  std::fill_n(pattern_of, kColours, -1);
  int high = 0, wide = 0;
  for (uint32_t i = 0; i < list.size(); ++i) {
    if (i == map) continue;
    const bool as_before = list[i].height() == high && list[i].width() == wide;
    if (high > 0 && !as_before) return {};
    high = list[i].height();
    wide = list[i].width();
    const int64_t colour = MainColour(list[i]);
    if (colour > 0 && colour < kColours) pattern_of[colour] = static_cast<int>(i);
  }
  const GridRef outer = list[map];
  const int height = outer.height() * high, width = outer.width() * wide;
  if (height == 0 || !SizeAllowed(height, width)) return {};
  GridBuilder out(arena, height, width, 0, 0);
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      const uint8_t colour = outer.at(row / high, column / wide);
      if (colour == 0) continue;
      if (pattern_of[colour] < 0) return {};
      const GridRef pattern = list[static_cast<uint32_t>(pattern_of[colour])];
      out.at(row, column) = pattern.at(row % high, column % wide);
    }
  }
  return out.Finish();
}

GridRef Fractal(Arena& arena, GridRef grid) { return Outer<false>(arena, grid, grid); }

GridRef FractalAt(Arena& arena, GridRef grid, Colour colour) {
  const GridRef places = MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    return static_cast<uint8_t>(grid.at(row, column) == colour.index);
  });
  return Outer<false>(arena, places, grid);
}

}  // namespace

Primitives ScalePrimitives() {
  using core::Lift;
  return {
      {"scale_up", "grid -> int -> grid", "every cell as a block of n by n cells", 3.5,
       Lift<&ScaleUp>()},
      {"scale_to", "grid -> grid -> grid",
       "the first grid enlarged or shrunk to fill the second's frame, by whole factors", 5.0,
       Lift<&ScaleTo>()},
      {"stretch_to", "grid -> grid -> grid",
       "the first grid as large as the second's frame, its middle drawn out or left out", 6.0,
       Lift<&StretchTo>()},
      {"stretch_down", "grid -> int -> grid", "every row n times", 6.5, Lift<&StretchDown>()},
      {"stretch_right", "grid -> int -> grid", "every column n times", 6.5, Lift<&StretchRight>()},
      {"scale_down", "grid -> int -> grid", "every block of n by n equal cells as one cell", 4.5,
       Lift<&ScaleDown>()},
      {"scale_down_majority", "grid -> int -> grid",
       "every block of n by n cells as one cell of its commonest colour", 5.5,
       Lift<&ScaleDownBy<&MajorityOfBlock>>()},
      {"scale_down_paint", "grid -> int -> grid",
       "every block of n by n cells as one cell of its commonest colour but black", 5.5,
       Lift<&ScaleDownBy<&PaintOfBlock>>()},
      {"every_nth", "grid -> int -> grid", "every n-th row and column, from the first", 6.0,
       Lift<&EveryNth>()},
      {"shrink", "grid -> grid", "the smallest grid that can be scaled up to this one", 3.5,
       Lift<&Shrink>()},
      {"fractal", "grid -> grid", "the grid itself in place of each of its painted cells", 4.0,
       Lift<&Fractal>()},
      {"fractal_at", "grid -> colour -> grid",
       "the grid itself in place of each of its cells of a colour, over black", 4.5,
       Lift<&FractalAt>()},
      {"outer", "grid -> grid -> grid",
       "the second grid in place of each painted cell of the first", 5.0, Lift<&Outer<false>>()},
      {"outer_coloured", "grid -> grid -> grid",
       "the second grid, in the cell's colour, in place of each painted cell of the first", 5.0,
       Lift<&Outer<true>>()},
      {"outer_by_colour", "list grid -> grid",
       "the one of most colours with the others in place of the cells of their colours", 5.0,
       Lift<&OuterByColour>()},
  };
}

}  // namespace hunch::grid
