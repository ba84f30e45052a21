// The seam between solving and remembering. A Store keeps programs by the task they solved; what
// "the same task" means (up to which changes) is the implementation's business. memory/ has the one
// on a database; ForgetfulStore remembers nothing and is the default.
#pragma once

#include <string>
#include <vector>

#include "core/task.h"

namespace hunch::core {

struct Memory {
  std::string program;  // as text over the task's interface
  double bits = 0;
  double seconds = 0;  // CPU time it took to find
};

class Store {
 public:
  virtual ~Store() = default;
  // Programs kept for this task, cheapest first. They are promises, not answers: the caller checks
  // them on the demonstration pairs.
  virtual std::vector<Memory> Recall(const Task& task) = 0;
  virtual void Remember(const Task& task, const Memory& memory) = 0;
};

class ForgetfulStore final : public Store {
 public:
  std::vector<Memory> Recall(const Task&) override { return {}; }
  void Remember(const Task&, const Memory&) override {}
};

}  // namespace hunch::core
