// Frames with gaps, filled with a colour that flows out of them.
#include <algorithm>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;

// A picture whose objects, cells of one colour with gaps of at most one, may be frames.
class Frames {
 public:
  Frames(Arena& arena, GridRef grid) : grid_(grid), out_(CopyOf(arena, grid)) {
    uint8_t keys[kLargestArea];
    std::copy_n(grid.cells(), grid.area(), keys);
    FindComponents(keys, grid.height(), grid.width(), Adjacency::kGap, found_);
  }

  int count() const { return found_.count; }

  // Whether an object is the edge of a box, at least half of it, with black inside.
  bool IsFrame(int object) const {
    const Component& box = found_.parts[object];
    if (box.height() < 3 || box.width() < 3) return false;
    const int edge = 2 * (box.height() + box.width()) - 4;
    return box.cells < edge && 2 * box.cells >= edge && BlackInside(box);
  }

  // Whether all paint lies on the edge of one box, some of it on each side.
  bool AllIsOneFrame() const {
    if (found_.count < 2) return false;
    const Component box = BoxOfAll();
    if (box.height() < 3 || box.width() < 3 || !BlackInside(box)) return false;
    return box.cells < 2 * (box.height() + box.width()) - 4;
  }

  void FloodAll(uint8_t colour) { Flood(BoxOfAll(), colour); }
  void Flood(int object, uint8_t colour) { Flood(found_.parts[object], colour); }

  GridRef Finish() { return out_.Finish(); }

 private:
  Component BoxOfAll() const {
    Component all = found_.parts[0];
    for (int i = 1; i < found_.count; ++i) {
      const Component& part = found_.parts[i];
      all.top = std::min(all.top, part.top);
      all.left = std::min(all.left, part.left);
      all.bottom = std::max(all.bottom, part.bottom);
      all.right = std::max(all.right, part.right);
      all.cells += part.cells;
    }
    return all;
  }
  void Flood(const Component& box, uint8_t colour) {
    for (int row = box.top; row < box.bottom; ++row) {
      for (int column = box.left; column < box.right; ++column) {
        if (grid_.at(row, column) != 0) continue;
        const int down = (row == box.bottom - 1) - (row == box.top);
        const int right = (column == box.right - 1) - (column == box.left);
        if (down != 0 && right != 0) continue;  // a corner
        out_.at(row, column) = colour;
        if (down != 0 || right != 0) Flow(row, column, down, right, colour);
      }
    }
  }

  bool BlackInside(const Component& box) const {
    for (int row = box.top + 1; row + 1 < box.bottom; ++row) {
      for (int column = box.left + 1; column + 1 < box.right; ++column) {
        if (grid_.at(row, column) != 0) return false;
      }
    }
    return true;
  }
  void Flow(int row, int column, int down, int right, uint8_t colour) {
    for (row += down, column += right; row >= 0 && column >= 0 && row < grid_.height() &&
                                       column < grid_.width() && grid_.at(row, column) == 0;
         row += down, column += right) {
      out_.at(row, column) = colour;
    }
  }

  GridRef grid_;
  GridBuilder out_;
  Components found_;
};

GridRef Leak(Arena& arena, GridRef grid, Colour colour) {
  Frames frames(arena, grid);
  bool any = false;
  for (int i = 0; i < frames.count(); ++i) {
    if (!frames.IsFrame(i)) continue;
    frames.Flood(i, static_cast<uint8_t>(colour.index));
    any = true;
  }
  if (!any && frames.AllIsOneFrame()) {
    frames.FloodAll(static_cast<uint8_t>(colour.index));
    any = true;
  }
  return any ? frames.Finish() : GridRef{};
}

}  // namespace

Primitives LeakPrimitives() {
  return {{"leak", "grid -> colour -> grid",
           "frames with gaps filled with a colour that flows straight out of the gaps", 5.0,
           core::Lift<&Leak>()}};
}

}  // namespace hunch::grid
