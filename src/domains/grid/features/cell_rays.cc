// What a cell sees along a row, a column or a diagonal: the first cell that is not black.
#include <algorithm>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_map.h"

namespace hunch::grid {
namespace {

// Calls step(cell, next) for every cell, `next` being its neighbour in a direction (-1 outside the
// grid), which has had its turn.
template <int kDown, int kRight, typename Step>
void AgainstRay(GridRef grid, const Step& step) {
  constexpr bool kBackwards = kDown > 0 || (kDown == 0 && kRight > 0);
  const int height = grid.height(), width = grid.width();
  for (int i = 0; i < height; ++i) {
    const int row = kBackwards ? height - 1 - i : i;
    const bool row_inside = row + kDown >= 0 && row + kDown < height;
    for (int k = 0; k < width; ++k) {
      const int column = kBackwards ? width - 1 - k : k;
      const bool inside = row_inside && column + kRight >= 0 && column + kRight < width;
      const int cell = row * width + column;
      step(cell, inside ? cell + kDown * width + kRight : -1);
    }
  }
}

template <int kDown, int kRight>
void First(GridRef grid, int16_t* map) {
  const uint8_t* cells = grid.cells();
  AgainstRay<kDown, kRight>(grid, [cells, map](int cell, int next) {
    map[cell] = next < 0 ? 0 : cells[next] != 0 ? cells[next] : map[next];
  });
}

// A cell of colour a sees a first colour along the ray, and beyond it a second that differs from
// the first: one of the two differs from a.
template <int kDown, int kRight>
void FirstOther(GridRef grid, int16_t* map) {
  int16_t first[kLargestArea], second[kLargestArea];
  const uint8_t* cells = grid.cells();
  AgainstRay<kDown, kRight>(grid, [&](int cell, int next) {
    const int16_t met = next < 0 ? 0 : cells[next];
    first[cell] = second[cell] = 0;
    if (met != 0) {
      first[cell] = met;
      second[cell] = first[next] != met ? first[next] : second[next];
    } else if (next >= 0) {
      first[cell] = first[next];
      second[cell] = second[next];
    }
    map[cell] = first[cell] != cells[cell] ? first[cell] : second[cell];
  });
}

template <int kDown, int kRight>
void Distance(GridRef grid, int16_t* map) {
  const uint8_t* cells = grid.cells();
  AgainstRay<kDown, kRight>(grid, [cells, map](int cell, int next) {
    const bool none = next < 0 || (cells[next] == 0 && map[next] == kLongestSide);
    map[cell] = static_cast<int16_t>(none ? kLongestSide : cells[next] != 0 ? 1 : map[next] + 1);
  });
}

// The colour seen in two opposite directions.
template <int kDown, int kRight>
void Between(GridRef grid, int16_t* map) {
  int16_t back[kLargestArea];
  First<kDown, kRight>(grid, map);
  First<-kDown, -kRight>(grid, back);
  for (int i = 0; i < grid.area(); ++i) map[i] = map[i] == back[i] ? map[i] : 0;
}

// Whether the first colours in two opposite directions are as many steps away.
template <int kDown, int kRight>
void Halfway(GridRef grid, int16_t* map) {
  int16_t back[kLargestArea];
  Distance<kDown, kRight>(grid, map);
  Distance<-kDown, -kRight>(grid, back);
  for (int i = 0; i < grid.area(); ++i) map[i] = map[i] == back[i] && map[i] < kLongestSide;
}

// The colour between one pair of cells or the other, if they do not say different things.
template <DrawCellMap kOne, DrawCellMap kOther>
void Either(GridRef grid, int16_t* map) {
  int16_t other[kLargestArea];
  kOne(grid, map);
  kOther(grid, other);
  for (int i = 0; i < grid.area(); ++i) {
    if (map[i] == 0) map[i] = other[i];
    if (other[i] != 0 && other[i] != map[i]) map[i] = 0;
  }
}
template <DrawCellMap kOne, DrawCellMap kOther>
void Both(GridRef grid, int16_t* map) {
  int16_t other[kLargestArea];
  kOne(grid, map);
  kOther(grid, other);
  for (int i = 0; i < grid.area(); ++i) map[i] = map[i] == other[i] ? map[i] : 0;
}

constexpr DrawCellMap kAcross = &Between<0, 1>, kDownwards = &Between<1, 0>,
                      kFalling = &Between<1, 1>, kRising = &Between<1, -1>;

// In how many of the four directions something is seen.
void SidesShut(GridRef grid, int16_t* map) {
  int16_t seen[kLargestArea];
  std::fill_n(map, grid.area(), int16_t{0});
  for (const DrawCellMap ray : {&First<-1, 0>, &First<1, 0>, &First<0, -1>, &First<0, 1>}) {
    ray(grid, seen);
    for (int i = 0; i < grid.area(); ++i) map[i] = static_cast<int16_t>(map[i] + (seen[i] != 0));
  }
}

// The colour at an end of the cell's row or column.
template <bool kRow, bool kLast>
void LineEnd(GridRef grid, int16_t* map) {
  const int last_row = kLast ? grid.height() - 1 : 0, last_column = kLast ? grid.width() - 1 : 0;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      *map++ = kRow ? grid.at(row, last_column) : grid.at(last_row, column);
    }
  }
}

}  // namespace

