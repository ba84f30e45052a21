// What a cell sees on its sides or across its corners, whatever the direction: the first cell that
// is not black on each line out of it.
#include <algorithm>
#include <bit>
#include <cstdlib>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_map.h"

namespace hunch::grid {
namespace {

constexpr int kWays = 4;
struct Step {
  int down, right;
};
// Opposite ones are two apart.
constexpr Step kSides[kWays] = {{-1, 0}, {0, 1}, {1, 0}, {0, -1}};
constexpr Step kCorners[kWays] = {{-1, -1}, {-1, 1}, {1, 1}, {1, -1}};

// The first colour met from a cell by a step; black at the border.
uint8_t FirstMet(GridRef grid, int row, int column, Step step) {
  const int height = grid.height(), width = grid.width();
  for (;;) {
    row += step.down;
    column += step.right;
    if (row < 0 || column < 0 || row >= height || column >= width) return 0;
    const uint8_t met = grid.at(row, column);
    if (met != 0) return met;
  }
}

// Gives every cell of(its colour, the colours met by the four steps).
template <typename Of>
void FromMet(GridRef grid, const Step (&steps)[kWays], int16_t* map, const Of& of) {
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      uint8_t met[kWays];
      for (int k = 0; k < kWays; ++k) met[k] = FirstMet(grid, row, column, steps[k]);
      *map++ = of(grid.at(row, column), met);
    }
  }
}

int16_t OnlyOf(unsigned colours) {
  return static_cast<int16_t>(std::has_single_bit(colours) ? std::countr_zero(colours) : 0);
}

template <const Step (&kSteps)[kWays]>
void Seen(GridRef grid, int16_t* map) {
  FromMet(grid, kSteps, map, [](uint8_t own, const uint8_t(&met)[kWays]) {
    unsigned colours = 0;
    for (const uint8_t colour : met) colours |= 1U << colour;
    return OnlyOf(colours & ~1U & ~(1U << own));
  });
}

template <const Step (&kSteps)[kWays]>
void BetweenUnlike(GridRef grid, int16_t* map) {
  FromMet(grid, kSteps, map, [](uint8_t, const uint8_t(&met)[kWays]) -> int16_t {
    const auto unlike = [&met](int k) {
      return met[k] != 0 && met[k + 2] != 0 && met[k] != met[k + 2];
    };
    return static_cast<int16_t>(unlike(0) || unlike(1));
  });
}

// The nearest colour but black and the cell's own, by rows and columns added up.
void NearestOther(GridRef grid, int16_t* map) {
  constexpr int kMostCells = 200;  // beyond these the picture is no drawing on black
  Cell painted[kMostCells];
  int count = 0;
  for (int i = 0; i < grid.area(); ++i) {
    if (grid.cells()[i] == 0) continue;
    if (count == kMostCells) {
      std::fill_n(map, grid.area(), int16_t{0});
      return;
    }
    painted[count++] = {i / grid.width(), i % grid.width()};
  }
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      int nearest = 2 * kLongestSide;
      unsigned colours = 0;
      for (int i = 0; i < count; ++i) {
        const uint8_t colour = grid.at(painted[i].row, painted[i].column);
        const int steps = std::abs(row - painted[i].row) + std::abs(column - painted[i].column);
        if (colour == grid.at(row, column) || steps > nearest) continue;
        colours = steps < nearest ? 1U << colour : colours | 1U << colour;
        nearest = steps;
      }
      *map++ = OnlyOf(colours);
    }
  }
}

// How many stretches of painted cells are on the way from the cell to the border, its own left out;
// the remainder by kModulus where that is not 0. An odd number of walls, and the cell is inside.
template <int kDown, int kRight, int kModulus>
void Walls(GridRef grid, int16_t* map) {
  const int height = grid.height(), width = grid.width();
  int16_t counts[kLargestArea];
  const bool backwards = kDown + kRight > 0;
  for (int n = 0; n < grid.area(); ++n) {  // cells further on come before
    const int i = backwards ? grid.area() - 1 - n : n;
    const int row = i / width + kDown, column = i % width + kRight;
    const bool inside = row >= 0 && column >= 0 && row < height && column < width;
    const int next = row * width + column;
    const bool ends = inside && grid.cells()[next] != 0 && grid.cells()[i] == 0;
    counts[i] = static_cast<int16_t>(inside ? counts[next] + ends : 0);
    map[i] = static_cast<int16_t>(kModulus == 0 ? counts[i] : counts[i] % kModulus);
  }
}

}  // namespace

Primitives SightFeatures() {
  const char* const number = "grid -> cell -> int";
  const char* const colour = "grid -> cell -> colour";
  const char* const truth = "grid -> cell -> bool";
  return {
      {"seen_beside", colour, "the only colour but its own that a cell sees on its four sides", 4.5,
       CellFeature<&Seen<kSides>>()},
      {"seen_diagonally", colour, "the only colour but its own that a cell sees across its corners",
       5.0, CellFeature<&Seen<kCorners>>()},
      {"between_unlike", truth, "whether different colours are seen on two opposite sides", 5.0,
       CellFeature<&BetweenUnlike<kSides>>()},
      {"nearest_other", colour, "the nearest colour but its own, black if there are several", 5.0,
       CellFeature<&NearestOther>()},
      {"walls_north", number, "how many stretches of paint lie above a cell, its own left out", 5.5,
       CellFeature<&Walls<-1, 0, 0>>()},
      {"walls_south", number, "how many stretches of paint lie below a cell, its own left out", 5.5,
       CellFeature<&Walls<1, 0, 0>>()},
      {"walls_west", number, "how many stretches of paint lie left of a cell, its own left out",
       5.5, CellFeature<&Walls<0, -1, 0>>()},
      {"walls_east", number, "how many stretches of paint lie right of a cell, its own left out",
       5.5, CellFeature<&Walls<0, 1, 0>>()},
      {"walls_north_modulo_2", number, "what is left of the stretches above divided by 2", 5.5,
       CellFeature<&Walls<-1, 0, 2>>()},
      {"walls_west_modulo_2", number, "what is left of the stretches to the left divided by 2", 5.5,
       CellFeature<&Walls<0, -1, 2>>()},
  };
}

}  // namespace hunch::grid
