// Where intuition ends and reasoning goes on: on tasks that a net did not learn from, by the length
// of their programs and by how new they are to it, how many the net answers by itself and how many
// a search solves with it and without.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/guide.h"
#include "intuition/net.h"
#include "measure/dreamt_problems.h"

namespace hunch::measure {

// What came of one task.
struct CurveOutcome {
  int length = 0;
  double novelty = 0;
  int alone = 0;  // which of the guide's likeliest programs was the first that is right; 0: none
  bool guided = false, plain = false;  // right by search, with the guide and without
};

struct CurveOptions {
  int likeliest = 100;     // programs tried of the guide alone
  uint64_t work = 50'000;  // programs of each search
  int threads = 1;
};

// The outcomes in the order of the problems. A first program that reproduces the pairs counts, and
// is right when it gives all tests; of a search, its best attempt. `novelty` is by problem.
std::vector<CurveOutcome> MeasureCurve(const std::vector<DreamtProblem>& problems,
                                       std::span<const double> novelty, const core::Guide& guide,
                                       const CurveOptions& options);

// Shares of the tasks of one bin.
struct CurvePoint {
  std::string bin;
  size_t tasks = 0;
  double recall = 0;  // of the choices made, how many are among the five likeliest of a group
  double one = 0, ten = 0, hundred = 0;  // right by the guide's likeliest, that many of them
  double guided = 0, plain = 0;          // right by search
};

// A point for each length; and for each fifth of the tasks by novelty, of those with programs of
// kShort to kLong primitives, so that new tasks are not merely those with longer programs.
inline constexpr int kShort = 2, kLong = 4;
struct Curve {
  std::vector<CurvePoint> by_length, by_novelty;
};
Curve CurveOf(const std::vector<DreamtProblem>& problems, std::span<const CurveOutcome> outcomes,
              const intuition::Net& net);

std::string CurveTable(const Curve& curve);
// A picture of it, as SVG.
std::string CurveSvg(const Curve& curve, const CurveOptions& options);

}  // namespace hunch::measure
