#include "search/confidence.h"

#include <algorithm>
#include <cmath>

namespace hunch::search {

namespace {

// How far apart right attempts and wrong ones lie, in nats: the middle of two fits by maximum
// likelihood, to 1026 attempts at the tasks of two ARC sets, 0.5 s each, and to 1571 at the 776
// tasks of four, by a later state, 1 s each. A rival of half the weight says more than further
// ones: where two answers weigh about the same, mostly neither is right.
constexpr double kStart = 4.05;
constexpr double kPerBit = 0.053;
constexpr double kPerSurprise = 0.075;
constexpr double kPerFirstRival = 3.3;    // a bit of weight that others have, the first one
constexpr double kPerFurtherRival = 0.4;  // ... and each further one
constexpr double kGuess = 0.01;

// How often attempts of a score came true, least score first: isotonic regression on 1578 attempts
// at the same tasks by a later state, no level of fewer than a hundred, one right and one wrong
// more in each (Zadrozny & Elkan, KDD 2002). An attempt at ARC-AGI-1's training tasks, which were
// read most, weighs 1, at other tasks 0.53: as 400 tasks to 200, which calibration is measured on.
struct Level {
  double from;  // the least score
  double right;
};
constexpr Level kLevels[] = {{-1e9, 0.004},  {-6.21, 0.02},  {-4.0, 0.032},
                             {-3.22, 0.097}, {-1.87, 0.239}, {-0.37, 0.592},
                             {1.46, 0.9},    {2.7, 0.974},   {3.35, 0.993}};

double Score(const Attempt& attempt) {
  const double rivals = -std::log2(std::max(attempt.share, 1e-6));
  const double first = std::min(rivals, 1.0);
  return kStart - kPerBit * attempt.bits - kPerSurprise * attempt.surprise -
         kPerFirstRival * first - kPerFurtherRival * (rivals - first);
}

}  // namespace

double Confidence(const Attempt& attempt) {
  if (attempt.guess) return kGuess;
  const double score = Score(attempt);
  double right = 0;
  for (const Level& level : kLevels) {
    if (score >= level.from) right = level.right;
  }
  return right;
}

}  // namespace hunch::search
