// A program that may be the answer, with what it gives on the test inputs.
#pragma once

#include <string>
#include <vector>

#include "core/program.h"

namespace hunch::core {

struct Candidate {
  Program program;
  double bits = 0;             // its description length: -log2 of its prior probability
  std::vector<Value> outputs;  // one per test input; undefined where the program fails
  int pairs_reproduced = 0;    // demonstration pairs it gets exactly right
  std::string strategy;        // who found it
  double doubt = 0;            // bits by which the examples bear it out less than its length says
  double surprise = 0;         // doubt, and by how much its outputs break with what all pairs share

  // A candidate that does not reproduce every pair is a guess.
  bool IsGuess(size_t train_pairs) const {
    return pairs_reproduced < static_cast<int>(train_pairs);
  }
};

}  // namespace hunch::core
