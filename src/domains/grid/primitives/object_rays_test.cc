#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Drawn(std::string_view name, const std::string& grid) {
  return Trial(ObjectRayPrimitives()).Run(name, {grid});
}

TEST(ObjectRaysTest, OutOfCorners) {
  EXPECT_EQ(Drawn("corner_rays", "..... .11.. .11.. ....."), "1..1. .11.. .11.. 1..1.");
  EXPECT_EQ(Drawn("corner_rays", "11... 11... ..... ...2."), "11... 11... ..1.. ...2.")
      << "not out of single cells";
  EXPECT_EQ(Drawn("corner_rays", "..... .1... .11.. ....."), "1.... .1... .11.. 1..1.")
      << "not where there is no corner";
}

TEST(ObjectRaysTest, OnlyFreeOnes) {
  EXPECT_EQ(Drawn("free_corner_rays", "11.... 11.... ...... ...2.."),
            "11.... 11.... ...... ...2..");
  EXPECT_EQ(Drawn("free_corner_rays", "11... 11... ..... ....."), "11... 11... ..1.. ...1.");
  EXPECT_EQ(Drawn("free_corner_rays", "2222. 2.... 211.. 2.... 2222."),
            "2222. 2.... 211.. 2.... 2222.")
      << "not out of what another object goes around";
}

TEST(ObjectRaysTest, BetweenCorners) {
  EXPECT_EQ(Drawn("connect_corners", "11.... 11.... ...... ...... ....11 ....11"),
            "11.... 11.... ..1... ...1.. ....11 ....11");
  EXPECT_EQ(Drawn("connect_corners", "11... 11... ..... ...2."), "11... 11... ..... ...2.");
  EXPECT_EQ(Drawn("connect_corners", "11... 11... ..... ..11. ..11."),
            "11... 11... ..... ..11. ..11.")
      << "not in line";
}

TEST(ObjectRaysTest, OffTheCornersThatLack) {
  EXPECT_EQ(Drawn("notch_rays", ".... .... .1.. .11."), ".... ...1 .1.. .11.")
      << "the corner itself stays black";
}

TEST(ObjectRaysTest, OutOfGaps) {
  EXPECT_EQ(Drawn("gap_rays", "..... 11.11 1...1 11111"), "..1.. 11111 1...1 11111");
  EXPECT_EQ(Drawn("gap_rays", "..... .1.1. ..1.. ....."), "..1.. .111. ..1.. .....");
  EXPECT_EQ(Drawn("gap_rays", "1.1"), "1.1") << "objects that are lines have no sides";
}

TEST(ObjectRaysTest, FansOutOfGaps) {
  EXPECT_EQ(Drawn("gap_fans", "..... 11.11 1...1 11111"), ".111. 11111 1...1 11111");
  EXPECT_EQ(Drawn("gap_fans", "...... 1..1.. 1111.."), "1111.. 1111.. 1111..")
      << "every cell straight, the ends aslant";
}

TEST(ObjectRaysTest, Centres) {
  EXPECT_EQ(Drawn("centres", "111.. 1.1.. 111.2"), "..... .1... ....2");
  EXPECT_EQ(Drawn("centres", "3333 3..."), ".33. .33.");
}

TEST(ObjectRaysTest, InLineWithTheirLikes) {
  EXPECT_EQ(Drawn("join_likes", "1...2 1...2 1.2.. 1..1. 1...."), "1...2 1...2 1.2.. 1111. 1....");
  EXPECT_EQ(Drawn("join_likes", "1.2.1 1...2 1...2 ...2."), "1.2.1 1...2 1...2 ...2.")
      << "paint is in the way";
}

TEST(ObjectRaysTest, InLineWithTheLargest) {
  EXPECT_EQ(Drawn("join_largest", "2.2..11 .3...11 .....11 4......"),
            "2222211 .333311 .....11 4......");
  EXPECT_EQ(Drawn("join_largest", "11. 11. ..2"), "11. 11. ..2");
  EXPECT_EQ(Drawn("join_largest", "11..2..33"), "11..2..33") << "two as large";
}

TEST(ObjectRaysTest, ColoursSpillOutOfGaps) {
  EXPECT_EQ(Drawn("spill", "...... .1.11. .14... .1111."), "..4... .1411. .14444 .1111.");
  EXPECT_EQ(Drawn("spill", "111 121 111"), "111 121 111");
  EXPECT_EQ(Drawn("spill", "11111 12.31 11111"), "undefined") << "two colours";
  EXPECT_EQ(Drawn("spill", "..."), "undefined");
}

TEST(ObjectRaysTest, OutOfCornersOfAColour) {
  const auto shot = [](const std::string& grid, const std::string& colour) {
    return Trial(ObjectRayPrimitives()).Run("shoot_corners", {grid, colour});
  };
  EXPECT_EQ(shot("11.... 11.... ...... ...2..", "blue"), "11.... 11.... ..1... ...2..");
  EXPECT_EQ(shot("11.... 11.... ...... ...2..", "red"), "11.... 11...2 ..2.2. ...2..");
  EXPECT_EQ(shot("11", "black"), "undefined");
}

}  // namespace
}  // namespace hunch::grid
