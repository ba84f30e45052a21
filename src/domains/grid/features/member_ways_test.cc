#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

TEST(MemberWaysTest, ToTheLargest) {
  const char* const grid = "....... 1..44.. ...44.. ....... .....3.";
  EXPECT_EQ(SaidOf("step_to_largest", "objects4(input)", grid), "(0,1) (0,0) (-1,-1)");
  EXPECT_EQ(SaidOf("step_from_largest", "objects4(input)", grid), "(0,-1) (0,0) (1,1)");
  EXPECT_EQ(SaidOf("way_to_largest", "objects4(input)", grid), "(0,2) (0,0) (-1,0)");
  EXPECT_EQ(SaidOf("rows_to_largest", "objects4(input)", grid), "(0,0) (0,0) (-3,0)");
  EXPECT_EQ(SaidOf("columns_to_largest", "objects4(input)", grid), "(0,3) (0,0) (0,-2)");
}

TEST(MemberWaysTest, ToTheNearest) {
  EXPECT_EQ(SaidOf("step_to_nearest", "objects4(input)", "1.2....3"), "(0,1) (0,-1) (0,-1)");
  EXPECT_EQ(SaidOf("step_from_nearest", "objects4(input)", "1.2....3"), "(0,-1) (0,1) (0,1)");
  EXPECT_EQ(SaidOf("way_to_nearest", "objects4(input)", "1.2....3"), "(0,1) (0,-1) (0,-4)");
  EXPECT_EQ(SaidOf("way_to_nearest", "objects4(input)", "1."), "(0,0)");
}

TEST(MemberWaysTest, StraightUntilPaintMeets) {
  EXPECT_EQ(SaidOf("way_to_nearest", "objects4(input)", "11 1. .. .. .2"), "(3,0) (-3,0)");
  EXPECT_EQ(SaidOf("way_to_nearest", "objects8(input)", "1.1 .1. ... ... 2.2 .2."), "(3,0) (-3,0)");
}

TEST(MemberWaysTest, ToTheNearestOfItsColour) {
  EXPECT_EQ(SaidOf("step_to_alike", "objects4(input)", "1.2...1 ....3.."),
            "(0,1) (0,0) (0,-1) (0,0)");
  EXPECT_EQ(SaidOf("way_to_alike", "objects4(input)", "1.2...1 ....3.."),
            "(0,5) (0,0) (0,-5) (0,0)");
}

TEST(MemberWaysTest, ToTheOtherSide) {
  EXPECT_EQ(SaidOf("way_beyond_nearest", "objects4(input)", ".3. ... .22 .22 ... ... ..1"),
            "(5,0) (-5,0) (-7,0)");
  EXPECT_THAT(
      Drawn("move_each(\\x -> way_beyond_a(red, objects4(input), x), objects4(input), input)",
            {"grid[1002000]"}),
      testing::ElementsAre("grid[0002001]"));
}

TEST(MemberWaysTest, OfSeveralAsLargeOrAsNearOnlyOneIsMeant) {
  EXPECT_EQ(SaidOf("step_to_largest", "objects4(input)", "11..2...33"), "(0,0) (0,-1) (0,0)");
  EXPECT_EQ(SaidOf("step_to_largest", "objects4(input)", "11..2..33"), "(0,0) (0,0) (0,0)");
  EXPECT_EQ(SaidOf("step_to_nearest", "objects4(input)", "1..2..3"), "(0,1) (0,0) (0,-1)");
  EXPECT_EQ(SaidOf("step_to_rarest", "objects4(input)", "1..2..3"), "(0,0) (0,0) (0,0)");
}

TEST(MemberWaysTest, ToTheRarestColour) {
  const char* const grid = "1...2 ..... 1....";
  EXPECT_EQ(SaidOf("step_to_rarest", "objects4(input)", grid), "(0,1) (0,0) (-1,1)");
  EXPECT_EQ(SaidOf("step_from_rarest", "objects4(input)", grid), "(0,-1) (0,0) (1,-1)");
  EXPECT_EQ(SaidOf("way_to_rarest", "objects4(input)", grid), "(0,3) (0,0) (-1,3)");
  EXPECT_EQ(SaidOf("rows_to_rarest", "objects4(input)", grid), "(0,0) (0,0) (-2,0)");
  EXPECT_EQ(SaidOf("columns_to_rarest", "objects4(input)", grid), "(0,4) (0,0) (0,4)");
}

