// Choosing among the elements of a list by a measure of measures.h: the most, the least, the odd
// one out, the commonest; those that have a property; and lists in order. Every primitive here is
// one of the few functions of by_measure.h for one measure.
#include <algorithm>
#include <climits>
#include <cstdlib>

#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/by_measure.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

using core::Value;

bool IsSpeck(GridRef grid) { return CellCount(grid) == 1; }

bool Has(GridRef grid, Colour colour) {
  return std::memchr(grid.cells(), colour.index, static_cast<size_t>(grid.area())) != nullptr;
}
Value KeepHaving(base::Arena& arena, Grids list, Colour colour) {
  return Keep(arena, list, [&](size_t i) { return Has(list[i], colour); });
}
Value DropHaving(base::Arena& arena, Grids list, Colour colour) {
  return Keep(arena, list, [&](size_t i) { return !Has(list[i], colour); });
}
Value KeepAtLeast(base::Arena& arena, Grids list, int64_t cells) {
  return Keep(arena, list, [&](size_t i) { return CellCount(list[i]) >= cells; });
}
Value KeepOfSize(base::Arena& arena, Grids list, int64_t cells) {
  return Keep(arena, list, [&](size_t i) { return CellCount(list[i]) == cells; });
}

// The one with most (kSign 1) or fewest (-1) cells of a colour; undefined where none has any, and
// where several that differ have as many.
template <int kSign>
GridRef Richest(Grids list, Colour colour) {
  size_t best = 0;
  bool several = false;
  ptrdiff_t best_count = 0;
  ptrdiff_t total = 0;
  for (size_t i = 0; i < list.size(); ++i) {
    const GridRef grid = list[i];
    const ptrdiff_t count =
        std::count(grid.cells(), grid.cells() + grid.area(), static_cast<uint8_t>(colour.index));
    total += count;
    const bool better = i == 0 || kSign * count > kSign * best_count;
    const bool unlike = i > 0 && count == best_count && !grid.SameCells(list[best]);
    if (better) best = i;
    if (better || unlike) several = unlike;
    best_count = better ? count : best_count;
  }
  return total == 0 || several ? GridRef() : list[best];
}

// The one whose middle is nearest to the middle of the box around all; undefined where several are.
GridRef Middlemost(Grids list) {
  if (list.size() == 0) return {};
  int top = INT_MAX, left = INT_MAX, bottom = INT_MIN, right = INT_MIN;
  for (size_t i = 0; i < list.size(); ++i) {
    const GridRef grid = list[i];
    top = std::min(top, grid.top());
    left = std::min(left, grid.left());
    bottom = std::max(bottom, grid.top() + grid.height());
    right = std::max(right, grid.left() + grid.width());
  }
  GridRef best;
  int least = INT_MAX;
  for (size_t i = 0; i < list.size(); ++i) {
    const GridRef grid = list[i];
    const int down = 2 * grid.top() + grid.height() - top - bottom;
    const int across = 2 * grid.left() + grid.width() - left - right;
    const int far = std::abs(down) + std::abs(across);
    if (far == least) best = {};
    if (far >= least) continue;
    best = grid;
    least = far;
  }
  return best;
}

// Where several are symmetric and several are not, the kinds of symmetry tell.
GridRef UniqueBySymmetry(Grids list) {
  const GridRef unique = By<&IsSymmetric>::Unique(list);
  return unique.defined() ? unique : By<&SymmetryKey>::Unique(list);
}

// A row of the tables below: primitives that have one signature.
struct Row {
  const char* name;
  const char* doc;
  double bits;
  core::PrimitiveFunction function;
};

void Add(const char* signature, std::initializer_list<Row> rows, Primitives& all) {
  for (const Row& row : rows) all.push_back({row.name, signature, row.doc, row.bits, row.function});
}

template <auto kFunction>
constexpr core::PrimitiveFunction kLifted = core::Lift<kFunction>();

