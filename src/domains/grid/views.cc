#include "domains/grid/views.h"

#include <algorithm>
#include <cmath>

namespace hunch::grid {
namespace {

// Occurrences, and the index of the first one, by colour.
struct Census {
  explicit Census(GridRef grid) {
    for (int i = grid.area(); i-- > 0;) {
      ++count[grid.cells()[i]];
      first[grid.cells()[i]] = i;
    }
  }
  // Black when it is among the most common ones.
  uint8_t MostCommon() const {
    return static_cast<uint8_t>(std::max_element(count, count + kColours) - count);
  }
  int count[kColours] = {};
  int first[kColours] = {};
};

ColourMap Inverse(const ColourMap& map) {
  ColourMap inverse{};
  for (int c = 0; c < kColours; ++c) inverse[map[c]] = static_cast<uint8_t>(c);
  return inverse;
}

// The one colour of a side, from cell `from` on in steps of `step`; black when there are several.
uint8_t SideColour(GridRef grid, int from, int step, int cells) {
  const uint8_t colour = grid.cells()[from];
  for (int i = 1; i < cells; ++i) {
    if (grid.cells()[from + i * step] != colour) return 0;
  }
  return colour;
}

// The share of cells that are like the one below, of those that have one below.
double AlikeInColumns(GridRef grid) {
  const int cells = grid.area() - grid.width();
  int alike = 0;
  for (int i = 0; i < cells; ++i) alike += grid.cells()[i] == grid.cells()[i + grid.width()];
  return static_cast<double>(alike) / cells;
}

// The same for the one to the right.
double AlikeInRows(GridRef grid) {
  int alike = 0;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 1; column < grid.width(); ++column) {
      alike += grid.at(row, column) == grid.at(row, column - 1);
    }
  }
  return static_cast<double>(alike) / (grid.area() - grid.height());
}

}  // namespace

GridRef See(base::Arena& arena, const ViewChange& change, GridRef grid) {
  const int height = grid.height(), width = grid.width();
  GridBuilder out = change.transpose ? GridBuilder(arena, width, height, grid.left(), grid.top())
                                     : GridBuilder(arena, height, width, grid.top(), grid.left());
  for (int row = 0; row < height; ++row) {
    const int to_row = change.flip_rows ? height - 1 - row : row;
    for (int column = 0; column < width; ++column) {
      const int to_column = change.flip_columns ? width - 1 - column : column;
      const uint8_t colour = change.colours[grid.at(row, column)];
      (change.transpose ? out.at(to_column, to_row) : out.at(to_row, to_column)) = colour;
    }
  }
  return out.Finish();
}

GridRef SeeBack(base::Arena& arena, const ViewChange& change, GridRef grid) {
  // Transposing before two flips is transposing after them, the flips exchanged.
  ViewChange back = change;
  back.colours = Inverse(change.colours);
  if (change.transpose) std::swap(back.flip_rows, back.flip_columns);
  return See(arena, back, grid);
}

std::optional<ViewChange> ColourRoles(GridRef input) {
  const Census census(input);
  uint8_t order[kColours - 1];
  for (int i = 0; i < kColours - 1; ++i) order[i] = static_cast<uint8_t>(i + 1);
  std::stable_sort(order, order + kColours - 1, [&](uint8_t a, uint8_t b) {
    if (census.count[a] != census.count[b]) return census.count[a] > census.count[b];
    return census.first[a] < census.first[b];
  });
  ViewChange change;
  for (int role = 1; role < kColours; ++role) {
    change.colours[order[role - 1]] = static_cast<uint8_t>(role);
  }
  return change;
}

std::optional<ViewChange> BackgroundBlack(GridRef input) {
  ViewChange change;
  std::swap(change.colours[0], change.colours[Census(input).MostCommon()]);
  return change;
}

std::optional<ViewChange> Transposed(GridRef) { return ViewChange{.transpose = true}; }

std::optional<ViewChange> RowsFlipped(GridRef) { return ViewChange{.flip_rows = true}; }

std::optional<ViewChange> ColumnsFlipped(GridRef) { return ViewChange{.flip_columns = true}; }

std::optional<ViewChange> LongSideAcross(GridRef input) {
  return ViewChange{.transpose = input.height() > input.width()};
}

std::optional<ViewChange> StripesAcross(GridRef input) {
  constexpr double kDecisive = 0.04;
  if (input.height() < 2 || input.width() < 2) return std::nullopt;
  const double in_rows = AlikeInRows(input), in_columns = AlikeInColumns(input);
  if (std::abs(in_rows - in_columns) < kDecisive) return std::nullopt;
  return ViewChange{.transpose = in_columns > in_rows};
}

std::optional<ViewChange> WallOnTop(GridRef input) {
  const int height = input.height(), width = input.width();
  const uint8_t sides[] = {
      SideColour(input, 0, 1, width), SideColour(input, (height - 1) * width, 1, width),
      SideColour(input, 0, width, height), SideColour(input, width - 1, width, height)};
  constexpr ViewChange kChanges[] = {
      {}, {.flip_rows = true}, {.transpose = true}, {.flip_columns = true, .transpose = true}};
  const uint8_t background = Census(input).MostCommon();
  std::optional<ViewChange> change;
  for (int side = 0; side < 4; ++side) {
    if (sides[side] == 0 || sides[side] == background) continue;
    if (change) return std::nullopt;
    change = kChanges[side];
  }
  return change;
}

}  // namespace hunch::grid
