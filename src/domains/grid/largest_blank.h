// The largest rectangle of black cells in a grid.
#pragma once

#include <optional>
#include <vector>

#include "domains/grid/raster.h"

namespace hunch::grid {

// Of those with no side shorter than `least_side`. Of equal ones the one whose last cell comes
// first; empty where there is none.
std::optional<Box> LargestBlank(GridRef grid, int least_side);

// All of the largest ones, in the order of their last cells.
std::vector<Box> LargestBlanks(GridRef grid, int least_side);

// The largest squares of black cells, more than one wide, in the order of their last cells.
std::vector<Box> LargestBlankSquares(GridRef grid);

}  // namespace hunch::grid
