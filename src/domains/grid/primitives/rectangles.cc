// Rectangular outlines of one colour, whatever is around them: what lies inside.
#include <algorithm>
#include <vector>

#include "domains/grid/block.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using core::Value;

constexpr int kLeastSide = 3;
constexpr size_t kMostOutlines = 64;

// How far a cell's colour goes on to the right and down, the cell counted.
class Runs {
 public:
  explicit Runs(GridRef grid) : cells_(grid), right_(grid.area()), down_(grid.area()) {
    for (int i = grid.area(); i-- > 0;) {
      const int row = i / cells_.width, column = i % cells_.width;
      const uint8_t colour = cells_.data[i];
      const bool goes_right = column + 1 < cells_.width && cells_.data[i + 1] == colour;
      const bool goes_down = row + 1 < cells_.height && cells_.data[i + cells_.width] == colour;
      right_[i] = 1 + (goes_right ? right_[i + 1] : 0);
      down_[i] = 1 + (goes_down ? down_[i + cells_.width] : 0);
    }
  }
  int right(int row, int column) const { return right_[row * cells_.width + column]; }
  int down(int row, int column) const { return down_[row * cells_.width + column]; }

 private:
  Cells cells_;
  std::vector<int> right_, down_;
};

bool IsOutline(const Runs& runs, const Box& box) {
  return runs.right(box.top, box.left) >= box.width && runs.down(box.top, box.left) >= box.height &&
         runs.right(box.top + box.height - 1, box.left) >= box.width &&
         runs.down(box.top, box.left + box.width - 1) >= box.height;
}

// The largest outline with its first cell there; without height where there is none.
Box LargestOutline(const Runs& runs, int row, int column) {
  Box largest{row, column, 0, 0};
  for (int height = runs.down(row, column); height >= kLeastSide; --height) {
    for (int width = runs.right(row, column); width >= kLeastSide; --width) {
      if (height * width <= largest.height * largest.width) break;
      const Box box{row, column, height, width};
      if (IsOutline(runs, box)) largest = box;
    }
  }
  return largest;
}

Box InsideOf(const Box& box) { return {box.top + 1, box.left + 1, box.height - 2, box.width - 2}; }

bool IsAll(GridRef grid, const Box& box, uint8_t colour) {
  for (int row = box.top; row < box.top + box.height; ++row) {
    for (int column = box.left; column < box.left + box.width; ++column) {
      if (grid.at(row, column) != colour) return false;
    }
  }
  return true;
}

// Outlines in the commonest colour are the ground around something; full rectangles have no inside.
Value Framed(base::Arena& arena, GridRef grid) {
  const ColourCounts counts = CountByColour(grid);
  const auto ground = std::max_element(counts.begin(), counts.end()) - counts.begin();
  const Runs runs(grid);
  core::ListBuilder out(arena, kMostOutlines);
  size_t count = 0;
  for (int row = 0; row + kLeastSide <= grid.height(); ++row) {
    for (int column = 0; column + kLeastSide <= grid.width(); ++column) {
      const uint8_t colour = grid.at(row, column);
      if (colour == 0 || colour == ground) continue;
      const Box outline = LargestOutline(runs, row, column);
      if (outline.height == 0 || IsAll(grid, InsideOf(outline), colour)) continue;
      if (++count > kMostOutlines) return core::kUndefined;
      out.Add(core::Native<GridRef>::To(CutBlock(arena, grid, InsideOf(outline))));
    }
  }
  return out.Finish(true);
}

}  // namespace

Primitives RectanglePrimitives() {
  return {
      {"framed_pictures", "grid -> list grid",
       "what lies inside each rectangular outline of one colour, also among other cells", 5.0,
       core::Lift<&Framed>()},
  };
}

}  // namespace hunch::grid
