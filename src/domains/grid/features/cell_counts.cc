// What is around a cell: counts over its neighbours, and the runs and squares of one colour that it
// is in. A cell has four neighbours beside it and eight around it, fewer at the border.
#include <algorithm>
#include <bit>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_map.h"

namespace hunch::grid {
namespace {

// Around a cell, clockwise from the north: those beside it have even numbers.
struct Step {
  int down, right;
};
constexpr Step kSteps[8] = {{-1, 0}, {-1, 1}, {0, 1}, {1, 1}, {1, 0}, {1, -1}, {0, -1}, {-1, -1}};
constexpr int kOutside = -1;

// Sets map[cell] to value(own colour, the colours of its eight neighbours or kOutside).
template <typename Value>
void FromNeighbours(GridRef grid, int16_t* map, const Value& value) {
  const int height = grid.height(), width = grid.width();
  const uint8_t* cell = grid.cells();
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column, ++cell) {
      int around[8];
      const bool inner = row > 0 && column > 0 && row + 1 < height && column + 1 < width;
      for (int k = 0; k < 8; ++k) {
        const int r = row + kSteps[k].down, c = column + kSteps[k].right;
        const bool inside = inner || (r >= 0 && c >= 0 && r < height && c < width);
        around[k] = inside ? cell[kSteps[k].down * width + kSteps[k].right] : kOutside;
      }
      *map++ = static_cast<int16_t>(value(*cell, around));
    }
  }
}

// kStride 2: beside a cell; 1: around it.
template <int kStride>
void Alike(GridRef grid, int16_t* map) {
  FromNeighbours(grid, map, [](int own, const int* around) {
    int count = 0;
    for (int k = 0; k < 8; k += kStride) count += around[k] == own;
    return count;
  });
}

template <int kStride>
void Painted(GridRef grid, int16_t* map) {
  FromNeighbours(grid, map, [](int, const int* around) {
    int count = 0;
    for (int k = 0; k < 8; k += kStride) count += around[k] > 0;
    return count;
  });
}

// Bit c: whether colour c, neither black nor its own, is among a cell's neighbours.
template <int kStride>
unsigned OtherColours(int own, const int* around) {
  unsigned set = 0;
  for (int k = 0; k < 8; k += kStride) {
    if (around[k] != kOutside) set |= 1u << around[k];
  }
  return set & ~(1u | 1u << own);
}

void ColoursAround(GridRef grid, int16_t* map) {
  FromNeighbours(grid, map, [](int own, const int* around) {
    return std::popcount(OtherColours<1>(own, around));
  });
}

template <int kStride>
void OtherColour(GridRef grid, int16_t* map) {
  FromNeighbours(grid, map, [](int own, const int* around) {
    const unsigned set = OtherColours<kStride>(own, around);
    return std::has_single_bit(set) ? std::countr_zero(set) : 0;
  });
}

// The lowest of several equally common ones.
void CommonestAround(GridRef grid, int16_t* map) {
  FromNeighbours(grid, map, [](int, const int* around) {
    int counts[kColours] = {};
    for (int k = 0; k < 8; ++k) {
      if (around[k] > 0) ++counts[around[k]];
    }
    const int* const most = std::max_element(counts + 1, counts + kColours);
    return *most == 0 ? 0 : static_cast<int>(most - counts);
  });
}

// Neighbours of its colour are beside it in two directions only, at a right angle.
void IsBend(GridRef grid, int16_t* map) {
  FromNeighbours(grid, map, [](int own, const int* around) {
    const bool north = around[0] == own, east = around[2] == own;
    const bool south = around[4] == own, west = around[6] == own;
    return north != south && east != west;
  });
}

// The maps of the lengths of runs: stretches of one colour along rows (or columns).
template <bool kAcross>
void Run(GridRef grid, int16_t* map) {
  const int lines = kAcross ? grid.height() : grid.width();
  const int length = kAcross ? grid.width() : grid.height();
  const int step = kAcross ? 1 : grid.width(), next_line = kAcross ? grid.width() : 1;
  for (int line = 0; line < lines; ++line) {
    const uint8_t* cells = grid.cells() + line * next_line;
    int16_t* to = map + line * next_line;
    for (int begin = 0, end = 0; begin < length; begin = end) {
      while (end < length && cells[end * step] == cells[begin * step]) ++end;
      for (int i = begin; i < end; ++i) to[i * step] = static_cast<int16_t>(end - begin);
    }
  }
}

void LongestRun(GridRef grid, int16_t* map) {
  int16_t down[kLargestArea];
  Run<true>(grid, map);
  Run<false>(grid, down);
  for (int i = 0; i < grid.area(); ++i) map[i] = std::max(map[i], down[i]);
}

