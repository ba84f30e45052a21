// Margins: a first row or column that is no part of the picture but says something about it by the
// place of its one cell of another colour.
#include <algorithm>
#include <optional>

#include "domains/grid/block.h"
#include "domains/grid/families.h"

namespace hunch::grid {
namespace {

// The place of the only cell that is not as all others; none unless there are three at least.
template <typename CellAt>
std::optional<int> OddOne(int length, const CellAt& cell) {
  if (length < 3) return std::nullopt;
  const uint8_t usual = cell(0) == cell(1) || cell(0) == cell(2) ? cell(0) : cell(1);
  std::optional<int> odd;
  for (int i = 0; i < length; ++i) {
    if (cell(i) == usual) continue;
    if (odd) return std::nullopt;
    odd = i;
  }
  return odd;
}

// The corner is of both margins where there are two.
GridRef RollByMargins(base::Arena& arena, GridRef grid) {
  const Cells cells(grid);
  if (cells.height < 2 || cells.width < 2) return {};
  const auto column = [&](int from) {
    return OddOne(cells.height - from, [&](int i) { return cells.at(from + i, 0); });
  };
  const auto row = [&](int from) {
    return OddOne(cells.width - from, [&](int i) { return cells.at(0, from + i); });
  };
  std::optional<int> down = column(1), right = row(1);
  int top = 1, left = 1;
  if (!down || !right) {
    down = column(0);
    right = down ? std::nullopt : row(0);
    if (!down && !right) return {};
    (down ? top : left) = 0;
  }
  const int height = cells.height - top, width = cells.width - left;
  return MakeGrid(arena, {grid.top() + top, grid.left() + left, height, width},
                  [&](int to_row, int to_column) {
                    const int from_row = (to_row + height - down.value_or(0)) % height;
                    const int from_column = (to_column + width - right.value_or(0)) % width;
                    return cells.at(top + from_row, left + from_column);
                  });
}

}  // namespace

Primitives MarginPrimitives() {
  return {{"roll_by_margins", "grid -> grid",
           "without the first row or column or both, rolled as far as their odd cell lies along",
           6.0, core::Lift<&RollByMargins>()}};
}

}  // namespace hunch::grid
