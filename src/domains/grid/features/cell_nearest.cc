// The painted cells that are nearest to a cell, which may be itself.
#include <algorithm>
#include <bit>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_map.h"

namespace hunch::grid {
namespace {

struct Step {
  int down, right;
};
constexpr Step kSteps[8] = {{-1, 0}, {0, -1}, {0, 1}, {1, 0}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}};

// By cell: steps to the nearest cells that are not black, and their colours (bit c: colour c).
// Steps go to the first kWays neighbours.
template <int kWays>
struct Nearest {
  explicit Nearest(GridRef grid) {
    const int height = grid.height(), width = grid.width();
    int16_t queue[kLargestArea];
    int end = 0;
    for (int i = 0; i < grid.area(); ++i) {
      steps[i] = grid.cells()[i] != 0 ? 0 : kFar;
      colours[i] = static_cast<uint16_t>(1 << grid.cells()[i] & ~1);
      if (steps[i] == 0) queue[end++] = static_cast<int16_t>(i);
    }
    for (int next = 0; next < end; ++next) {
      const int at = queue[next], row = at / width, column = at % width;
      for (int k = 0; k < kWays; ++k) {
        const int r = row + kSteps[k].down, c = column + kSteps[k].right;
        if (r < 0 || c < 0 || r >= height || c >= width) continue;
        const int to = r * width + c;
        if (steps[to] == kFar) {
          steps[to] = static_cast<int16_t>(steps[at] + 1);
          queue[end++] = static_cast<int16_t>(to);
        }
        if (steps[to] == steps[at] + 1) colours[to] |= colours[at];
      }
    }
  }

  static constexpr int16_t kFar = 2 * kLongestSide;  // in a black grid
  int16_t steps[kLargestArea];
  uint16_t colours[kLargestArea];
};

template <int kWays>
void Steps(GridRef grid, int16_t* map) {
  const Nearest<kWays> nearest(grid);
  std::copy_n(nearest.steps, grid.area(), map);
}

template <int kWays>
void NearestColour(GridRef grid, int16_t* map) {
  const Nearest<kWays> nearest(grid);
  std::transform(nearest.colours, nearest.colours + grid.area(), map, [](uint16_t set) {
    return static_cast<int16_t>(std::has_single_bit(set) ? std::countr_zero(set) : 0);
  });
}

}  // namespace

Primitives NearestFeatures() {
  const char* const number = "grid -> cell -> int";
  const char* const colour = "grid -> cell -> colour";
  return {
      {"steps_to_paint", number, "steps by sides to a cell that is not black", 4.5,
       CellFeature<&Steps<4>>()},
      {"steps_around_to_paint", number, "steps by sides or corners to a cell that is not black",
       4.5, CellFeature<&Steps<8>>()},
      {"nearest_colour", colour, "the colour nearest by sides, black if there are several", 4.5,
       CellFeature<&NearestColour<4>>()},
      {"nearest_colour_around", colour,
       "the colour nearest by sides or corners, black if there are several", 5.0,
       CellFeature<&NearestColour<8>>()},
  };
}

}  // namespace hunch::grid
