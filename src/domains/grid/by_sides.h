// Pictures of one size read off those of another: corners and sides stay as they are, what is
// between them is as long as it has to be.
#pragma once

#include <algorithm>

#include "domains/grid/raster.h"

namespace hunch::grid {

// The places in a stretch of which one is as far from an end as `at` is from that end of one of
// `length`: two where it is further from both than the middle.
struct PlacesBySides {
  PlacesBySides(int at, int length, int of) {
    const int middle = (of - 1) / 2, beyond = length - 1 - at;
    from = to = at <= beyond ? at : of - 1 - beyond;
    if (std::min(at, beyond) <= middle) return;
    from = middle;
    to = of - 1 - middle;
  }
  int from, to;
};

// The colour of the model, a box of the grid, as far from its sides as a cell is from those of its
// own box; between the model's halves `ground`, unless they say the same.
inline uint8_t ColourBySides(GridRef grid, const Box& model, const Box& own, Cell cell,
                             uint8_t ground) {
  const PlacesBySides rows(cell.row - own.top, own.height, model.height);
  const PlacesBySides columns(cell.column - own.left, own.width, model.width);
  const auto at = [&](int i, int j) { return grid.at(model.top + i, model.left + j); };
  const uint8_t colour = at(rows.from, columns.from);
  const bool agreed = colour == at(rows.from, columns.to) && colour == at(rows.to, columns.from) &&
                      colour == at(rows.to, columns.to);
  return agreed ? colour : ground;
}

}  // namespace hunch::grid
