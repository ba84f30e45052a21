// Counting what a picture has, asking whether it has it, and pictures of counts and of lists: bars,
// strips of colours, one cell for each object.
#include <algorithm>
#include <array>

#include "domains/grid/chart.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

using core::ListOf;

// ---- Numbers.

int64_t CountColour(GridRef grid, Colour colour) {
  return std::count(grid.cells(), grid.cells() + grid.area(), static_cast<uint8_t>(colour.index));
}

int64_t CountObjects(GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found);
  return found.count;
}

// ---- Questions.

bool IsWide(GridRef grid) { return grid.width() > grid.height(); }
bool HasColour(GridRef grid, Colour colour) { return CountColour(grid, colour) > 0; }

// ---- Pictures.

// The first `count` cells in reading order that are not black.
// In the colour that they have, or that is given.
GridRef FirstCellsIn(base::Arena& arena, GridRef grid, int64_t count, int colour) {
  if (count < 0) return {};
  GridBuilder out = BlackLike(arena, grid);
  for (int i = 0; i < grid.area() && count > 0; ++i) {
    if (grid.cells()[i] == 0) continue;
    out.cells()[i] = colour == kNoColour ? grid.cells()[i] : static_cast<uint8_t>(colour);
    --count;
  }
  return out.Finish();
}

GridRef FirstCells(base::Arena& arena, GridRef grid, int64_t count) {
  return FirstCellsIn(arena, grid, count, kNoColour);
}

GridRef FirstCellsPainted(base::Arena& arena, GridRef grid, int64_t count, Colour colour) {
  return FirstCellsIn(arena, grid, count, colour.index);
}

template <bool kAcross>
GridRef Strip(base::Arena& arena, ListOf<Colour> colours) {
  const auto size = static_cast<int>(colours.size());
  if (!SizeAllowed(1, size)) return {};
  GridBuilder out(arena, kAcross ? 1 : size, kAcross ? size : 1);
  for (int i = 0; i < size; ++i) out.cells()[i] = static_cast<uint8_t>(colours[i].index);
  return out.Finish();
}

// A cell for each element, in its main colour. Undefined where an element has none.
template <bool kAcross>
GridRef StripOfMainColours(base::Arena& arena, ListOf<GridRef> list) {
  const auto size = static_cast<int>(list.size());
  if (!SizeAllowed(1, size)) return {};
  GridBuilder out(arena, kAcross ? 1 : size, kAcross ? size : 1);
  for (int i = 0; i < size; ++i) {
    const int64_t colour = MainColour(list[static_cast<size_t>(i)]);
    if (colour == kNoColour) return {};
    out.cells()[i] = static_cast<uint8_t>(colour);
  }
  return out.Finish();
}

struct Bar {
  int colour;
  int length;
};

// Bars side by side from the top down, or below each other from left to right, as long as the
// longest.
template <bool kAcross = false>
GridRef DrawBars(base::Arena& arena, const Bar* bars, int count) {
  int longest = 0;
  for (int i = 0; i < count; ++i) longest = std::max(longest, bars[i].length);
  const int height = kAcross ? count : longest, width = kAcross ? longest : count;
  if (!SizeAllowed(height, width)) return {};
  GridBuilder out(arena, height, width);
  for (int bar = 0; bar < count; ++bar) {
    for (int i = 0; i < bars[bar].length; ++i) {
      (kAcross ? out.at(bar, i) : out.at(i, bar)) = static_cast<uint8_t>(bars[bar].colour);
    }
  }
  return out.Finish();
}

GridRef Bars(base::Arena& arena, ListOf<GridRef> list) {
  Bar bars[kLongestSide];
  const auto size = static_cast<int>(list.size());
  if (size > kLongestSide) return {};
  for (int i = 0; i < size; ++i) {
    const GridRef grid = list[static_cast<size_t>(i)];
    bars[i] = {static_cast<int>(MainColour(grid)), static_cast<int>(CellCount(grid))};
  }
  return DrawBars(arena, bars, size);
}

