// A task made of a program (learning/dreams.h) as a line of JSON, for training what guides a
// search:
//
//   {"task": "sum-above, dream 3", "domain": "list", "inputs": ["x", "n"],
//    "train": [{"inputs": [[4, 1], 2], "output": 4}, ...], "program": "sum(...)"}
//
// Values are as in reports (value_text.h).
#pragma once

#include <string>

#include "core/domain.h"

namespace hunch::measure {

// Without a line end.
std::string DreamLine(const core::Domain& domain, const core::Task& dream,
                      const core::Program& program);

}  // namespace hunch::measure
