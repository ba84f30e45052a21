// Inputs of list tasks, drawn at random: interfaces, lengths and ranges of numbers as people's list
// tasks have them. For tasks made of programs (learning/dreams.h).
#pragma once

#include "base/random.h"
#include "core/task.h"

namespace hunch::list {

// A task with `pairs` demonstration pairs, without outputs.
core::Task RandomInputs(int pairs, base::Random& random);

}  // namespace hunch::list
