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

// How often attempts of a score came true, least score first: isotonic regression on those 1571
// attempts, no level of fewer than a hundred, one right and one wrong more in each (Zadrozny &
// Elkan, KDD 2002).
struct Level {
  double from;  // the least score
  double right;
};
constexpr Level kLevels[] = {{-1e9, 0.003},  {-6.21, 0.019}, {-4.0, 0.034},
                             {-3.22, 0.107}, {-1.77, 0.255}, {-0.374, 0.559},
                             {1.45, 0.891},  {2.7, 0.968},   {3.35, 0.993}};

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
