#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Rings(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(RingPrimitives()).Run(name, arguments);
}

TEST(RingsTest, ColoursMoveFromRingToRing) {
  const char* const grid = "11111 12221 12321 12221 11111";
  EXPECT_EQ(Rings("reverse_rings", {grid}), "33333 32223 32123 32223 33333");
  EXPECT_EQ(Rings("rings_inwards", {grid}), "33333 31113 31213 31113 33333");
  EXPECT_EQ(Rings("rings_outwards", {grid}), "22222 23332 23132 23332 22222");
}

TEST(RingsTest, TheEndsAreNeighboursUnlessTheyHaveOneColour) {
  EXPECT_EQ(Rings("rings_inwards", {"11111 12221 12121 12221 11111"}),
            "22222 21112 21212 21112 22222");
}

TEST(RingsTest, RingsOfOneColourMoveTogetherWhereTheyLieTogether) {
  EXPECT_EQ(Rings("rings_inwards", {"111111 122221 122221 122221 122221 111111"}),
            "222222 211112 211112 211112 211112 222222");
  EXPECT_EQ(Rings("rings_inwards", {"1111111 1222221 1233321 1232321 1233321 1222221 1111111"}),
            "2222222 2111112 2122212 2123212 2122212 2111112 2222222")
      << "a colour that comes twice takes what lies around it";
}

TEST(RingsTest, ARingHasOneColour) {
  EXPECT_EQ(Rings("reverse_rings", {"1111 12.1 1111"}), "undefined");
  EXPECT_EQ(Rings("reverse_rings", {"1111 1..1 1..1 1111"}), ".... .11. .11. ....");
}

TEST(RingsTest, RingsOfAListOfColours) {
  EXPECT_EQ(Rings("rings_of_colours", {"[red, blue, green]"}), "22222 21112 21312 21112 22222");
  EXPECT_EQ(Rings("rings_of_colours", {"[red]"}), "2");
  EXPECT_EQ(Rings("rings_of_colours", {"[colour:]"}), "undefined");
}

TEST(RingsTest, RipplesAroundTheNearestCell) {
  EXPECT_EQ(Rings("ripples", {"....... ....... ...1... ....... .......", "2"}),
            ".11111. .1...1. .1.1.1. .1...1. .11111.");
  EXPECT_EQ(Rings("ripples", {"1....2", "2"}), "1.12.2");
  EXPECT_EQ(Rings("ripples", {"1", "0"}), "undefined");
}

TEST(RingsTest, RingsGoOnToTheBorder) {
  EXPECT_EQ(Rings("continue_rings", {"..... .222. .212. .222. ....."}),
            "11111 12221 12121 12221 11111");
  EXPECT_EQ(Rings("continue_rings", {"...... ..22.. ..12.. ......"}), "undefined") << "no rings";
  EXPECT_EQ(Rings("continue_rings", {"..... ..1.. ....."}), "undefined") << "one ring";
}

TEST(RingsTest, CellsMoveAlongTheirRing) {
  EXPECT_EQ(Rings("rings_clockwise", {"123 8.4 765"}), "812 7.3 654");
  EXPECT_EQ(Rings("rings_anticlockwise", {"123 8.4 765"}), "234 1.5 876");
  EXPECT_EQ(Rings("rings_clockwise", {"1234 ..5. 678."}), ".123 65.4 78..");
  EXPECT_EQ(Rings("rings_clockwise", {"123 456"}), "412 563");
}

TEST(RingsTest, ASquareTurnsByAnEighth) {
  EXPECT_EQ(Rings("eighth_turn", {"..1.. ..1.. ..2.. ..... ....."}),
            "....1 ...1. ..2.. ..... .....");
  EXPECT_EQ(Rings("eighth_turn_back", {"....1 ...1. ..2.. ..... ....."}),
            "..1.. ..1.. ..2.. ..... .....");
  EXPECT_EQ(Rings("eighth_turn", {"11 1."}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
