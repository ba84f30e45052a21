// What a net sees of a list task: relations of the output to the inputs that can be computed
// exactly, as a property signature. One vocabulary for all interfaces: the main list is the first
// input that is a list of numbers, the second list the next one, the numbers the first two inputs
// that are numbers; properties of what a task lacks say nothing.
#pragma once

#include <vector>

#include "core/task.h"

namespace hunch::list {

std::vector<float> PropertiesOf(const core::Task& task);

}  // namespace hunch::list
