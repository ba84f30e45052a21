// The largest object drawn again and again where fragments of copies of it lie.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
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
  // `fragment`, with its box clear of where it was: as far from it in rows as in columns or, if
  // there is none, as many rows as columns further, or else only not beside itself.
  std::optional<Vector> StepOnto(int object, int fragment) const {
    if (const auto even = EvenStep(object, fragment)) return even;
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
    const Component& whole = found_.parts[object];
    const Component& part = found_.parts[fragment];
    if (part.top - step.rows < whole.top || part.bottom - step.rows > whole.bottom ||
        part.left - step.columns < whole.left || part.right - step.columns > whole.right) {
      return false;
    }
    return ForEachCell(fragment, [&](int row, int column) {
      return Has(object, row - step.rows, column - step.columns);
    });
  }

  // The step that leaves as many cells free in rows as in columns between the boxes.
  std::optional<Vector> EvenStep(int object, int fragment) const {
    const Component& part = found_.parts[object];
    for (int gap = 1; gap < std::max(grid_.height(), grid_.width()); ++gap) {
      for (const Vector direction : kDirections) {
        const Vector step{direction.rows * (part.height() + gap),
                          direction.columns * (part.width() + gap)};
        if (Covers(object, fragment, step)) return step;
      }
    }
    return std::nullopt;
  }

  template <typename Suits>
  std::optional<Vector> StepThat(int object, int fragment, const Suits& suits) const {
    for (int length = 1; length < std::max(grid_.height(), grid_.width()); ++length) {
      for (const Vector direction : kDirections) {
        const Vector step{direction.rows * length, direction.columns * length};
        if (Covers(object, fragment, step) && suits(step)) return step;
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

}  // namespace

Primitives RepeatPrimitives() {
  return {{"repeat_to_fragments", "grid -> grid",
           "the largest object again and again, in the steps and colours of its fragments beside",
           6.0, core::Lift<&RepeatToFragments>()}};
}

}  // namespace hunch::grid
