#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Wander(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(WanderPrimitives()).Run(name, arguments);
}

TEST(WanderTest, LinesTurnWherePaintStopsThem) {
  EXPECT_EQ(Wander("turn_right_at_paint", {".5... ..... .1... .1...", "blue"}),
            ".5... .1111 .1... .1...");
  EXPECT_EQ(Wander("turn_left_at_paint", {".5... ..... .1... .1...", "blue"}),
            ".5... 11... .1... .1...");
  EXPECT_EQ(Wander("turn_right_at_paint", {".5... ....5 .1... .1...", "blue"}),
            ".5... .1115 .1.1. .1.1.")
      << "at each of them";
}

TEST(WanderTest, ColoursSayWhichWay) {
  EXPECT_EQ(Wander("turn_by_colour", {"..... 1...2 ..... ...3.", "blue", "red"}),
            "..... 11112 ...11 ...3.");
  EXPECT_EQ(Wander("turn_by_colour", {"..... 1...2 .....", "blue", "blue"}), "undefined");
}

TEST(WanderTest, CellsAtTheBorderGoInward) {
  EXPECT_EQ(Wander("turn_right_at_paint", {"..... 1..5. ..... .....", "blue"}),
            "..... 1115. ..1.. ..1..");
  EXPECT_EQ(Wander("turn_right_at_paint", {"... .1. ...", "blue"}), "undefined");
  EXPECT_EQ(Wander("turn_right_at_paint", {"1.. ... ...", "blue"}), "undefined") << "a corner";
}

TEST(WanderTest, LinesThatComeBackEnd) {
  EXPECT_EQ(Wander("turn_right_at_paint", {".55.. ....5 ..... 5.... ..15.", "blue"}),
            ".55.. .1115 .111. 5111. ..15.");
}

TEST(WanderTest, StreamsFlowAroundPaint) {
  EXPECT_EQ(Wander("flow_around", {"..1.. ..... .555. ..... .....", "blue"}),
            "..1.. 11111 15551 1...1 1...1");
  EXPECT_EQ(Wander("flow_around", {"..1.. ..... 5555. ..... ...5. .....", "blue"}),
            "..1.. 11111 55551 ....1 ...51 ....1");
  EXPECT_EQ(Wander("flow_around", {"..1.. ..1.. .555.", "blue"}), "..1.. 11111 15551");
  EXPECT_EQ(Wander("flow_around", {"..1.. ..... .555.", "black"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
