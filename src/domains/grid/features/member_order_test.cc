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

}  // namespace
}  // namespace hunch::grid
