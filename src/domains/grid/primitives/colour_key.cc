// Colours as a key in the picture pairs them (see domains/grid/colour_key.h).
#include "domains/grid/colour_key.h"

#include <algorithm>
#include <vector>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

GridRef ThroughKey(base::Arena& arena, GridRef grid) {
  const ColourKey key = FindColourKey(grid);
  if (!key.found) return {};
  GridBuilder out = CopyOf(arena, grid);
  for (int i = 0; i < grid.area(); ++i) {
    uint8_t& colour = out.cells()[i];
    if (!key.in_key[i] && key.partner[colour] != 0) colour = key.partner[colour];
  }
  return out.Finish();
}

GridRef EraseKey(base::Arena& arena, GridRef grid) {
  const ColourKey key = FindColourKey(grid);
  if (!key.found) return {};
  GridBuilder out = CopyOf(arena, grid);
  for (int i = 0; i < grid.area(); ++i) {
    if (key.in_key[i]) out.cells()[i] = 0;
  }
  return out.Finish();
}

// What can be reached from outside in an object's box with one row and column more on each side.
std::vector<Vector> AllAround(GridRef grid, const Components& found, int index) {
  const Component& part = found.parts[index];
  const int height = part.height() + 2, width = part.width() + 2;
  const auto is_own = [&](int row, int column) {
    const int r = row + part.top - 1, c = column + part.left - 1;
    const bool inside = r >= 0 && c >= 0 && r < grid.height() && c < grid.width();
    return inside && found.label[r * grid.width() + c] == index;
  };
  std::vector<bool> met(static_cast<size_t>(height * width));
  std::vector<Vector> cells{{0, 0}};
  met[0] = true;
  for (size_t done = 0; done < cells.size(); ++done) {
    for (const Vector step : {Vector{0, 1}, Vector{1, 0}, Vector{0, -1}, Vector{-1, 0}}) {
      const Vector at{cells[done].rows + step.rows, cells[done].columns + step.columns};
      if (at.rows < 0 || at.columns < 0 || at.rows >= height || at.columns >= width) continue;
      if (is_own(at.rows, at.columns)) continue;
      if (met[static_cast<size_t>(at.rows * width + at.columns)]) continue;
      met[static_cast<size_t>(at.rows * width + at.columns)] = true;
      cells.push_back(at);
    }
  }
  for (Vector& at : cells) at = {at.rows + part.top - 1, at.columns + part.left - 1};
  return cells;
}

// Objects of one colour, dotted ones too. Those that the key names first lie on top.
GridRef SurroundByKey(base::Arena& arena, GridRef grid) {
  const ColourKey key = FindColourKey(grid);
  if (!key.found) return {};
  uint8_t rest[kLargestArea];
  int named[kColours];  // where the key has a colour first
  std::fill_n(named, kColours, kLargestArea);
  for (int i = grid.area(); i-- > 0;) {
    rest[i] = key.in_key[i] ? uint8_t{0} : grid.cells()[i];
    if (key.in_key[i]) named[grid.cells()[i]] = i;
  }
  Components found;
  FindComponents(rest, grid.height(), grid.width(), Adjacency::kGap, found);
  const auto colour_of = [&](int i) { return rest[found.parts[i].first]; };
  std::vector<int> order;
  for (int i = 0; i < found.count; ++i) {
    if (key.partner[colour_of(i)] != 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](int a, int b) { return named[colour_of(a)] > named[colour_of(b)]; });
  GridBuilder out = CopyOf(arena, grid);
  for (const int i : order) {
    for (const Vector at : AllAround(grid, found, i)) {
      const bool inside =
          at.rows >= 0 && at.columns >= 0 && at.rows < grid.height() && at.columns < grid.width();
      if (inside) out.at(at.rows, at.columns) = key.partner[colour_of(i)];
    }
    for (int cell = 0; cell < grid.area(); ++cell) {
      if (found.label[cell] == i) out.cells()[cell] = colour_of(i);
    }
  }
  return out.Finish();
}

}  // namespace

Primitives ColourKeyPrimitives() {
  using core::Lift;
  return {
      {"through_key", "grid -> grid",
       "each colour as the one that small blocks of two rows or columns pair it with", 4.5,
       Lift<&ThroughKey>()},
      {"erase_key", "grid -> grid", "the grid without small blocks of pairs of colours", 5.0,
       Lift<&EraseKey>()},
      {"surround_by_key", "grid -> grid",
       "each object in a box of the colour that small blocks of pairs put with its own", 5.5,
       Lift<&SurroundByKey>()},
  };
}

}  // namespace hunch::grid
