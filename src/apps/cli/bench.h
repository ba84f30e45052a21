// What the parts of hunch bench share.
#pragma once

#include <filesystem>

#include "apps/cli/commands.h"

namespace hunch::cli {

// The examples/ folder of the tree in which the program was built, or of the current folder. Throws
// base::InputError where there is none.
std::filesystem::path FindExamples();

int BenchBackends(const BenchOptions& options);

}  // namespace hunch::cli
