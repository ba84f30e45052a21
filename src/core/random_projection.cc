#include "core/random_projection.h"

#include <cmath>

#include "base/random.h"

namespace hunch::core {

std::vector<float> RandomProjection(std::span<const float> numbers, size_t size) {
  std::vector<float> sums(size);
  for (size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] == 0) continue;
    base::Random random(i);
    for (size_t k = 0; k < size; k += 64) {
      uint64_t signs = random.Next();
      for (size_t j = k; j < std::min(size, k + 64); ++j, signs >>= 1) {
        sums[j] += (signs & 1) != 0 ? numbers[i] : -numbers[i];
      }
    }
  }
  for (float& sum : sums) sum /= std::sqrt(static_cast<float>(size));
  return sums;
}

}  // namespace hunch::core