void AddExtremes(Primitives& all) {
  Add("list grid -> grid",
      {
          {"largest", "the one with most cells", 3.0, kLifted<&By<&CellCount>::Most>},
          {"smallest", "the one with fewest cells", 3.0, kLifted<&By<&CellCount>::Least>},
          {"largest_box", "the one with the largest box", 5.0, kLifted<&By<&BoxArea>::Most>},
          {"smallest_box", "the one with the smallest box", 5.5, kLifted<&By<&BoxArea>::Least>},
          {"tallest", "the one with most rows", 5.0, kLifted<&By<&Height>::Most>},
          {"shortest", "the one with fewest rows", 6.0, kLifted<&By<&Height>::Least>},
          {"widest", "the one with most columns", 5.0, kLifted<&By<&Width>::Most>},
          {"narrowest", "the one with fewest columns", 6.0, kLifted<&By<&Width>::Least>},
          {"topmost", "the one that begins highest", 4.5, kLifted<&By<&Top>::Least>},
          {"bottommost", "the one that ends lowest", 4.5, kLifted<&By<&Bottom>::Most>},
          {"leftmost", "the one that begins furthest left", 4.5, kLifted<&By<&Left>::Least>},
          {"rightmost", "the one that ends furthest right", 4.5, kLifted<&By<&Right>::Most>},
          {"middlemost", "the only one nearest to the middle of all", 5.0, kLifted<&Middlemost>},
          {"most_colours", "the one with most colours", 4.0, kLifted<&By<&ColourCount>::Most>},
          {"fewest_colours", "the one with fewest colours", 5.5, kLifted<&By<&ColourCount>::Least>},
          {"most_marks", "the one with most cells of other colours than its main one", 4.0,
           kLifted<&By<&MarkCount>::Most>},
          {"most_missing", "the one that lacks most cells of its box", 4.5,
           kLifted<&By<&MissingCount>::Most>},
          {"most_holes", "the one with most holes", 5.0, kLifted<&By<&HoleCount>::Most>},
          {"fewest_holes", "the one with fewest holes", 6.0, kLifted<&By<&HoleCount>::Least>},
          {"most_symmetric", "the one with most symmetries, left and right, top and bottom first",
           4.5, kLifted<&By<&SymmetryRank>::Most>},
          {"least_symmetric", "the one with fewest symmetries", 5.5,
           kLifted<&By<&SymmetryCount>::Least>},
          {"fullest", "the one whose box is filled most", 5.0, kLifted<&By<&Fullness>::Most>},
          {"emptiest", "the one whose box is filled least", 5.5, kLifted<&By<&Fullness>::Least>},
      },
      all);
}

void AddOddAndCommon(Primitives& all) {
  Add("list grid -> grid",
      {
          {"unique_by_shape", "the only one of its shape, whatever the colours", 4.0,
           kLifted<&By<&ShapeKey>::Unique>},
          {"unique_by_form", "the only one of its shape, rotated and reflected ones included", 5.0,
           kLifted<&By<&FormKey>::Unique>},
          {"unique_by_cells", "the only one with its number of cells", 5.0,
           kLifted<&By<&CellCount>::Unique>},
          {"unique_by_size", "the only one of its height and width", 5.0,
           kLifted<&By<&SizeKey>::Unique>},
          {"unique_by_colour", "the only one of its main colour", 4.0,
           kLifted<&By<&MainColour>::Unique>},
          {"unique_by_colour_count", "the only one with its number of colours", 5.0,
           kLifted<&By<&ColourCount>::Unique>},
          {"unique_by_symmetry", "the only one that is (or is not) symmetric", 4.5,
           kLifted<&UniqueBySymmetry>},
          {"unique_by_mirror", "the only one that is (or is not) equal left and right", 5.5,
           kLifted<&By<&IsMirrored>::Unique>},
          {"unique_by_holes", "the only one with its number of holes", 5.5,
           kLifted<&By<&HoleCount>::Unique>},
          {"unique_picture", "the only one with its cells, wherever it lies", 4.5,
           kLifted<&By<&PictureKey>::Unique>},
          {"common_by_shape", "one of the commonest shape", 5.0,
           kLifted<&By<&ShapeKey>::Commonest>},
          {"common_by_form", "one of the commonest shape up to rotation and reflection", 6.0,
           kLifted<&By<&FormKey>::Commonest>},
          {"common_picture", "the commonest one, wherever it lies", 4.5,
           kLifted<&By<&PictureKey>::Commonest>},
          {"common_by_colour", "one of the commonest main colour", 5.5,
           kLifted<&By<&MainColour>::Commonest>},
      },
      all);
}

