// Constants of the list domain as text: `3`, `-4`, `true`, `[1, 2]`, `[[1], []]`. The text alone
// tells the type: its deepest brackets say how many lists deep it is, and numbers stand for int;
// so `[]` is a list of int.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/language.h"

namespace hunch::list {

std::string PrintConstant(core::Type type, core::Value value);

// Nothing when the text is not all one constant, or too long, too deep or too large for one.
std::optional<core::TypedValue> ParseConstant(std::string_view text, base::Arena& arena);

}  // namespace hunch::list
