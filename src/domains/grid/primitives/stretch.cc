// Objects made longer, up to cells that lie in line with them.
#include <algorithm>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;

// From the object's box to a cell beyond one of its sides: the cells up to there repeat the line
// before the last one, and the last one, the edge, is at the cell.
void StretchTo(GridRef grid, const Component& box, int row, int column, GridBuilder& out) {
  const bool across = row >= box.top && row < box.bottom;
  const int first = across ? box.left : box.top, end = across ? box.right : box.bottom;
  const int target = across ? column : row;
  const int step = target < first ? -1 : 1;
  const int edge = step < 0 ? first : end - 1;
  const int before = end - first > 1 ? edge - step : edge;
  for (int k = edge; k != target + step; k += step) {
    const int from = k == target ? edge : before;
    if (across) {
      for (int r = box.top; r < box.bottom; ++r) out.at(r, k) = grid.at(r, from);
    } else {
      for (int c = box.left; c < box.right; ++c) out.at(k, c) = grid.at(from, c);
    }
  }
}

// Objects with a single cell in line, and no other object.
GridRef StretchAll(Arena& arena, GridRef grid, const Components& found) {
  GridBuilder out = CopyOf(arena, grid);
  bool any = false;
  for (int i = 0; i < found.count; ++i) {
    const Component& speck = found.parts[i];
    if (speck.cells != 1) continue;
    const Component* in_line = nullptr;
    int count = 0;
    for (int k = 0; k < found.count; ++k) {
      const Component& box = found.parts[k];
      const bool in_rows = speck.top >= box.top && speck.top < box.bottom;
      const bool in_columns = speck.left >= box.left && speck.left < box.right;
      if (box.cells == 1 || in_rows == in_columns) continue;
      in_line = &box;
      ++count;
    }
    if (count != 1) continue;
    StretchTo(grid, *in_line, speck.top, speck.left, out);
    any = true;
  }
  return any ? out.Finish() : GridRef{};
}

// Objects of any colours, but for cells of a colour that occurs once: these are objects themselves.
void FindApart(GridRef grid, Components& found) {
  const ColourCounts counts = CountByColour(grid);
  uint8_t keys[kLargestArea];
  for (int i = 0; i < grid.area(); ++i) {
    const uint8_t colour = grid.cells()[i];
    keys[i] = colour == 0 ? 0 : counts[colour] == 1 ? static_cast<uint8_t>(colour + 1) : 1;
  }
  FindComponents(keys, grid.height(), grid.width(), Adjacency::kEight, found);
}

// Objects of any colours; the cells that they are stretched to may touch them if they have a colour
// of their own.
GridRef Stretch(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  const GridRef stretched = StretchAll(arena, grid, found);
  if (stretched.defined()) return stretched;
  FindApart(grid, found);
  return StretchAll(arena, grid, found);
}

}  // namespace

Primitives StretchPrimitives() {
  return {{"stretch", "grid -> grid",
           "objects in line with a single cell made longer, as far as there, their edge last", 5.5,
           core::Lift<&Stretch>()}};
}

}  // namespace hunch::grid
