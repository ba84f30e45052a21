// Grids of one size combined cell by cell; where they lie does not matter, and the place of what
// comes out is the first one's. A cell counts as true when it is painted (not black).
#include <algorithm>
#include <utility>

#include "domains/grid/block.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using base::Arena;
using Grids = core::ListOf<GridRef>;

// cell(a, b) for each pair of cells.
template <typename Cell>
GridRef Cellwise(Arena& arena, GridRef a, GridRef b, Cell cell) {
  if (!a.SameSize(b)) return {};
  GridBuilder out(arena, a.height(), a.width(), a.top(), a.left());
  const int area = a.area();
  const uint8_t* from_a = a.cells();
  const uint8_t* from_b = b.cells();
  uint8_t* to = out.cells();
  for (int i = 0; i < area; ++i) to[i] = cell(from_a[i], from_b[i]);
  return out.Finish();
}

GridRef And(Arena& arena, GridRef a, GridRef b) {
  return Cellwise(arena, a, b, [](uint8_t x, uint8_t y) { return y != 0 ? x : uint8_t{0}; });
}

GridRef Or(Arena& arena, GridRef a, GridRef b) {
  return Cellwise(arena, a, b, [](uint8_t x, uint8_t y) { return x != 0 ? x : y; });
}

GridRef Xor(Arena& arena, GridRef a, GridRef b) {
  return Cellwise(arena, a, b, [](uint8_t x, uint8_t y) {
    return static_cast<uint8_t>(x == 0 ? y : y == 0 ? x : 0);
  });
}

GridRef Minus(Arena& arena, GridRef a, GridRef b) {
  return Cellwise(arena, a, b, [](uint8_t x, uint8_t y) { return y == 0 ? x : uint8_t{0}; });
}

GridRef Differing(Arena& arena, GridRef a, GridRef b) {
  return Cellwise(arena, a, b, [](uint8_t x, uint8_t y) { return x != y ? x : uint8_t{0}; });
}

GridRef Equal(Arena& arena, GridRef a, GridRef b) {
  return Cellwise(arena, a, b, [](uint8_t x, uint8_t y) { return x == y ? x : uint8_t{0}; });
}

// Cells that are black in both, in the commonest colour of the first (else the second).
GridRef Nor(Arena& arena, GridRef a, GridRef b) {
  int colour = CommonestColour(CountByColour(a));
  if (colour == kNoColour) colour = CommonestColour(CountByColour(b));
  if (colour == kNoColour) return {};
  const auto paint = static_cast<uint8_t>(colour);
  return Cellwise(arena, a, b,
                  [paint](uint8_t x, uint8_t y) { return (x | y) == 0 ? paint : uint8_t{0}; });
}

bool OfOneSize(Grids grids) {
  for (uint32_t i = 1; i < grids.size(); ++i) {
    if (!grids[i].SameSize(grids[0])) return false;
  }
  return !grids.empty();
}

// cell(first, painted, all) for each cell: the first colour that any grid has there (or black), in
// how many grids the cell is painted, and how many grids there are.
template <typename Cell>
GridRef Together(Arena& arena, Grids grids, Cell cell) {
  if (!OfOneSize(grids)) return {};
  const GridRef first = grids[0];
  const int area = first.area();
  uint16_t painted[kLargestArea];
  std::fill_n(painted, area, uint16_t{0});
  GridBuilder out(arena, first.height(), first.width(), first.top(), first.left());
  uint8_t* to = out.cells();
  const auto all = static_cast<uint16_t>(grids.size());
  for (uint32_t k = 0; k < all; ++k) {
    const uint8_t* from = grids[k].cells();
    for (int i = 0; i < area; ++i) {
      to[i] = to[i] != 0 ? to[i] : from[i];
      painted[i] = static_cast<uint16_t>(painted[i] + (from[i] != 0));
    }
  }
  for (int i = 0; i < area; ++i) to[i] = cell(to[i], painted[i], all);
  return out.Finish();
}

GridRef AndAll(Arena& arena, Grids grids) {
  return Together(arena, grids, [](uint8_t first, uint16_t painted, uint16_t all) {
    return painted == all ? first : uint8_t{0};
  });
}

GridRef OrAll(Arena& arena, Grids grids) {
  return Together(arena, grids, [](uint8_t first, uint16_t, uint16_t) { return first; });
}

GridRef XorAll(Arena& arena, Grids grids) {
  return Together(arena, grids, [](uint8_t first, uint16_t painted, uint16_t) {
    return painted == 1 ? first : uint8_t{0};
  });
}

GridRef NorAll(Arena& arena, Grids grids) {
  int colour = kNoColour;
  for (uint32_t k = 0; k < grids.size() && colour == kNoColour; ++k) {
    colour = CommonestColour(CountByColour(grids[k]));
  }
  if (colour == kNoColour) return {};
  const auto paint = static_cast<uint8_t>(colour);
  return Together(arena, grids, [paint](uint8_t, uint16_t painted, uint16_t) {
    return painted == 0 ? paint : uint8_t{0};
  });
}

