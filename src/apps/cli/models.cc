#include "apps/cli/models.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <system_error>

#include "base/error.h"

namespace hunch::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEnding = ".safetensors";

std::optional<fs::path> NamedFolder() {
  const char* folder = std::getenv("HUNCH_MODELS");
  return folder != nullptr && *folder != 0 ? std::optional<fs::path>(folder) : std::nullopt;
}

// Where nets may be, the nearest first.
std::vector<fs::path> Folders() {
  if (const auto named = NamedFolder()) return {*named};
  std::error_code error;
  std::vector<fs::path> folders;
  fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (; folder.has_relative_path(); folder = folder.parent_path()) {
    for (const fs::path models : {"models", "share/hunch/models"}) {
      if (fs::is_directory(folder / models, error)) folders.push_back(folder / models);
    }
  }
  return folders;
}

std::vector<fs::path> NetsIn(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> nets;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == kEnding) nets.push_back(entry.path());
  }
  std::sort(nets.begin(), nets.end());
  return nets;
}

}  // namespace

fs::path FindNet(const std::string& domain) {
  const fs::path file = domain + kEnding;
  if (const auto named = NamedFolder()) return *named / file;
  std::error_code error;
  for (const fs::path& folder : Folders()) {
    if (fs::exists(folder / file, error)) return folder / file;
  }
  throw base::InputError("--guide net: no models/" + file.native() +
                         " around the program: use --guide-weights or set HUNCH_MODELS");
}

std::vector<fs::path> AllNets() {
  for (const fs::path& folder : Folders()) {
    std::vector<fs::path> nets = NetsIn(folder);
    if (!nets.empty()) return nets;
  }
  throw base::InputError("no nets in a folder models/ around the program: set HUNCH_MODELS");
}

}  // namespace hunch::cli
