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

// The same for features of a colour: colour -> grid -> cell -> T.
using DrawColourMap = void (*)(Colour, GridRef, int16_t*);

inline constexpr int16_t kNoValue = INT16_MIN;  // in a map: undefined

namespace internal {

inline core::Value ValueIn(int16_t number) {
  return number == kNoValue ? core::kUndefined : core::Value::OfNumber(number);
}

// The last two arguments are the grid and the cell; draw(row, grid, map) is called where the grid,
// or a colour that comes first, is another than in the row before. Undefined for cells outside the
// grid.
template <bool kOfColour, typename Draw>
void LookUp(const core::Call& call, const Draw& draw) {
  int16_t map[kLargestArea];
  const core::Blob* drawn = nullptr;
  core::Value colour;
  Box box;
  for (uint32_t row = 0; row < call.rows; ++row) {
    const core::Value of = call.args[kOfColour][row], where = call.args[kOfColour + 1][row];
    call.out[row] = core::kUndefined;
    if (!of.defined() || !where.defined()) continue;
    bool other = of.blob() != drawn;
    if constexpr (kOfColour) {
      if (!call.args[0][row].defined()) continue;
      other = other || call.args[0][row].number() != colour.number();
      colour = call.args[0][row];
    }
    if (other) {
      const GridRef grid(of.blob());
      draw(row, grid, map);
      drawn = of.blob();
      box = BoxOf(grid);
    }
    const Cell cell = core::Native<Cell>::From(where).In(box);
    if (cell.row < 0 || cell.column < 0) continue;
    if (cell.row >= box.height || cell.column >= box.width) continue;
    const int16_t* value = map + cell.row * box.width + cell.column;
    call.out[row] = ValueIn(*value);
    // Cells mostly come as they lie beside each other.
    for (int column = cell.column + 1; column < box.width && row + 1 < call.rows; ++column) {
      const bool same = call.args[kOfColour][row + 1].blob() == drawn;
      const core::Value next = call.args[kOfColour + 1][row + 1];
      if (!same || next.number() != call.args[kOfColour + 1][row].number() + 1) break;
      if constexpr (kOfColour) {
        if (call.args[0][row + 1].number() != colour.number()) break;
      }
      call.out[++row] = ValueIn(*++value);
    }
  }
}

template <DrawCellMap kDraw>
void LookUpCells(const core::Call& call) {
  LookUp<false>(call, [](uint32_t, GridRef grid, int16_t* map) { kDraw(grid, map); });
}

template <DrawColourMap kDraw>
void LookUpCellsOfColour(const core::Call& call) {
  LookUp<true>(call, [&call](uint32_t row, GridRef grid, int16_t* map) {
    kDraw(core::Native<Colour>::From(call.args[0][row]), grid, map);
  });
}

}  // namespace internal

template <DrawCellMap kDraw>
constexpr core::PrimitiveFunction CellFeature() {
  return &internal::LookUpCells<kDraw>;
}

template <DrawColourMap kDraw>
constexpr core::PrimitiveFunction CellFeatureOfColour() {
  return &internal::LookUpCellsOfColour<kDraw>;
}

}  // namespace hunch::grid
