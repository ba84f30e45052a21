// Ctrl-C as a flag, so that what was found so far can still be written. A closed terminal and a
// reader of stdout that went away count as well.
#pragma once

#include <atomic>

namespace hunch::cli {

// While one is alive, the first SIGINT, SIGTERM or SIGHUP sets the flag and the second one kills as
// usual; SIGPIPE sets the flag and never kills.
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
