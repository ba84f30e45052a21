// What lies behind, in pictures of figures that hide parts of each other.
#pragma once

#include "domains/grid/raster.h"

namespace hunch::grid {

// For each painted cell the other colour that goes on behind it: that which ends its colour's run
// on both sides, in its row, its column or on a diagonal; else that of a box without black in which
// the cell lies, the smallest of those around all cells of a colour. Black where there is none.
void ColourBehind(GridRef grid, int16_t* map);

// For each cell the colour that does not fill the box of all its cells, in which the cell lies, the
// smallest such box; black where there is none.
void BrokenLayerColour(GridRef grid, int16_t* map);

}  // namespace hunch::grid
