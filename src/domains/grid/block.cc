#include "domains/grid/block.h"

namespace hunch::grid {

GridRef MoveTo(base::Arena& arena, GridRef grid, int top, int left) {
  if (top == grid.top() && left == grid.left()) return grid;
  if (!PlaceAllowed(top, left)) return {};
  GridBuilder out(arena, grid.height(), grid.width(), top, left);
  std::memcpy(out.cells(), grid.cells(), static_cast<size_t>(grid.area()));
  return out.Finish();
}

GridRef CutBlock(base::Arena& arena, GridRef grid, Box block) {
  GridBuilder out(arena, block.height, block.width, grid.top() + block.top,
                  grid.left() + block.left);
  const Cells cells(grid);
  uint8_t* to = out.cells();
  for (int row = block.top; row < block.top + block.height; ++row, to += block.width) {
    std::memcpy(to, cells.row(row) + block.left, static_cast<size_t>(block.width));
  }
  return out.Finish();
}

Box Intersection(const Box& a, const Box& b) {
  const int top = std::max(a.top, b.top);
  const int left = std::max(a.left, b.left);
  return {top, left, std::min(a.top + a.height, b.top + b.height) - top,
          std::min(a.left + a.width, b.left + b.width) - left};
}

Box Union(const Box& a, const Box& b) {
  const int top = std::min(a.top, b.top);
  const int left = std::min(a.left, b.left);
  return {top, left, std::max(a.top + a.height, b.top + b.height) - top,
          std::max(a.left + a.width, b.left + b.width) - left};
}

void Canvas::Paste(GridRef grid, int top, int left) {
  const Box shared = Intersection(frame_, {top, left, grid.height(), grid.width()});
  if (shared.width < 1) return;
  for (int row = shared.top; row < shared.top + shared.height; ++row) {
    const uint8_t* from = grid.cells() + (row - top) * grid.width() + shared.left - left;
    std::memcpy(CellsAt(row, shared.left), from, static_cast<size_t>(shared.width));
  }
}

void Canvas::Paint(GridRef grid, int top, int left) {
  const Box shared = Intersection(frame_, {top, left, grid.height(), grid.width()});
  const Cells cells(grid);
  for (int row = shared.top; row < shared.top + shared.height; ++row) {
    const uint8_t* from = cells.row(row - top) + shared.left - left;
    uint8_t* to = CellsAt(row, shared.left);
    for (int i = 0; i < shared.width; ++i) to[i] = from[i] != 0 ? from[i] : to[i];
  }
}

void Canvas::Fill(Box box, uint8_t colour) {
  const Box shared = Intersection(frame_, box);
  if (shared.width < 1) return;
  for (int row = shared.top; row < shared.top + shared.height; ++row) {
    std::memset(CellsAt(row, shared.left), colour, static_cast<size_t>(shared.width));
  }
}

}  // namespace hunch::grid
