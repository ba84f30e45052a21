// Constants of the grid domain as text:
//
//   int     -12                    mask  mask[01/11]   (rows of 0 and 1), mask[1]@(2,5)
//   bool    true                   grid  grid[05/20]   (rows of colours), with its place when that
//   colour  red                                        is not (0,0): grid[05/20]@(2,5)
//   vector  (1,-2)                 list  [red, blue]; an empty list names what it is a list of:
//   box     box[top left height width]   [colour:], [list int:]
//   cell    cell[row column]
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/language.h"

namespace hunch::grid {

std::string PrintGridLiteral(core::Type type, core::Value value);

// Empty when the text is no literal. Never fails otherwise, whatever the text.
std::optional<core::TypedValue> ParseGridLiteral(std::string_view text, base::Arena& arena);

}  // namespace hunch::grid
