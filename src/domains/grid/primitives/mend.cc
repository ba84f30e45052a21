// Pictures that repeat, but for what lies on them: the period that most cells agree with tells what
// is hidden, whatever hides it.
#include <algorithm>
#include <optional>
#include <vector>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using base::Arena;

constexpr double kLeastAlike = 0.5;    // share of cells that must equal those a period further on
constexpr double kAboutAsGood = 0.95;  // of the best share: the smallest such period is taken

int AlikeDown(const Cells& cells, int by) {
  int alike = 0;
  const uint8_t* from = cells.data;
  const uint8_t* to = from + by * cells.width;
  const int count = (cells.height - by) * cells.width;
  for (int i = 0; i < count; ++i) alike += from[i] == to[i];
  return alike;
}

int AlikeAcross(const Cells& cells, int by) {
  int alike = 0;
  for (int row = 0; row < cells.height; ++row) {
    const uint8_t* from = cells.row(row);
    for (int i = 0; i + by < cells.width; ++i) alike += from[i] == from[i + by];
  }
  return alike;
}

// The period along one side, of `length` lines of `across` cells: at most half of it.
template <int (*kAlike)(const Cells&, int)>
std::optional<int> Period(const Cells& cells, int length, int across) {
  double shares[kLongestSide] = {};
  double best = kLeastAlike;
  for (int by = 1; 2 * by <= length; ++by) {
    shares[by] = static_cast<double>(kAlike(cells, by)) / ((length - by) * across);
    best = std::max(best, shares[by]);
  }
  for (int by = 1; 2 * by <= length; ++by) {
    if (shares[by] >= kAboutAsGood * best) return by;
  }
  return std::nullopt;
}

struct Counts {
  uint16_t of[kColours] = {};
};

// Each cell in the commonest colour of those that are whole periods from it. Undefined where
// nothing repeats, and where nothing breaks what does.
GridRef Mend(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const auto down = Period<&AlikeDown>(cells, cells.height, cells.width);
  const auto across = Period<&AlikeAcross>(cells, cells.width, cells.height);
  if (!down || !across || *down * *across < 2) return {};
  std::vector<Counts> unit(static_cast<size_t>(*down * *across));
  const auto at = [&](int row, int column) -> Counts& {
    return unit[static_cast<size_t>(row % *down * *across + column % *across)];
  };
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      ++at(row, column).of[cells.at(row, column)];
    }
  }
  const GridRef mended = MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const uint16_t* of = at(row, column).of;
    return static_cast<uint8_t>(std::max_element(of, of + kColours) - of);
  });
  return mended.SameCells(grid) ? GridRef() : mended;
}

// A colour that the grid does not show; black where it shows all.
uint8_t UnusedColour(GridRef grid) {
  const unsigned used = ColourSet(grid);
  for (uint8_t colour = kColours - 1; colour > 0; --colour) {
    if ((used >> colour & 1) == 0) return colour;
  }
  return 0;
}

// The cells that were mended, as they were; those that were black in a colour that is not used.
GridRef Broken(Arena& arena, GridRef grid, GridRef mended) {
  const uint8_t for_black = UnusedColour(grid);
  return MakeGrid(arena, {0, 0, grid.height(), grid.width()}, [&](int row, int column) {
    const uint8_t colour = grid.at(row, column);
    if (colour == mended.at(row, column)) return uint8_t{0};
    return colour == 0 ? for_black : colour;
  });
}

GridRef HiddenPatch(Arena& arena, GridRef grid) {
  const GridRef mended = Mend(arena, grid);
  if (!mended.defined()) return {};
  Components found;
  FindComponents(Broken(arena, grid, mended), ComponentRule::kSameColour, Adjacency::kFour, found);
  const Component* largest = nullptr;
  for (int i = 0; i < found.count; ++i) {
    if (largest == nullptr || found.parts[i].cells > largest->cells) largest = &found.parts[i];
  }
  if (largest == nullptr) return {};
  return CutBlock(arena, mended,
                  {largest->top, largest->left, largest->height(), largest->width()});
}

}  // namespace

Primitives MendPrimitives() {
  using core::Lift;
  return {
      {"mend_pattern", "grid -> grid",
       "each cell in the colour that most cells whole periods from it have", 5.0, Lift<&Mend>()},
      {"hidden_patch", "grid -> grid",
       "what is hidden by the largest object on a picture that repeats", 5.0, Lift<&HiddenPatch>()},
  };
}

}  // namespace hunch::grid
