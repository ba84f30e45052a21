// ARC's grids as values of the grid domain, and back.
#pragma once

#include <optional>

#include "arc/grid.h"
#include "core/value.h"

namespace hunch::measure {

// The grid as a whole picture, at place (0, 0).
core::Value GridValue(const arc::Grid& grid, base::Arena& arena);

// The cells of a grid or mask value of any size the domain allows, for pictures; a mask's cells
// come out as black and grey. `value` must be defined.
arc::Grid CellsOfGrid(core::Value value);
arc::Grid CellsOfMask(core::Value value);

// The grid value as an answer; nothing when it is undefined or larger than ARC's formats allow.
std::optional<arc::Grid> AnswerGrid(core::Value value);

}  // namespace hunch::measure
