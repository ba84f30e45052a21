#include "domains/grid/largest_blank.h"

#include <algorithm>

namespace hunch::grid {

std::optional<Box> LargestBlank(GridRef grid, int least_side) {
  int above[kLongestSide] = {};  // black cells that end in this row, by column
  int area = 0;
  Box best;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      above[column] = grid.at(row, column) == 0 ? above[column] + 1 : 0;
      int height = above[column];
      for (int left = column; left >= 0 && (height = std::min(height, above[left])) > 0; --left) {
        if (height * (column - left + 1) <= area) continue;
        if (height < least_side || column - left + 1 < least_side) continue;
        area = height * (column - left + 1);
        best = {row - height + 1, left, height, column - left + 1};
      }
    }
  }
  if (area == 0) return std::nullopt;
  return Box{grid.top() + best.top, grid.left() + best.left, best.height, best.width};
}

}  // namespace hunch::grid
