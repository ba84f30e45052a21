// Paths with a turn: elbows between two cells, and diagonals that bounce off the sides. And paths
// that are there: straight ones turned, and the colours along winding ones in reverse.
#include <algorithm>
#include <cstdlib>

#include "domains/grid/components.h"
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

// Black cells from each cell of the colour up or down, then across (or the other way round), to
// each cell of another colour.
template <bool kAcrossFirst>
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
      const Cell turn = kAcrossFirst ? Cell{from.row, to.column} : Cell{to.row, from.column};
      for (int row = top; row <= bottom; ++row) paint(row, turn.column);
      for (int column = left; column <= right; ++column) paint(turn.row, column);
    }
  }
  return out.Finish();
}

// A painted cell sends its colour both ways, one line further with each step down or right (one of
// them is 0), turning at the sides, until paint or the border.
void BounceFrom(GridRef grid, Cell from, int down, int right, GridBuilder& out) {
  const int across = down != 0 ? grid.width() : grid.height();
  const int end = down != 0 ? grid.height() : grid.width();
  for (int turn : {-1, 1}) {
    int along = down != 0 ? from.row : from.column, place = down != 0 ? from.column : from.row;
    for (along += down + right; along >= 0 && along < end; along += down + right) {
      if (place + turn < 0 || place + turn >= across) turn = -turn;
      place += turn;
      const int r = down != 0 ? along : place, c = down != 0 ? place : along;
      if (grid.at(r, c) != 0) break;
      out.at(r, c) = grid.at(from.row, from.column);
    }
  }
}

template <int kDown, int kRight>
GridRef Bounce(Arena& arena, GridRef grid) {
  const PaintedCells painted(grid);
  if (painted.count == 0 || (kDown != 0 ? grid.width() : grid.height()) < 2) return {};
  GridBuilder out = CopyOf(arena, grid);
  for (int i = 0; i < painted.count; ++i) BounceFrom(grid, painted.cell[i], kDown, kRight, out);
  return out.Finish();
}

// Along the longer side, each cell away from the end that it is nearer to.
GridRef BounceAlong(Arena& arena, GridRef grid) {
  const PaintedCells painted(grid);
  const int height = grid.height(), width = grid.width();
  if (painted.count == 0 || height == width || std::min(height, width) < 2) return {};
  GridBuilder out = CopyOf(arena, grid);
  for (int i = 0; i < painted.count; ++i) {
    const Cell from = painted.cell[i];
    if (height > width) {
      BounceFrom(grid, from, 2 * from.row < height ? 1 : -1, 0, out);
    } else {
      BounceFrom(grid, from, 0, 2 * from.column < width ? 1 : -1, out);
    }
  }
  return out.Finish();
}

// A picture whose lines, two or more cells of one colour in a row or column, are turned.
class Turning {
 public:
  Turning(Arena& arena, GridRef grid) : grid_(grid), out_(CopyOf(arena, grid)) {}

  // All lines, rows and columns, are erased before the first one is drawn.
  bool Turn() {
    bool turned = ForEachLine({0, 1}, [&](Cell from, int length) {
      Draw(from, length, {0, 1}, 0);
    });
    turned |= ForEachLine({1, 0}, [&](Cell from, int length) { Draw(from, length, {1, 0}, 0); });
    const auto across = [&](Vector step) {
      return [this, step](Cell from, int length) {
        const int half = length / 2;
        const Cell first{from.row + half * (step.rows - step.columns),
                         from.column + half * (step.columns - step.rows)};
        Draw(first, length, {step.columns, step.rows}, grid_.at(from.row, from.column));
      };
    };
    ForEachLine({0, 1}, across({0, 1}));
    ForEachLine({1, 0}, across({1, 0}));
    return turned;
  }
  GridRef Finish() { return out_.Finish(); }

 private:
  bool Inside(int row, int column) const {
    return row >= 0 && column >= 0 && row < grid_.height() && column < grid_.width();
  }
  int ColourAt(int row, int column) const {
    return Inside(row, column) ? grid_.at(row, column) : 0;
  }

