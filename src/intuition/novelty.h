// How new a task is to a net: how far its properties lie from those of the nearest lesson that the
// net learnt from.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "intuition/lesson.h"

namespace hunch::intuition {

class Novelty {
 public:
  // `properties`: how many a task has.
  explicit Novelty(size_t properties) : words_((properties + 63) / 64) {}
  void Add(const Lesson& lesson);

  // Of the properties that hold of the task or of the lesson, the share that does not hold of both
  // (Jaccard), for the lesson where that is least: 0 where it has the same. 1 without lessons.
  double Of(std::span<const float> properties) const;

 private:
  size_t words_;
  std::vector<uint64_t> bits_;     // lesson after lesson
  std::vector<uint32_t> holding_;  // by lesson: how many properties hold
};

}  // namespace hunch::intuition
