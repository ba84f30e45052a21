// Tasks over grids as they look in other views (views.h).
#pragma once

#include <vector>

#include "core/domain.h"

namespace hunch::grid {

// The views in which `task` is worth a search of its own: those whose change all inputs tell, and
// which make the pairs differ less, or the background black. Wrappers are primitives of `language`.
std::vector<core::Lane> GridLanes(const core::Language& language, const core::Task& task);

}  // namespace hunch::grid
