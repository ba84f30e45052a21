// How fast the ways to run a net are (intuition/backend.h), each in a process of its own, so that
// none finds loaded what another one needs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "measure/problems.h"

namespace hunch::measure {

// In CPU-seconds of the whole process.
struct BackendSpeed {
  std::string backend;
  std::string fault;     // why it could not run; then the rest is not filled in
  double start_up = 0;   // from nothing to the first logits: libraries loaded, the net read
  double one = 0;        // a task, looked at alone
  double many = 0;       // a task, of kManyRows looked at together
  double apart = 0;      // from eigen's logits, at most
  double megabytes = 0;  // more than were held before
};
inline constexpr size_t kManyRows = 64;

// What nets look at in the problems of the domain, over and over until there are kManyRows rows.
std::vector<float> PropertyRows(const std::string& domain, const std::vector<Problem>& problems);

// `rows` are of kManyRows tasks. To be called while the process has one thread. Throws
// base::InputError where the file is no net or the rows do not fit it.
BackendSpeed MeasureBackend(const std::string& backend, const std::filesystem::path& net,
                            const std::vector<float>& rows);

}  // namespace hunch::measure
