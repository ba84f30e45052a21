// What a program is run on by hand.
#pragma once

#include <filesystem>

#include "measure/problems.h"

namespace hunch::measure {

// The inputs in a file, as a problem whose examples are to be run: a task, with all its pairs; a
// bare grid, [[0, 1], [2, 3]]; or the inputs of a list program by name, {"xs": [1, 2], "k": 3},
// for which the output type of the interface is left empty. Throws base::InputError.
Problem LoadProgramInputs(const std::filesystem::path& file);

}  // namespace hunch::measure
