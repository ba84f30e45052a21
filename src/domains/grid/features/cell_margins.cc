// Where a cell lies as seen from the boxes of the objects, or of shapes of any colours: at which
// distance, beside one of them, in line with its middle, before which of its cells.
#include <algorithm>
#include <cstdlib>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_parts.h"

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
      {"box_beside_colour", colour,
       "the colour of the nearest object whose box has cells in the cell's row or column", 5.0,
       CellFeature<&ColourBy<&StepsBeside>>()},
      {"middle_line_colour", colour,
       "the colour of the nearest object in whose middle row or column the cell is", 5.0,
       CellFeature<&ColourBy<&StepsInLine>>()},
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
  return {
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
}

}  // namespace hunch::grid
