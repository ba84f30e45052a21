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

// In colour_of(parts, figure), or the colour of the figure's end where that is 0.
template <ReadPointing kRead, typename ColourOf>
GridRef Rays(Arena& arena, GridRef grid, const ColourOf& colour_of) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  GridBuilder out = CopyOf(arena, grid);
  bool some = false;
  for (int i = 0; i < found.count; ++i) {
    const auto way = kRead(found, i, grid.width());
    if (!way) continue;
    Ray(grid, *way, colour_of(found, i), out);
    some = true;
  }
  return some ? out.Finish() : GridRef{};
}

uint8_t EndColour(const Components&, int) { return 0; }

GridRef PointRays(Arena& arena, GridRef grid) { return Rays<&PointingOf>(arena, grid, &EndColour); }

GridRef TailRays(Arena& arena, GridRef grid) { return Rays<&TailOf>(arena, grid, &EndColour); }

// The colour that a figure has fewest cells of, the lowest of several.
uint8_t MarkOf(GridRef grid, const Components& found, int figure) {
  int counts[kColours] = {};
  for (int i = 0; i < grid.area(); ++i) counts[grid.cells()[i]] += found.label[i] == figure;
  int mark = 0;
  for (int colour = 1; colour < kColours; ++colour) {
    if (counts[colour] > 0 && (mark == 0 || counts[colour] < counts[mark])) mark = colour;
  }
  return static_cast<uint8_t>(mark);
}

GridRef PointRaysInMark(Arena& arena, GridRef grid) {
  return Rays<&PointingOf>(arena, grid, [grid](const Components& found, int figure) {
    return MarkOf(grid, found, figure);
  });
}

GridRef PointRaysWith(Arena& arena, GridRef grid, Colour colour) {
  if (colour.index == 0) return {};
  return Rays<&PointingOf>(
      arena, grid, [colour](const Components&, int) { return static_cast<uint8_t>(colour.index); });
}

}  // namespace

Primitives PointPrimitives() {
  return {
      {"point_rays", "grid -> grid",
       "figures with one axis of symmetry send their colour the way that they point, over black",
       5.5, Lift<&PointRays>()},
      {"tail_rays", "grid -> grid", "the same, out of their broader ends", 6.0, Lift<&TailRays>()},
      {"point_rays_in_mark", "grid -> grid",
       "figures with one axis of symmetry send their rarest colour the way that they point", 5.5,
       Lift<&PointRaysInMark>()},
      {"point_rays_with", "grid -> colour -> grid",
       "figures with one axis of symmetry send a colour the way that they point, over black", 6.0,
       Lift<&PointRaysWith>()},
  };
}

}  // namespace hunch::grid
