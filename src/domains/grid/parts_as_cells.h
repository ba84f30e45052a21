// A picture of separator lines with parts of one colour each, seen as a picture with a cell for
// each part, and what is worked out there brought back into the parts.
//
// Used twice, as views are (views.h): a primitive of the family `view` runs a function on the
// cells, and grid_lanes.h makes a task of them that is searched for itself.
#pragma once

#include "domains/grid/raster.h"
#include "domains/grid/views.h"

namespace hunch::grid {

// Undefined when the picture has not at least two rows and two columns of parts, three of each
// where all are single cells, or some part is not of one colour.
GridRef PartsAsCells(base::Arena& arena, GridRef picture);

// How the cells are seen: where none of several colours is black, the commonest is called so.
ViewChange ChangeOfCells(GridRef cells);

// The picture with its parts in the colours of cells, one for each part. Undefined when there are
// more cells than parts in a row or column, or fewer.
GridRef CellsAsParts(base::Arena& arena, GridRef picture, GridRef cells);

}  // namespace hunch::grid
