// What a language is worth on problems that had no part in making it.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "measure/run.h"

namespace hunch::measure {

// A random share (0..1) of the problems, and the others, both in the order in which they came.
std::pair<std::vector<Problem>, std::vector<Problem>> SplitOff(std::vector<Problem> problems,
                                                               double share, uint64_t seed);

struct HeldOut {
  size_t problems = 0;
  size_t right = 0;
  // By problem: programs evaluated when the first full solution was found; 0 where it is not right.
  std::vector<uint64_t> evaluated;
  double cpu_seconds = 0;  // of all searches

  uint64_t Median() const;  // of those that are right; 0 without any
};

// Solves the problems, all of one domain, in the language of `domain`, with the grammar that
// `options` has.
HeldOut MeasureHeldOut(const std::vector<Problem>& problems, const core::Domain& domain,
                       const RunOptions& options);

// Two measurements of the same problems: programs evaluated, on those that are right in both.
struct Gain {
  size_t both = 0;
  uint64_t median_before = 0, median_after = 0;
};
Gain Between(const HeldOut& before, const HeldOut& after);

}  // namespace hunch::measure
