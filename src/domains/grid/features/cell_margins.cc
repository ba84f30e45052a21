// Where a cell lies as seen from the boxes of the objects, or of shapes of any colours: at which
// distance, beside one of them, in line with its middle, before which of its cells.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_parts.h"
#include "domains/grid/features/part_measures.h"

namespace hunch::grid {
namespace {

constexpr int16_t kFar = kLongestSide;
constexpr int kMostObjects = 100;  // beyond these the picture is no drawing of objects

// Rows, or columns, from a line to a stretch of lines; 0 within.
int StepsTo(int line, int from, int to) { return std::max({from - line, line - (to - 1), 0}); }

// Whether the line is the middle one of a stretch, or one of the middle two.
bool InMiddle(int line, int from, int to) { return std::abs(2 * line + 1 - from - to) <= 1; }

// Gives every cell of(the parts, the nearest one by measure(its box, row, column), the steps, row,
// column). The part is kNone where there is none, a negative measure not counting, and kSeveral
// where parts of different colours are nearest; of those of one colour it is the first.
constexpr int kNone = -1, kSeveral = -2;
template <PartKind kKind = PartKind::kObject, typename Measure, typename Of>
void FromNearest(GridRef grid, int16_t* map, const Measure& measure, const Of& of) {
  const Parts parts(grid, kKind);
  const int count = parts.count() > kMostObjects ? 0 : parts.count();
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      int nearest = kNone, steps = kFar;
      for (int i = 0; i < count; ++i) {
        const int far = measure(parts.found.parts[i], row, column);
        if (far < 0 || far > steps) continue;
        if (far < steps) {
          nearest = i;
        } else if (nearest >= 0 && parts.colour(nearest) != parts.colour(i)) {
          nearest = kSeveral;
        }
        steps = far;
      }
      *map++ = of(parts, nearest, steps, row, column);
    }
  }
}

int StepsToBox(const Component& box, int row, int column) {
  return std::max(StepsTo(row, box.top, box.bottom), StepsTo(column, box.left, box.right));
}

int StepsBeside(const Component& box, int row, int column) {
  const int down = StepsTo(row, box.top, box.bottom), across = StepsTo(column, box.left, box.right);
  return down == 0 || across == 0 ? down + across : -1;
}

int StepsInMiddleRow(const Component& box, int row, int column) {
  return InMiddle(row, box.top, box.bottom) ? StepsToBox(box, row, column) : -1;
}
int StepsInMiddleColumn(const Component& box, int row, int column) {
  return InMiddle(column, box.left, box.right) ? StepsToBox(box, row, column) : -1;
}

int StepsInLine(const Component& box, int row, int column) {
  const bool in_row = InMiddle(row, box.top, box.bottom);
  const bool in_column = InMiddle(column, box.left, box.right);
  return in_row || in_column ? StepsToBox(box, row, column) : -1;
}

// As a checkerboard, and in stripes, from the first cell of the nearest box on.
int16_t SumByTwos(const Component& box, int row, int column) {
  return static_cast<int16_t>(std::abs(row - box.top + column - box.left) % 2);
}
int16_t RowByTwos(const Component& box, int row, int) {
  return static_cast<int16_t>(std::abs(row - box.top) % 2);
}
int16_t ColumnByTwos(const Component& box, int, int column) {
  return static_cast<int16_t>(std::abs(column - box.left) % 2);
}

using Measure = int (*)(const Component& box, int row, int column);

template <Measure kMeasure>
void ColourBy(GridRef grid, int16_t* map) {
  FromNearest(grid, map, kMeasure, [](const Parts& parts, int part, int, int, int) {
    return static_cast<int16_t>(part < 0 ? 0 : parts.colour(part));
  });
}

// 0 where there are none, and where parts of different colours are nearest.
void CellsOfNearest(GridRef grid, int16_t* map) {
  FromNearest(grid, map, &StepsToBox, [](const Parts& parts, int part, int, int, int) {
    return part < 0 ? int16_t{0} : parts.found.parts[part].cells;
  });
}

// Cells of a shape but those of its commonest colour.
void CountMarks(const Parts& parts, int16_t* by_part) {
  std::array<int16_t, kColours> counts[kLargestArea];
  std::fill_n(counts, parts.count(), std::array<int16_t, kColours>{});
  for (int i = 0; i < parts.area(); ++i) {
    const int part = parts.found.label[i];
    if (part >= 0) ++counts[part][parts.grid.cells()[i]];
  }
  for (int k = 0; k < parts.count(); ++k) {
    const int16_t most = *std::max_element(counts[k].begin(), counts[k].end());
    by_part[k] = static_cast<int16_t>(parts.found.parts[k].cells - most);
  }
}

