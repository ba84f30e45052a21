// A grid beside copies and mirror images of itself.
#include "domains/grid/arrangement.h"
#include "domains/grid/block.h"
#include "domains/grid/families.h"

namespace hunch::grid {
namespace {

using base::Arena;

GridRef Repeat(Arena& arena, GridRef grid, int64_t down, int64_t right) {
  if (down < 1 || right < 1 || down > kLongestSide || right > kLongestSide) return {};
  const int height = grid.height() * static_cast<int>(down);
  const int width = grid.width() * static_cast<int>(right);
  if (!SizeAllowed(height, width)) return {};
  Canvas out(arena, {grid.top(), grid.left(), height, width});
  for (int row = 0; row < height; row += grid.height()) {
    for (int column = 0; column < width; column += grid.width()) {
      out.Paste(grid, grid.top() + row, grid.left() + column);
    }
  }
  return out.Finish();
}

GridRef Tile(Arena& arena, GridRef grid, int64_t n) { return Repeat(arena, grid, n, n); }
GridRef RepeatDown(Arena& arena, GridRef grid, int64_t n) { return Repeat(arena, grid, n, 1); }
GridRef RepeatRight(Arena& arena, GridRef grid, int64_t n) { return Repeat(arena, grid, 1, n); }

// In a square of `side` by `side` copies the first `n` in reading order; black after these.
GridRef CopiesInSquare(Arena& arena, GridRef grid, int64_t n, int64_t side) {
  if (side < 1 || side > kLongestSide || n < 1 || n > side * side) return {};
  const int copies = static_cast<int>(side);
  const int height = grid.height() * copies, width = grid.width() * copies;
  if (!SizeAllowed(height, width)) return {};
  Canvas out(arena, {grid.top(), grid.left(), height, width});
  for (int i = 0; i < n; ++i) {
    out.Paste(grid, grid.top() + i / copies * grid.height(),
              grid.left() + i % copies * grid.width());
  }
  return out.Finish();
}

// `n` copies below each other (`kDown`) or side by side, with a black line between them.
template <bool kDown>
GridRef RepeatApart(Arena& arena, GridRef grid, int64_t n) {
  if (n < 1 || n > kLongestSide) return {};
  const int copies = static_cast<int>(n);
  const int step = 1 + (kDown ? grid.height() : grid.width());
  const int height = kDown ? copies * step - 1 : grid.height();
  const int width = kDown ? grid.width() : copies * step - 1;
  if (!SizeAllowed(height, width)) return {};
  Canvas out(arena, {grid.top(), grid.left(), height, width});
  for (int i = 0; i < copies; ++i) {
    out.Paste(grid, grid.top() + (kDown ? i * step : 0), grid.left() + (kDown ? 0 : i * step));
  }
  return out.Finish();
}

// The largest place at most `place` that is `from` plus a multiple of `period`.
int StartOfTile(int place, int from, int period) {
  return place - ((place - from) % period + period) % period;
}

GridRef TileTo(Arena& arena, GridRef grid, GridRef frame) {
  Canvas out(arena, BoxOf(frame));
  const int first_top = StartOfTile(frame.top(), grid.top(), grid.height());
  const int first_left = StartOfTile(frame.left(), grid.left(), grid.width());
  for (int top = first_top; top < frame.bottom(); top += grid.height()) {
    for (int left = first_left; left < frame.right(); left += grid.width()) {
      out.Paste(grid, top, left);
    }
  }
  return out.Finish();
}

// Index `i` of a line of `n` cells that runs forwards first and then backwards, or the reverse.
int Mirrored(int i, int n, bool forwards_first) {
  const int forwards = i < n ? i : 2 * n - 1 - i;
  return forwards_first ? forwards : n - 1 - forwards;
}

// The grid with mirror images of itself: doubled across rows (`kDown`), columns (`kRight`) or both;
// it stands first (left, above) when `kFirst`.
template <bool kDown, bool kRight, bool kFirst>
GridRef Mirror(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const Box frame{grid.top(), grid.left(), cells.height << kDown, cells.width << kRight};
  return MakeGrid(arena, frame, [&cells](int row, int column) {
    return cells.at(kDown ? Mirrored(row, cells.height, kFirst) : row,
                    kRight ? Mirrored(column, cells.width, kFirst) : column);
  });
}

// The same with the first of the lines that meet left out, so that the images share one line.
template <bool kDown, bool kRight, bool kFirst>
GridRef MirrorSharing(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const auto length = [](int n, bool doubled) { return doubled ? 2 * n - 1 : n; };
  const auto index = [](int i, int n, bool doubled) {
    return doubled ? Mirrored(i < n ? i : i + 1, n, kFirst) : i;
  };
  const Box frame{grid.top(), grid.left(), length(cells.height, kDown),
                  length(cells.width, kRight)};
  return MakeGrid(arena, frame, [&](int row, int column) {
    return cells.at(index(row, cells.height, kDown), index(column, cells.width, kRight));
  });
}

GridRef Pinwheel(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const int n = cells.height;
  if (cells.width != n) return {};
  const Box frame{grid.top(), grid.left(), 2 * n, 2 * n};
  return MakeGrid(arena, frame, [&cells, n](int row, int column) {
    if (row < n) return column < n ? cells.at(row, column) : cells.at(2 * n - 1 - column, row);
    const int below = row - n;
    return column < n ? cells.at(column, n - 1 - below)
                      : cells.at(n - 1 - below, 2 * n - 1 - column);
  });
}

// Whether every row equals the one `period` above it.
bool RowsRepeat(const Cells& cells, int period) {
  return std::equal(cells.row(period), cells.row(cells.height), cells.row(0));
}

bool ColumnsRepeat(const Cells& cells, int period) {
  for (int row = 0; row < cells.height; ++row) {
    const uint8_t* line = cells.row(row);
    if (!std::equal(line + period, line + cells.width, line)) return false;
  }
  return true;
}

GridRef UnitTile(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  int height = 1;
  while (height < cells.height && !RowsRepeat(cells, height)) ++height;
  int width = 1;
  while (width < cells.width && !ColumnsRepeat(cells, width)) ++width;
  return CutBlock(arena, grid, {0, 0, height, width});
}

}  // namespace

Primitives TilePrimitives() {
  using core::Lift;
  return {
      {"tile", "grid -> int -> grid", "n by n copies of the grid", 4.0, Lift<&Tile>()},
      {"repeat_down", "grid -> int -> grid", "n copies of the grid below each other", 5.0,
       Lift<&RepeatDown>()},
      {"repeat_right", "grid -> int -> grid", "n copies of the grid side by side", 5.0,
       Lift<&RepeatRight>()},
      {"repeat_down_apart", "grid -> int -> grid",
       "n copies of the grid below each other, a black row between them", 5.5,
       Lift<&RepeatApart<true>>()},
      {"repeat_right_apart", "grid -> int -> grid",
       "n copies of the grid side by side, a black column between them", 5.5,
       Lift<&RepeatApart<false>>()},
      {"copies_in_square", "grid -> int -> int -> grid",
       "n copies of the grid in reading order, in a square of m by m that is black otherwise", 5.5,
       Lift<&CopiesInSquare>()},
      {"tile_to", "grid -> grid -> grid",
       "the second grid's frame tiled with the first, which is one of the tiles where it lies", 4.5,
       Lift<&TileTo>()},
      {"unit_tile", "grid -> grid", "the smallest tile that gives the grid when it is repeated",
       5.0, Lift<&UnitTile>()},
      {"mirror_right", "grid -> grid", "the grid with its mirror image to the right of it", 4.0,
       Lift<&Mirror<false, true, true>>()},
      {"mirror_left", "grid -> grid", "the grid with its mirror image to the left of it", 4.5,
       Lift<&Mirror<false, true, false>>()},
      {"mirror_down", "grid -> grid", "the grid with its mirror image below it", 4.0,
       Lift<&Mirror<true, false, true>>()},
      {"mirror_up", "grid -> grid", "the grid with its mirror image above it", 4.5,
       Lift<&Mirror<true, false, false>>()},
      {"kaleidoscope", "grid -> grid",
       "two by two mirror images that meet in the middle, the grid itself at the top left", 4.0,
       Lift<&Mirror<true, true, true>>()},
      {"kaleidoscope_out", "grid -> grid",
       "two by two mirror images that meet in the middle, the grid itself at the bottom right", 4.5,
       Lift<&Mirror<true, true, false>>()},
      {"mirror_right_sharing", "grid -> grid",
       "the grid with its mirror image to the right, the last column being of both", 5.0,
       Lift<&MirrorSharing<false, true, true>>()},
      {"mirror_left_sharing", "grid -> grid",
       "the grid with its mirror image to the left, the first column being of both", 5.5,
       Lift<&MirrorSharing<false, true, false>>()},
      {"mirror_down_sharing", "grid -> grid",
       "the grid with its mirror image below, the last row being of both", 5.0,
       Lift<&MirrorSharing<true, false, true>>()},
      {"mirror_up_sharing", "grid -> grid",
       "the grid with its mirror image above, the first row being of both", 5.5,
       Lift<&MirrorSharing<true, false, false>>()},
      {"kaleidoscope_sharing", "grid -> grid",
       "two by two mirror images that share the lines in the middle, the grid itself at the top "
       "left",
       5.0, Lift<&MirrorSharing<true, true, true>>()},
      {"pinwheel", "grid -> grid",
       "two by two copies of a square, clockwise each turned a quarter more", 5.0,
       Lift<&Pinwheel>()},
      {"arranged", "grid -> grid -> grid",
       "copies of the first grid as the second says: black none, blue as it is, then left and "
       "right "
       "swapped, upside down, turned by half, transposed, clockwise, anticlockwise, about the "
       "other "
       "diagonal, negative",
       5.5, Lift<&Arranged>()},
      {"arranged_apart", "grid -> grid -> grid",
       "the same with lines between the copies, in the colours of every second row and column of "
       "the second",
       6.0, Lift<&ArrangedApart>()},
  };
}

}  // namespace hunch::grid
