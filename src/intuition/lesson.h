// What a net learns from: the properties of a task, and what choices a program that solves it
// makes.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "intuition/net.h"

namespace hunch::intuition {

struct Lesson {
  std::vector<uint16_t> holding;  // places of the properties that are 1; the others are 0
  std::vector<std::pair<uint16_t, uint16_t>> uses;  // choice, how often
};

struct TrainingOptions {
  std::vector<size_t> hidden = {256, 192};  // width of the layers between
  size_t batch = 256;
  double epochs = 8;   // times through the lessons
  double seconds = 0;  // after which it ends early; 0: no limit
  double learning_rate = 2e-3;
  double dropout = 0.1;  // of the first layer's inputs
  uint64_t seed = 1;
};

// How well a net foretells the choices of held-out lessons.
struct Recall {
  double bits = 0;    // a choice, on average, within its group
  double recall = 0;  // of the choices made, how many are among the five likeliest of a group
};
Recall RecallOf(const Net& net, std::span<const Lesson> lessons);

}  // namespace hunch::intuition
