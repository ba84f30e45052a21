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

  void Flood(int object, uint8_t colour) {
    const Component& box = found_.parts[object];
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

  GridRef Finish() { return out_.Finish(); }

 private:
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
  return any ? frames.Finish() : GridRef{};
}

}  // namespace

Primitives LeakPrimitives() {
  return {{"leak", "grid -> colour -> grid",
           "frames with gaps filled with a colour that flows straight out of the gaps", 5.0,
           core::Lift<&Leak>()}};
}

}  // namespace hunch::grid
