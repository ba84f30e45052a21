// What keys and legends in the picture say of a cell (see colour_key.h and legend.h). All is black,
// false or -1 where there is no key or no legend. Cells of a key or a legend keep their colours.
#include <algorithm>
#include <bit>
#include <vector>

#include "domains/grid/colour_key.h"
#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/part_measures.h"
#include "domains/grid/features/part_relations.h"
#include "domains/grid/legend.h"

namespace hunch::grid {
namespace {

void InKey(GridRef grid, int16_t* map) {
  const ColourKey key = FindColourKey(grid);
  std::copy_n(key.in_key, grid.area(), map);
}

// What the key puts with the colour that a feature gives where the key itself is away.
template <void (*kDraw)(GridRef, int16_t*)>
void ByKey(GridRef grid, int16_t* map) {
  const ColourKey key = FindColourKey(grid);
  if (!key.found) return void(std::fill_n(map, grid.area(), int16_t{0}));
  base::Arena arena;
  GridBuilder rest(arena, grid.height(), grid.width());
  for (int i = 0; i < grid.area(); ++i) rest.cells()[i] = key.in_key[i] ? 0 : grid.cells()[i];
  kDraw(rest.Finish(), map);
  for (int i = 0; i < grid.area(); ++i) {
    map[i] = key.in_key[i] ? grid.cells()[i] : key.partner[static_cast<size_t>(map[i])];
  }
}

void Enclosing(GridRef grid, int16_t* map) {
  EnclosingColours(Parts(grid, PartKind::kObject), map);
}

// The only colour but black among the eight around a black cell.
void AroundBlack(GridRef grid, int16_t* map) {
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column, ++map) {
      unsigned set = 0;
      for (int r = std::max(row - 1, 0); r <= std::min(row + 1, grid.height() - 1); ++r) {
        for (int c = std::max(column - 1, 0); c <= std::min(column + 1, grid.width() - 1); ++c) {
          set |= 1u << grid.at(r, c);
        }
      }
      set &= ~1u;
      const bool only = grid.at(row, column) == 0 && std::has_single_bit(set);
      *map = static_cast<int16_t>(only ? std::countr_zero(set) : 0);
    }
  }
}

void InLegend(GridRef grid, int16_t* map) {
  const Legend legend = FindLegend(grid);
  std::copy_n(legend.in_legend, grid.area(), map);
}

void PlaceInLegend(GridRef grid, int16_t* map) {
  const Legend legend = FindLegend(grid);
  std::transform(grid.cells(), grid.cells() + grid.area(), map, [&legend](uint8_t colour) {
    return static_cast<int16_t>(legend.PlaceOf(colour));
  });
}

// The colour so many places on from the cell's own, the first coming after the last.
template <int kStep>
void FurtherInLegend(GridRef grid, int16_t* map) {
  const Legend legend = FindLegend(grid);
  const int count = static_cast<int>(legend.colours.size());
  for (int i = 0; i < grid.area(); ++i) {
    const uint8_t colour = grid.cells()[i];
    const int place = legend.in_legend[i] ? -1 : legend.PlaceOf(colour);
    map[i] = place < 0 ? colour : legend.At((place + kStep + count) % count);
    if (count == 0) map[i] = 0;
  }
}

// The colour at the place, counted from `kFirst`, that a measure of the part of the cell gives, the
// legend and separator lines aside.
template <PartKind kKind, MeasureParts kMeasure, int kFirst>
void FromLegend(GridRef grid, int16_t* map) {
  const Legend legend = FindLegend(grid);
  if (legend.colours.empty()) return void(std::fill_n(map, grid.area(), int16_t{0}));
  base::Arena arena;
  GridBuilder rest(arena, grid.height(), grid.width());
  std::copy_n(legend.rest, grid.area(), rest.cells());
  PerPart<kKind, kMeasure, kNoValue>(rest.Finish(), map);
  for (int i = 0; i < grid.area(); ++i) {
    if (map[i] != kNoValue) {
      map[i] = legend.At(map[i] - kFirst);
    } else {
      map[i] = legend.in_legend[i] ? grid.cells()[i] : 0;
    }
  }
}

// Cells of other colours in the box of a part and within it.
void MarksHeld(const Parts& parts, int16_t* by_part) {
  for (int part = 0; part < parts.count(); ++part) {
    const Component& box = parts.found.parts[part];
    int16_t marks = 0;
    for (int row = box.top; row < box.bottom; ++row) {
      for (int column = box.left; column < box.right; ++column) {
        const uint8_t colour = parts.grid.at(row, column);
        marks += colour != 0 && colour != parts.colour(part);
      }
    }
    by_part[part] = marks;
  }
}

