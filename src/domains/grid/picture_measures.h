// The measures of one picture (pair_measures.h).
#pragma once

#include <array>

#include "domains/grid/pair_measures.h"

namespace hunch::grid {

// Fills in the measures of one picture.
void MeasurePicture(GridRef grid, int background, std::array<int64_t, kMeasures>& out);

}  // namespace hunch::grid
