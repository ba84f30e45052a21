// What schemas whose elements are the members of a list of grids have in common: a function applied
// to the members of all rows' lists at once, and the cells that a member paints on a canvas.
#pragma once

#include <algorithm>
#include <span>

#include "core/higher_order.h"
#include "domains/grid/measures.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

// The members of one row's list, and what the function says of each.
struct Said {
  std::span<const core::Value> members;
  std::span<const core::Value> values;

  size_t size() const { return members.size(); }
  GridRef member(size_t i) const { return GridRef(members[i].blob()); }
};

// (grid -> T) -> list grid -> grid -> ... -> grid, with kGrids grids after the list. Each row's
// result is render(said, last grid), or render(said, grid, last grid) where there are two; without
// any, the grid is undefined. Undefined where something of the row is.
template <int kGrids, typename Render>
void RenderMembers(const core::Call& call, const Render& render) {
  const core::FlatLists lists(call.arena, call.args[1], call.rows);
  const core::Value* values = lists.Apply(call.arena, *call.functions[0]);
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    bool defined = true;
    for (int k = 1; k <= 1 + kGrids; ++k) defined &= call.args[k][row].defined();
    if (!defined) continue;
    const Said said{core::Elements(call.args[1][row]),
                    {values + lists.begin(row), values + lists.end(row)}};
    if (!std::all_of(said.values.begin(), said.values.end(),
                     [](core::Value value) { return value.defined(); })) {
      continue;
    }
    const GridRef last = kGrids > 0 ? GridRef(call.args[1 + kGrids][row].blob()) : GridRef();
    if constexpr (kGrids == 2) {
      const GridRef first(call.args[2][row].blob());
      call.out[row] = core::Native<GridRef>::To(render(said, first, last));
    } else {
      call.out[row] = core::Native<GridRef>::To(render(said, last));
    }
  }
}

// Calls take(i, colour) for each cell i of the canvas that the member, moved by a vector, paints,
// in reading order, as long as it gives true. Whether it always did, and all the paint is on the
// canvas.
template <typename Take>
bool ForEachPaintedAt(GridRef member, Vector by, GridRef canvas, const Take& take) {
  const int top = member.top() - canvas.top() + by.rows;
  const int left = member.left() - canvas.left() + by.columns;
  const int height = canvas.height(), width = canvas.width();
  const int rows = member.height(), columns = member.width();
  const uint8_t* colour = member.cells();
  for (int row = top; row < top + rows; ++row) {
    for (int column = left; column < left + columns; ++column, ++colour) {
      if (*colour == 0) continue;
      const bool inside = row >= 0 && row < height && column >= 0 && column < width;
      if (!inside || !take(row * width + column, *colour)) return false;
    }
  }
  return true;
}

// As ForEachPaintedAt; where paint may leave the canvas, what is outside does not count.
template <bool kLeaving, typename Take>
bool ForEachShown(GridRef member, Vector by, GridRef canvas, const Take& take) {
  if (!kLeaving) return ForEachPaintedAt(member, by, canvas, take);
  const int top = member.top() - canvas.top() + by.rows;
  const int left = member.left() - canvas.left() + by.columns;
  for (int row = std::max(0, -top); row < std::min(member.height(), canvas.height() - top); ++row) {
    const int end = std::min(member.width(), canvas.width() - left);
    for (int column = std::max(0, -left); column < end; ++column) {
      const uint8_t colour = member.at(row, column);
      const int cell = (top + row) * canvas.width() + left + column;
      if (colour != 0 && !take(cell, colour)) return false;
    }
  }
  return true;
}

// As ForEachPaintedAt where it lies, without the colours.
template <typename Take>
bool ForEachPainted(GridRef member, GridRef canvas, const Take& take) {
  return ForEachPaintedAt(member, {}, canvas, [&take](int cell, uint8_t) { return take(cell); });
}

// Draws the canvas with all members erased, in its commonest colour. False where one does not lie
// on it.
inline bool DrawWithout(std::span<const core::Value> members, GridRef canvas, uint8_t* cells) {
  const ColourCounts counts = CountByColour(canvas);
  const auto ground =
      static_cast<uint8_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  std::copy_n(canvas.cells(), canvas.area(), cells);
  return std::all_of(members.begin(), members.end(), [&](core::Value member) {
    return ForEachPainted(GridRef(member.blob()), canvas, [&](int cell) {
      cells[cell] = ground;
      return true;
    });
  });
}

}  // namespace hunch::grid
