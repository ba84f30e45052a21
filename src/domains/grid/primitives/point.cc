// Rays along the axes of symmetric figures: the way that they point, or the other way.
#include <optional>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/pointing.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

using ReadPointing = std::optional<Pointing> (*)(const Components&, int, int);

// From the figure's last cell on the axis over black; in its colour where `colour` is 0.
void Ray(GridRef grid, const Pointing& way, uint8_t colour, GridBuilder& out) {
  for (int k = 0; k < way.cells; ++k) {
    int row = way.row + (way.down == 0 ? k : 0), column = way.column + (way.right == 0 ? k : 0);
    const uint8_t own = grid.at(row, column);
    for (;;) {
      row += way.down;
      column += way.right;
      const bool inside = row >= 0 && column >= 0 && row < grid.height() && column < grid.width();
      if (!inside || grid.at(row, column) != 0) break;
      out.at(row, column) = colour != 0 ? colour : own;
    }
  }
}

template <ReadPointing kRead>
GridRef Rays(Arena& arena, GridRef grid, uint8_t colour) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  GridBuilder out = CopyOf(arena, grid);
  bool some = false;
  for (int i = 0; i < found.count; ++i) {
    const auto way = kRead(found, i, grid.width());
    if (!way) continue;
    Ray(grid, *way, colour, out);
    some = true;
  }
  return some ? out.Finish() : GridRef{};
}

GridRef PointRays(Arena& arena, GridRef grid) { return Rays<&PointingOf>(arena, grid, 0); }

GridRef TailRays(Arena& arena, GridRef grid) { return Rays<&TailOf>(arena, grid, 0); }

GridRef PointRaysWith(Arena& arena, GridRef grid, Colour colour) {
  if (colour.index == 0) return {};
  return Rays<&PointingOf>(arena, grid, static_cast<uint8_t>(colour.index));
}

}  // namespace

Primitives PointPrimitives() {
  return {
      {"point_rays", "grid -> grid",
       "figures with one axis of symmetry send their colour the way that they point, over black",
       5.5, Lift<&PointRays>()},
      {"tail_rays", "grid -> grid", "the same, out of their broader ends", 6.0, Lift<&TailRays>()},
      {"point_rays_with", "grid -> colour -> grid",
       "figures with one axis of symmetry send a colour the way that they point, over black", 6.0,
       Lift<&PointRaysWith>()},
  };
}

}  // namespace hunch::grid
