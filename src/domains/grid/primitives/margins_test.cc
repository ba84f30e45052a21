#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Rolled(const std::string& grid) {
  return Trial(MarginPrimitives()).Run("roll_by_margins", {grid});
}

TEST(MarginsTest, TheOddCellOfAMarginSaysHowFar) {
  EXPECT_EQ(Rolled("612 634 256 678"), "56 78 12 34@0,1");
  EXPECT_EQ(Rolled("6626 1234 5678"), "3412 7856@1,0");
  EXPECT_EQ(Rolled("76626 61234 25678 69123"), "2391 3412 7856@1,1") << "both";
}

TEST(MarginsTest, UndefinedWithoutAMargin) {
  EXPECT_EQ(Rolled("123 456 789"), "undefined");
  EXPECT_EQ(Rolled("111 111 111"), "undefined");
}

}  // namespace
}  // namespace hunch::grid
