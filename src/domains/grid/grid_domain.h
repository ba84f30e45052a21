// Grids as a domain: the types of raster.h, the primitives of families.h, and what search wants to
// know of a task over grids (its parts: grid_literals.h, grid_constants.h, grid_probes.h,
// grid_assembly.h, grid_lanes.h).
#pragma once

#include "core/domain.h"

namespace hunch::grid {

const core::Domain& TheGridDomain();

}  // namespace hunch::grid
