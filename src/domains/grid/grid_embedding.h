// Tasks over grids as numbers, so that tasks which ask for alike things lie near each other: what
// the inputs and outputs are like, and how the ones become the others. Nothing in them depends on
// what colours are called, which way round the grids lie, or the order of the pairs.
#pragma once

#include <vector>

#include "core/task.h"

namespace hunch::grid {

// `task` has one grid for input and a grid for output, defined in all pairs.
std::vector<float> EmbeddingOf(const core::Task& task);

}  // namespace hunch::grid
