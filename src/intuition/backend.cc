#include "intuition/backend.h"

#include <dlfcn.h>

#include <array>
#include <cstdlib>
#include <system_error>

#include "base/error.h"
#include "intuition/backend_library.h"
#include "intuition/eigen_backend.h"

namespace hunch::intuition {
namespace {

namespace fs = std::filesystem;

constexpr std::array kBackends = {
    BackendInfo{"eigen", "", "in the program itself"},
    BackendInfo{"onednn", "backend_onednn.so", "oneDNN"},
    BackendInfo{"torch", "backend_torch.so", "libtorch on the processor"},
    BackendInfo{"cuda", "backend_torch.so", "libtorch on a CUDA device"},
};

// In HUNCH_BACKENDS, or in lib/hunch/ in a folder around the program; empty where it is not.
fs::path FindLibrary(const char* library) {
  std::error_code error;
  if (const char* folder = std::getenv("HUNCH_BACKENDS"); folder != nullptr && *folder != 0) {
    fs::path file = fs::path(folder) / library;
    return fs::exists(file, error) ? file : fs::path();
  }
  fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (; folder.has_relative_path(); folder = folder.parent_path()) {
    fs::path file = folder / "lib/hunch" / library;
    if (fs::exists(file, error)) return file;
  }
  return {};
}

const BackendInfo& Find(const std::string& name) {
  std::string known;
  for (const BackendInfo& backend : kBackends) {
    if (name == backend.name) return backend;
    known += (known.empty() ? "" : ", ") + std::string(backend.name);
  }
  throw base::InputError("no backend '" + name + "'; there are " + known);
}

// The library stays loaded: what it makes may be in use until the program ends.
std::unique_ptr<const Backend> OpenLibrary(const BackendInfo& backend, const Net& net) {
  const std::string prefix = "backend " + std::string(backend.name) + ": ";
  const fs::path file = FindLibrary(backend.library);
  if (file.empty()) {
    throw base::InputError(prefix + "not installed: no lib/hunch/" + backend.library +
                           " around the program");
  }
  void* library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) throw base::InputError(prefix + dlerror());
  const auto open = reinterpret_cast<OpenFunction*>(dlsym(library, kOpenFunction));
  if (open == nullptr) throw base::InputError(file.native() + ": is no backend of this program");
  try {
    return std::unique_ptr<const Backend>(open(backend.name, &net));
  } catch (const std::exception& error) {
    const std::string message = error.what();
    throw base::InputError(prefix + message.substr(0, message.find('\n')));
  }
}

}  // namespace

std::span<const BackendInfo> Backends() { return kBackends; }

bool IsInstalled(const BackendInfo& backend) {
  return *backend.library == 0 || !FindLibrary(backend.library).empty();
}

std::unique_ptr<const Backend> OpenBackend(const std::string& name, const Net& net) {
  const BackendInfo& backend = Find(name);
  if (*backend.library == 0) return std::make_unique<EigenBackend>(net);
  return OpenLibrary(backend, net);
}

std::vector<float> Logits(const Backend& backend, const Net& net,
                          std::span<const float> properties) {
  std::vector<float> logits(net.outputs());
  backend.Run(properties, 1, logits);
  return logits;
}

}  // namespace hunch::intuition
