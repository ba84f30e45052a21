#include "domains/grid/views.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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
  // Black, unless another colour has more than half of the cells.
  uint8_t Ground() const {
    const uint8_t common = MostCommon();
    return 2 * count[common] > std::accumulate(count, count + kColours, 0) ? common : 0;
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

// The change with the input's ground called black as well.
ViewChange OnGround(const Census& census, ViewChange change) {
  std::swap(change.colours[0], change.colours[census.Ground()]);
  return change;
}

// The lines along the four sides: top, bottom, left, right.
struct Side {
  int from, step, cells;
};
using Sides = std::array<Side, 4>;
Sides SidesOf(GridRef grid) {
  const int height = grid.height(), width = grid.width();
  return {{{0, 1, width},
           {(height - 1) * width, 1, width},
           {0, width, height},
           {width - 1, width, height}}};
}

// The only side that is one colour, and not the background's; -1 without one or with several.
int WallOf(GridRef grid, const Sides& sides, uint8_t background) {
  int wall = -1;
  for (int i = 0; i < 4; ++i) {
    const uint8_t colour = SideColour(grid, sides[i].from, sides[i].step, sides[i].cells);
    if (colour == 0 || colour == background) continue;
    if (wall >= 0) return -1;
    wall = i;
  }
  return wall;
}

// The side with at least four thirds of the cells that are not the background of any other; -1
// without one.
int FullestOf(GridRef grid, const Sides& sides, uint8_t background) {
  int most = 0, second = 0, fullest = -1;
  for (int i = 0; i < 4; ++i) {
    int painted = 0;
    for (int k = 0; k < sides[i].cells; ++k) {
      painted += grid.cells()[sides[i].from + k * sides[i].step] != background;
    }
    if (painted > most) fullest = i;
    second = std::max(second, std::min(painted, most));
    most = std::max(most, painted);
  }
  return most > 0 && 3 * most >= 4 * second ? fullest : -1;
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
  const uint8_t ground = census.Ground();
  uint8_t order[kColours - 1];
  std::copy_if(kSameColours.begin(), kSameColours.end(), order,
               [&](uint8_t colour) { return colour != ground; });
  std::stable_sort(order, order + kColours - 1, [&](uint8_t a, uint8_t b) {
    if (census.count[a] != census.count[b]) return census.count[a] > census.count[b];
    return census.first[a] < census.first[b];
  });
  ViewChange change;
  change.colours[ground] = 0;
  for (int role = 1; role < kColours; ++role) {
    change.colours[order[role - 1]] = static_cast<uint8_t>(role);
  }
  return change;
}

ViewChange GroundBlack(GridRef input) { return OnGround(Census(input), {}); }

std::optional<ViewChange> PlainGroundBlack(GridRef input) {
  const Census census(input);
  ViewChange change;
  const uint8_t common = census.MostCommon();
  if (census.count[common] > 2 * census.count[0])
    std::swap(change.colours[0], change.colours[common]);
  return change;
}

std::optional<ViewChange> BackgroundBlack(GridRef input) {
  ViewChange change;
  std::swap(change.colours[0], change.colours[Census(input).MostCommon()]);
  return change;
}

std::optional<ViewChange> BorderBlack(GridRef input) {
  int at_border[kColours] = {};
  for (int row = 0; row < input.height(); ++row) {
    const bool whole = row == 0 || row == input.height() - 1 || input.width() == 1;
    for (int column = 0; column < input.width(); column += whole ? 1 : input.width() - 1) {
      ++at_border[input.at(row, column)];
    }
  }
  const Census census(input);
  int most = 0;  // black when it is among the most common ones, else the commonest of all
  for (int colour = 1; colour < kColours; ++colour) {
    if (at_border[colour] < at_border[most] ||
        (at_border[colour] == at_border[most] &&
         (most == 0 || census.count[colour] <= census.count[most]))) {
      continue;
    }
    most = colour;
  }
  ViewChange change;
  std::swap(change.colours[0], change.colours[most]);
  return change;
}

std::optional<ViewChange> Transposed(GridRef) { return ViewChange{.transpose = true}; }

std::optional<ViewChange> RowsFlipped(GridRef) { return ViewChange{.flip_rows = true}; }

std::optional<ViewChange> ColumnsFlipped(GridRef) { return ViewChange{.flip_columns = true}; }

std::optional<ViewChange> LongSideAcross(GridRef input) {
  return OnGround(Census(input), {.transpose = input.height() > input.width()});
}

std::optional<ViewChange> StripesAcross(GridRef input) {
  constexpr double kDecisive = 0.04;
  if (input.height() < 2 || input.width() < 2) return std::nullopt;
  const double in_rows = AlikeInRows(input), in_columns = AlikeInColumns(input);
  if (std::abs(in_rows - in_columns) < kDecisive) return std::nullopt;
  return OnGround(Census(input), {.transpose = in_columns > in_rows});
}

std::optional<ViewChange> WallOnTop(GridRef input) {
  constexpr ViewChange kChanges[] = {{},
                                     {.flip_rows = true, .flip_columns = true},
                                     {.flip_rows = true, .transpose = true},
                                     {.flip_columns = true, .transpose = true}};
  const Census census(input);
  const uint8_t background = census.MostCommon();
  const Sides sides = SidesOf(input);
  const int wall = WallOf(input, sides, background);
  const int top = wall >= 0 ? wall : FullestOf(input, sides, background);
  if (top < 0) return std::nullopt;
  return OnGround(census, kChanges[top]);
}

}  // namespace hunch::grid
