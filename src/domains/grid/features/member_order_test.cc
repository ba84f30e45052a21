#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

TEST(MemberOrderTest, NeighboursInARowTheLastBeforeTheFirst) {
  const char* const grid = "1..33 ..... .2...";
  EXPECT_EQ(SaidOf("colour_of_next_right", "objects4(input)", grid), "red blue green");
  EXPECT_EQ(SaidOf("colour_of_next_left", "objects4(input)", grid), "green red blue");
}

TEST(MemberOrderTest, FirstMiddleAndLast) {
  EXPECT_EQ(SaidOf("is_first_of", "objects4(input)", "1.2.3"), "true false false");
  EXPECT_EQ(SaidOf("is_middle_of", "objects4(input)", "1.2.3"), "false true false");
  EXPECT_EQ(SaidOf("is_middle_of", "objects4(input)", "1.2"), "false false");
  EXPECT_EQ(SaidOf("is_last_of", "objects4(input)", "1.2.3"), "false false true");
}

TEST(MemberOrderTest, NeighboursInAColumn) {
  const char* const grid = "1 . 2 . 3";
  EXPECT_EQ(SaidOf("colour_of_next_below", "objects4(input)", grid), "red green blue");
  EXPECT_EQ(SaidOf("colour_of_next_above", "objects4(input)", grid), "green blue red");
}

TEST(MemberOrderTest, NeighboursAroundTheMiddle) {
  const char* const grid = "1.2 ... 4.3";
  EXPECT_EQ(SaidOf("colour_of_next_clockwise", "objects4(input)", grid), "red green blue yellow");
  EXPECT_EQ(SaidOf("colour_of_next_anticlockwise", "objects4(input)", grid),
            "yellow blue green red");
}

TEST(MemberOrderTest, NoNeighboursWhereTwoShareAPlace) {
  EXPECT_EQ(SaidOf("colour_of_next_below", "objects4(input)", "1.2 ... .3."), "black black black");
}

TEST(MemberOrderTest, ThePlaceOfTheNext) {
  const char* const grid = "1.... ...2. ..... 3....";
  EXPECT_EQ(SaidOf("place_of_next_below", "objects4(input)", grid), "(1,3) (2,-3) (-3,0)");
  EXPECT_EQ(SaidOf("place_of_next_above", "objects4(input)", grid), "(3,0) (-1,-3) (-2,3)");
  EXPECT_EQ(SaidOf("place_of_next_right", "objects4(input)", "1..2..3"), "(0,3) (0,3) (0,-6)");
  EXPECT_EQ(SaidOf("place_of_next_left", "objects4(input)", "1..2..3"), "(0,6) (0,-3) (0,-3)");
  EXPECT_EQ(SaidOf("place_of_next_right", "objects4(input)", grid), "(0,0) (0,0) (0,0)")
      << "two in one column";
  EXPECT_EQ(SaidOf("place_of_next_clockwise", "objects4(input)", "1.2 ... 4.3"),
            "(0,2) (2,0) (-2,0) (0,-2)");
  EXPECT_EQ(SaidOf("place_of_next_anticlockwise", "objects4(input)", "1.2 ... 4.3"),
            "(2,0) (0,-2) (0,2) (-2,0)");
}

}  // namespace
}  // namespace hunch::grid
