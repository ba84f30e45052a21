// Colours renamed within values and programs.
#pragma once

#include "core/program.h"
#include "domains/grid/views.h"

namespace hunch::grid {

// `value`, of any type of the domain, with each colour c as colours[c].
core::Value RenamedColours(core::Type type, core::Value value, const ColourMap& colours,
                           base::Arena& arena);

// `program` with its constants so renamed.
core::Program RenamedColours(const core::Program& program, const ColourMap& colours);

}  // namespace hunch::grid
