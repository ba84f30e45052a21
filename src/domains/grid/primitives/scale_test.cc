#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Scale(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(ScalePrimitives(), name, arguments);
}

TEST(Scale, UpMakesBlocks) {
  EXPECT_EQ(Scale("scale_up", {"grid[12]@(1,1)", "2"}), "grid[1122/1122]@(1,1)");
  EXPECT_EQ(Scale("scale_up", {"grid[12]", "1"}), "grid[12]");
  EXPECT_EQ(Scale("scale_up", {"grid[12]", "0"}), "undefined");
  EXPECT_EQ(Scale("scale_up", {"grid[12]", "33"}), "undefined");  // wider than a grid may be
  EXPECT_EQ(Scale("scale_up", {"grid[12]", "2000000000"}), "undefined");
}

TEST(Scale, ToAnotherMayStretchRowsAndColumnsDifferently) {
  EXPECT_EQ(Scale("scale_to", {"grid[12]", "grid[0000/0000/0000]@(2,0)"}),
            "grid[1122/1122/1122]@(2,0)");
  EXPECT_EQ(Scale("scale_to", {"grid[12]", "grid[000]"}), "undefined");
  EXPECT_EQ(Scale("scale_to", {"grid[12]", "grid[0]"}), "undefined");
  EXPECT_EQ(Scale("scale_to", {"grid[1122/1122/1122]", "grid[00]@(2,0)"}), "grid[12]@(2,0)");
  EXPECT_EQ(Scale("scale_to", {"grid[1122/1122/1112]", "grid[00]"}), "undefined");
}

TEST(Scale, StretchesItsMiddle) {
  EXPECT_EQ(Scale("stretch_to", {"grid[20/22]", "grid[0000/0000/0000]@(2,0)"}),
            "grid[2000/2000/2222]@(2,0)");
  EXPECT_EQ(Scale("stretch_to", {"grid[123]", "grid[00000]"}), "grid[12223]");
  EXPECT_EQ(Scale("stretch_to", {"grid[12034]", "grid[000]"}), "grid[124]");
}

TEST(Scale, StretchesOneWay) {
  EXPECT_EQ(Scale("stretch_down", {"grid[12/34]", "2"}), "grid[12/12/34/34]");
  EXPECT_EQ(Scale("stretch_right", {"grid[12/34]", "2"}), "grid[1122/3344]");
}

TEST(Scale, DownWantsUniformBlocks) {
  EXPECT_EQ(Scale("scale_down", {"grid[1122/1122]", "2"}), "grid[12]");
  EXPECT_EQ(Scale("scale_down", {"grid[1122/1123]", "2"}), "undefined");
  EXPECT_EQ(Scale("scale_down", {"grid[111/111]", "2"}), "undefined");
}

TEST(Scale, DownByMajorityPrefersColourOnATie) {
  EXPECT_EQ(Scale("scale_down_majority", {"grid[1102/1000]", "2"}), "grid[10]");
  EXPECT_EQ(Scale("scale_down_majority", {"grid[10/01]", "2"}), "grid[1]");
}

TEST(Scale, DownToThePaintOfEachBlock) {
  EXPECT_EQ(Scale("scale_down_paint", {"grid[1000/0000]", "2"}), "grid[10]");
  EXPECT_EQ(Scale("scale_down_paint", {"grid[100/000]", "2"}), "undefined");
}

TEST(Scale, EveryNthStartsWithTheFirst) {
  EXPECT_EQ(Scale("every_nth", {"grid[12345/00000/67891]", "2"}), "grid[135/681]");
  EXPECT_EQ(Scale("every_nth", {"grid[12/34]", "64"}), "grid[1]");
}

TEST(Scale, ShrinkUndoesTheLargestScalingUp) {
  EXPECT_EQ(Scale("shrink", {"grid[111122/111122/111122/111122]"}), "grid[112/112]");
  EXPECT_EQ(Scale("shrink", {"grid[1111/1111/2222/2222/3333/3333]"}), "grid[11/22/33]");
  EXPECT_EQ(Scale("shrink", {"grid[112/112]"}), "grid[112/112]");
  EXPECT_EQ(Scale("shrink", {"grid[7777/7777/7777/7777]"}), "grid[7]");
  EXPECT_EQ(Scale("shrink", {"grid[111222/222111]"}), "grid[12/21]") << "wide cells";
  EXPECT_EQ(Scale("shrink", {"grid[111222/111222]"}), "grid[111222/111222]") << "no row changes";
}

TEST(Scale, FractalPutsTheGridIntoItsPaintedCells) {
  EXPECT_EQ(Scale("fractal", {"grid[01/22]"}), "grid[0001/0022/0101/2222]");
}

TEST(Scale, FractalAtPutsTheGridIntoCellsOfAColour) {
  EXPECT_EQ(Scale("fractal_at", {"grid[01/22]", "blue"}), "grid[0001/0022/0000/0000]");
  EXPECT_EQ(Scale("fractal_at", {"grid[01]", "black"}), "grid[0100]");
}

TEST(Scale, OuterTakesItsColoursFromEitherGrid) {
  EXPECT_EQ(Scale("outer", {"grid[103]", "grid[80/88]"}), "grid[800080/880088]");
  EXPECT_EQ(Scale("outer_coloured", {"grid[103]", "grid[80/88]"}), "grid[100030/110033]");
}

TEST(Scale, OuterByColourLaysTheOthersOfAList) {
  EXPECT_EQ(Scale("outer_by_colour", {"[grid[80/88], grid[3803], grid[03/33]]"}),
            "grid[03800003/33880033]");
  EXPECT_EQ(Scale("outer_by_colour", {"[grid[80/88], grid[38]]"}), "undefined") << "no green one";
  EXPECT_EQ(Scale("outer_by_colour", {"[grid[80/88], grid[33]]"}), "undefined") << "one colour";
}

}  // namespace
}  // namespace hunch::grid