  // Calls use(first cell, length) for lines that have a middle cell. Whether there are any.
  template <typename Use>
  bool ForEachLine(Vector step, const Use& use) const {
    bool some = false;
    for (int cell = 0; cell < grid_.area(); ++cell) {
      const int row = cell / grid_.width(), column = cell % grid_.width();
      const int colour = grid_.cells()[cell];
      if (colour == 0 || ColourAt(row - step.rows, column - step.columns) == colour) continue;
      int length = 1;
      while (ColourAt(row + length * step.rows, column + length * step.columns) == colour) ++length;
      if (length < 2 || length % 2 == 0) continue;
      use(Cell{row, column}, length);
      some = true;
    }
    return some;
  }

  void Draw(Cell from, int length, Vector step, uint8_t colour) {
    for (int k = 0; k < length; ++k) {
      const int row = from.row + k * step.rows, column = from.column + k * step.columns;
      if (Inside(row, column)) out_.at(row, column) = colour;
    }
  }

  GridRef grid_;
  GridBuilder out_;
};

GridRef TurnLines(Arena& arena, GridRef grid) {
  Turning turning(arena, grid);
  return turning.Turn() ? turning.Finish() : GridRef{};
}

// The cells of an object along its path; none when it is no path from one end to another by sides.
struct Path {
  Path(GridRef grid, const Components& found, int object) {
    int at = found.parts[object].first, ends = 0;
    const int width = grid.width();
    const auto next = [&](int cell, int k) {
      const int row = cell / width + (k == 0) - (k == 1),
                column = cell % width + (k == 2) - (k == 3);
      const bool inside = row >= 0 && column >= 0 && row < grid.height() && column < width;
      const int beside = row * width + column;
      return inside && found.label[beside] == object ? beside : -1;
    };
    for (int cell = 0; cell < grid.area(); ++cell) {
      if (found.label[cell] != object) continue;
      int sides = 0;
      for (int k = 0; k < 4; ++k) sides += next(cell, k) >= 0;
      if (sides > 2) return;
      if (sides != 1) continue;
      ++ends;
      at = cell;
    }
    for (int before = -1; ends == 2 && at >= 0;) {
      cells[count++] = static_cast<int16_t>(at);
      int following = -1;
      for (int k = 0; k < 4; ++k) {
        if (next(at, k) >= 0 && next(at, k) != before) following = next(at, k);
      }
      before = at;
      at = following;
    }
  }

  int count = 0;
  int16_t cells[kLargestArea];
};

GridRef ReversePaths(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kFour, found);
  GridBuilder out = CopyOf(arena, grid);
  bool reversed = false;
  for (int object = 0; object < found.count; ++object) {
    const Path path(grid, found, object);
    for (int k = 0; k < path.count; ++k) {
      const uint8_t colour = grid.cells()[path.cells[path.count - 1 - k]];
      reversed |= out.cells()[path.cells[k]] != colour;
      out.cells()[path.cells[k]] = colour;
    }
  }
  return reversed ? out.Finish() : GridRef{};
}

}  // namespace

Primitives PathPrimitives() {
  constexpr const char* kType = "grid -> grid";
  return {
      {"elbows", "grid -> colour -> grid",
       "cells of a colour go up or down, then across, to those of others", 5.0,
       Lift<&Elbows<false>>()},
      {"elbows_across", "grid -> colour -> grid",
       "cells of a colour go across, then up or down, to those of others", 5.5,
       Lift<&Elbows<true>>()},
      {"bounce_along", kType,
       "cells send their colour diagonally along the longer side, away from the nearer end, "
       "turning at the other sides",
       5.0, Lift<&BounceAlong>()},
      {"bounce_up", kType, "cells send their colour diagonally up, turning at the sides", 6.0,
       Lift<&Bounce<-1, 0>>()},
      {"bounce_down", kType, "cells send their colour diagonally down, turning at the sides", 6.0,
       Lift<&Bounce<1, 0>>()},
      {"bounce_left", kType, "cells send their colour diagonally left, turning above and below",
       6.0, Lift<&Bounce<0, -1>>()},
      {"bounce_right", kType, "cells send their colour diagonally right, turning above and below",
       6.0, Lift<&Bounce<0, 1>>()},
      {"turn_lines", kType, "straight lines turned a quarter about their middle cells", 6.0,
       Lift<&TurnLines>()},
      {"reverse_paths", kType, "the colours along each path of cells in reverse order", 6.0,
       Lift<&ReversePaths>()},
  };
}

}  // namespace hunch::grid
