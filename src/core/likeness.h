// What makes two tasks the same one, and how alike two tasks are. A domain hands out its own
// (Domain::likeness); by default tasks are the same when their types and their pairs are, in any
// order. Memory asks for it before any search:
//
//   Portrait portrait = domain.likeness().PortraitOf(task);
//   ... a task with this signature was solved; it stood in the pose `pose` ...
//   for (const Program& p : domain.likeness().Transport(program, pose, task)) ... check p ...
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "core/task.h"

namespace hunch::core {

struct Portrait {
  base::Hash128 signature;  // equal for tasks that are the same one
  std::string pose;         // in which of the ways that do not matter the task stands
};

class Likeness {
 public:
  virtual ~Likeness() = default;

  virtual Portrait PortraitOf(const Task& task) const;

  // `program` answers a task that has the signature of `task` and stands in `pose`. Gives programs
  // that answer `task` alike, the best first; none where the pose cannot be read. They are
  // promises: the caller runs them on the demonstration pairs.
  virtual std::vector<Program> Transport(const Program& program, std::string_view pose,
                                         const Task& task) const;

  // Numbers that are near (Euclidean) for tasks that ask for alike things, always as many; none
  // where the domain has no such numbers. Tasks with one signature have the same.
  virtual std::vector<float> Embedding(const Task& /*task*/) const { return {}; }
};

// The likeness of domains that have none of their own.
const Likeness& ExactLikeness();

}  // namespace hunch::core
