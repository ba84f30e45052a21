#include "search/confidence.h"

#include <algorithm>
#include <cmath>

namespace hunch::search {

namespace {

// Fitted by maximum likelihood to 1026 attempts at the tasks of two ARC training sets, 0.5 s each.
// A rival of half the weight says more than further ones: where two answers weigh about the same,
// mostly neither is right.
constexpr double kLogit = 4.19;
constexpr double kPerBit = 0.052;
constexpr double kPerSurprise = 0.119;
constexpr double kPerFirstRival = 3.33;    // a bit of weight that others have, the first one
constexpr double kPerFurtherRival = 0.33;  // ... and each further one
constexpr double kGuess = 0.01;

}  // namespace

double Confidence(const Attempt& attempt) {
  if (attempt.guess) return kGuess;
  const double rivals = -std::log2(std::max(attempt.share, 1e-6));
  const double first = std::min(rivals, 1.0);
  const double logit = kLogit - kPerBit * attempt.bits - kPerSurprise * attempt.surprise -
                       kPerFirstRival * first - kPerFurtherRival * (rivals - first);
  return 1 / (1 + std::exp(-logit));
}

}  // namespace hunch::search
