// What holds of the shape that is nearest to a cell, which may be its own: the cells that are not
// black, whatever their colours, joined by sides or corners. Where several are as near, it is the
// one of most cells; where these say different things, it is none.
#include <algorithm>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/part_measures.h"

namespace hunch::grid {
namespace {

constexpr int16_t kFar = kLongestSide;

bool IsAny(const Component&) { return true; }
bool IsSpeck(const Component& part) { return part.cells == 1; }

// By cell: the index of the nearest part of a kind by steps to the side or over corners, -1 without
// one, and how many steps it is away. Of parts as near it is the one of most cells; where these do
// not have the same of `said`, by part, it is none.
void FindNearest(const Parts& parts, bool (*counts)(const Component&), const int16_t* said,
                 int16_t* nearest, int16_t* steps) {
  constexpr int16_t kSeveral = -1, kNotMet = -2;
  int16_t cells[kLargestArea];  // of the nearest ones, by cell
  int16_t queue[kLargestArea];
  int end = 0;
  for (int i = 0; i < parts.area(); ++i) {
    const int part = parts.found.label[i];
    nearest[i] = part < 0 || !counts(parts.found.parts[part]) ? kNotMet : parts.found.label[i];
    steps[i] = nearest[i] >= 0 ? 0 : kFar;
    if (nearest[i] < 0) continue;
    cells[i] = parts.found.parts[part].cells;
    queue[end++] = static_cast<int16_t>(i);
  }
  if (end == 0) return void(std::fill_n(nearest, parts.area(), kSeveral));
  for (int next = 0; next < end; ++next) {
    const int at = queue[next], row = at / parts.width, column = at % parts.width;
    const int last_row = std::min(row + 1, parts.height - 1);
    const int last_column = std::min(column + 1, parts.width - 1);
    for (int r = std::max(row - 1, 0); r <= last_row; ++r) {
      for (int c = std::max(column - 1, 0); c <= last_column; ++c) {
        const int to = r * parts.width + c;
        const bool first = nearest[to] == kNotMet;
        if (first) {
          steps[to] = static_cast<int16_t>(steps[at] + 1);
          queue[end++] = static_cast<int16_t>(to);
        }
        if (steps[to] != steps[at] + 1) continue;
        if (first || cells[at] > cells[to]) {
          nearest[to] = nearest[at];
          cells[to] = cells[at];
        } else if (cells[at] == cells[to] && nearest[to] != nearest[at]) {
          const bool alike =
              nearest[at] >= 0 && nearest[to] >= 0 && said[nearest[at]] == said[nearest[to]];
          if (!alike) nearest[to] = kSeveral;
        }
      }
    }
  }
}

template <MeasureParts kMeasure, int16_t kNone>
void PerNearest(GridRef grid, int16_t* map) {
  const Parts shapes(grid, PartKind::kShape);
  int16_t by_part[kLargestArea];
  kMeasure(shapes, by_part);
  int16_t steps[kLargestArea];
  FindNearest(shapes, &IsAny, by_part, map, steps);
  for (int i = 0; i < grid.area(); ++i) map[i] = map[i] < 0 ? kNone : by_part[map[i]];
}

// Cells of other colours than the commonest.
void Marks(const Parts& parts, int16_t* by_part) {
  int16_t counts[kLargestArea][kColours];
  std::fill_n(&counts[0][0], parts.count() * kColours, int16_t{0});
  for (int i = 0; i < parts.area(); ++i) {
    if (parts.found.label[i] >= 0) ++counts[parts.found.label[i]][parts.grid.cells()[i]];
  }
  for (int i = 0; i < parts.count(); ++i) {
    const int16_t most = *std::max_element(counts[i], counts[i] + kColours);
    by_part[i] = static_cast<int16_t>(parts.found.parts[i].cells - most);
  }
}

void StepsToSpeck(GridRef grid, int16_t* map) {
  const Parts shapes(grid, PartKind::kShape);
  int16_t colours[kLargestArea], nearest[kLargestArea];
  MainColourOf(shapes, colours);
  FindNearest(shapes, &IsSpeck, colours, nearest, map);
}

void SpeckColour(GridRef grid, int16_t* map) {
  const Parts shapes(grid, PartKind::kShape);
  int16_t colours[kLargestArea], steps[kLargestArea];
  MainColourOf(shapes, colours);
  FindNearest(shapes, &IsSpeck, colours, map, steps);
  for (int i = 0; i < grid.area(); ++i) map[i] = map[i] < 0 ? 0 : colours[map[i]];
}

}  // namespace

Primitives NextShapeFeatures() {
  const char* const colour = "grid -> cell -> colour";
  const char* const number = "grid -> cell -> int";
  const char* const truth = "grid -> cell -> bool";
  return {
      {"next_shape_main_colour", colour, "the commonest colour in the nearest shape", 5.0,
       CellFeature<&PerNearest<&MainColourOf, 0>>()},
      {"next_shape_rare_colour", colour, "the rarest colour in the nearest shape", 5.0,
       CellFeature<&PerNearest<&RareColourOf, 0>>()},
      {"next_shape_size", number, "how many cells the nearest shape has, -1 without one", 5.5,
       CellFeature<&PerNearest<&PartSize, -1>>()},
      {"next_shape_marks", number,
       "how many cells of lesser colours the nearest shape has, -1 without one", 5.5,
       CellFeature<&PerNearest<&Marks, -1>>()},
      {"next_shape_is_largest", truth, "whether the nearest shape is a largest one", 5.0,
       CellFeature<&PerNearest<&IsLargest, 0>>()},
      {"next_shape_is_smallest", truth, "whether the nearest shape is a smallest one", 5.5,
       CellFeature<&PerNearest<&IsSmallest, 0>>()},
      {"next_shape_is_square", truth, "whether the nearest shape is as high as wide", 5.5,
       CellFeature<&PerNearest<&HasSquareBox, 0>>()},
      {"next_shape_is_full", truth, "whether the nearest shape fills its box", 5.5,
       CellFeature<&PerNearest<&FillsBox, 0>>()},
      {"next_shape_height", number, "how many rows the nearest shape has, -1 without one", 6.0,
       CellFeature<&PerNearest<&PartHeight, -1>>()},
      {"next_shape_width", number, "how many columns the nearest shape has, -1 without one", 6.0,
       CellFeature<&PerNearest<&PartWidth, -1>>()},
      {"next_shape_holes", number, "how many holes the nearest shape has, -1 without one", 5.5,
       CellFeature<&PerNearest<&PartHoles, -1>>()},
      {"next_shape_copies", number,
       "how many shapes have the form of the nearest one, -1 without one", 6.0,
       CellFeature<&PerNearest<&CountOfShape, -1>>()},
      {"steps_to_speck", number,
       "steps by sides or corners to a single cell without paint around it, 128 without one", 5.0,
       CellFeature<&StepsToSpeck>()},
      {"next_speck_colour", colour, "the colour of the nearest of such cells", 5.0,
       CellFeature<&SpeckColour>()},
  };
}

}  // namespace hunch::grid