Primitives RayFeatures() {
  const char* const colour = "grid -> cell -> colour";
  const char* const number = "grid -> cell -> int";
  return {
      {"first_north", colour, "the first colour above a cell", 4.5, CellFeature<&First<-1, 0>>()},
      {"first_south", colour, "the first colour below a cell", 4.5, CellFeature<&First<1, 0>>()},
      {"first_west", colour, "the first colour left of a cell", 4.5, CellFeature<&First<0, -1>>()},
      {"first_east", colour, "the first colour right of a cell", 4.5, CellFeature<&First<0, 1>>()},
      {"first_northwest", colour, "the first colour on the diagonal up to the left", 5.0,
       CellFeature<&First<-1, -1>>()},
      {"first_northeast", colour, "the first colour on the diagonal up to the right", 5.0,
       CellFeature<&First<-1, 1>>()},
      {"first_southwest", colour, "the first colour on the diagonal down to the left", 5.0,
       CellFeature<&First<1, -1>>()},
      {"first_southeast", colour, "the first colour on the diagonal down to the right", 5.0,
       CellFeature<&First<1, 1>>()},
      {"other_north", colour, "the first colour above a cell that is not its own", 5.5,
       CellFeature<&FirstOther<-1, 0>>()},
      {"other_south", colour, "the first colour below a cell that is not its own", 5.5,
       CellFeature<&FirstOther<1, 0>>()},
      {"other_west", colour, "the first colour left of a cell that is not its own", 5.5,
       CellFeature<&FirstOther<0, -1>>()},
      {"other_east", colour, "the first colour right of a cell that is not its own", 5.5,
       CellFeature<&FirstOther<0, 1>>()},
      {"is_halfway_across", "grid -> cell -> bool",
       "whether a colour is as many steps to the left as to the right", 5.0,
       CellFeature<&Halfway<0, 1>>()},
      {"is_halfway_down", "grid -> cell -> bool",
       "whether a colour is as many steps above as below", 5.0, CellFeature<&Halfway<1, 0>>()},
      {"distance_north", number, "steps up to the first colour, 64 without one", 5.5,
       CellFeature<&Distance<-1, 0>>()},
      {"distance_south", number, "steps down to the first colour, 64 without one", 5.5,
       CellFeature<&Distance<1, 0>>()},
      {"distance_west", number, "steps left to the first colour, 64 without one", 5.5,
       CellFeature<&Distance<0, -1>>()},
      {"distance_east", number, "steps right to the first colour, 64 without one", 5.5,
       CellFeature<&Distance<0, 1>>()},
      {"between_across", colour, "the colour seen both left and right", 4.5,
       CellFeature<kAcross>()},
      {"between_down", colour, "the colour seen both above and below", 4.5,
       CellFeature<kDownwards>()},
      {"between_falling", colour, "the colour seen at both ends of the diagonal to the lower right",
       5.0, CellFeature<kFalling>()},
      {"between_rising", colour, "the colour seen at both ends of the diagonal to the upper right",
       5.0, CellFeature<kRising>()},
      {"between_either", colour, "the colour seen both left and right or both above and below", 4.0,
       CellFeature<&Either<kAcross, kDownwards>>()},
      {"between_diagonals", colour, "the colour seen at both ends of a diagonal", 5.0,
       CellFeature<&Either<kFalling, kRising>>()},
      {"between_all", colour, "the colour seen on all four sides", 4.5,
       CellFeature<&Both<kAcross, kDownwards>>()},
      {"sides_shut", number, "on how many of the four sides a colour is seen", 4.5,
       CellFeature<&SidesShut>()},
      {"row_start", colour, "the colour at the left end of the row", 4.5,
       CellFeature<&LineEnd<true, false>>()},
      {"row_end", colour, "the colour at the right end of the row", 4.5,
       CellFeature<&LineEnd<true, true>>()},
      {"column_start", colour, "the colour at the upper end of the column", 4.5,
       CellFeature<&LineEnd<false, false>>()},
      {"column_end", colour, "the colour at the lower end of the column", 4.5,
       CellFeature<&LineEnd<false, true>>()},
  };
}

}  // namespace hunch::grid