// Bars for the colours that were counted, the longest first; of equal ones the lowest colour.
template <bool kAcross>
GridRef DrawCounts(base::Arena& arena, const ColourCounts& counts) {
  Bar bars[kColours];
  int size = 0;
  for (int colour = 1; colour < kColours; ++colour) {
    if (counts[colour] > 0) bars[size++] = {colour, counts[colour]};
  }
  std::stable_sort(bars, bars + size,
                   [](const Bar& a, const Bar& b) { return a.length > b.length; });
  return DrawBars<kAcross>(arena, bars, size);
}

template <bool kAcross>
GridRef Histogram(base::Arena& arena, GridRef grid) {
  return DrawCounts<kAcross>(arena, CountByColour(grid));
}

// How many elements have each main colour.
template <bool kAcross>
GridRef TallyOfColours(base::Arena& arena, ListOf<GridRef> list) {
  ColourCounts counts{};
  for (size_t i = 0; i < list.size(); ++i) {
    const int64_t colour = MainColour(list[i]);
    if (colour != kNoColour) ++counts[static_cast<size_t>(colour)];
  }
  return DrawCounts<kAcross>(arena, counts);
}

GridRef ChartOfCells(base::Arena& arena, GridRef counted, GridRef model) {
  return Chart(model).Draw(arena, model, CountByColour(counted));
}

GridRef ChartOfList(base::Arena& arena, ListOf<GridRef> list, GridRef model) {
  ColourCounts counts{};
  for (size_t i = 0; i < list.size(); ++i) {
    const int64_t colour = MainColour(list[i]);
    if (colour != kNoColour) ++counts[static_cast<size_t>(colour)];
  }
  return Chart(model).Draw(arena, model, counts);
}

// Where things lie along one axis: extents that overlap belong to one band, and bands are numbered
// from the first on.
class Bands {
 public:
  struct Extent {
    int begin, end;
    size_t element;
  };

  void Add(int begin, int end) {
    extents_[size_] = {begin, end, size_};
    ++size_;
  }

  // Sets band[i] for the i-th extent that was added; gives the number of bands.
  int Number(int16_t* band) {
    std::sort(extents_, extents_ + size_,
              [](const Extent& a, const Extent& b) { return a.begin < b.begin; });
    int count = 0;
    int end = 0;
    for (size_t i = 0; i < size_; ++i) {
      if (i == 0 || extents_[i].begin >= end) {
        ++count;
        end = extents_[i].end;
      }
      end = std::max(end, extents_[i].end);
      band[extents_[i].element] = static_cast<int16_t>(count - 1);
    }
    return count;
  }

 private:
  size_t size_ = 0;
  Extent extents_[core::kLongestList];
};

// One cell for each element, in the rows and columns that the elements stand in. Undefined where
// two elements would share a cell or one has no colour.
GridRef Lattice(base::Arena& arena, ListOf<GridRef> list) {
  Bands rows;
  Bands columns;
  for (size_t i = 0; i < list.size(); ++i) {
    rows.Add(list[i].top(), list[i].bottom());
    columns.Add(list[i].left(), list[i].right());
  }
  int16_t row[core::kLongestList];
  int16_t column[core::kLongestList];
  const int height = rows.Number(row);
  const int width = columns.Number(column);
  if (!SizeAllowed(height, width)) return {};
  GridBuilder out(arena, height, width);
  for (size_t i = 0; i < list.size(); ++i) {
    uint8_t& cell = out.at(row[i], column[i]);
    const int64_t colour = MainColour(list[i]);
    if (cell != 0 || colour == kNoColour) return {};
    cell = static_cast<uint8_t>(colour);
  }
  return out.Finish();
}

// The smallest square that has a cell for each, filled row by row; with kWinding, of three rows at
// least, every second row from right to left.
template <bool kWinding>
GridRef SquareOfColours(base::Arena& arena, ListOf<Colour> colours) {
  const int size = static_cast<int>(colours.size());
  int side = kWinding ? 3 : 1;
  while (side * side < size) ++side;
  if (size == 0 || !SizeAllowed(side, side)) return {};
  GridBuilder out(arena, side, side);
  for (int i = 0; i < size; ++i) {
    const int row = i / side, column = i % side;
    out.at(row, kWinding && row % 2 == 1 ? side - 1 - column : column) =
        static_cast<uint8_t>(colours[static_cast<size_t>(i)].index);
  }
  return out.Finish();
}

}  // namespace

