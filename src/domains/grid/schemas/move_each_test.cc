#include "domains/grid/schemas/move_each.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(MoveEachTest, MovesEachByItsVector) {
  EXPECT_THAT(Drawn("move_each(\\x -> if(equal(count_cells(x), 1), (0,1), (1,0)), "
                    "objects4(input), input)",
                    {"grid[1022/0000]"}),
              ElementsAre("grid[0100/0022]"));
}

TEST(MoveEachTest, WhatWasErasedIsInTheCommonestColour) {
  EXPECT_THAT(Drawn("move_each(\\x -> (0,1), [grid[1]], input)", {"grid[133/333]"}),
              ElementsAre("grid[313/333]"));
}

TEST(MoveEachTest, PaintStaysOnTheCanvas) {
  EXPECT_THAT(Drawn("move_each(\\x -> (0,1), objects4(input), input)", {"grid[01]", "grid[10]"}),
              ElementsAre("undefined", "grid[01]"));
}

TEST(MoveEachTest, DeducesOneVectorForAll) {
  EXPECT_EQ(
      Deduced("move_each", {"[grid[1], grid[2]@(0,2)]", "grid[102/000/000]"}, "grid[000/102/000]"),
      "(1,0) (1,0)");
}

TEST(MoveEachTest, DeducesOneDirectionWithoutOvertaking) {
  EXPECT_EQ(Deduced("move_each", {"[grid[1], grid[1]@(2,0), grid[3]@(1,1)]", "grid[10/03/10/00]"},
                    "grid[00/00/10/13]"),
            "(2,0) (1,0) (2,0)");
}

TEST(MoveEachTest, DeducesPlacesWhereSmallOnesAreNotHidden) {
  EXPECT_EQ(Deduced("move_each", {"[grid[1], grid[111]@(2,0)]", "grid[10000/00000/11100/00000]"},
                    "grid[00001/11100/00000/00000]"),
            "(0,4) (-1,0)");
}

TEST(MoveEachTest, DeducesTheNearestPlace) {
  EXPECT_EQ(Deduced("move_each", {"[grid[1]@(0,2), grid[2]@(2,0)]", "grid[00100/00000/20000]"},
                    "grid[00000/00100/02000]"),
            "(1,0) (0,1)");
}

TEST(MoveEachTest, DeducesPlacesThatOverlap) {
  EXPECT_EQ(Deduced("move_each", {"[grid[11], grid[11]@(0,3)]", "grid[11011/00000]"},
                    "grid[00000/01110]"),
            "(1,1) (1,-1)");
}

TEST(MoveEachTest, DeducesNothingWhereSomethingElseIsShown) {
  const std::string list = "[grid[1]]";
  EXPECT_EQ(Deduced("move_each", {list, "grid[100]"}, "grid[000]"), "no");
  EXPECT_EQ(Deduced("move_each", {list, "grid[100]"}, "grid[010]"), "(0,1)");
  EXPECT_EQ(Deduced("move_each", {list, "grid[100]"}, "grid[011]"), "no");
  EXPECT_EQ(Deduced("move_each", {list, "grid[100]"}, "grid[012]"), "no");
  EXPECT_EQ(Deduced("move_each", {list, "grid[100]"}, "grid[01]"), "no");
}

TEST(CopyEachTest, WhatIsCopiedStays) {
  EXPECT_THAT(Drawn("copy_each(\\x -> (1,1), objects4(input), input)", {"grid[100/000]"}),
              ElementsAre("grid[100/010]"));
}

TEST(CopyEachTest, DeducesOneVectorOrOneDirection) {
  EXPECT_EQ(Deduced("copy_each", {"[grid[1], grid[2]@(0,2)]", "grid[102/000]"}, "grid[102/102]"),
            "(1,0) (1,0)");
  EXPECT_EQ(
      Deduced("copy_each", {"[grid[1], grid[2]@(1,0)]", "grid[1000/2000]"}, "grid[1100/2002]"),
      "(0,1) (0,3)");
  EXPECT_EQ(
      Deduced("copy_each", {"[grid[1], grid[2]@(1,0)]", "grid[1000/2000]"}, "grid[1100/2000]"),
      "(0,1) (0,0)");
  EXPECT_EQ(Deduced("copy_each", {"[grid[1]]", "grid[100]"}, "grid[010]"), "no");
}

TEST(DriftEachTest, PaintMayLeaveTheCanvas) {
  EXPECT_THAT(
      Drawn("drift_each(\\x -> (0,1), objects4(input), input)", {"grid[0011]", "grid[0200]"}),
      ElementsAre("grid[0001]", "grid[0020]"));
}

TEST(DriftEachTest, DeducesOneDirection) {
  EXPECT_EQ(
      Deduced("drift_each", {"[grid[11], grid[22]@(1,1)]", "grid[1100/0220]"}, "grid[0110/0002]"),
      "(0,1) (0,2)");
  EXPECT_EQ(Deduced("drift_each", {"[grid[1], grid[2]@(1,1)]", "grid[100/020]"}, "grid[010/000]"),
            "(0,1) (0,2)")
      << "one is gone";
}

}  // namespace
}  // namespace hunch::grid
