// A program on the command line: its text, or the name of a file that holds it.
#pragma once

#include <string>

#include "core/domain.h"

namespace hunch::cli {

// Throws base::InputError that names the file, where it is one, and the fault.
core::Program ReadProgram(const std::string& argument, const core::Domain& domain,
                          const core::Interface& interface);

}  // namespace hunch::cli
