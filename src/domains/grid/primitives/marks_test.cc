#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Reflected(const std::string& grid) {
  return Trial(MarkPrimitives()).Run("reflect_to_marks", {grid});
}

TEST(MarksTest, MarksSayWhereMirrorImagesGo) {
  EXPECT_EQ(Reflected("...... 1..... 112... ......"), "...... 1..2.. 1122.. ......");
  EXPECT_EQ(Reflected("1..... 112... .34..."), "1..2.. 1122.. 3344..") << "also across a corner";
}

TEST(MarksTest, MirrorImagesAreClippedAndLieUnderPaint) {
  EXPECT_EQ(Reflected("1112."), "11122");
  EXPECT_EQ(Reflected("1112.4"), "111224");
}

TEST(MarksTest, UndefinedWithoutMarksOutside) {
  EXPECT_EQ(Reflected("111 121 111"), "undefined");
  EXPECT_EQ(Reflected("11..2"), "undefined");
}

TEST(MarksTest, MarksSendRaysAwayFromTheirObject) {
  const auto drawn = [](const std::string& grid) {
    return Trial(MarkPrimitives()).Run("mark_rays", {grid});
  };
  EXPECT_EQ(drawn("112..3"), "112223");
  EXPECT_EQ(drawn("..... ..2.. 11... 11..."), "...2. ..2.. 11... 11...") << "out of a corner";
  EXPECT_EQ(drawn("..... .111. .121. ....."), "..... .111. .121. ..2..") << "within a side";
  EXPECT_EQ(drawn("..... .111. .112. ....."), "..... .111. .112. ....2") << "at a corner";
  EXPECT_EQ(drawn("11..."), "undefined");
}

TEST(MarksTest, MarksHitWhatTheyPointAt) {
  const auto hit = [](const std::string& grid) {
    return Trial(MarkPrimitives()).Run("hit_by_marks", {grid, "yellow"});
  };
  EXPECT_EQ(hit("112..33"), "112..43");
  EXPECT_EQ(hit("3.... ..... ..2.. 11... 11..."), "undefined") << "nothing on that diagonal";
  EXPECT_EQ(hit("....3 ..... ..2.. 11... 11..."), "....4 ..... ..2.. 11... 11...");
}

TEST(MarksTest, SideBySideUntilTheMarkIsAtItsTarget) {
  const auto repeated = [](const std::string& grid) {
    return Trial(MarkPrimitives()).Run("repeat_to_targets", {grid});
  };
  EXPECT_EQ(repeated("112.....2."), "112112112.");
  EXPECT_EQ(repeated("11.. 12.. .... .... .2.. .2.."), "11.. 12.. 11.. 12.. 11.. 12..");
  EXPECT_EQ(repeated("112......2"), "undefined") << "the mark would miss it";
  EXPECT_EQ(repeated("12....... ....222.."), "undefined") << "no target in line";
}

}  // namespace
}  // namespace hunch::grid
