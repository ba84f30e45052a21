#include "search/confidence.h"

#include <algorithm>
#include <cmath>

namespace hunch::search {

double Confidence(const Attempt& attempt) {
  if (attempt.guess) return 0.01;
  const double rivals = -std::log2(std::max(attempt.share, 1e-6));
  const double logit = 3.0 - 0.07 * attempt.bits - 0.25 * attempt.surprise - 0.5 * rivals;
  return 1 / (1 + std::exp(-logit));
}

}  // namespace hunch::search
