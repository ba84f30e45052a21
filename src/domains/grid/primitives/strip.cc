// The order that a strip tells: a row or a column of several colours, each in one cell.
#include <algorithm>
#include <bit>

#include "core/list.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using Grids = core::ListOf<GridRef>;

bool IsStrip(GridRef grid) {
  const unsigned colours = ColourSet(grid) & ~1u;
  return std::min(grid.height(), grid.width()) == 1 && grid.area() > 1 &&
         std::popcount(colours) == grid.area();
}

// The longest strip; undefined where there is none or several are as long.
GridRef LongestStrip(Grids list) {
  GridRef longest;
  bool alone = false;
  for (size_t i = 0; i < list.size(); ++i) {
    if (!IsStrip(list[i])) continue;
    const int more = longest.defined() ? list[i].area() - longest.area() : 1;
    if (more > 0) longest = list[i];
    alone = more > 0 || (alone && more < 0);
  }
  return alone ? longest : GridRef();
}

// Each at the first of the strip's colours that it has; the strip itself is none of them.
core::Value InStripOrder(base::Arena& arena, Grids list) {
  const GridRef strip = LongestStrip(list);
  if (!strip.defined()) return core::kUndefined;
  core::ListBuilder out(arena, list.size());
  bool taken[core::kLongestList] = {};
  for (int cell = 0; cell < strip.area(); ++cell) {
    for (size_t i = 0; i < list.size(); ++i) {
      if (taken[i] || BoxOf(list[i]) == BoxOf(strip)) continue;
      if ((ColourSet(list[i]) >> strip.cells()[cell] & 1) == 0) continue;
      taken[i] = true;
      out.Add(list.elements()[i]);
    }
  }
  return out.Finish(true);
}

}  // namespace

Primitives StripPrimitives() {
  return {{"in_strip_order", "list grid -> list grid",
           "all others in the order in which the longest line of cells of different colours has "
           "colours of theirs",
           5.0, core::Lift<&InStripOrder>()}};
}

}  // namespace hunch::grid
