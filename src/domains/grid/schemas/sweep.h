// Grids painted cell by cell, each cell knowing what was painted before it:
//
//   sweep_down_right : (grid -> cell -> colour) -> grid -> grid
//
// goes through the rows downwards, each to the right, and paints every cell in the colour that the
// function gives for the picture as it is by then (at first the grid itself) and the cell. There is
// one for each corner and each of rows and columns. Fills, trails and bounces are short so: "blue
// where the cell before is blue and the grid is black".
//
// As a schema, what the function sees of cells already painted is what the target shows there.
#pragma once

#include <memory>
#include <vector>

#include "core/language.h"
#include "core/schema.h"
#include "domains/grid/families.h"

namespace hunch::grid {

// One for each sweep. The language has the SweepPrimitives and the CellPrimitives; it outlives
// them.
std::vector<std::unique_ptr<const core::Schema>> SweepSchemas(const core::Language& language);

}  // namespace hunch::grid
