// Names for learnt functions.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/language.h"
#include "core/program.h"

namespace hunch::learning {

// A name that says what the body does: its first primitives in the order of reading, such as
// fold_if_less; with a number behind it where that is in `taken` or the language has it.
std::string FunctionName(const core::Program& body, const core::Language& language,
                         const std::set<std::string>& taken);

// Letters, digits and _, starting with a letter.
bool IsName(std::string_view text);

}  // namespace hunch::learning
