#include "base/rounded_logs.h"

#include <gtest/gtest.h>

#include <cmath>

namespace hunch::base {
namespace {

TEST(AddInBits, IsTheLogOfTheSum) {
  EXPECT_NEAR(AddInBits(3, 3), 2, 1e-12);
  EXPECT_NEAR(AddInBits(3, 300), 3, 1e-12);
}

TEST(AddInBits, IsAWholeNumberOfSmallSteps) {
  for (const double a : {0.1, 3.7, 10.123456789, 25.0}) {
    const double steps = AddInBits(a, 7.3) * (1 << 24);
    EXPECT_EQ(steps, std::round(steps));
  }
}

TEST(AddInBits, IsTheSameEitherWayAndBearsExtremes) {
  EXPECT_EQ(AddInBits(3, 7.5), AddInBits(7.5, 3));
  EXPECT_EQ(AddInBits(0, 5000), 0);
  EXPECT_NEAR(AddInBits(5000, 5000), 4999, 1e-9);
}

TEST(NLogN, IsExactForPowersOfTwo) {
  const std::vector<double> table = NLogN(8);
  EXPECT_EQ(table, (std::vector<double>{0, 0, 2, table[3], 8, table[5], table[6], table[7], 24}));
  EXPECT_NEAR(table[3], 3 * std::log2(3.0), 1e-6);
}

}  // namespace
}  // namespace hunch::base