// The side of the largest square of one colour, black too, that has the cell in it.
void SquareSide(GridRef grid, int16_t* map) {
  const int width = grid.width();
  const uint8_t* cells = grid.cells();
  int16_t sides[kLargestArea];  // of the largest that ends at a cell
  for (int i = 0; i < grid.area(); ++i) {
    map[i] = sides[i] = 1;
    if (i < width || i % width == 0) continue;
    const bool grows = cells[i - 1] == cells[i] && cells[i - width] == cells[i] &&
                       cells[i - width - 1] == cells[i];
    if (grows) {
      sides[i] = static_cast<int16_t>(
          1 + std::min({sides[i - 1], sides[i - width], sides[i - width - 1]}));
    }
  }
  for (int i = 0; i < grid.area(); ++i) {
    const bool last = i % width + 1 == width || i + width >= grid.area();
    if (sides[i] == 1 || (!last && sides[i + width + 1] > sides[i])) continue;  // part of another
    for (int up = 0; up < sides[i]; ++up) {
      int16_t* end = map + i - up * width + 1;
      std::transform(end - sides[i], end, end - sides[i],
                     [side = sides[i]](int16_t before) { return std::max(before, side); });
    }
  }
}

// Whether some kSide x kSide square of one colour has the cell in it.
template <int kSide>
void InSquare(GridRef grid, int16_t* map) {
  const int height = grid.height(), width = grid.width();
  int16_t across[kLargestArea];  // the run to the left up to a cell
  for (int i = 0; i < grid.area(); ++i) {
    const bool goes_on = i % width != 0 && grid.cells()[i] == grid.cells()[i - 1];
    across[i] = static_cast<int16_t>(goes_on ? across[i - 1] + 1 : 1);
    map[i] = 0;
  }
  for (int row = kSide - 1; row < height; ++row) {
    for (int column = kSide - 1; column < width; ++column) {
      const int corner = row * width + column;
      bool square = true;
      for (int k = 0; k < kSide && square; ++k) {
        const int cell = corner - k * width;
        square = across[cell] >= kSide && grid.cells()[cell] == grid.cells()[corner];
      }
      if (!square) continue;
      for (int k = 0; k < kSide; ++k) {
        std::fill_n(map + corner - k * width - kSide + 1, kSide, int16_t{1});
      }
    }
  }
}

}  // namespace

Primitives CountFeatures() {
  const char* const number = "grid -> cell -> int";
  const char* const truth = "grid -> cell -> bool";
  const char* const colour = "grid -> cell -> colour";
  return {
      {"alike_beside", number, "how many of the four cells beside it have the cell's colour", 4.0,
       CellFeature<&Alike<2>>()},
      {"alike_around", number, "how many of the eight cells around it have the cell's colour", 4.0,
       CellFeature<&Alike<1>>()},
      {"painted_beside", number, "how many of the four cells beside it are not black", 4.0,
       CellFeature<&Painted<2>>()},
      {"painted_around", number, "how many of the eight cells around it are not black", 4.0,
       CellFeature<&Painted<1>>()},
      {"colours_around", number, "how many colours but black and its own are around a cell", 5.0,
       CellFeature<&ColoursAround>()},
      {"colour_beside", colour, "the only colour but black and its own beside a cell", 4.5,
       CellFeature<&OtherColour<2>>()},
      {"colour_around", colour, "the only colour but black and its own around a cell", 4.5,
       CellFeature<&OtherColour<1>>()},
      {"commonest_around", colour, "the commonest colour but black around a cell", 5.0,
       CellFeature<&CommonestAround>()},
      {"is_bend", truth, "whether the cell's colour goes on to one side and up or down", 5.0,
       CellFeature<&IsBend>()},
      {"run_across", number, "how many cells of its colour are in line left and right", 4.5,
       CellFeature<&Run<true>>()},
      {"run_down", number, "how many cells of its colour are in line above and below", 4.5,
       CellFeature<&Run<false>>()},
      {"longest_run", number, "the longer of the cell's runs across and down", 4.5,
       CellFeature<&LongestRun>()},
      {"square_side", number, "the side of the largest square of one colour with the cell in it",
       5.0, CellFeature<&SquareSide>()},
      {"in_square_of_2", truth, "whether the cell is in a 2 by 2 square of one colour", 4.0,
       CellFeature<&InSquare<2>>()},
      {"in_square_of_3", truth, "whether the cell is in a 3 by 3 square of one colour", 4.5,
       CellFeature<&InSquare<3>>()},
  };
}

}  // namespace hunch::grid