TEST(MemberWaysTest, ToAColour) {
  using testing::ElementsAre;
  const std::vector<std::string> grids = {"grid[1000/0000/0002]", "grid[0000/1001/0000]"};
  EXPECT_THAT(
      Drawn("move_each(\\x -> rows_to_a(red, objects4(input), x), objects4(input), input)", grids),
      ElementsAre("grid[0000/0000/1002]", "grid[0000/1001/0000]"));
  EXPECT_THAT(
      Drawn("move_each(\\x -> columns_to_a(red, objects4(input), x), objects4(input), input)",
            grids),
      ElementsAre("grid[0001/0000/0002]", "grid[0000/1001/0000]"));
  EXPECT_THAT(
      Drawn("move_each(\\x -> way_to_a(red, objects4(input), x), objects4(input), input)", grids),
      ElementsAre("grid[0000/0010/0002]", "grid[0000/1001/0000]"));
  EXPECT_THAT(
      Drawn("move_each(\\x -> step_to_a(red, objects4(input), x), objects4(input), input)", grids),
      ElementsAre("grid[0000/0100/0002]", "grid[0000/1001/0000]"));
  EXPECT_THAT(Drawn("move_each(\\x -> step_from_a(blue, objects4(input), x), "
                    "keep_having(objects4(input), red), input)",
                    {"grid[1000/0200/0000]"}),
              ElementsAre("grid[1000/0000/0020]"));
}

TEST(MemberWaysTest, ToTheNearestOfAColour) {
  EXPECT_THAT(Drawn("move_each(\\x -> way_to_a(red, objects4(input), x), objects4(input), input)",
                    {"grid[2000000/0000100/0000002]"}),
              testing::ElementsAre("grid[2000000/0000010/0000002]"));
}

TEST(MemberWaysTest, WhatHasTheColourWhereNoneIsOfIt) {
  const std::vector<std::string> grids = {"grid[1000/0033/0032]",
                                          "grid[00002/00000/10000/00000/00332]"};
  EXPECT_THAT(
      Drawn("move_each(\\x -> rows_to_a(red, shapes8(input), x), shapes8(input), input)", grids),
      testing::ElementsAre("grid[0000/1033/0032]", "grid[10332/00000/00000/00000/00000]"))
      << "by its main colour where one has it";
}

TEST(MemberWaysTest, ToThePlaceOfAnother) {
  const char* const grid = "1..22 ..... .3..4 1....";
  EXPECT_EQ(SaidOf("place_in_its_rows", "objects4(input)", grid),
            "(0,3) (0,-3) (0,3) (0,-3) (0,0)");
  EXPECT_EQ(SaidOf("place_in_its_columns", "objects4(input)", grid),
            "(3,0) (2,1) (0,0) (-2,-1) (-3,0)");
  EXPECT_EQ(SaidOf("place_of_alike", "objects4(input)", grid), "(3,0) (0,0) (0,0) (0,0) (-3,0)");
}

TEST(MemberWaysTest, SoManySteps) {
  const std::vector<std::string> grids = {"grid[1000022/0000022]", "grid[0000000/2210000]"};
  const auto drawn = [&grids](const std::string& way) {
    return Drawn("move_each(\\x -> if(is_smallest_of(objects4(input), x), " + way +
                     "(2, objects4(input), x), (0,0)), objects4(input), input)",
                 grids);
  };
  EXPECT_THAT(drawn("so_far_to_largest")[0], "grid[0010022/0000022]");
  EXPECT_THAT(drawn("so_far_to_nearest")[0], "grid[0010022/0000022]");
  EXPECT_THAT(drawn("so_far_to_smallest")[0], "grid[1000022/0000022]") << "itself";
}

}  // namespace
}  // namespace hunch::grid
