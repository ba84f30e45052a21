// What runs a net: one description (net.h), several ways to compute it, chosen by name.
//
//   const std::unique_ptr<const Backend> backend = OpenBackend("eigen", net);
//   std::vector<float> logits(rows * net.outputs());
//   backend->Run(properties, rows, logits);  // properties: rows x net.inputs()
//
// eigen is always there and is the default. The others lie in libraries of their own,
// lib/hunch/backend_NAME.so, which are loaded when asked for, so that no one else waits for them.
// All agree within 1e-4. With eigen a row's logits do not depend on the rows beside it.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "intuition/net.h"

namespace hunch::intuition {

class Backend {
 public:
  virtual ~Backend() = default;
  virtual const char* name() const = 0;

  // One row for each task: `properties` are rows x inputs numbers, `logits` takes rows x outputs.
  // May be called by several threads at once. Runs on the calling thread (cuda: and the device).
  virtual void Run(std::span<const float> properties, size_t rows,
                   std::span<float> logits) const = 0;
};

struct BackendInfo {
  const char* name;
  const char* library;  // the file in lib/hunch; empty: always there
  const char* doc;
};
std::span<const BackendInfo> Backends();

// Whether the library of the backend lies near the program; what else it needs shows when it is
// opened.
bool IsInstalled(const BackendInfo& backend);

// The net may go away afterwards. Throws base::InputError where there is no backend of this name,
// or it is not installed, or what it needs (a device) is missing.
std::unique_ptr<const Backend> OpenBackend(const std::string& name, const Net& net);

inline constexpr const char* kDefaultBackend = "eigen";

// One row.
std::vector<float> Logits(const Backend& backend, const Net& net,
                          std::span<const float> properties);

}  // namespace hunch::intuition
