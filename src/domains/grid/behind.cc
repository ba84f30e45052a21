#include "domains/grid/behind.h"

#include <algorithm>
#include <span>

#include "domains/grid/components.h"

namespace hunch::grid {
namespace {

// Gives each cell the colour with the smallest box it lies in of those that count(box); of its own
// colour only with `kOwn`.
template <bool kOwn, typename Counts>
void ColourOfBox(GridRef grid, int16_t* map, const Counts& counts) {
  Components layers;
  FindColourLayers(grid, layers);
  int smallest[kLargestArea];
  std::fill_n(smallest, grid.area(), kLargestArea + 1);
  std::fill_n(map, grid.area(), int16_t{0});
  for (int i = 0; i < layers.count; ++i) {
    const Component& box = layers.parts[i];
    const int area = box.height() * box.width();
    if (!counts(box)) continue;
    for (int row = box.top; row < box.bottom; ++row) {
      for (int column = box.left; column < box.right; ++column) {
        const int cell = row * grid.width() + column;
        if (area >= smallest[cell] || (!kOwn && layers.label[cell] == i)) continue;
        smallest[cell] = area;
        map[cell] = grid.cells()[box.first];
      }
    }
  }
}

bool HasBlack(GridRef grid, const Component& box) {
  for (int row = box.top; row < box.bottom; ++row) {
    for (int column = box.left; column < box.right; ++column) {
      if (grid.at(row, column) == 0) return true;
    }
  }
  return false;
}

// The first colour that is not the cell's own; black beyond the border.
uint8_t EndOfRun(GridRef grid, int row, int column, Vector step) {
  const uint8_t own = grid.at(row, column);
  while (true) {
    row += step.rows;
    column += step.columns;
    if (row < 0 || column < 0 || row >= grid.height() || column >= grid.width()) return 0;
    if (grid.at(row, column) != own) return grid.at(row, column);
  }
}

constexpr Vector kStraight[] = {{0, 1}, {1, 0}};
constexpr Vector kDiagonal[] = {{1, 1}, {1, -1}};

uint8_t ColourOnBothSides(GridRef grid, int row, int column, std::span<const Vector> steps) {
  for (const Vector step : steps) {
    const uint8_t colour = EndOfRun(grid, row, column, step);
    if (colour == 0) continue;
    if (colour == EndOfRun(grid, row, column, {-step.rows, -step.columns})) return colour;
  }
  return 0;
}

}  // namespace

// What goes on along a diagonal counts where nothing does along a row or column.
void ColourBehind(GridRef grid, int16_t* map) {
  ColourOfBox<false>(grid, map, [grid](const Component& box) { return !HasBlack(grid, box); });
  bool found = false;
  for (const std::span<const Vector> steps : {std::span(kStraight), std::span(kDiagonal)}) {
    if (found) break;
    for (int i = 0; i < grid.area(); ++i) {
      if (grid.cells()[i] == 0) continue;
      const uint8_t colour = ColourOnBothSides(grid, i / grid.width(), i % grid.width(), steps);
      if (colour == 0) continue;
      map[i] = colour;
      found = true;
    }
  }
}

void BrokenLayerColour(GridRef grid, int16_t* map) {
  ColourOfBox<true>(grid, map, [](const Component& box) { return !box.FillsBox(); });
}

}  // namespace hunch::grid
