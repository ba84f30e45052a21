#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Outline(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(OutlinePrimitives()).Run(name, arguments);
}

TEST(OutlineTest, EdgesHaveAnotherColourNextToThem) {
  EXPECT_EQ(Outline("edges", {"11122 11122 11122"}), "11122 1.122 11122");
  EXPECT_EQ(Outline("insides", {"11122 11122 11122"}), "..... .1... .....");
  EXPECT_EQ(Outline("paint_edges", {"111. 111. 111. ....", "red"}), "222. 212. 222. ....");
  EXPECT_EQ(Outline("paint_insides", {"111. 111. 111. ....", "red"}), "111. 121. 111. ....");
}

TEST(OutlineTest, ErodingTakesWhatLacksPaintOnASide) {
  EXPECT_EQ(Outline("erode", {".1. 121 .1."}), "... .2. ...");
  EXPECT_EQ(Outline("erode", {"11 11"}), ".. ..");
}

TEST(OutlineTest, GrowingOverBlackOnly) {
  EXPECT_EQ(Outline("grow", {"....5 .2..5 ....5"}), "22255 22255 22255");
  EXPECT_EQ(Outline("grow_sides", {"... .2. ..."}), ".2. 222 .2.");
  EXPECT_EQ(Outline("grow_corners", {"... .2. ..."}), "2.2 .2. 2.2");
}

TEST(OutlineTest, SurroundingInAColour) {
  EXPECT_EQ(Outline("surround", {".... .21. ....", "green"}), "3333 3213 3333");
  EXPECT_EQ(Outline("surround_colour", {"... .21 ...", "blue", "green"}), ".33 .21 .33");
  EXPECT_EQ(Outline("surround_sides", {"... .2. ...", "green"}), ".3. 323 .3.");
  EXPECT_EQ(Outline("surround_corners", {"... .2. ...", "green"}), "3.3 .2. 3.3");
  EXPECT_EQ(Outline("paint_border", {"1111 1111 1111", "black"}), ".... .11. ....");
}

TEST(OutlineTest, BoxesOfObjects) {
  EXPECT_EQ(Outline("fill_boxes", {".1... 1..22 ...2."}), "11... 11.22 ...22");
  EXPECT_EQ(Outline("fill_boxes_with", {".1... 2...5", "red"}), "21... 22..5");
  EXPECT_EQ(Outline("frame_boxes", {".... .1.. ....", "red"}), "222. 212. 222.");
  EXPECT_EQ(Outline("outline_boxes", {"1..1 .11. .1.. 1...", "red"}), "1221 2112 21.2 1222");
  EXPECT_EQ(Outline("dot_corners", {".... .11. ....", "red"}), "2..2 .11. 2..2");
}

TEST(OutlineTest, BoxesOfColoursTheSmallerOnTop) {
  EXPECT_EQ(Outline("fill_colour_boxes", {"1.... .2.2. ....1"}), "11111 12221 11111");
  EXPECT_EQ(Outline("outline_colour_boxes", {"1... .... ...1"}), "1111 1..1 1111");
}

}  // namespace
}  // namespace hunch::grid
