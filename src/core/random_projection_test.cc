#include "core/random_projection.h"

#include <gtest/gtest.h>

#include "base/random.h"

namespace hunch::core {
namespace {

std::vector<float> RandomTruths(base::Random& random) {
  std::vector<float> numbers(2000);
  for (float& number : numbers) number = static_cast<float>(random.Below(2));
  return numbers;
}

double SquaredDistance(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

TEST(RandomProjection, KeepsDistances) {
  base::Random random(1);
  for (int i = 0; i < 50; ++i) {
    const std::vector<float> a = RandomTruths(random), b = RandomTruths(random);
    const double before = SquaredDistance(a, b);
    const double after = SquaredDistance(RandomProjection(a, 256), RandomProjection(b, 256));
    // The deviation is sqrt(2 / 256), 9 %.
    EXPECT_NEAR(after / before, 1, 0.45);
  }
}

TEST(RandomProjection, IsOfTheSizeAskedFor) {
  base::Random random(2);
  const std::vector<float> numbers = RandomTruths(random);
  for (const size_t size : {size_t{1}, size_t{64}, size_t{100}}) {
    const std::vector<float> projected = RandomProjection(numbers, size);
    EXPECT_EQ(projected.size(), size);
    EXPECT_EQ(projected, RandomProjection(numbers, size));
  }
  EXPECT_EQ(RandomProjection({}, 3), std::vector<float>(3));
}

}  // namespace
}  // namespace hunch::core
