// Where the lessons of a net come from.
#pragma once

#include <string>
#include <vector>

#include "apps/train/train.h"
#include "base/random.h"
#include "core/domain.h"
#include "intuition/lesson_book.h"

namespace hunch::train {

// Throws base::InputError where there is none of this name.
const core::Domain& DomainNamed(const std::string& name);

// Where dreams begin: the inputs of real tasks, or drawn ones.
class Inputs {
 public:
  Inputs(const core::Domain& domain, const Options& options);
  const core::Task* Find(const std::string& id) const;
  // Of that many pairs where they are drawn.
  core::Task Next(int pairs, base::Random& random) const;

 private:
  std::vector<core::Task> tasks_;
};

// Dreams, and then the tasks of a report that were right. `known` has the choices, if any.
intuition::LessonBook DreamLessons(const core::Domain& domain, const Options& options,
                                   const intuition::Net& known);

// A task that was solved, not dreamt.
struct RealTask {
  core::Task task;
  core::Program program;
};

// Those that the options name, with the programs that the memory has for them.
std::vector<RealTask> RealTasks(const core::Domain& domain, const Options& options);

// How well a net foretells their choices, of those that it knows.
intuition::Recall RecallOnReal(const std::vector<RealTask>& real, const core::Domain& domain,
                               const intuition::Net& net);

}  // namespace hunch::train
