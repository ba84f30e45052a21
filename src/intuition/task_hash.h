// One number for all that a guide may look at in a task: the interface's types, the pairs in their
// order, the test inputs.
#pragma once

#include "core/task.h"

namespace hunch::intuition {

base::Hash128 HashTask(const core::Task& task);

}  // namespace hunch::intuition
