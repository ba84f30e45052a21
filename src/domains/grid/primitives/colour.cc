// Colours: reading them off a picture, and painting a picture in others. A picture's colours are
// those of its cells that are not black; black takes part only where a primitive says so.
#include <algorithm>
#include <bit>
#include <utility>

#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

using core::ListBuilder;
using core::ListOf;
using core::Native;
using core::Value;

constexpr Colour kNone{kNoColour};  // as a result: undefined

// ---- Recolouring cell by cell: what each colour turns into.

using ColourMap = std::array<uint8_t, kColours>;

constexpr ColourMap kIdentity = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

GridRef Through(base::Arena& arena, GridRef grid, const ColourMap& map) {
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  std::transform(grid.cells(), grid.cells() + grid.area(), out.cells(),
                 [&map](uint8_t colour) { return map[colour]; });
  return out.Finish();
}

ColourMap KeepOnly(Colour kept) {
  ColourMap map{};
  map[kept.index] = static_cast<uint8_t>(kept.index);
  return map;
}

ColourMap Replacing(int from, int to) {
  ColourMap map = kIdentity;
  map[from] = static_cast<uint8_t>(to);
  return map;
}

ColourMap Swapping(int a, int b) {
  ColourMap map = kIdentity;
  std::swap(map[a], map[b]);
  return map;
}

GridRef Recolour(base::Arena& arena, GridRef grid, Colour colour) {
  ColourMap map;
  map.fill(static_cast<uint8_t>(colour.index));
  map[0] = 0;
  return Through(arena, grid, map);
}

GridRef Replace(base::Arena& arena, GridRef grid, Colour from, Colour to) {
  return Through(arena, grid, Replacing(from.index, to.index));
}

GridRef Swap(base::Arena& arena, GridRef grid, Colour a, Colour b) {
  return Through(arena, grid, Swapping(a.index, b.index));
}

GridRef KeepColour(base::Arena& arena, GridRef grid, Colour colour) {
  return Through(arena, grid, KeepOnly(colour));
}

GridRef EraseColour(base::Arena& arena, GridRef grid, Colour colour) {
  return Through(arena, grid, Replacing(colour.index, 0));
}

GridRef PaintBackground(base::Arena& arena, GridRef grid, Colour colour) {
  return Through(arena, grid, Replacing(0, colour.index));
}

Value RecolourAll(base::Arena& arena, ListOf<GridRef> list, Colour colour) {
  ListBuilder out(arena, list.size());
  for (size_t i = 0; i < list.size(); ++i) {
    out.Add(Native<GridRef>::To(Recolour(arena, list[i], colour)));
  }
  return out.Finish(true);
}

// ---- Reading colours.

// The colour, unless there is none or another one has as many cells: which of these is meant, no
// picture says.
Colour WithoutEqual(const ColourCounts& counts, int colour) {
  if (colour == kNoColour) return kNone;
  const bool only = std::count(counts.begin() + 1, counts.end(), counts[colour]) == 1;
  return only ? Colour{colour} : kNone;
}

Colour MostCommon(GridRef grid) {
  const ColourCounts counts = CountByColour(grid);
  return WithoutEqual(counts, CommonestColour(counts));
}
Colour LeastCommon(GridRef grid) {
  const ColourCounts counts = CountByColour(grid);
  return WithoutEqual(counts, RarestColour(counts));
}

// The commonest of all, black among them.
Colour Background(GridRef grid) {
  const ColourCounts counts = CountByColour(grid);
  return {static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin())};
}

// The colours that occur, from the most to the fewest cells; equally common ones by index.
struct Ranking {
  int count = 0;
  int colours[kColours];

  explicit Ranking(GridRef grid) {
    const ColourCounts counts = CountByColour(grid);
    for (int c = 1; c < kColours; ++c) {
      if (counts[c] > 0) colours[count++] = c;
    }
    std::stable_sort(colours, colours + count,
                     [&counts](int a, int b) { return counts[a] > counts[b]; });
  }
};

Colour SecondMostCommon(GridRef grid) {
  const Ranking ranking(grid);
  return ranking.count < 2 ? kNone : WithoutEqual(CountByColour(grid), ranking.colours[1]);
}

// The colour that is left when `known` is taken away, if it is one.
Colour OtherColour(GridRef grid, Colour known) {
  const unsigned others = ColourSet(grid) & ~1u & ~(1u << known.index);
  return std::has_single_bit(others) ? Colour{std::countr_zero(others)} : kNone;
}

// The one colour that both pictures have.
Colour SharedColour(GridRef a, GridRef b) {
  const unsigned shared = ColourSet(a) & ColourSet(b) & ~1u;
  return std::has_single_bit(shared) ? Colour{std::countr_zero(shared)} : kNone;
}

Colour CentreColour(GridRef grid) { return {grid.at(grid.height() / 2, grid.width() / 2)}; }
Colour TopLeftColour(GridRef grid) { return {grid.at(0, 0)}; }
Colour TopRightColour(GridRef grid) { return {grid.at(0, grid.width() - 1)}; }
Colour BottomLeftColour(GridRef grid) { return {grid.at(grid.height() - 1, 0)}; }
Colour BottomRightColour(GridRef grid) { return {grid.at(grid.height() - 1, grid.width() - 1)}; }

