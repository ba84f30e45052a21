// What cells of other colours at an object, its marks, say: how far it is repeated, where it is
// mirrored, where lines go.
#include <algorithm>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

// The commonest colour of an object of any colours, and the box around its cells of that colour.
struct MainPart {
  MainPart(GridRef grid, const Components& found, int object) {
    const Component& part = found.parts[object];
    ColourCounts counts{};
    ForEachCellOf(grid, found, object, [&](int index) { ++counts[grid.cells()[index]]; });
    colour = static_cast<uint8_t>(CommonestColour(counts));
    top = part.bottom, bottom = part.top, left = part.right, right = part.left;
    ForEachCellOf(grid, found, object, [&](int index) {
      if (grid.cells()[index] != colour) return;
      top = std::min(top, index / grid.width());
      bottom = std::max(bottom, index / grid.width());
      left = std::min(left, index % grid.width());
      right = std::max(right, index % grid.width());
    });
  }

  template <typename Use>
  static void ForEachCellOf(GridRef grid, const Components& found, int object, const Use& use) {
    const Component& part = found.parts[object];
    for (int row = part.top; row < part.bottom; ++row) {
      for (int column = part.left; column < part.right; ++column) {
        const int index = row * grid.width() + column;
        if (found.label[index] == object) use(index);
      }
    }
  }

  uint8_t colour;
  int top, bottom, left, right;  // first and last rows and columns
};

// Where `at` comes to when a mark at `mark` asks for the mirror image across the side of from..to
// that it lies beyond.
int Mirrored(int at, int mark, int from, int to) {
  if (mark < from) return 2 * from - 1 - at;
  if (mark > to) return 2 * to + 1 - at;
  return at;
}

GridRef ReflectToMarks(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  GridBuilder out = CopyOf(arena, grid);
  bool reflected = false;
  const int width = grid.width();
  for (int object = 0; object < found.count; ++object) {
    const MainPart main(grid, found, object);
    MainPart::ForEachCellOf(grid, found, object, [&](int mark) {
      if (grid.cells()[mark] == main.colour) return;
      MainPart::ForEachCellOf(grid, found, object, [&](int cell) {
        if (grid.cells()[cell] != main.colour) return;
        const int row = Mirrored(cell / width, mark / width, main.top, main.bottom);
        const int column = Mirrored(cell % width, mark % width, main.left, main.right);
        if (row < 0 || column < 0 || row >= grid.height() || column >= width) return;
        if (out.at(row, column) != 0) return;
        out.at(row, column) = grid.cells()[mark];
        reflected = true;
      });
    });
  }
  return reflected ? out.Finish() : GridRef{};
}

// The side that a place lies beyond, or at when it lies within: -1, 0 or 1.
int Side(int at, int from, int to, bool within) {
  if (!within) return at < from ? -1 : at > to ? 1 : 0;
  return from == to ? 0 : at == from ? -1 : at == to ? 1 : 0;
}

// Away from the main part, out of the side or corner of its box that the mark is at if it lies in
// it.
Vector WayOut(const MainPart& main, int row, int column) {
  const Vector beyond{Side(row, main.top, main.bottom, false),
                      Side(column, main.left, main.right, false)};
  if (beyond != Vector{}) return beyond;
  return {Side(row, main.top, main.bottom, true), Side(column, main.left, main.right, true)};
}

// Calls draw(mark, row, column, steps) for each cell on the way out from a mark, 1, 2, ... steps
// from it, up to the first one that draw gives false for.
template <typename Draw>
void ForEachOnWayOut(GridRef grid, const Draw& draw) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  for (int object = 0; object < found.count; ++object) {
    const MainPart main(grid, found, object);
    MainPart::ForEachCellOf(grid, found, object, [&](int mark) {
      if (grid.cells()[mark] == main.colour) return;
      int row = mark / grid.width(), column = mark % grid.width();
      const Vector step = WayOut(main, row, column);
      if (step == Vector{}) return;
      for (int steps = 1;; ++steps) {
        row += step.rows;
        column += step.columns;
        if (row < 0 || column < 0 || row >= grid.height() || column >= grid.width()) return;
        if (!draw(mark, row, column, steps)) return;
      }
    });
  }
}