Primitives CountPrimitives() {
  using core::Lift;
  return {
      {"count_cells", "grid -> int", "how many cells are not black", 4.0, Lift<&CellCount>()},
      {"count_colour", "grid -> colour -> int", "how many cells have the colour", 4.5,
       Lift<&CountColour>()},
      {"count_colours", "grid -> int", "how many colours there are but black", 4.0,
       Lift<&ColourCount>()},
      {"count_objects", "grid -> int", "how many objects of one colour there are", 4.0,
       Lift<&CountObjects>()},
      {"count_holes", "grid -> int", "how many black regions touch no border", 5.5,
       Lift<&HoleCount>()},
      {"height", "grid -> int", "how many rows", 4.5, Lift<&Height>()},
      {"width", "grid -> int", "how many columns", 4.5, Lift<&Width>()},

      {"is_square", "grid -> bool", "as high as wide", 6.5, Lift<&IsSquare>()},
      {"is_wide", "grid -> bool", "wider than high", 6.0, Lift<&IsWide>()},
      {"is_solid", "grid -> bool", "no cell is black", 6.5, Lift<&IsSolid>()},
      {"is_symmetric", "grid -> bool", "equal to itself rotated or reflected in some way", 4.5,
       Lift<&IsSymmetric>()},
      {"is_one_colour", "grid -> bool", "all cells but the black ones have one colour", 6.0,
       Lift<&IsOneColour>()},
      {"has_hole", "grid -> bool", "some black region touches no border", 6.0, Lift<&HasHole>()},
      {"has_colour", "grid -> colour -> bool", "some cell has the colour", 5.5, Lift<&HasColour>()},

      {"first_cells", "grid -> int -> grid", "only the first n cells that are not black", 6.0,
       Lift<&FirstCells>()},
      {"first_cells_in", "grid -> int -> colour -> grid",
       "only the first n cells that are not black, in a colour", 6.5, Lift<&FirstCellsPainted>()},
      {"row_of_colours", "list colour -> grid", "a row of these colours", 4.5,
       Lift<&Strip<true>>()},
      {"column_of_colours", "list colour -> grid", "a column of these colours", 4.5,
       Lift<&Strip<false>>()},
      {"colour_row", "list grid -> grid", "a row of the commonest colours of each", 4.0,
       Lift<&StripOfMainColours<true>>()},
      {"colour_column", "list grid -> grid", "a column of the commonest colours of each", 4.0,
       Lift<&StripOfMainColours<false>>()},
      {"square_of_colours", "list colour -> grid",
       "the smallest square with a cell for each, row by row, black after the last", 5.0,
       Lift<&SquareOfColours<false>>()},
      {"snake_of_colours", "list colour -> grid",
       "the same, of three rows at least, with every second row from right to left", 5.5,
       Lift<&SquareOfColours<true>>()},
      {"bars", "list grid -> grid",
       "a bar downwards for each, in its commonest colour, as long as it has cells", 5.5,
       Lift<&Bars>()},
      {"histogram", "grid -> grid",
       "a bar downwards for each colour, as long as it has cells, the longest first", 5.5,
       Lift<&Histogram<false>>()},
      {"histogram_across", "grid -> grid", "the same, bars to the right below each other", 6.0,
       Lift<&Histogram<true>>()},
      {"tally", "list grid -> grid",
       "a bar downwards for each colour, as long as there are elements of it, the longest first",
       6.0, Lift<&TallyOfColours<false>>()},
      {"tally_across", "list grid -> grid", "the same, bars to the right below each other", 6.0,
       Lift<&TallyOfColours<true>>()},
      {"chart_of_cells", "grid -> grid -> grid",
       "the bars in the second grid, each as long as the first has cells of its colour", 4.5,
       Lift<&ChartOfCells>()},
      {"chart_of_list", "list grid -> grid -> grid",
       "the bars in a grid, each as long as there are elements of its colour", 4.0,
       Lift<&ChartOfList>()},
      {"lattice", "list grid -> grid",
       "a cell for each in its commonest colour, in the rows and columns they stand in", 5.0,
       Lift<&Lattice>()},
  };
}

}  // namespace hunch::grid
