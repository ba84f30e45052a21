// What a member meets on the canvas when it goes straight in one direction.
#pragma once

#include "domains/grid/raster.h"

namespace hunch::grid {

// How far it can go in the canvas's black, by whole steps; none for a step of nothing.
Vector WayAlong(GridRef canvas, GridRef member, Vector step);

}  // namespace hunch::grid
