#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string InOrder(const std::string& list) {
  return Trial(StripPrimitives()).Run("in_strip_order", {list});
}

TEST(StripTest, OthersInTheOrderOfTheStrip) {
  EXPECT_EQ(InOrder("1 1@2,0, 312, 33 .3@2,2, 55@6,0, 42@4,1"), "33 .3@2,2, 1 1@2,0, 42@4,1");
  EXPECT_EQ(InOrder("1@2,0, 3 1, 77 75@6,0"), "1@2,0") << "a column";
  EXPECT_EQ(InOrder("1@2,0, 31, 12@5,0"), "undefined") << "two as long";
  EXPECT_EQ(InOrder("11, 1.2, 3"), "undefined") << "not all different";
}

}  // namespace
}  // namespace hunch::grid
