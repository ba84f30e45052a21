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

std::string Reflected(const std::string& grid) {
  return Trial(RepeatPrimitives()).Run("reflect_to_marks", {grid});
}

TEST(RepeatsTest, MarksSayWhereMirrorImagesGo) {
  EXPECT_EQ(Reflected("...... 1..... 112... ......"), "...... 1..2.. 1122.. ......");
  EXPECT_EQ(Reflected("1..... 112... .34..."), "1..2.. 1122.. 3344..") << "also across a corner";
}

TEST(RepeatsTest, MirrorImagesAreClippedAndLieUnderPaint) {
  EXPECT_EQ(Reflected("1112."), "11122");
  EXPECT_EQ(Reflected("1112.4"), "111224");
}

TEST(RepeatsTest, UndefinedWithoutMarksOutside) {
  EXPECT_EQ(Reflected("111 121 111"), "undefined");
  EXPECT_EQ(Reflected("11..2"), "undefined");
}

TEST(RepeatsTest, MarksSendRaysAwayFromTheirObject) {
  const auto drawn = [](const std::string& grid) {
    return Trial(RepeatPrimitives()).Run("mark_rays", {grid});
  };
  EXPECT_EQ(drawn("112..3"), "112223");
  EXPECT_EQ(drawn("..... ..2.. 11... 11..."), "...2. ..2.. 11... 11...") << "out of a corner";
  EXPECT_EQ(drawn("..... .111. .121. ....."), "..... .111. .121. ..2..") << "within a side";
  EXPECT_EQ(drawn("..... .111. .112. ....."), "undefined") << "a corner has two sides";
  EXPECT_EQ(drawn("11..."), "undefined");
}

}  // namespace
}  // namespace hunch::grid
