#include "domains/grid/parts_as_cells.h"

#include <algorithm>

#include "domains/grid/block.h"
#include "domains/grid/parting.h"

namespace hunch::grid {
namespace {

bool IsOneColour(GridRef grid, const Box& box) {
  const Cells cells(grid);
  for (int row = box.top; row < box.top + box.height; ++row) {
    for (int column = box.left; column < box.left + box.width; ++column) {
      if (cells.at(row, column) != cells.at(box.top, box.left)) return false;
    }
  }
  return true;
}

// Calls part(i, j, box) for all parts as long as it gives true. Whether it always did.
template <typename Part>
bool ForEachPart(const Parting& parting, const Part& part) {
  for (int i = 0; i < parting.rows.count; ++i) {
    for (int j = 0; j < parting.columns.count; ++j) {
      if (!part(i, j, parting.PartAt(i, j))) return false;
    }
  }
  return true;
}

bool AreOneColourEach(GridRef grid, const Parting& parting) {
  int largest = 0;
  return ForEachPart(parting,
                     [&](int, int, const Box& box) {
                       largest = std::max(largest, box.height * box.width);
                       return IsOneColour(grid, box);
                     }) &&
         (largest > 1 || (parting.rows.count > 2 && parting.columns.count > 2));
}

}  // namespace

GridRef PartsAsCells(base::Arena& arena, GridRef picture) {
  Parting parting;
  if (!FindParting(picture, parting)) return {};
  if (parting.rows.count < 2 || parting.columns.count < 2) return {};
  if (!AreOneColourEach(picture, parting)) return {};
  return MakeGrid(arena, {0, 0, parting.rows.count, parting.columns.count}, [&](int i, int j) {
    const Box part = parting.PartAt(i, j);
    return picture.at(part.top, part.left);
  });
}

ViewChange ChangeOfCells(GridRef cells) {
  const uint8_t* const begin = cells.cells();
  const uint8_t* const end = begin + cells.area();
  const bool uniform = std::all_of(begin, end, [begin](uint8_t cell) { return cell == *begin; });
  if (uniform || std::find(begin, end, 0) != end) return {};
  return *BackgroundBlack(cells);
}

GridRef CellsAsParts(base::Arena& arena, GridRef picture, GridRef cells) {
  Parting parting;
  if (!FindParting(picture, parting)) return {};
  if (parting.rows.count != cells.height() || parting.columns.count != cells.width()) return {};
  Canvas out(arena, BoxOf(picture));
  out.Paste(picture);
  ForEachPart(parting, [&](int i, int j, Box part) {
    part.top += picture.top();
    part.left += picture.left();
    out.Fill(part, cells.at(i, j));
    return true;
  });
  return out.Finish();
}

}  // namespace hunch::grid
