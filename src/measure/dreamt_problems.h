// Problems made of programs, of known length, to measure on.
#pragma once

#include <functional>

#include "base/random.h"
#include "measure/problems.h"

namespace hunch::measure {

struct DreamtProblem {
  Problem problem;  // five pairs and three tests
  core::Program program;
  int length = 0;  // primitives in the program
};

struct DreamtOptions {
  int longest = 8;
  size_t of_each_length = 120;
  size_t of_one_bank = 3;   // of a length; others are of other inputs
  size_t banks = 600;       // at most, where long programs are rare
  uint64_t work = 200'000;  // programs that a bank is filled with
  uint64_t seed = 1;
};

// Inputs without outputs: a task of so many pairs.
using DrawInputs = std::function<core::Task(int pairs, base::Random& random)>;

// By length, the shortest first. The program of a dream is the cheapest that the bank had for its
// outputs (learning/dreams.h).
std::vector<DreamtProblem> DreamProblems(const core::Domain& domain, const DrawInputs& inputs,
                                         const DreamtOptions& options);

// Applications in a program.
int LengthOf(const core::Program& program);

}  // namespace hunch::measure
