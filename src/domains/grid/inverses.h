// The last steps that are read backwards from the outputs: a grid that lacks a colour or is to be
// repeated, enlarged, cut off so many times, figures of one colour that are told by numbers.
#pragma once

#include <vector>

#include "core/inverse.h"
#include "core/language.h"

namespace hunch::grid {

// The language has the grid primitives; it outlives them.
std::vector<core::Inverse> GridInverses(const core::Language& language);

}  // namespace hunch::grid
