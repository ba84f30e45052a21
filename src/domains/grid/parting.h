// Grids cut by separator lines: full rows and columns of one colour with parts between them.
#pragma once

#include "domains/grid/raster.h"

namespace hunch::grid {

// Stretches of lines that are no separators, in order.
struct Stretches {
  struct Stretch {
    int start, length;
  };
  int count = 0;
  Stretch part[kLongestSide];
};

// parts = rows.count * columns.count, at least 2 in a parting that was found.
struct Parting {
  Colour colour;
  Stretches rows, columns;

  int parts() const { return rows.count * columns.count; }
  Box PartAt(int i, int j) const {  // counted from the grid's first cell
    return {rows.part[i].start, columns.part[j].start, rows.part[i].length, columns.part[j].length};
  }
};

// By the separators of one colour. False when they leave fewer than two parts.
bool FindParting(GridRef grid, Colour colour, Parting& out);

// By the colour whose separators are likeliest meant: those that leave parts of equal size before
// others, colours before black, and many parts before few.
bool FindParting(GridRef grid, Parting& out);

}  // namespace hunch::grid