// By the painted cells of what the smallest wall shuts off.
void FromLegendByRoom(GridRef grid, int16_t* map) {
  const Legend legend = FindLegend(grid);
  uint8_t wall_of[kLargestArea];
  EnclosingParts(Parts(grid, PartKind::kObject), wall_of);
  Components rooms;
  FindComponents(wall_of, grid.height(), grid.width(), Adjacency::kFour, rooms);
  std::vector<int> painted(static_cast<size_t>(rooms.count));
  for (int i = 0; i < grid.area(); ++i) {
    if (rooms.label[i] >= 0) painted[static_cast<size_t>(rooms.label[i])] += grid.cells()[i] != 0;
  }
  for (int i = 0; i < grid.area(); ++i) {
    const int room = rooms.label[i];
    map[i] = room < 0 ? int16_t{0} : legend.At(painted[static_cast<size_t>(room)] - 1);
  }
}

}  // namespace

Primitives KeyFeatures() {
  const char* const colour = "grid -> cell -> colour";
  const char* const number = "grid -> cell -> int";
  const char* const truth = "grid -> cell -> bool";
  return {
      {"is_in_key", truth, "whether the cell is in a key of pairs of colours", 5.0,
       CellFeature<&InKey>()},
      {"key_of_enclosing", colour, "what a key puts with the colour that shuts the cell off", 5.0,
       CellFeature<&ByKey<&Enclosing>>()},
      {"key_of_around", colour, "what a key puts with the only colour around a black cell", 5.0,
       CellFeature<&ByKey<&AroundBlack>>()},
      {"key_of_rare", colour, "what a key puts with the rarest colour in the cell's shape", 5.0,
       CellFeature<&ByKey<&PerPart<PartKind::kShape, &RareColourOf>>>()},
      {"key_of_touched", colour, "what a key puts with the only other colour at the cell's patch",
       5.0, CellFeature<&ByKey<&PerPart<PartKind::kPatch, &TouchedColour>>>()},
      {"is_in_legend", truth, "whether the cell is in a line of different colours apart", 5.0,
       CellFeature<&InLegend>()},
      {"legend_place", number, "how many colours of such a line come before the cell's, or -1", 5.5,
       CellFeature<&PlaceInLegend>()},
      {"legend_next", colour, "the colour after the cell's in such a line, or the first", 5.0,
       CellFeature<&FurtherInLegend<1>>()},
      {"legend_previous", colour, "the colour before the cell's in such a line, or the last", 5.5,
       CellFeature<&FurtherInLegend<-1>>()},
      {"legend_by_size", colour, "the n-th colour of such a line for an object of n cells", 5.0,
       CellFeature<&FromLegend<PartKind::kObject, &PartSize, 1>>()},
      {"legend_by_rank", colour, "the colours of such a line by size, the first for the largest",
       5.0, CellFeature<&FromLegend<PartKind::kObject, &RankFromLargest, 0>>()},
      {"legend_by_rank_up", colour,
       "the colours of such a line by size, the first for the smallest object", 5.5,
       CellFeature<&FromLegend<PartKind::kObject, &RankFromSmallest, 0>>()},
      {"legend_by_holes", colour, "the n-th colour of such a line for an object with n holes", 5.0,
       CellFeature<&FromLegend<PartKind::kObject, &PartHoles, 1>>()},
      {"legend_by_height", colour, "the n-th colour of such a line for an object of n rows", 5.5,
       CellFeature<&FromLegend<PartKind::kObject, &PartHeight, 1>>()},
      {"legend_by_width", colour, "the n-th colour of such a line for an object of n columns", 5.5,
       CellFeature<&FromLegend<PartKind::kObject, &PartWidth, 1>>()},
      {"legend_from_left", colour, "the n-th colour of such a line for the n-th object across", 5.0,
       CellFeature<&FromLegend<PartKind::kObject, &RankFromLeft, 0>>()},
      {"legend_from_top", colour, "the n-th colour of such a line for the n-th object down", 5.0,
       CellFeature<&FromLegend<PartKind::kObject, &RankFromTop, 0>>()},
      {"legend_by_marks", colour,
       "the n-th colour of such a line for an object with n other cells in its box", 5.5,
       CellFeature<&FromLegend<PartKind::kObject, &MarksHeld, 1>>()},
      {"legend_by_room", colour, "the n-th colour of such a line for a room with n painted cells",
       5.0, CellFeature<&FromLegendByRoom>()},
      {"legend_by_copies", colour, "the n-th colour of such a line for one of n objects of a form",
       5.5, CellFeature<&FromLegend<PartKind::kObject, &CountOfShape, 1>>()},
  };
}

}  // namespace hunch::grid
