// What the demonstration pairs of a task over grids have in common: properties of an input and its
// output (nothing was erased; one object more; as many cells of each colour) that hold in every
// pair. An answer to a test input that breaks some of them is less likely to be right, whatever
// program gave it.
#pragma once

#include <memory>

#include "core/domain.h"

namespace hunch::grid {

// Null for tasks of other types than grid -> grid, or of fewer than two pairs.
std::unique_ptr<const core::Expectations> ExpectLikePairs(const core::Task& task);

}  // namespace hunch::grid
