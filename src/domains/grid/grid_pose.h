// Tasks over grids up to what does not matter: how their colours are called, which of the eight
// ways round they lie, in which order their pairs come.
//
// Each way round, a colour is known by the cells that it has in each pair. What colours are called
// and how pairs are ordered is refined away as in colour refinement of graphs (Weisfeiler and
// Leman 1968): colours are told apart by the pairs that they are in, pairs by the colours that are
// in them, twice over. The signature is the least over the eight ways.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/task.h"
#include "domains/grid/views.h"

namespace hunch::grid {

using ColourClasses = std::array<uint8_t, kColours>;  // by colour

// How a task stands: turned by `turn`, and with its colours called by their classes, it is the same
// as all others of its signature. Colours that nothing tells apart share a class. What the pairs
// leave open, the test inputs may tell: they are no part of the signature, but of the pose.
struct TaskPose {
  ViewChange turn;  // its colours play no part
  ColourClasses classes{};
  ColourClasses classes_with_tests{};
  uint32_t tests = 0;  // a hash of the test inputs, so turned and called; 0: not known

  friend bool operator==(const TaskPose&, const TaskPose&) = default;
};

// `rt:0123456666:0123456789:1f2e3d4c`: rows flipped and transposed, both classes, tests.
std::string PrintPose(const TaskPose& pose);
std::optional<TaskPose> ParsePose(std::string_view text);

struct Stance {
  base::Hash128 signature;
  std::vector<TaskPose> poses;  // at least one; several where the task looks the same several ways
};

// `task` has one grid for input and a grid for output.
Stance StanceOf(const core::Task& task);

// The changes that make what is seen of a task in pose `from` out of a task in one of the poses
// `to`, at most a few dozen: first those that take the test inputs along, then the least.
std::vector<ViewChange> ChangesBetween(const std::vector<TaskPose>& to, const TaskPose& from);

}  // namespace hunch::grid
