// Which memory file a command uses.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "apps/cli/commands.h"
#include "core/store.h"

namespace hunch::cli {

// hunch/memory.db in XDG_DATA_HOME or else in ~/.local/share; empty without a home.
std::filesystem::path DefaultMemoryFile();

// The memory that --memory names; null for none. A default file that cannot be used is said on
// stderr and done without; a named one that cannot be used is thrown as base::InputError.
std::unique_ptr<core::Store> OpenMemory(const SolveOptions& options);

// The memory in `file`, which must be there; null when it is empty. Throws base::InputError.
std::unique_ptr<core::Store> OpenToRead(const std::string& file);

}  // namespace hunch::cli
