#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Drawn(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(TurnPrimitives()).Run(name, arguments);
}

TEST(TurnTest, OffTheBorderAndAroundPaint) {
  EXPECT_EQ(Drawn("turn_right_at_paint", {"..... 1..5. .....", "blue"}), "..... 1115. ..1..");
  EXPECT_EQ(Drawn("turn_left_at_paint", {"..... 1..5. .....", "blue"}), "..1.. 1115. .....");
  EXPECT_EQ(Drawn("turn_right_at_paint", {"..... 1..5. ..... .55..", "blue"}),
            "..... 1115. 111.. .55..")
      << "at its own way, too, it turns";
}

TEST(TurnTest, LinesGoOnFromTheirEnds) {
  EXPECT_EQ(Drawn("turn_left_at_paint", {"...... .11.5. ......", "blue"}), "...1.. 11115. ......");
}

TEST(TurnTest, ToTheOnlyFreeSide) {
  EXPECT_EQ(Drawn("turn_free_at_paint", {"..5.. 1..5. .....", "blue"}), "..5.. 1115. ..1..");
  EXPECT_EQ(Drawn("turn_free_at_paint", {"..... 1..5. .....", "blue"}), "..... 1115. .....");
}

TEST(TurnTest, ColoursSayWhichWay) {
  EXPECT_EQ(Drawn("turn_by_colour", {"..... 1...2 ..... ...3.", "blue", "red"}),
            "..... 11112 ...11 ...3.");
  EXPECT_EQ(Drawn("turn_by_colour", {"..... 1...2 .....", "blue", "blue"}), "undefined");
}

TEST(TurnTest, StreamsFlowAlongPaint) {
  EXPECT_EQ(Drawn("flow_around", {"..1.. ..... .555. ..... .....", "blue"}),
            "..1.. 11111 15551 1...1 1...1");
  EXPECT_EQ(Drawn("flow_around", {"..1.. ..... 5555. ..... ...5. .....", "blue"}),
            "..1.. 11111 55551 ....1 ...51 ....1");
  EXPECT_EQ(Drawn("flow_around", {"..1.. ..1.. .555.", "blue"}), "..1.. 11111 15551");
  EXPECT_EQ(Drawn("flow_around", {"..1.. ..... .555.", "black"}), "undefined");
}

TEST(TurnTest, SomethingMustGo) {
  EXPECT_EQ(Drawn("turn_right_at_paint", {"... .1. ...", "blue"}), "undefined");
  EXPECT_EQ(Drawn("turn_right_at_paint", {"1..", "black"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
