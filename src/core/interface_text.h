// Interfaces as text, and back: `xs: list int, k: int -> int`.
#pragma once

#include <string>
#include <string_view>

#include "core/program.h"

namespace hunch::core {

std::string PrintInterface(const Interface& interface, const TypeNames& types);

// Throws base::InputError.
Interface ParseInterface(std::string_view text, const TypeNames& types);

}  // namespace hunch::core
