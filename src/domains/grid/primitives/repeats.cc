// What cells of other colours at an object, its marks, say: where it is drawn again, on and on or
// mirrored, and where lines go.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;

constexpr Vector kDirections[] = {{0, 1}, {0, -1}, {1, 0},  {-1, 0},
                                  {1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

// A picture's objects of one colour, joined by sides or corners.
class Scene {
 public:
  explicit Scene(GridRef grid) : grid_(grid) {
    FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found_);
  }

  int objects() const { return found_.count; }
  uint8_t ColourOf(int object) const { return grid_.cells()[found_.parts[object].first]; }

  // The one with most cells; -1 if there are several or it is a single cell.
  int Largest() const {
    int best = -1, most = 1;
    for (int i = 0; i < found_.count; ++i) {
      const int cells = found_.parts[i].cells;
      if (cells == most) best = -1;
      if (cells <= most) continue;
      best = i;
      most = cells;
    }
    return best;
  }

  // The shortest step along a row, a column or a diagonal after which `object` covers all cells of
  // `fragment`, with its box clear of where it was or, if there is none, only not beside itself.
  std::optional<Vector> StepOnto(int object, int fragment) const {
    const auto apart = StepThat(object, fragment, [&](Vector step) {
      const Component& part = found_.parts[object];
      return std::abs(step.rows) > part.height() || std::abs(step.columns) > part.width();
    });
    if (apart) return apart;
    return StepThat(object, fragment, [&](Vector step) { return KeepsClear(object, step); });
  }

  // Copies of the object in a colour, each a step further, over black, until one is all outside.
  void Repeat(int object, Vector step, uint8_t colour, GridBuilder& out) const {
    bool inside = true;
    for (int k = 1; inside; ++k) {
      inside = false;
      ForEachCell(object, [&](int row, int column) {
        row += k * step.rows;
        column += k * step.columns;
        if (!Inside(row, column)) return true;
        inside = true;
        if (out.at(row, column) == 0) out.at(row, column) = colour;
        return true;
      });
    }
  }

 private:
  bool Inside(int row, int column) const {
    return row >= 0 && column >= 0 && row < grid_.height() && column < grid_.width();
  }
  bool Has(int object, int row, int column) const {
    return Inside(row, column) && found_.label[row * grid_.width() + column] == object;
  }

  // Calls use(row, column) for the object's cells as long as it gives true. Whether it always did.
  template <typename Use>
  bool ForEachCell(int object, const Use& use) const {
    const Component& part = found_.parts[object];
    for (int row = part.top; row < part.bottom; ++row) {
      for (int column = part.left; column < part.right; ++column) {
        if (Has(object, row, column) && !use(row, column)) return false;
      }
    }
    return true;
  }

  bool Covers(int object, int fragment, Vector step) const {
    return ForEachCell(fragment, [&](int row, int column) {
      return Has(object, row - step.rows, column - step.columns);
    });
  }

  template <typename Suits>
  std::optional<Vector> StepThat(int object, int fragment, const Suits& suits) const {
    for (int length = 1; length < std::max(grid_.height(), grid_.width()); ++length) {
      for (const Vector direction : kDirections) {
        const Vector step{direction.rows * length, direction.columns * length};
        if (suits(step) && Covers(object, fragment, step)) return step;
      }
    }
    return std::nullopt;
  }

  // Whether no cell of the copy is the object's or shares a side with one.
  bool KeepsClear(int object, Vector step) const {
    return ForEachCell(object, [&](int row, int column) {
      row += step.rows;
      column += step.columns;
      return !Has(object, row, column) && !Has(object, row + 1, column) &&
             !Has(object, row - 1, column) && !Has(object, row, column + 1) &&
             !Has(object, row, column - 1);
    });
  }

  GridRef grid_;
  Components found_;
};

GridRef RepeatToFragments(Arena& arena, GridRef grid) {
  const Scene scene(grid);
  const int object = scene.Largest();
  if (object < 0) return {};
  GridBuilder out = CopyOf(arena, grid);
  bool repeated = false;
  for (int i = 0; i < scene.objects(); ++i) {
    if (i == object) continue;
    const std::optional<Vector> step = scene.StepOnto(object, i);
    if (!step) continue;
    scene.Repeat(object, *step, scene.ColourOf(i), out);
    repeated = true;
  }
  return repeated ? out.Finish() : GridRef{};
}

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

// Away from the main part, straight out of the side of its box that the mark is at if it lies in
// it.
Vector WayOut(const MainPart& main, int row, int column) {
  const Vector beyond{Side(row, main.top, main.bottom, false),
                      Side(column, main.left, main.right, false)};
  if (beyond != Vector{}) return beyond;
  const Vector at{Side(row, main.top, main.bottom, true),
                  Side(column, main.left, main.right, true)};
  return at.rows != 0 && at.columns != 0 ? Vector{} : at;
}

GridRef MarkRays(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  GridBuilder out = CopyOf(arena, grid);
  bool drawn = false;
  for (int object = 0; object < found.count; ++object) {
    const MainPart main(grid, found, object);
    MainPart::ForEachCellOf(grid, found, object, [&](int mark) {
      if (grid.cells()[mark] == main.colour) return;
      int row = mark / grid.width(), column = mark % grid.width();
      const Vector step = WayOut(main, row, column);
      if (step == Vector{}) return;
      for (;;) {
        row += step.rows;
        column += step.columns;
        if (row < 0 || column < 0 || row >= grid.height() || column >= grid.width()) return;
        if (grid.at(row, column) != 0) return;
        out.at(row, column) = grid.cells()[mark];
        drawn = true;
      }
    });
  }
  return drawn ? out.Finish() : GridRef{};
}

}  // namespace

Primitives RepeatPrimitives() {
  using core::Lift;
  constexpr const char* kType = "grid -> grid";
  return {
      {"repeat_to_fragments", kType,
       "the largest object again and again, in the steps and colours of its fragments beside", 6.0,
       Lift<&RepeatToFragments>()},
      {"reflect_to_marks", kType,
       "objects mirrored across the sides that their cells of other colours lie beyond, in those",
       6.0, Lift<&ReflectToMarks>()},
      {"mark_rays", kType,
       "cells of other colours at an object send theirs away from it, over black", 5.0,
       Lift<&MarkRays>()},
  };
}

}  // namespace hunch::grid