Value Colours(base::Arena& arena, GridRef grid) {
  const Ranking ranking(grid);
  ListBuilder out(arena, static_cast<size_t>(ranking.count));
  for (int i = 0; i < ranking.count; ++i) out.Add(Native<Colour>::To({ranking.colours[i]}));
  return out.Finish(false);
}

Value ColoursOf(base::Arena& arena, ListOf<GridRef> list) {
  ListBuilder out(arena, list.size());
  for (size_t i = 0; i < list.size(); ++i) {
    const Colour colour = MostCommon(list[i]);
    if (colour == kNone) return core::kUndefined;
    out.Add(Native<Colour>::To(colour));
  }
  return out.Finish(false);
}

// The colours of painted cells, in reading order or column by column.
template <bool kByColumns>
Value CellColours(base::Arena& arena, GridRef grid) {
  const int outer = kByColumns ? grid.width() : grid.height();
  const int inner = kByColumns ? grid.height() : grid.width();
  const auto count = static_cast<size_t>(CellCount(grid));
  if (count > core::kLongestList) return core::kUndefined;
  ListBuilder out(arena, count);
  for (int i = 0; i < outer; ++i) {
    for (int j = 0; j < inner; ++j) {
      const uint8_t colour = kByColumns ? grid.at(j, i) : grid.at(i, j);
      if (colour != 0) out.Add(Native<Colour>::To({colour}));
    }
  }
  return out.Finish(false);
}

// ---- Recolouring by roles: which colours are meant is read off the picture.

// Black becomes the picture's one colour, and its one colour black.
GridRef Invert(base::Arena& arena, GridRef grid) {
  const unsigned colours = ColourSet(grid) & ~1u;
  if (!std::has_single_bit(colours)) return {};
  return Through(arena, grid, Swapping(0, std::countr_zero(colours)));
}

GridRef SwapColours(base::Arena& arena, GridRef grid) {
  const Ranking ranking(grid);
  if (ranking.count != 2) return {};
  return Through(arena, grid, Swapping(ranking.colours[0], ranking.colours[1]));
}

// The commonest colour becomes black, and black becomes it.
GridRef BackgroundToBlack(base::Arena& arena, GridRef grid) {
  return Through(arena, grid, Swapping(0, Background(grid).index));
}

// Keeps, or erases, the colour that `kOf` reads off the picture.
template <Colour (*kOf)(GridRef)>
GridRef KeepRole(base::Arena& arena, GridRef grid) {
  const Colour colour = kOf(grid);
  return colour == kNone ? GridRef() : KeepColour(arena, grid, colour);
}
template <Colour (*kOf)(GridRef)>
GridRef EraseRole(base::Arena& arena, GridRef grid) {
  const Colour colour = kOf(grid);
  return colour == kNone ? GridRef() : EraseColour(arena, grid, colour);
}

// Everything in the commonest colour.
GridRef Unify(base::Arena& arena, GridRef grid) {
  const Colour colour = MostCommon(grid);
  return colour == kNone ? GridRef() : Recolour(arena, grid, colour);
}

// ---- Noise: cells that no neighbour, by sides (4) or also by corners (8), equals.

constexpr uint8_t kOutside = kColours;

template <int kNeighbours>
bool IsAlone(const Frame& frame, int at) {
  const auto neighbours = frame.Neighbours();
  return std::none_of(neighbours.begin(), neighbours.begin() + kNeighbours,
                      [&](int offset) { return frame[at + offset] == frame[at]; });
}

// A painted cell without paint beside it (or around it).
template <int kNeighbours>
bool IsSpeck(const Frame& frame, int at) {
  const auto neighbours = frame.Neighbours();
  return frame[at] != 0 &&
         std::all_of(neighbours.begin(), neighbours.begin() + kNeighbours, [&](int offset) {
           return frame[at + offset] == 0 || frame[at + offset] == kOutside;
         });
}

// The commonest colour around a cell, black included; of equally common ones the lowest.
uint8_t CommonestAround(const Frame& frame, int at) {
  int counts[kColours + 1] = {};
  for (const int offset : frame.Neighbours()) ++counts[frame[at + offset]];
  return static_cast<uint8_t>(std::max_element(counts, counts + kColours) - counts);
}

template <typename Which, typename Replacement>
GridRef ReplaceWhere(base::Arena& arena, GridRef grid, const Which& which,
                     const Replacement& replacement) {
  const Frame frame(grid, kOutside);
  GridBuilder out = CopyOf(arena, grid);
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      const int at = frame.Index(row, column);
      if (which(frame, at)) out.at(row, column) = replacement(frame, at);
    }
  }
  return out.Finish();
}

template <bool (*kWhich)(const Frame&, int)>
GridRef Erase(base::Arena& arena, GridRef grid) {
  return ReplaceWhere(arena, grid, kWhich, [](const Frame&, int) { return uint8_t{0}; });
}