void AddSorted(Primitives& all) {
  Add("list grid -> list grid",
      {
          {"sort_by_cells", "from the fewest to the most cells", 4.0,
           kLifted<&By<&CellCount>::Sort>},
          {"largest_first", "from the most to the fewest cells", 4.0,
           kLifted<&By<&CellCount>::SortDown>},
          {"sort_by_height", "from the fewest to the most rows", 6.0, kLifted<&By<&Height>::Sort>},
          {"sort_by_width", "from the fewest to the most columns", 6.0, kLifted<&By<&Width>::Sort>},
          {"sort_by_colours", "from the fewest to the most colours", 6.0,
           kLifted<&By<&ColourCount>::Sort>},
          {"sort_by_holes", "from the fewest to the most holes", 6.5,
           kLifted<&By<&HoleCount>::Sort>},
          {"sort_by_marks", "from the fewest to the most cells of other colours than its main one",
           6.0, kLifted<&By<&MarkCount>::Sort>},
          {"sort_by_row", "from top to bottom", 4.0, kLifted<&By<&Top>::Sort>},
          {"sort_by_column", "from left to right", 4.0, kLifted<&By<&Left>::Sort>},
      },
      all);
}

void AddFilters(Primitives& all) {
  Add("list grid -> list grid",
      {
          {"keep_largest", "all with the most cells", 5.0, kLifted<&By<&CellCount>::KeepMost>},
          {"drop_largest", "all but those with the most cells", 5.0,
           kLifted<&By<&CellCount>::DropMost>},
          {"keep_smallest", "all with the fewest cells", 5.0, kLifted<&By<&CellCount>::KeepLeast>},
          {"drop_smallest", "all but those with the fewest cells", 5.0,
           kLifted<&By<&CellCount>::DropLeast>},
          {"keep_most_colours", "all with the most colours", 6.0,
           kLifted<&By<&ColourCount>::KeepMost>},
          {"drop_most_colours", "all but those with the most colours", 6.0,
           kLifted<&By<&ColourCount>::DropMost>},
          {"keep_squares", "those as high as wide", 5.0, kLifted<&KeepIf<&IsSquare>>},
          {"drop_squares", "those not as high as wide", 5.5, kLifted<&DropIf<&IsSquare>>},
          {"keep_solid", "those that fill their box", 5.0, kLifted<&KeepIf<&IsSolid>>},
          {"drop_solid", "those that do not fill their box", 5.0, kLifted<&DropIf<&IsSolid>>},
          {"keep_holed", "those with a hole", 5.0, kLifted<&KeepIf<&HasHole>>},
          {"drop_holed", "those without a hole", 5.0, kLifted<&DropIf<&HasHole>>},
          {"keep_one_colour", "those of one colour", 5.5, kLifted<&KeepIf<&IsOneColour>>},
          {"drop_one_colour", "those of several colours", 5.0, kLifted<&DropIf<&IsOneColour>>},
          {"keep_specks", "those of one cell", 5.0, kLifted<&KeepIf<&IsSpeck>>},
          {"drop_specks", "those of several cells", 4.5, kLifted<&DropIf<&IsSpeck>>},
          {"keep_symmetric", "those with a symmetry", 5.0, kLifted<&KeepIf<&IsSymmetric>>},
          {"drop_symmetric", "those without a symmetry", 5.0, kLifted<&DropIf<&IsSymmetric>>},
          {"keep_repeated", "those whose shape occurs again", 5.0,
           kLifted<&By<&ShapeKey>::KeepRepeated>},
          {"drop_repeated", "those whose shape occurs only once", 5.0,
           kLifted<&By<&ShapeKey>::DropRepeated>},
          {"distinct_shapes", "the first of each shape", 6.0, kLifted<&By<&ShapeKey>::Distinct>},
          {"distinct_pictures", "the first of those with equal cells", 5.5,
           kLifted<&By<&PictureKey>::Distinct>},
      },
      all);
}

void AddByArgument(Primitives& all) {
  Add("list grid -> colour -> list grid",
      {
          {"keep_having", "those with a cell of the colour", 4.5, kLifted<&KeepHaving>},
          {"drop_having", "those without a cell of the colour", 4.5, kLifted<&DropHaving>},
      },
      all);
  Add("list grid -> int -> list grid",
      {
          {"keep_at_least", "those with so many cells or more", 5.5, kLifted<&KeepAtLeast>},
          {"keep_of_size", "those with just so many cells", 5.5, kLifted<&KeepOfSize>},
      },
      all);
  Add("list grid -> colour -> grid",
      {
          {"most_of", "the one with most cells of the colour", 4.5, kLifted<&Richest<1>>},
          {"fewest_of", "the one with fewest cells of the colour", 5.5, kLifted<&Richest<-1>>},
      },
      all);
}

}  // namespace

Primitives SelectPrimitives() {
  Primitives all;
  AddExtremes(all);
  AddOddAndCommon(all);
  AddSorted(all);
  AddFilters(all);
  AddByArgument(all);
  return all;
}

}  // namespace hunch::grid
