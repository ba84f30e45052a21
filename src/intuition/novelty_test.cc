#include "intuition/novelty.h"

#include <gtest/gtest.h>

namespace hunch::intuition {
namespace {

std::vector<float> Holding(const std::vector<size_t>& places) {
  std::vector<float> properties(130, 0);
  for (const size_t place : places) properties[place] = 1;
  return properties;
}

TEST(Novelty, IsTheDistanceToTheNearestLesson) {
  Novelty novelty(130);
  EXPECT_EQ(novelty.Of(Holding({1})), 1);
  novelty.Add({{0, 64, 129}, {}});
  novelty.Add({{5, 6}, {}});
  EXPECT_EQ(novelty.Of(Holding({0, 64, 129})), 0);
  EXPECT_DOUBLE_EQ(novelty.Of(Holding({0, 64})), 1.0 / 3);
  EXPECT_DOUBLE_EQ(novelty.Of(Holding({5, 6, 7, 8})), 0.5);
  EXPECT_EQ(novelty.Of(Holding({100})), 1);
}

}  // namespace
}  // namespace hunch::intuition
