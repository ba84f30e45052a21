#include "measure/grid_values.h"

#include <algorithm>

#include "domains/grid/raster.h"

namespace hunch::measure {
namespace {

constexpr uint8_t kMaskColour = 5;  // grey

template <typename Raster>
arc::Grid Copy(const Raster& raster, uint8_t scale) {
  arc::Grid grid{raster.height(), raster.width(), {}};
  grid.cells.reserve(static_cast<size_t>(raster.area()));
  std::transform(raster.cells(), raster.cells() + raster.area(), std::back_inserter(grid.cells),
                 [scale](uint8_t cell) { return static_cast<uint8_t>(cell * scale); });
  return grid;
}

}  // namespace

core::Value GridValue(const arc::Grid& grid, base::Arena& arena) {
  grid::GridBuilder out(arena, grid.rows, grid.cols);
  std::copy(grid.cells.begin(), grid.cells.end(), out.cells());
  return core::Native<grid::GridRef>::To(out.Finish());
}

arc::Grid CellsOfGrid(core::Value value) {
  return Copy(core::Native<grid::GridRef>::From(value), 1);
}

arc::Grid CellsOfMask(core::Value value) {
  return Copy(core::Native<grid::MaskRef>::From(value), kMaskColour);
}

std::optional<arc::Grid> AnswerGrid(core::Value value) {
  if (!value.defined()) return std::nullopt;
  const auto raster = core::Native<grid::GridRef>::From(value);
  if (raster.height() > arc::kMaxSide ||
      raster.width() > arc::MostColumns(static_cast<size_t>(raster.height())))
    return std::nullopt;
  return CellsOfGrid(value);
}

}  // namespace hunch::measure
