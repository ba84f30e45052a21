// Where in its part of the grid a cell is.
#include <algorithm>
#include <string>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_parts.h"

namespace hunch::grid {
namespace {

// Gives every cell of(its part, its row, its column); kNone to those that have no part.
template <PartKind kKind, int (*kOf)(const Component&, int, int), int16_t kNone>
void InPart(GridRef grid, int16_t* map) {
  const Parts parts(grid, kKind);
  for (int row = 0, i = 0; row < parts.height; ++row) {
    for (int column = 0; column < parts.width; ++column, ++i) {
      const int part = parts.found.label[i];
      map[i] = part < 0 ? kNone : static_cast<int16_t>(kOf(parts.found.parts[part], row, column));
    }
  }
}

int RowInBox(const Component& box, int row, int) { return row - box.top; }
int ColumnInBox(const Component& box, int, int column) { return column - box.left; }
int RowsBelow(const Component& box, int row, int) { return box.bottom - 1 - row; }
int ColumnsBeyond(const Component& box, int, int column) { return box.right - 1 - column; }
int RowParity(const Component& box, int row, int) { return (row - box.top) % 2; }
int ColumnParity(const Component& box, int, int column) { return (column - box.left) % 2; }
int SumParity(const Component& box, int row, int column) {
  return (row - box.top + column - box.left) % 2;
}
int Ring(const Component& box, int row, int column) {
  return std::min({row - box.top, column - box.left, box.bottom - 1 - row, box.right - 1 - column});
}
int OffDiagonal(const Component& box, int row, int column) {
  return (row - box.top) - (column - box.left);
}
int OffRisingDiagonal(const Component& box, int row, int column) {
  return (row - box.top) - (box.right - 1 - column);
}
int AtCorner(const Component& box, int row, int column) {
  return (row == box.top || row == box.bottom - 1) &&
         (column == box.left || column == box.right - 1);
}
int InMiddle(const Component& box, int row, int column) {
  return row - box.top == box.bottom - 1 - row && column - box.left == box.right - 1 - column;
}

// -1 in the upper half of the box, 1 in the lower one, 0 in a middle row; the same across.
int HalfDown(const Component& box, int row, int) {
  const int above = row - box.top, below = box.bottom - 1 - row;
  return (above > below) - (above < below);
}
int HalfAcross(const Component& box, int, int column) {
  const int before = column - box.left, beyond = box.right - 1 - column;
  return (before > beyond) - (before < beyond);
}

// Steps, by sides (kCorners: or corners), to the nearest cell that is not of the part, all outside
// the grid being none. 0 for cells that have no part.
template <PartKind kKind, bool kCorners>
void Depth(GridRef grid, int16_t* map) {
  const Parts parts(grid, kKind);
  const int height = parts.height, width = parts.width;
  const int16_t* labels = parts.found.label;
  const auto beyond = [&](int i, int row, int column) {  // the depth of a neighbour of cell i
    if (row < 0 || column < 0 || row >= height || column >= width) return int16_t{0};
    const int other = row * width + column;
    return labels[other] == labels[i] ? map[other] : int16_t{0};
  };
  const auto pass = [&](int i, int to) {  // to: -1 looks up and left, 1 down and right
    const int row = i / width, column = i % width;
    int16_t least = std::min(beyond(i, row + to, column), beyond(i, row, column + to));
    if (kCorners) {
      least = std::min({least, beyond(i, row + to, column - to), beyond(i, row + to, column + to)});
    }
    return static_cast<int16_t>(least + 1);
  };
  for (int i = 0; i < parts.area(); ++i) map[i] = labels[i] < 0 ? int16_t{0} : pass(i, -1);
  for (int i = parts.area() - 1; i >= 0; --i) map[i] = std::min(map[i], pass(i, 1));
}

template <PartKind kKind>
void Declare(const std::string& part, double more_bits, Primitives& all) {
  const auto add = [&](const char* name, const char* type, const std::string& doc, double bits,
                       core::PrimitiveFunction function) {
    all.push_back({part + name, type, doc, bits + more_bits, function});
  };
  const char* const number = "grid -> cell -> int";
  const char* const truth = "grid -> cell -> bool";
  const std::string box = " the box of its " + part;
  const auto feature = []<int (*kOf)(const Component&, int, int), int16_t kNone = -1>() {
    return CellFeature<&InPart<kKind, kOf, kNone>>();
  };
  add("_row", number, "the cell's row in" + box, 5.0, feature.template operator()<&RowInBox>());
  add("_column", number, "the cell's column in" + box, 5.0,
      feature.template operator()<&ColumnInBox>());
  add("_rows_below", number, "how many rows are below the cell in" + box, 5.0,
      feature.template operator()<&RowsBelow>());
  add("_columns_beyond", number, "how many columns are right of the cell in" + box, 5.0,
      feature.template operator()<&ColumnsBeyond>());
  add("_row_modulo_2", number, "what is left of the row in" + box + " divided by 2", 5.5,
      feature.template operator()<&RowParity>());
  add("_column_modulo_2", number, "what is left of the column in" + box + " divided by 2", 5.5,
      feature.template operator()<&ColumnParity>());
  add("_sum_modulo_2", number, "what is left of row plus column in" + box + " divided by 2", 5.0,
      feature.template operator()<&SumParity>());
  add("_off_diagonal", number, "rows less columns from the first cell of" + box + ", else 0", 5.5,
      feature.template operator()<&OffDiagonal, 0>());
  add("_off_rising_diagonal", number,
      "rows less columns from the last cell of the first row of" + box + ", else 0", 5.5,
      feature.template operator()<&OffRisingDiagonal, 0>());
  add("_ring", number, "steps from the cell to the edge of" + box, 4.5,
      feature.template operator()<&Ring>());
  add("_corner", truth, "whether the cell is at a corner of" + box, 4.5,
      feature.template operator()<&AtCorner, 0>());
  add("_middle", truth, "whether the cell is in the middle of" + box, 5.0,
      feature.template operator()<&InMiddle, 0>());
  add("_half_down", number, "-1 in the upper half of" + box + ", 1 in the lower one, else 0", 5.5,
      feature.template operator()<&HalfDown, 0>());
  add("_half_across", number, "-1 in the left half of" + box + ", 1 in the right one, else 0", 5.5,
      feature.template operator()<&HalfAcross, 0>());
  add("_depth", number, "steps by sides from the cell out of its " + part, 4.5,
      CellFeature<&Depth<kKind, false>>());
  add("_depth_around", number, "steps by sides or corners from the cell out of its " + part, 4.5,
      CellFeature<&Depth<kKind, true>>());
}

}  // namespace

Primitives PlaceFeatures() {
  Primitives all;
  Declare<PartKind::kPatch>("patch", 0, all);
  Declare<PartKind::kShape>("shape", 0.5, all);
  return all;
}

}  // namespace hunch::grid
