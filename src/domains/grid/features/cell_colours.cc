// Where a colour that is named lies, as a cell sees it: beside it, in its row, in its part, how
// far.
#include <algorithm>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_parts.h"
#include "domains/grid/parting.h"

namespace hunch::grid {
namespace {

struct Step {
  int down, right;
};
// The four sides, then the four corners.
constexpr Step kSteps[8] = {{-1, 0}, {0, -1}, {0, 1}, {1, 0}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}};

// How many of the neighbours by steps kFirst up to kLast have the colour.
template <int kFirst, int kLast>
void CountNear(Colour colour, GridRef grid, int16_t* map) {
  const int height = grid.height(), width = grid.width();
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      int16_t count = 0;
      for (int k = kFirst; k < kLast; ++k) {
        const int r = row + kSteps[k].down, c = column + kSteps[k].right;
        if (r < 0 || c < 0 || r >= height || c >= width) continue;
        count = static_cast<int16_t>(count + (grid.at(r, c) == colour.index));
      }
      *map++ = count;
    }
  }
}

// On how many of the lines out of a cell, by steps kFirst up to kLast, the colour is the first that
// is not black.
template <int kFirst, int kLast>
void CountSeen(Colour colour, GridRef grid, int16_t* map) {
  const int height = grid.height(), width = grid.width();
  std::fill_n(map, grid.area(), int16_t{0});
  for (int k = kFirst; k < kLast; ++k) {
    const Step step = kSteps[k];
    uint8_t met[kLargestArea];               // first on the line from a cell on, itself included
    for (int n = 0; n < grid.area(); ++n) {  // cells further along the line come before
      const int i = step.down > 0 || (step.down == 0 && step.right > 0) ? grid.area() - 1 - n : n;
      const int r = i / width + step.down, c = i % width + step.right;
      const bool inside = r >= 0 && c >= 0 && r < height && c < width;
      const uint8_t seen = inside ? met[r * width + c] : 0;
      map[i] = static_cast<int16_t>(map[i] + (seen != 0 && seen == colour.index));
      met[i] = grid.cells()[i] != 0 ? grid.cells()[i] : seen;
    }
  }
}

// Gives every cell the number of the colour's cells in its group; group(row, column) is below
// kLargestArea, and none where it is negative: these get -1.
template <typename Group>
void CountInGroup(Colour colour, GridRef grid, int16_t* map, const Group& group) {
  int16_t counts[kLargestArea] = {};
  for (int row = 0, i = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column, ++i) {
      map[i] = static_cast<int16_t>(group(row, column));
      if (map[i] >= 0 && grid.cells()[i] == colour.index) ++counts[map[i]];
    }
  }
  std::transform(map, map + grid.area(), map,
                 [&](int16_t of) { return of < 0 ? int16_t{-1} : counts[of]; });
}

void CountInRow(Colour colour, GridRef grid, int16_t* map) {
  CountInGroup(colour, grid, map, [](int row, int) { return row; });
}

void CountInColumn(Colour colour, GridRef grid, int16_t* map) {
  CountInGroup(colour, grid, map, [](int, int column) { return column; });
}

void CountInShape(Colour colour, GridRef grid, int16_t* map) {
  const Parts parts(grid, PartKind::kShape);
  CountInGroup(colour, grid, map, [&parts](int row, int column) {
    return parts.found.label[row * parts.width + column];
  });
}

void CountInPanel(Colour colour, GridRef grid, int16_t* map) {
  Parting parting;
  if (!FindParting(grid, parting)) return void(std::fill_n(map, grid.area(), int16_t{-1}));
  const auto number = [](const Stretches& stretches, int at) {
    for (int k = 0; k < stretches.count; ++k) {
      const auto& part = stretches.part[k];
      if (at >= part.start && at < part.start + part.length) return k;
    }
    return -1;
  };
  int column_of[kLongestSide];
  for (int c = 0; c < grid.width(); ++c) column_of[c] = number(parting.columns, c);
  CountInGroup(colour, grid, map, [&](int row, int column) {
    const int r = number(parting.rows, row), c = column_of[column];
    return r < 0 || c < 0 ? -1 : r * parting.columns.count + c;
  });
}

// Whether the colour is beside the cell's patch, by sides.
void PatchMeets(Colour colour, GridRef grid, int16_t* map) {
  const Parts parts(grid, PartKind::kPatch);
  int16_t beside[kLargestArea];
  CountNear<0, 4>(colour, grid, beside);
  bool meets[kLargestArea];
  std::fill_n(meets, parts.count(), false);
  for (int i = 0; i < grid.area(); ++i) {
    const bool own = grid.cells()[i] == colour.index;
    if (!own && beside[i] > 0) meets[parts.found.label[i]] = true;
  }
  for (int i = 0; i < grid.area(); ++i) map[i] = meets[parts.found.label[i]];
}

