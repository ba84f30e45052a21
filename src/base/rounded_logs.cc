#include "base/rounded_logs.h"

#include <algorithm>
#include <cmath>

namespace hunch::base {

// Rounded, so that the last digits of a machine's log2 and exp2 decide nothing: weights that are
// equal but for these are ties.
double AddInBits(double a, double b) {
  constexpr double kSteps = 1 << 24;
  const double low = std::min(a, b);
  const double sum = low - std::log2(1 + std::exp2(low - std::max(a, b)));
  return std::round(sum * kSteps) / kSteps;
}

std::vector<double> NLogN(size_t most) {
  constexpr double kSteps = 1 << 26;
  std::vector<double> table(most + 1, 0);
  for (size_t n = 2; n <= most; ++n) {
    const double exact = static_cast<double>(n) * std::log2(static_cast<double>(n));
    table[n] = std::round(exact * kSteps) / kSteps;
  }
  return table;
}

}  // namespace hunch::base
