#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Repeated(const std::string& grid) {
  return Trial(RepeatPrimitives()).Run("repeat_to_fragments", {grid});
}

TEST(RepeatsTest, FragmentsSayWhereCopiesGoAndInWhichColour) {
  EXPECT_EQ(Repeated("11.2.... 11.2...."), "11.22.22 11.22.22");
  EXPECT_EQ(Repeated(".1. 111 .1. ... .3. ... ..."), ".1. 111 .1. ... .3. 333 .3.");
}

TEST(RepeatsTest, WithoutRoomBetweenCopiesMayTouchByCorners) {
  EXPECT_EQ(Repeated(".1.... 1.1... .1.3.. ...... ......"), ".1.... 1.1... .1.3.. ..3.3. ...3.3");
}

TEST(RepeatsTest, SeveralFragmentsEachForItself) {
  EXPECT_EQ(Repeated("11.2.. 11.... ...... 3..... ......"), "11.22. 11.22. ...... 33.... 33....");
}

TEST(RepeatsTest, UndefinedWithoutTheObjectOrAFragment) {
  EXPECT_EQ(Repeated("1.2"), "undefined");
  EXPECT_EQ(Repeated("11.22"), "undefined") << "which of them is the object?";
  EXPECT_EQ(Repeated("111"), "undefined");
  EXPECT_EQ(Repeated("11.222 11...."), "undefined") << "no copy could cover it";
}

TEST(RepeatsTest, DiagonalStepsLeaveTheSameGapInRowsAndColumns) {
  EXPECT_EQ(Repeated("11.... ...... ...2.."), "11.... ...... ...22.");
}

}  // namespace
}  // namespace hunch::grid
