#include "search/confidence.h"

#include <algorithm>
#include <cmath>

namespace hunch::search {

namespace {

// Fitted by maximum likelihood to 828 attempts at the tasks of two ARC training sets, 1 s each.
constexpr double kLogit = 3.2;
constexpr double kPerBit = 0.062;
constexpr double kPerSurprise = 0.24;
constexpr double kPerRival = 0.86;  // a bit of weight that others have
constexpr double kGuess = 0.01;

}  // namespace

double Confidence(const Attempt& attempt) {
  if (attempt.guess) return kGuess;
  const double rivals = -std::log2(std::max(attempt.share, 1e-6));
  const double logit =
      kLogit - kPerBit * attempt.bits - kPerSurprise * attempt.surprise - kPerRival * rivals;
  return 1 / (1 + std::exp(-logit));
}

}  // namespace hunch::search
