// Where in the grid a cell is; see cell_order.cc, too. Only the grid's size matters.
#include <algorithm>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_map.h"

namespace hunch::grid {
namespace {

// A cell and the grid's size. Rows and columns count from 0, from either side.
struct Position {
  int row, column, height, width;

  int from_bottom() const { return height - 1 - row; }
  int from_right() const { return width - 1 - column; }
};

template <int (*kOf)(Position)>
void PerPosition(GridRef grid, int16_t* map) {
  Position p{0, 0, grid.height(), grid.width()};
  for (p.row = 0; p.row < p.height; ++p.row) {
    for (p.column = 0; p.column < p.width; ++p.column) *map++ = static_cast<int16_t>(kOf(p));
  }
}

int Row(Position p) { return p.row; }
int Column(Position p) { return p.column; }
int FromBottom(Position p) { return p.from_bottom(); }
int FromRight(Position p) { return p.from_right(); }
int Sum(Position p) { return p.row + p.column; }
int Difference(Position p) { return p.row - p.column; }
int OtherDifference(Position p) { return p.row - p.from_right(); }

template <int (*kOf)(Position), int kModulus>
int Modulo(Position p) {
  const int rest = kOf(p) % kModulus;
  return rest < 0 ? rest + kModulus : rest;
}

int BorderDistance(Position p) {
  return std::min({p.row, p.column, p.from_bottom(), p.from_right()});
}
int RingParity(Position p) { return BorderDistance(p) % 2; }
int AtBorder(Position p) { return BorderDistance(p) == 0; }
int InCorner(Position p) {
  return (p.row == 0 || p.from_bottom() == 0) && (p.column == 0 || p.from_right() == 0);
}

int InUpperHalf(Position p) { return p.row < p.from_bottom(); }
int InLeftHalf(Position p) { return p.column < p.from_right(); }
int InMiddleRow(Position p) { return p.row == p.from_bottom(); }
int InMiddleColumn(Position p) { return p.column == p.from_right(); }
int Quadrant(Position p) {
  if (InMiddleRow(p) || InMiddleColumn(p)) return -1;
  return 2 * (1 - InUpperHalf(p)) + (1 - InLeftHalf(p));
}
int OnDiagonal(Position p) { return p.row == p.column || p.row == p.from_right(); }
// Of the triangles that the diagonals cut a square into.
int NearestSide(Position p) {
  const int sides[4] = {p.row, p.from_right(), p.from_bottom(), p.column};
  const int nearest = BorderDistance(p);
  if (std::count(sides, sides + 4, nearest) > 1) return -1;
  return static_cast<int>(std::find(sides, sides + 4, nearest) - sides);
}

}  // namespace

Primitives PositionFeatures() {
  const char* const number = "grid -> cell -> int";
  const char* const truth = "grid -> cell -> bool";
  return {
      {"row_plus_column", number, "the cell's row and column added", 6.5,
       CellFeature<&PerPosition<&Sum>>()},
      {"row_minus_column", number, "the cell's row less its column", 6.0,
       CellFeature<&PerPosition<&Difference>>()},
      {"row_minus_columns_beyond", number, "the cell's row less the number of columns beyond it",
       6.0, CellFeature<&PerPosition<&OtherDifference>>()},
      {"row_modulo_2", number, "what is left of the cell's row divided by 2", 5.5,
       CellFeature<&PerPosition<&Modulo<&Row, 2>>>()},
      {"column_modulo_2", number, "what is left of the cell's column divided by 2", 5.5,
       CellFeature<&PerPosition<&Modulo<&Column, 2>>>()},
      {"sum_modulo_2", number, "what is left of row plus column divided by 2", 5.0,
       CellFeature<&PerPosition<&Modulo<&Sum, 2>>>()},
      {"rows_below_modulo_2", number, "what is left of the rows below divided by 2", 5.5,
       CellFeature<&PerPosition<&Modulo<&FromBottom, 2>>>()},
      {"columns_beyond_modulo_2", number, "what is left of the columns beyond divided by 2", 5.5,
       CellFeature<&PerPosition<&Modulo<&FromRight, 2>>>()},
      {"row_modulo_3", number, "what is left of the cell's row divided by 3", 6.0,
       CellFeature<&PerPosition<&Modulo<&Row, 3>>>()},
      {"column_modulo_3", number, "what is left of the cell's column divided by 3", 6.0,
       CellFeature<&PerPosition<&Modulo<&Column, 3>>>()},
      {"sum_modulo_3", number, "what is left of row plus column divided by 3", 6.0,
       CellFeature<&PerPosition<&Modulo<&Sum, 3>>>()},
      {"difference_modulo_3", number, "what is left of row minus column divided by 3", 6.0,
       CellFeature<&PerPosition<&Modulo<&Difference, 3>>>()},
      {"ring", number, "steps from the cell to the nearest border cell", 5.0,
       CellFeature<&PerPosition<&BorderDistance>>()},
      {"ring_modulo_2", number, "what is left of the cell's ring divided by 2", 5.5,
       CellFeature<&PerPosition<&RingParity>>()},
      {"is_at_border", truth, "whether the cell is in an outermost row or column", 4.5,
       CellFeature<&PerPosition<&AtBorder>>()},
      {"is_in_corner", truth, "whether the cell is a corner of the grid", 5.0,
       CellFeature<&PerPosition<&InCorner>>()},
      {"is_in_upper_half", truth, "whether the cell is above the middle", 5.5,
       CellFeature<&PerPosition<&InUpperHalf>>()},
      {"is_in_left_half", truth, "whether the cell is left of the middle", 5.5,
       CellFeature<&PerPosition<&InLeftHalf>>()},
      {"is_in_middle_row", truth, "whether as many rows are above the cell as below", 5.5,
       CellFeature<&PerPosition<&InMiddleRow>>()},
      {"is_in_middle_column", truth, "whether as many columns are left of the cell as right", 5.5,
       CellFeature<&PerPosition<&InMiddleColumn>>()},
      {"quadrant", number, "the cell's quarter of the grid in reading order, -1 between them", 5.5,
       CellFeature<&PerPosition<&Quadrant>>()},
      {"is_on_diagonal", truth, "whether the cell is on a diagonal out of an upper corner", 5.5,
       CellFeature<&PerPosition<&OnDiagonal>>()},
      {"nearest_side", number, "top 0, right 1, bottom 2, left 3, -1 when several are nearest", 5.5,
       CellFeature<&PerPosition<&NearestSide>>()},
  };
}

}  // namespace hunch::grid
