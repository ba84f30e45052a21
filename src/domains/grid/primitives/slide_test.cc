#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Slide(std::string_view name, std::string_view piece, std::string_view other) {
  return Apply(SlidePrimitives(), name, {piece, other});
}

TEST(Slide, StopsAtTheBorder) {
  const std::string_view picture = "grid[0000/0200/0000/0000]";
  EXPECT_EQ(Slide("slide_up", "grid[2]@(1,1)", picture), "grid[2]@(0,1)");
  EXPECT_EQ(Slide("slide_down", "grid[2]@(1,1)", picture), "grid[2]@(3,1)");
  EXPECT_EQ(Slide("slide_left", "grid[2]@(1,1)", picture), "grid[2]@(1,0)");
  EXPECT_EQ(Slide("slide_right", "grid[2]@(1,1)", picture), "grid[2]@(1,3)");
}

TEST(Slide, StopsAtWhatIsPainted) {
  EXPECT_EQ(Slide("slide_down", "grid[2]@(0,1)", "grid[020/000/000/010]"), "grid[2]@(2,1)");
  EXPECT_EQ(Slide("slide_down", "grid[2]@(0,1)", "grid[020/010/000/000]"), "grid[2]@(0,1)");
}

TEST(Slide, FitsIntoNotchesBecauseOnlyPaintedCellsCollide) {
  const std::string_view picture = "grid[222/020/000/000/101]";
  EXPECT_EQ(Slide("slide_down", "grid[222/020]", picture), "grid[222/020]@(3,0)");
}

TEST(Slide, OutsideThePictureIsUndefined) {
  EXPECT_EQ(Slide("slide_up", "grid[2]@(5,0)", "grid[000/000]"), "undefined");
  EXPECT_EQ(Slide("slide_up", "grid[0]", "grid[000/000]"), "undefined");  // nothing to move
}

TEST(Slide, TowardsAnotherInAllEightDirections) {
  const std::string_view other = "grid[55/55]@(10,10)";
  EXPECT_EQ(Slide("slide_to", "grid[2]@(3,11)", other), "grid[2]@(9,11)");
  EXPECT_EQ(Slide("slide_to", "grid[2]@(11,20)", other), "grid[2]@(11,12)");
  EXPECT_EQ(Slide("slide_to", "grid[2]@(5,5)", other), "grid[2]@(9,9)");
  EXPECT_EQ(Slide("slide_to", "grid[2]@(14,7)", other), "grid[2]@(12,9)");
}

TEST(Slide, MissingTheOtherIsUndefined) {
  const std::string_view other = "grid[55/55]@(10,10)";
  EXPECT_EQ(Slide("slide_to", "grid[2]@(5,1)", other), "undefined");
  EXPECT_EQ(Slide("slide_to", "grid[2]@(10,10)", other), "undefined");
}

TEST(Slide, GoesIntoAGapOfTheOther) {
  EXPECT_EQ(Slide("slide_to", "grid[2]@(0,1)", "grid[505/505/555]@(4,0)"), "grid[2]@(5,1)");
}

std::string Stacked(std::string_view list) { return Apply(SlidePrimitives(), "stack", {list}); }

TEST(Stack, EachFallsOntoThoseBefore) {
  EXPECT_EQ(Stacked("[grid[100/110/000], grid[000/022/020]]"), "grid[022/120/110]") << "from above";
  EXPECT_EQ(Stacked("[grid[110/000], grid[000/220]]"), "grid[220/110]");
}

TEST(Stack, WhatHasNoRoomIsPushedOutBelow) {
  EXPECT_EQ(Stacked("[grid[1/3], grid[2/0]]"), "grid[2/1]");
  EXPECT_EQ(Stacked("[grid[0/0], grid[0/0]]"), "grid[0/0]");
}

TEST(Stack, UndefinedForSeveralSizes) { EXPECT_EQ(Stacked("[grid[1], grid[22]]"), "undefined"); }

}  // namespace
}  // namespace hunch::grid