// Steps to the nearest cell of the colour, 128 without one. kWays 4: by sides; 8: or corners.
template <int kWays>
void StepsTo(Colour colour, GridRef grid, int16_t* map) {
  constexpr int16_t kFar = 128;
  const int height = grid.height(), width = grid.width();
  int16_t queue[kLargestArea];
  int end = 0;
  for (int i = 0; i < grid.area(); ++i) {
    map[i] = grid.cells()[i] == colour.index ? int16_t{0} : kFar;
    if (map[i] == 0) queue[end++] = static_cast<int16_t>(i);
  }
  for (int next = 0; next < end; ++next) {
    const int at = queue[next];
    for (int k = 0; k < kWays; ++k) {
      const int r = at / width + kSteps[k].down, c = at % width + kSteps[k].right;
      if (r < 0 || c < 0 || r >= height || c >= width || map[r * width + c] != kFar) continue;
      map[r * width + c] = static_cast<int16_t>(map[at] + 1);
      queue[end++] = static_cast<int16_t>(r * width + c);
    }
  }
}

// Rows (or columns) from the box of all cells of the colour: 0 within, negative before, positive
// behind it, 128 without such cells.
template <bool kRows>
void FromBoxOf(Colour colour, GridRef grid, int16_t* map) {
  int first = kLongestSide, last = -1;
  for (int i = 0; i < grid.area(); ++i) {
    if (grid.cells()[i] != colour.index) continue;
    const int line = kRows ? i / grid.width() : i % grid.width();
    first = std::min(first, line);
    last = std::max(last, line);
  }
  for (int i = 0; i < grid.area(); ++i) {
    const int line = kRows ? i / grid.width() : i % grid.width();
    const int from = line < first ? line - first : std::max(0, line - last);
    map[i] = static_cast<int16_t>(last < 0 ? 128 : from);
  }
}

}  // namespace

Primitives ColourFeatures() {
  const char* const number = "colour -> grid -> cell -> int";
  const char* const truth = "colour -> grid -> cell -> bool";
  return {
      {"count_beside", number, "how many of the four cells beside it have the colour", 4.0,
       CellFeatureOfColour<&CountNear<0, 4>>()},
      {"count_around", number, "how many of the eight cells around it have the colour", 4.0,
       CellFeatureOfColour<&CountNear<0, 8>>()},
      {"count_at_corners", number, "how many of the four cells off its corners have the colour",
       4.5, CellFeatureOfColour<&CountNear<4, 8>>()},
      {"count_in_row", number, "how many cells of the colour the cell's row has", 4.5,
       CellFeatureOfColour<&CountInRow>()},
      {"count_in_column", number, "how many cells of the colour the cell's column has", 4.5,
       CellFeatureOfColour<&CountInColumn>()},
      {"count_in_shape", number, "how many cells of the colour the cell's shape has, -1 in none",
       4.5, CellFeatureOfColour<&CountInShape>()},
      {"count_in_panel", number, "how many cells of the colour the cell's panel has, -1 in none",
       4.5, CellFeatureOfColour<&CountInPanel>()},
      {"patch_meets", truth, "whether the colour is beside the cell's patch", 4.5,
       CellFeatureOfColour<&PatchMeets>()},
      {"count_seen", number, "on how many of the four sides the colour is the first seen", 4.5,
       CellFeatureOfColour<&CountSeen<0, 4>>()},
      {"count_seen_diagonally", number,
       "on how many of the four diagonals the colour is the first seen", 5.0,
       CellFeatureOfColour<&CountSeen<4, 8>>()},
      {"steps_to", number, "steps by sides to a cell of the colour, 128 without one", 5.0,
       CellFeatureOfColour<&StepsTo<4>>()},
      {"steps_around_to", number, "steps by sides or corners to a cell of the colour, 128 without",
       5.0, CellFeatureOfColour<&StepsTo<8>>()},
      {"rows_from", number,
       "rows from the box of the colour: 0 within, negative above, 128 without", 5.0,
       CellFeatureOfColour<&FromBoxOf<true>>()},
      {"columns_from", number,
       "columns from the box of the colour: 0 within, negative left of it, 128 without", 5.0,
       CellFeatureOfColour<&FromBoxOf<false>>()},
  };
}

}  // namespace hunch::grid
