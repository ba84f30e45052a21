#include "apps/cli/memory_file.h"

#include <fmt/format.h>

#include <cstdlib>
#include <system_error>

#include "base/error.h"
#include "memory/sqlite_store.h"

namespace hunch::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNone = "none";

fs::path FromEnvironment(const char* name) {
  const char* text = std::getenv(name);
  const fs::path path = text == nullptr ? "" : text;
  return path.is_absolute() ? path : fs::path();  // relative ones are to be ignored
}

std::unique_ptr<core::Store> OpenDefault() {
  const fs::path file = DefaultMemoryFile();
  if (file.empty()) return nullptr;
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  try {
    return std::make_unique<memory::SqliteStore>(file);
  } catch (const base::InputError& fault) {
    fmt::print(stderr, "hunch: {}; solving without a memory\n", fault.what());
    return nullptr;
  }
}

}  // namespace

fs::path DefaultMemoryFile() {
  fs::path folder = FromEnvironment("XDG_DATA_HOME");
  if (folder.empty()) {
    const fs::path home = FromEnvironment("HOME");
    if (home.empty()) return {};
    folder = home / ".local" / "share";
  }
  return folder / "hunch" / "memory.db";
}

std::unique_ptr<core::Store> OpenMemory(const SolveOptions& options) {
  // A score is of what the program finds out by itself, unless it is asked to remember.
  const bool none = options.memory == kNone || (options.memory.empty() && options.score);
  const bool recitation_only = options.modes == std::vector<std::string>{"recitation"};
  if (none && recitation_only) throw base::InputError("--modes: recitation needs a --memory");
  if (none) return nullptr;
  if (options.memory.empty()) return OpenDefault();
  return std::make_unique<memory::SqliteStore>(options.memory);
}

std::unique_ptr<core::Store> OpenToRead(const std::string& file) {
  if (file.empty()) return nullptr;
  std::error_code error;
  if (!fs::exists(file, error)) throw base::InputError(file + ": no such file");
  return std::make_unique<memory::SqliteStore>(
      file, memory::OpenOptions{.access = memory::Access::kRead});
}

}  // namespace hunch::cli
