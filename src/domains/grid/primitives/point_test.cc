#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Drawn(std::string_view name, const std::string& grid) {
  return Trial(PointPrimitives()).Run(name, {grid});
}

TEST(PointTest, TheWayThatAFigurePoints) {
  EXPECT_EQ(Drawn("point_rays", "..... .111. ..1.. ..... ....."), "..... .111. ..1.. ..1.. ..1..");
  EXPECT_EQ(Drawn("point_rays", "... .11 .1. ..."), "1.. .11 .1. ...") << "along a diagonal";
  EXPECT_EQ(Drawn("point_rays", ".... .22. 1111 ...."), ".22. .22. 1111 ....")
      << "two cells wide, in the end's colour";
  EXPECT_EQ(Drawn("point_rays", "111.. 1.1.. ..... ..3.."), "111.. 111.. .1... .13..")
      << "out of what lies open";
}

TEST(PointTest, TheOtherWay) {
  EXPECT_EQ(Drawn("tail_rays", "..... ..1.. .111. ..... ..3.."), "..... ..1.. .111. ..1.. ..3..")
      << "until paint";
}

TEST(PointTest, InTheColourOfTheMark) {
  EXPECT_EQ(Drawn("point_rays_in_mark", "..... .121. ..1.. ..... ....."),
            "..... .121. ..1.. ..2.. ..2..");
}

TEST(PointTest, InAColour) {
  EXPECT_EQ(Trial(PointPrimitives()).Run("point_rays_with", {"1... 11.. 1... ....", "red"}),
            "1... 1122 1... ....");
  EXPECT_EQ(Trial(PointPrimitives()).Run("point_rays_with", {"1... 11.. 1... ....", "black"}),
            "undefined");
}

TEST(PointTest, FiguresThatPointNowhere) {
  EXPECT_EQ(Drawn("point_rays", "11. 11. ..."), "undefined") << "several axes";
  EXPECT_EQ(Drawn("point_rays", ".11 11. ..."), "undefined") << "none";
  EXPECT_EQ(Drawn("point_rays", "1.. ... ..."), "undefined");
}

}  // namespace
}  // namespace hunch::grid
