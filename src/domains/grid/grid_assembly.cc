#include "domains/grid/grid_assembly.h"

#include <algorithm>

#include "base/fill_bits.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

void SetBit(uint64_t* bits, int cell) { bits[cell / 64] |= uint64_t{1} << (cell % 64); }

GridRef Grid(core::Value value) { return core::Native<GridRef>::From(value); }

}  // namespace

uint32_t GridAssembly::CellCount(core::Value target) const {
  return static_cast<uint32_t>(Grid(target).area());
}

void GridAssembly::MustPaint(core::Value target, uint64_t* cells) const {
  const GridRef grid = Grid(target);
  for (int cell = 0; cell < grid.area(); ++cell) {
    if (grid.cells()[cell] != 0) SetBit(cells, cell);
  }
}

void GridAssembly::Footprint(core::Value layer, core::Value target, uint64_t* painted,
                             uint64_t* right) const {
  const GridRef top = Grid(layer);
  const GridRef goal = Grid(target);
  if (top.top() == 0 && top.left() == 0 && top.SameSize(goal)) {
    const uint8_t* cells = top.cells();
    const uint8_t* wanted = goal.cells();
    const size_t area = static_cast<size_t>(goal.area());
    base::FillBits(
        area, [=](size_t i) { return cells[i] != 0; }, painted);
    base::FillBits(
        area, [=](size_t i) { return (cells[i] != 0) & (cells[i] == wanted[i]); }, right);
    return;
  }
  const int first_row = std::max(0, top.top());
  const int last_row = std::min(goal.height(), top.bottom());
  const int first_column = std::max(0, top.left());
  const int last_column = std::min(goal.width(), top.right());
  for (int row = first_row; row < last_row; ++row) {
    for (int column = first_column; column < last_column; ++column) {
      const uint8_t colour = top.at(row - top.top(), column - top.left());
      if (colour == 0) continue;
      const int cell = row * goal.width() + column;
      SetBit(painted, cell);
      if (colour == goal.cells()[cell]) SetBit(right, cell);
    }
  }
}

bool GridAssembly::SameFrame(core::Value value, core::Value target) const {
  return Grid(value).SameSize(Grid(target));
}

uint32_t GridAssembly::WrongCells(core::Value answer, core::Value target) const {
  if (!SameFrame(answer, target)) return CellCount(target);
  const uint8_t* cells = Grid(answer).cells();
  const uint8_t* goal = Grid(target).cells();
  uint32_t wrong = 0;
  for (int cell = 0; cell < Grid(target).area(); ++cell) wrong += cells[cell] != goal[cell];
  return wrong;
}

}  // namespace hunch::grid