// Numbers as colours: black is none, blue one, and so on.
GridRef CountAll(Arena& arena, Grids grids) {
  if (grids.size() >= size_t{kColours}) return {};
  return Together(arena, grids, [](uint8_t, uint16_t painted, uint16_t) {
    return static_cast<uint8_t>(painted);
  });
}

GridRef Agreed(Arena& arena, Grids grids) {
  if (!OfOneSize(grids)) return {};
  const GridRef first = grids[0];
  const int area = first.area();
  GridBuilder out(arena, first.height(), first.width(), first.top(), first.left());
  uint8_t* to = out.cells();
  std::memcpy(to, first.cells(), static_cast<size_t>(area));
  for (uint32_t k = 1; k < grids.size(); ++k) {
    const uint8_t* from = grids[k].cells();
    for (int i = 0; i < area; ++i) to[i] = to[i] == from[i] ? to[i] : uint8_t{0};
  }
  return out.Finish();
}

GridRef Vote(Arena& arena, Grids grids) {
  if (!OfOneSize(grids)) return {};
  const GridRef first = grids[0];
  GridBuilder out(arena, first.height(), first.width(), first.top(), first.left());
  for (int i = 0; i < first.area(); ++i) {
    int counts[kColours] = {};
    for (uint32_t k = 0; k < grids.size(); ++k) ++counts[grids[k].cells()[i]];
    uint8_t best = first.cells()[i];
    for (uint8_t colour = 0; colour < kColours; ++colour) {
      if (counts[colour] > counts[best]) best = colour;
    }
    out.cells()[i] = best;
  }
  return out.Finish();
}

// The colour that most grids show, black too; of several the one with most cells.
uint8_t CommonGround(Grids grids) {
  std::pair<int, int> shown[kColours] = {};  // grids, cells
  for (uint32_t k = 0; k < grids.size(); ++k) {
    const ColourCounts counts = CountByColour(grids[k]);
    for (size_t colour = 0; colour < kColours; ++colour) {
      shown[colour].first += counts[colour] > 0;
      shown[colour].second += counts[colour];
    }
  }
  return static_cast<uint8_t>(std::max_element(shown, shown + kColours) - shown);
}

GridRef MarksOfAll(Arena& arena, Grids grids) {
  if (!OfOneSize(grids)) return {};
  const uint8_t ground = CommonGround(grids);
  const GridRef first = grids[0];
  GridBuilder out(arena, first.height(), first.width(), first.top(), first.left());
  uint8_t* to = out.cells();
  std::fill_n(to, first.area(), ground);
  for (uint32_t k = 0; k < grids.size(); ++k) {
    const uint8_t* from = grids[k].cells();
    for (int i = 0; i < first.area(); ++i) to[i] = to[i] == ground ? from[i] : to[i];
  }
  return out.Finish();
}

}  // namespace

Primitives LogicPrimitives() {
  using core::Lift;
  return {
      {"and_cells", "grid -> grid -> grid", "the first grid's cells that are painted in both", 4.5,
       Lift<&And>()},
      {"or_cells", "grid -> grid -> grid",
       "the first grid's cells, the second's where they are black", 4.5, Lift<&Or>()},
      {"xor_cells", "grid -> grid -> grid", "cells that are painted in one of two grids only", 4.5,
       Lift<&Xor>()},
      {"nor_cells", "grid -> grid -> grid",
       "cells that are black in both, in the first's commonest colour", 5.0, Lift<&Nor>()},
      {"minus_cells", "grid -> grid -> grid", "the first grid's cells where the second is black",
       5.0, Lift<&Minus>()},
      {"differing_cells", "grid -> grid -> grid", "the first grid's cells where the second differs",
       5.5, Lift<&Differing>()},
      {"equal_cells", "grid -> grid -> grid", "cells that have the same colour in both grids", 5.5,
       Lift<&Equal>()},
      {"and_all", "list grid -> grid", "cells that are painted in all grids, as in the first", 4.5,
       Lift<&AndAll>()},
      {"or_all", "list grid -> grid",
       "the grids over each other by their corners, the first on top", 4.5, Lift<&OrAll>()},
      {"xor_all", "list grid -> grid", "cells that are painted in one grid only", 4.5,
       Lift<&XorAll>()},
      {"nor_all", "list grid -> grid",
       "cells that are black in all grids, in the first's commonest colour", 4.5, Lift<&NorAll>()},
      {"count_all", "list grid -> grid",
       "in how many grids each cell is painted: blue for one, red for two, and so on", 5.0,
       Lift<&CountAll>()},
      {"agreed", "list grid -> grid", "cells that have the same colour in all grids", 5.0,
       Lift<&Agreed>()},
      {"marks_of_all", "list grid -> grid",
       "the grids over each other by their corners, the colour that most of them show being clear",
       4.0, Lift<&MarksOfAll>()},
      {"vote", "list grid -> grid", "each cell in the colour that most grids have there", 5.0,
       Lift<&Vote>()},
  };
}

}  // namespace hunch::grid