GridRef MarkRays(Arena& arena, GridRef grid) {
  GridBuilder out = CopyOf(arena, grid);
  bool drawn = false;
  ForEachOnWayOut(grid, [&](int mark, int row, int column, int) {
    if (grid.at(row, column) != 0) return false;
    out.at(row, column) = grid.cells()[mark];
    return drawn = true;
  });
  return drawn ? out.Finish() : GridRef{};
}

GridRef HitByMarks(Arena& arena, GridRef grid, Colour colour) {
  GridBuilder out = CopyOf(arena, grid);
  bool hit = false;
  ForEachOnWayOut(grid, [&](int, int row, int column, int steps) {
    if (grid.at(row, column) == 0) return true;
    if (steps > 1) out.at(row, column) = static_cast<uint8_t>(colour.index), hit = true;
    return false;
  });
  return hit ? out.Finish() : GridRef{};
}

// How many copies side by side it takes, on one side of an object, until one of its marks lies on
// another cell of the mark's colour; 0 when none ever does.
int CopiesToTarget(GridRef grid, const Components& found, int object, Vector step) {
  const MainPart main(grid, found, object);
  int least = 0;
  MainPart::ForEachCellOf(grid, found, object, [&](int mark) {
    const uint8_t colour = grid.cells()[mark];
    if (colour == main.colour) return;
    for (int n = 1; least == 0 || n < least; ++n) {
      const int row = mark / grid.width() + n * step.rows;
      const int column = mark % grid.width() + n * step.columns;
      if (row < 0 || column < 0 || row >= grid.height() || column >= grid.width()) return;
      if (grid.at(row, column) == colour) least = n;
    }
  });
  return least;
}

GridRef RepeatToTargets(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  GridBuilder out = CopyOf(arena, grid);
  bool repeated = false;
  for (int object = 0; object < found.count; ++object) {
    const Component& box = found.parts[object];
    int copies = 0;
    Vector step;
    for (const Vector way : {Vector{0, 1}, {0, -1}, {1, 0}, {-1, 0}}) {
      const Vector size{way.rows * box.height(), way.columns * box.width()};
      const int needed = CopiesToTarget(grid, found, object, size);
      if (needed == 0 || (copies > 0 && needed >= copies)) continue;
      copies = needed;
      step = size;
    }
    repeated |= copies > 0;
    MainPart::ForEachCellOf(grid, found, object, [&](int cell) {
      for (int k = 1; k <= copies; ++k) {
        const int row = cell / grid.width() + k * step.rows;
        const int column = cell % grid.width() + k * step.columns;
        if (row < 0 || column < 0 || row >= grid.height() || column >= grid.width()) continue;
        out.at(row, column) = grid.cells()[cell];
      }
    });
  }
  return repeated ? out.Finish() : GridRef{};
}

}  // namespace

Primitives MarkPrimitives() {
  constexpr const char* kType = "grid -> grid";
  return {
      {"repeat_to_targets", kType,
       "objects side by side again and again until their mark comes to a cell of its colour", 6.0,
       Lift<&RepeatToTargets>()},
      {"reflect_to_marks", kType,
       "objects mirrored across the sides that their cells of other colours lie beyond, in those",
       6.0, Lift<&ReflectToMarks>()},
      {"mark_rays", kType,
       "cells of other colours at an object send theirs away from it, over black", 5.0,
       Lift<&MarkRays>()},
      {"hit_by_marks", "grid -> colour -> grid",
       "the first cells that cells of other colours at an object point at, over black, in a colour",
       5.0, Lift<&HitByMarks>()},
  };
}

}  // namespace hunch::grid