// Whether the first shape, joined by sides, that a black cell sees that way is no further than it
// measures.
template <MeasureParts kMeasure, int kDown, int kRight>
void WithinMeasure(GridRef grid, int16_t* map) {
  Parts parts(grid);
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kFour, parts.found);
  int16_t measured[kLargestArea];
  kMeasure(parts, measured);
  for (int i = 0; i < grid.area(); ++i) {
    int row = i / grid.width(), column = i % grid.width(), steps = 0, seen = -1;
    while (grid.cells()[i] == 0 && seen < 0) {
      row += kDown;
      column += kRight;
      if (row < 0 || column < 0 || row >= grid.height() || column >= grid.width()) break;
      ++steps;
      seen = parts.found.label[row * grid.width() + column];
    }
    map[i] = seen >= 0 && steps <= measured[seen];
  }
}

template <int kModulus>
void Steps(GridRef grid, int16_t* map) {
  FromNearest(grid, map, &StepsToBox, [](const Parts&, int, int steps, int, int) {
    return static_cast<int16_t>(kModulus == 0 ? steps : steps % kModulus);
  });
}

template <int16_t (*kParity)(const Component& box, int row, int column)>
void Parity(GridRef grid, int16_t* map) {
  FromNearest(grid, map, &StepsToBox, [](const Parts& parts, int part, int, int row, int column) {
    return part < 0 ? int16_t{-1} : kParity(parts.found.parts[part], row, column);
  });
}

// In halves of its shorter side, begun ones counting.
int HalvesToBox(const Component& box, int row, int column) {
  const int side = std::min(box.height(), box.width());
  return (2 * StepsToBox(box, row, column) + side - 1) / side;
}

void Halves(GridRef grid, int16_t* map) {
  FromNearest<PartKind::kShape>(
      grid, map, &HalvesToBox,
      [](const Parts&, int, int halves, int, int) { return static_cast<int16_t>(halves); });
}

// The cell of the nearest shape's box that is nearest to the cell, or the one opposite to that.
template <bool kOpposite>
void CellOfBox(GridRef grid, int16_t* map) {
  FromNearest<PartKind::kShape>(grid, map, &HalvesToBox,
                                [](const Parts& parts, int part, int, int row, int column) {
                                  if (part < 0) return int16_t{0};
                                  const Component& box = parts.found.parts[part];
                                  row = std::clamp<int>(row, box.top, box.bottom - 1);
                                  column = std::clamp<int>(column, box.left, box.right - 1);
                                  if (kOpposite) {
                                    row = box.top + box.bottom - 1 - row;
                                    column = box.left + box.right - 1 - column;
                                  }
                                  return int16_t{parts.grid.at(row, column)};
                                });
}

int MarksIn(const Parts& parts, int part) {
  const Component& box = parts.found.parts[part];
  int marks = 0;
  for (int row = box.top; row < box.bottom; ++row) {
    for (int column = box.left; column < box.right; ++column) {
      const uint8_t colour = parts.grid.at(row, column);
      marks += colour != 0 && colour != parts.colour(part);
    }
  }
  return marks;
}

// Black cells no further from the box of some object than there are cells of other colours in it.
void WithinBoxMarks(GridRef grid, int16_t* map) {
  const Parts parts(grid, PartKind::kObject);
  std::fill_n(map, grid.area(), int16_t{0});
  const int count = parts.count() > kMostObjects ? 0 : parts.count();
  for (int part = 0; part < count; ++part) {
    const Component& box = parts.found.parts[part];
    const int marks = MarksIn(parts, part);
    if (marks == 0) continue;
    const int bottom = std::min(grid.height(), box.bottom + marks);
    const int left = std::max(0, box.left - marks);
    const int right = std::min(grid.width(), box.right + marks);
    for (int row = std::max(0, box.top - marks); row < bottom; ++row) {
      for (int i = row * grid.width() + left; i < row * grid.width() + right; ++i) {
        if (grid.cells()[i] == 0) map[i] = 1;
      }
    }
  }
}