GridRef Smooth(base::Arena& arena, GridRef grid) {
  return ReplaceWhere(arena, grid, &IsAlone<8>, &CommonestAround);
}

}  // namespace

Primitives ColourPrimitives() {
  using core::Lift;
  return {
      {"recolour", "grid -> colour -> grid", "all cells but the black ones in a colour", 3.0,
       Lift<&Recolour>()},
      {"recolour_all", "list grid -> colour -> list grid", "each grid in a colour", 5.5,
       Lift<&RecolourAll>()},
      {"replace", "grid -> colour -> colour -> grid", "the first colour turned into the second",
       4.5, Lift<&Replace>()},
      {"swap", "grid -> colour -> colour -> grid", "two colours for each other", 6.0,
       Lift<&Swap>()},
      {"keep_colour", "grid -> colour -> grid", "only the cells of a colour", 3.0,
       Lift<&KeepColour>()},
      {"erase_colour", "grid -> colour -> grid", "a colour turned black", 3.0,
       Lift<&EraseColour>()},
      {"paint_background", "grid -> colour -> grid", "black turned into a colour", 4.0,
       Lift<&PaintBackground>()},

      {"most_common_colour", "grid -> colour", "the commonest colour but black, if it is one", 3.0,
       Lift<&MostCommon>()},
      {"least_common_colour", "grid -> colour", "the rarest colour but black, if it is one", 3.5,
       Lift<&LeastCommon>()},
      {"second_colour", "grid -> colour", "the second commonest colour but black, if it is one",
       4.5, Lift<&SecondMostCommon>()},
      {"background_colour", "grid -> colour", "the commonest colour, black included", 4.0,
       Lift<&Background>()},
      {"other_colour", "grid -> colour -> colour", "the one colour beside this one and black", 5.0,
       Lift<&OtherColour>()},
      {"shared_colour", "grid -> grid -> colour", "the one colour that both have, but black", 6.0,
       Lift<&SharedColour>()},
      {"centre_colour", "grid -> colour", "the colour in the middle (below and right of it)", 5.0,
       Lift<&CentreColour>()},
      {"top_left_colour", "grid -> colour", "the colour in the first cell", 5.0,
       Lift<&TopLeftColour>()},
      {"top_right_colour", "grid -> colour", "the colour at the end of the first row", 6.0,
       Lift<&TopRightColour>()},
      {"bottom_left_colour", "grid -> colour", "the colour at the start of the last row", 6.0,
       Lift<&BottomLeftColour>()},
      {"bottom_right_colour", "grid -> colour", "the colour in the last cell", 6.0,
       Lift<&BottomRightColour>()},
      {"colours", "grid -> list colour", "the colours but black, the commonest first", 4.5,
       Lift<&Colours>()},
      {"colours_down", "grid -> list colour", "the colours of all painted cells, row by row", 5.5,
       Lift<&CellColours<false>>()},
      {"colours_across", "grid -> list colour",
       "the colours of all painted cells, column by column", 5.5, Lift<&CellColours<true>>()},
      {"colours_of", "list grid -> list colour", "the commonest colour of each", 4.5,
       Lift<&ColoursOf>()},

      {"invert", "grid -> grid", "black and the only colour for each other", 4.0, Lift<&Invert>()},
      {"swap_colours", "grid -> grid", "the two colours for each other", 4.5, Lift<&SwapColours>()},
      {"background_to_black", "grid -> grid", "black and the commonest colour for each other", 4.5,
       Lift<&BackgroundToBlack>()},
      {"keep_main_colour", "grid -> grid", "only the commonest colour", 4.5,
       Lift<&KeepRole<&MostCommon>>()},
      {"erase_main_colour", "grid -> grid", "the commonest colour turned black", 4.5,
       Lift<&EraseRole<&MostCommon>>()},
      {"keep_rarest_colour", "grid -> grid", "only the rarest colour", 4.5,
       Lift<&KeepRole<&LeastCommon>>()},
      {"erase_rarest_colour", "grid -> grid", "the rarest colour turned black", 5.0,
       Lift<&EraseRole<&LeastCommon>>()},
      {"unify", "grid -> grid", "all colours turned into the commonest", 5.0, Lift<&Unify>()},

      {"erase_specks", "grid -> grid", "painted cells without paint around them turned black", 4.5,
       Lift<&Erase<&IsSpeck<8>>>()},
      {"erase_specks_sides", "grid -> grid", "painted cells without paint beside them turned black",
       4.5, Lift<&Erase<&IsSpeck<4>>>()},
      {"denoise", "grid -> grid", "cells that no neighbour equals turned black", 4.5,
       Lift<&Erase<&IsAlone<8>>>()},
      {"denoise_sides", "grid -> grid", "cells that no neighbour by sides equals turned black", 4.5,
       Lift<&Erase<&IsAlone<4>>>()},
      {"smooth", "grid -> grid", "cells that no neighbour equals in the commonest colour around",
       5.0, Lift<&Smooth>()},
  };
}

}  // namespace hunch::grid
