// Programs as text, and back. See program.h for the form. Printing a parsed program gives the
// canonical text, and parsing that gives an equal program: parse(print(p)) prints as print(p).
#pragma once

#include <string>
#include <string_view>

#include "core/language.h"
#include "core/program.h"

namespace hunch::core {

std::string PrintProgram(const Program& program, const Interface& interface);

// Reads one expression over the interface's inputs; infers all types. If the interface's output
// type is not empty, the program must have it. Throws base::InputError saying where and why.
Program ParseProgram(std::string_view text, const Language& language, const Interface& interface);

}  // namespace hunch::core