Primitives WithinFeatures() {
  const char* const truth = "grid -> cell -> bool";
  return {
      {"within_box_marks", truth,
       "whether the nearest box of an object is no further than it has cells of other colours in "
       "it",
       6.0, CellFeature<&WithinBoxMarks>()},
      {"within_colours_north", truth,
       "whether the first shape above is no further than it has colours", 6.0,
       CellFeature<&WithinMeasure<&ColoursIn, -1, 0>>()},
      {"within_colours_south", truth,
       "whether the first shape below is no further than it has colours", 6.0,
       CellFeature<&WithinMeasure<&ColoursIn, 1, 0>>()},
      {"within_colours_west", truth,
       "whether the first shape to the left is no further than it has colours", 6.0,
       CellFeature<&WithinMeasure<&ColoursIn, 0, -1>>()},
      {"within_colours_east", truth,
       "whether the first shape to the right is no further than it has colours", 6.0,
       CellFeature<&WithinMeasure<&ColoursIn, 0, 1>>()},
      {"within_marks_north", truth,
       "whether the first shape above is no further than it has cells of other colours than its "
       "commonest",
       6.0, CellFeature<&WithinMeasure<&CountMarks, -1, 0>>()},
      {"within_marks_south", truth,
       "whether the first shape below is no further than it has cells of other colours than its "
       "commonest",
       6.0, CellFeature<&WithinMeasure<&CountMarks, 1, 0>>()},
      {"within_marks_west", truth,
       "whether the first shape to the left is no further than it has cells of other colours than "
       "its commonest",
       6.0, CellFeature<&WithinMeasure<&CountMarks, 0, -1>>()},
      {"within_marks_east", truth,
       "whether the first shape to the right is no further than it has cells of other colours than "
       "its commonest",
       6.0, CellFeature<&WithinMeasure<&CountMarks, 0, 1>>()},
      {"within_cells_north", truth, "whether the first shape above is no further than it has cells",
       6.0, CellFeature<&WithinMeasure<&PartSize, -1, 0>>()},
      {"within_cells_south", truth, "whether the first shape below is no further than it has cells",
       6.0, CellFeature<&WithinMeasure<&PartSize, 1, 0>>()},
      {"within_cells_west", truth,
       "whether the first shape to the left is no further than it has cells", 6.0,
       CellFeature<&WithinMeasure<&PartSize, 0, -1>>()},
      {"within_cells_east", truth,
       "whether the first shape to the right is no further than it has cells", 6.0,
       CellFeature<&WithinMeasure<&PartSize, 0, 1>>()},
  };
}

}  // namespace

Primitives MarginFeatures() {
  const char* const colour = "grid -> cell -> colour";
  const char* const number = "grid -> cell -> int";
  return {
      {"steps_to_box", number,
       "steps by sides or corners to the box of an object, 0 in it, 128 without one", 5.0,
       CellFeature<&Steps<0>>()},
      {"nearest_box_colour", colour,
       "the colour of the object with the nearest box, black if there are several", 5.0,
       CellFeature<&ColourBy<&StepsToBox>>()},
      {"nearest_box_cells", number,
       "how many cells the object with the nearest box has, 0 if several are nearest", 5.0,
       CellFeature<&CellsOfNearest>()},
      {"box_beside_colour", colour,
       "the colour of the nearest object whose box has cells in the cell's row or column", 5.0,
       CellFeature<&ColourBy<&StepsBeside>>()},
      {"middle_line_colour", colour,
       "the colour of the nearest object in whose middle row or column the cell is", 5.0,
       CellFeature<&ColourBy<&StepsInLine>>()},
      {"middle_row_colour", colour,
       "the colour of the nearest object in whose middle row the cell is", 5.5,
       CellFeature<&ColourBy<&StepsInMiddleRow>>()},
      {"middle_column_colour", colour,
       "the colour of the nearest object in whose middle column the cell is", 5.5,
       CellFeature<&ColourBy<&StepsInMiddleColumn>>()},
      {"halves_to_box", number,
       "steps to the box of a shape in halves of its shorter side, 0 in it, 128 without one", 5.0,
       CellFeature<&Halves>()},
      {"box_cell_near", colour, "the colour of the cell of a shape's box that is nearest", 5.0,
       CellFeature<&CellOfBox<false>>()},
      {"box_cell_opposite", colour,
       "the colour of the cell of a shape's box that is opposite to the nearest", 5.5,
       CellFeature<&CellOfBox<true>>()},
  };
}

// Apart from the above, as they fit much by chance where they are asked of many grids.
Primitives MarginParityFeatures() {
  const char* const number = "grid -> cell -> int";
  Primitives all = {
      {"steps_to_box_modulo_2", number, "what is left of the steps to a box divided by 2", 5.5,
       CellFeature<&Steps<2>>()},
      {"nearest_box_row_modulo_2", number,
       "whether an odd number of rows from the nearest box's first, -1 with several", 5.5,
       CellFeature<&Parity<&RowByTwos>>()},
      {"nearest_box_column_modulo_2", number,
       "whether an odd number of columns from the nearest box's first, -1 with several", 5.5,
       CellFeature<&Parity<&ColumnByTwos>>()},
      {"nearest_box_sum_modulo_2", number,
       "whether an odd number of steps from the nearest box's first cell, -1 with several", 5.5,
       CellFeature<&Parity<&SumByTwos>>()},
  };
  for (core::Primitive& within : WithinFeatures()) all.push_back(std::move(within));
  return all;
}

}  // namespace hunch::grid
