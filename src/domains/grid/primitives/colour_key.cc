// Colours as a key in the picture pairs them (see domains/grid/colour_key.h).
#include "domains/grid/colour_key.h"

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

}  // namespace

Primitives ColourKeyPrimitives() {
  using core::Lift;
  return {
      {"through_key", "grid -> grid",
       "each colour as the one that small blocks of two rows or columns pair it with", 4.5,
       Lift<&ThroughKey>()},
      {"erase_key", "grid -> grid", "the grid without small blocks of pairs of colours", 5.0,
       Lift<&EraseKey>()},
  };
}

}  // namespace hunch::grid
