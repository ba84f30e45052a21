// Three clocks. Budgets in seconds count the CPU time of the calling thread, so that a busy machine
// does not change what a run may do.
#pragma once

#include <sys/resource.h>

#include <ctime>

namespace hunch::base {

namespace internal {
inline double Read(clockid_t id) {
  timespec t{};
  clock_gettime(id, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}
}  // namespace internal

inline double ThreadCpuSeconds() { return internal::Read(CLOCK_THREAD_CPUTIME_ID); }
inline double ProcessCpuSeconds() { return internal::Read(CLOCK_PROCESS_CPUTIME_ID); }
inline double WallSeconds() { return internal::Read(CLOCK_MONOTONIC); }

// The most memory this process has held at once, in bytes.
inline long PeakResidentBytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss * 1024L;
}

}  // namespace hunch::base
