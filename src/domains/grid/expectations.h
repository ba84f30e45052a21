// What the demonstration pairs of a task over grids have in common: properties of an input and its
// output (nothing was erased; one object more; as many cells of each colour) that hold in every
// pair. An answer to a test input that breaks some of them is less likely to be right, whatever
// program gave it.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/domain.h"
#include "domains/grid/pair_measures.h"

namespace hunch::grid {

// What is expected of a measure where it is so in every pair.
enum class Form {
  kSame,           // in the output as in the input
  kFixed,          // one number
  kFixedChange,    // more by one number
  kAtLeast,        // as in the input, or more
  kAtMost,         // as in the input, or less
  kMore,           // than in the input
  kLess,           // than in the input
  kNone,           // 0
  kSome,           // not 0
  kInRange,        // between the least and the most of all pairs; broken by degrees
  kChangeInRange,  // the same of the change
  kCount
};

struct Expectation {
  Form form;
  Measure measure;
  double bits;  // by which an answer that breaks it is less likely
};

// Null for tasks of other types than grid -> grid, or of fewer than two pairs.
std::unique_ptr<const core::Expectations> ExpectLikePairs(const core::Task& task);

// For fitting: how far answers to the task's test inputs break each of `expectations`, 0 to 1
// (0 for those that the pairs do not bear out). `task` is one for which the above is not null.
std::vector<double> Breaks(const core::Task& task, std::span<const Expectation> expectations,
                           std::span<const core::Value> outputs);

}  // namespace hunch::grid
