// What features of cells are made of. A feature says something of every cell of a grid: a colour, a
// number or a truth; as a primitive it is grid -> cell -> T. Features are asked about all cells of
// a grid, one after the other, so each is written as a function that draws the map of a whole grid;
// CellFeature wraps it into a primitive that looks cells up and draws a new map only where the grid
// is another than in the row before:
//
//   void OwnColour(GridRef grid, int16_t* map) {
//     std::copy_n(grid.cells(), grid.area(), map);
//   }
//   ...  CellFeature<&OwnColour>()
//
// A feature should have a value at every cell of the grid: a rule that asks for one that is not
// there has no value itself. What is not there is black, or a number that its doc line names.
#pragma once

#include <cstdint>

#include "core/primitive.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

// Fills in one number for each cell, in reading order: a colour's index, an int, or 0 and 1.
using DrawCellMap = void (*)(GridRef, int16_t*);

inline constexpr int16_t kNoValue = INT16_MIN;  // in a map: undefined

namespace internal {

// Undefined for cells outside the grid.
template <DrawCellMap kDraw>
void LookUpCells(const core::Call& call) {
  int16_t map[kLargestArea];
  const core::Blob* drawn = nullptr;
  int height = 0, width = 0;
  for (uint32_t row = 0; row < call.rows; ++row) {
    const core::Value of = call.args[0][row], where = call.args[1][row];
    call.out[row] = core::kUndefined;
    if (!of.defined() || !where.defined()) continue;
    if (of.blob() != drawn) {
      const GridRef grid(of.blob());
      kDraw(grid, map);
      drawn = of.blob();
      height = grid.height();
      width = grid.width();
    }
    const Cell cell = core::Native<Cell>::From(where);
    if (cell.row >= height || cell.column >= width) continue;
    const int16_t value = map[cell.row * width + cell.column];
    if (value != kNoValue) call.out[row] = core::Value::OfNumber(value);
  }
}

}  // namespace internal

template <DrawCellMap kDraw>
constexpr core::PrimitiveFunction CellFeature() {
  return &internal::LookUpCells<kDraw>;
}

}  // namespace hunch::grid
