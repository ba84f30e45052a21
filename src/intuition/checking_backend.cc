#include "intuition/checking_backend.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace hunch::intuition {

void CheckingBackend::Run(std::span<const float> properties, size_t rows,
                          std::span<float> logits) const {
  std::vector<float> others(logits.size());
  backend_->Run(properties, rows, logits);
  other_->Run(properties, rows, others);
  const double apart = FurthestApart(logits, others);
  if (apart <= tolerance_) return;
  throw base::InputError("backends " + std::string(backend_->name()) + " and " + other_->name() +
                         " disagree on the net: by " + std::to_string(apart));
}

double FurthestApart(std::span<const float> a, std::span<const float> b) {
  HUNCH_CHECK(a.size() == b.size());
  double most = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    const double apart = std::abs(a[i] - b[i]);
    most = std::isnan(apart) ? INFINITY : std::max(most, apart);
  }
  return most;
}

}  // namespace hunch::intuition
