// Ctrl-C as a flag, so that what was found so far can still be written.
#pragma once

#include <atomic>

namespace hunch::cli {

// While one is alive, the first SIGINT or SIGTERM sets the flag and the second one kills as usual.
// At most one at a time.
class InterruptFlag {
 public:
  InterruptFlag();
  ~InterruptFlag();
  InterruptFlag(const InterruptFlag&) = delete;
  InterruptFlag& operator=(const InterruptFlag&) = delete;

  const std::atomic<bool>& flag() const;
  bool raised() const { return flag(); }
};

}  // namespace hunch::cli
