#include "domains/grid/largest_blank.h"

#include <algorithm>

namespace hunch::grid {

std::vector<Box> LargestBlanks(GridRef grid, int least_side) {
  int above[kLongestSide] = {};  // black cells that end in this row, by column
  int area = 0;
  std::vector<Box> best;  // in rows and columns of the grid
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      above[column] = grid.at(row, column) == 0 ? above[column] + 1 : 0;
      int height = above[column];
      for (int left = column; left >= 0 && (height = std::min(height, above[left])) > 0; --left) {
        const int width = column - left + 1;
        if (height * width < area || height < least_side || width < least_side) continue;
        if (height * width > area) best.clear();
        area = height * width;
        best.push_back({grid.top() + row - height + 1, grid.left() + left, height, width});
      }
    }
  }
  return best;
}

std::vector<Box> LargestBlankSquares(GridRef grid) {
  int sides[kLongestSide] = {};  // of the squares that end in this row, by column
  int most = 2;
  std::vector<Box> best;
  for (int row = 0; row < grid.height(); ++row) {
    int before = 0;  // of the one that ends above to the left
    for (int column = 0; column < grid.width(); ++column) {
      const int above = sides[column], beside = column > 0 ? sides[column - 1] : 0;
      const int side = grid.at(row, column) == 0 ? 1 + std::min({above, beside, before}) : 0;
      before = above;
      sides[column] = side;
      if (side < most) continue;
      if (side > most) best.clear();
      most = side;
      best.push_back({grid.top() + row - side + 1, grid.left() + column - side + 1, side, side});
    }
  }
  return best;
}

std::optional<Box> LargestBlank(GridRef grid, int least_side) {
  const std::vector<Box> all = LargestBlanks(grid, least_side);
  if (all.empty()) return std::nullopt;
  return all.front();
}

}  // namespace hunch::grid
