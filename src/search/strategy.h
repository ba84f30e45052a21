// A strategy does a bounded piece of work when asked and says how it went; the portfolio steps
// several in turn. A second algorithm is a second Strategy.
#pragma once

#include <cstdint>

namespace hunch::search {

enum class Progress {
  kProgress,    // worked; there is more to do
  kNothingYet,  // nothing to do now; may have later, when others found more
  kExhausted,   // will never have anything to do again
};

class Strategy {
 public:
  virtual ~Strategy() = default;
  virtual const char* name() const = 0;
  // Evaluates about `work` programs, charging them to the workspace's budget. Ends early, in the
  // middle of its work, when that is spent; it goes on there at the next call.
  virtual Progress Step(uint64_t work) = 0;
};

}  // namespace hunch::search
