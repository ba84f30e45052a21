#include "domains/grid/measures.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "base/hash.h"
#include "domains/grid/components.h"

namespace hunch::grid {
namespace {

constexpr unsigned kBlackBit = 1;

// The eight rotations and reflections as walks over the cells: the cell a turned picture has at
// (row, column) is cells[start + row * down + column * right].
struct Walk {
  int start, down, right;
  bool transposed;
};

constexpr size_t kLeftRight = 1, kUpDown = 2;  // their indices among the walks

std::array<Walk, 8> Walks(int height, int width) {
  const int last_row = (height - 1) * width;
  const int last_column = width - 1;
  return {{{0, width, 1, false},
           {last_column, width, -1, false},
           {last_row, -width, 1, false},
           {last_row + last_column, -width, -1, false},
           {0, 1, width, true},
           {last_column, -1, width, true},
           {last_row, 1, -width, true},
           {last_row + last_column, -1, -width, true}}};
}

bool Unchanged(GridRef grid, const Walk& walk) {
  const uint8_t* cells = grid.cells();
  for (int row = 0; row < grid.height(); ++row) {
    const uint8_t* turned = cells + walk.start + row * walk.down;
    for (int column = 0; column < grid.width(); ++column, turned += walk.right) {
      if (*turned != cells[row * grid.width() + column]) return false;
    }
  }
  return true;
}

int64_t Key(const uint8_t* cells, int height, int width) {
  const auto seed = static_cast<uint64_t>(height) << 32 | static_cast<uint64_t>(width);
  return static_cast<int64_t>(
      base::HashBytes(cells, static_cast<size_t>(height) * width, seed).low);
}

void ShapeOf(GridRef grid, uint8_t* shape) {
  std::transform(grid.cells(), grid.cells() + grid.area(), shape,
                 [](uint8_t colour) { return colour != 0; });
}

}  // namespace

// Colour by colour in lanes of bytes, which compilers make wide; then the few cells that are left.
ColourCounts CountByColour(GridRef grid) {
  constexpr int kLanes = 32;
  static_assert(kLargestArea / kLanes <= UINT8_MAX, "a byte counts the cells of a lane");
  uint8_t lanes[kColours][kLanes] = {};
  const uint8_t* cells = grid.cells();
  const uint8_t* const end = cells + grid.area();
  const bool any = grid.area() >= kLanes;
  for (; end - cells >= kLanes; cells += kLanes) {
    for (uint8_t c = 0; c < kColours; ++c) {
      for (int i = 0; i < kLanes; ++i) lanes[c][i] += cells[i] == c;
    }
  }
  ColourCounts counts{};
  if (any) {
    for (int c = 0; c < kColours; ++c) counts[c] = std::accumulate(lanes[c], lanes[c] + kLanes, 0);
  }
  for (; cells != end; ++cells) ++counts[*cells];
  return counts;
}

unsigned ColourSet(GridRef grid) {
  unsigned colours = 0;
  for (int i = 0; i < grid.area(); ++i) colours |= 1u << grid.cells()[i];
  return colours;
}

int CommonestColour(const ColourCounts& counts) {
  const auto best = std::max_element(counts.begin() + 1, counts.end());
  return *best == 0 ? kNoColour : static_cast<int>(best - counts.begin());
}

int RarestColour(const ColourCounts& counts) {
  int rarest = kNoColour;
  for (int c = 1; c < kColours; ++c) {
    if (counts[c] > 0 && (rarest == kNoColour || counts[c] < counts[rarest])) rarest = c;
  }
  return rarest;
}

int64_t CellCount(GridRef grid) {
  return grid.area() - std::count(grid.cells(), grid.cells() + grid.area(), uint8_t{0});
}
int64_t BoxArea(GridRef grid) { return grid.area(); }
int64_t Height(GridRef grid) { return grid.height(); }
int64_t Width(GridRef grid) { return grid.width(); }

int64_t Top(GridRef grid) { return grid.top(); }
int64_t Bottom(GridRef grid) { return grid.bottom(); }
int64_t Left(GridRef grid) { return grid.left(); }
int64_t Right(GridRef grid) { return grid.right(); }

int64_t ColourCount(GridRef grid) { return std::popcount(ColourSet(grid) & ~kBlackBit); }
int64_t MainColour(GridRef grid) { return CommonestColour(CountByColour(grid)); }

int64_t MarkCount(GridRef grid) {
  const ColourCounts counts = CountByColour(grid);
  return grid.area() - counts[0] - *std::max_element(counts.begin() + 1, counts.end());
}

int64_t MissingCount(GridRef grid) { return grid.area() - CellCount(grid); }
int64_t HoleCount(GridRef grid) { return CountHoles(grid); }
int64_t Fullness(GridRef grid) { return CellCount(grid) * 65536 / std::max(1, grid.area()); }

int64_t SymmetryKey(GridRef grid) {
  const std::array<Walk, 8> walks = Walks(grid.height(), grid.width());
  const bool square = grid.height() == grid.width();
  int64_t key = 0;
  for (size_t i = 1; i < walks.size(); ++i) {
    if ((square || !walks[i].transposed) && Unchanged(grid, walks[i])) key |= int64_t{1} << i;
  }
  return key;
}

int64_t SymmetryCount(GridRef grid) {
  return std::popcount(static_cast<uint64_t>(SymmetryKey(grid)));
}

int64_t SymmetryRank(GridRef grid) {
  const auto key = static_cast<uint64_t>(SymmetryKey(grid));
  return 8 * std::popcount(key & (1u << kLeftRight | 1u << kUpDown)) + std::popcount(key);
}

bool IsSquare(GridRef grid) { return grid.height() == grid.width(); }
bool IsSolid(GridRef grid) { return (ColourSet(grid) & kBlackBit) == 0; }
bool IsOneColour(GridRef grid) { return ColourCount(grid) == 1; }
bool IsSymmetric(GridRef grid) { return SymmetryCount(grid) > 0; }
bool IsMirrored(GridRef grid) {
  return Unchanged(grid, Walks(grid.height(), grid.width())[kLeftRight]);
}
bool HasHole(GridRef grid) { return CountHoles(grid) > 0; }

int64_t SizeKey(GridRef grid) { return grid.height() * (kLongestSide + 1) + grid.width(); }

int64_t PictureKey(GridRef grid) { return Key(grid.cells(), grid.height(), grid.width()); }

int64_t ShapeKey(GridRef grid) {
  uint8_t shape[kLargestArea];
  ShapeOf(grid, shape);
  return Key(shape, grid.height(), grid.width());
}

int64_t FormKey(GridRef grid) {
  uint8_t shape[kLargestArea];
  uint8_t turned[kLargestArea];
  ShapeOf(grid, shape);
  int64_t key = INT64_MAX;
  for (const Walk& walk : Walks(grid.height(), grid.width())) {
    const int height = walk.transposed ? grid.width() : grid.height();
    const int width = walk.transposed ? grid.height() : grid.width();
    uint8_t* to = turned;
    for (int row = 0; row < height; ++row) {
      const uint8_t* from = shape + walk.start + row * walk.down;
      for (int column = 0; column < width; ++column, from += walk.right) *to++ = *from;
    }
    key = std::min(key, Key(turned, height, width));
  }
  return key;
}

}  // namespace hunch::grid
