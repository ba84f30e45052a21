#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellRaysTest, FirstColourAlongRowsAndColumns) {
  EXPECT_EQ(MapOf("first_west", "1..23. ......"), "011123 000000");
  EXPECT_EQ(MapOf("first_east", "1..23. ......"), "222300 000000");
  EXPECT_EQ(MapOf("first_north", "1. .. 2. .3"), "00 10 10 20");
  EXPECT_EQ(MapOf("first_south", "1. .. 2. .3"), "23 23 03 00");
}

TEST(CellRaysTest, FirstColourAlongDiagonals) {
  const char* const grid = "1.2 ... 3.4";
  EXPECT_EQ(MapOf("first_southeast", grid), "400 040 000");
  EXPECT_EQ(MapOf("first_northwest", grid), "000 010 001");
  EXPECT_EQ(MapOf("first_southwest", grid), "003 030 000");
  EXPECT_EQ(MapOf("first_northeast", grid), "000 020 200");
}

TEST(CellRaysTest, FirstColourThatIsNotTheCellsOwn) {
  EXPECT_EQ(MapOf("other_east", "1.1.12.2.3"), "2121232330");
  EXPECT_EQ(MapOf("other_west", "3.2.21.1.1"), "0332321212");
  EXPECT_EQ(MapOf("other_north", "2 1 . 1"), "0 2 1 2");
  EXPECT_EQ(MapOf("other_south", "1 . 1 2"), "2 1 2 0");
}

TEST(CellRaysTest, DistanceIsSixtyFourWhereNothingIsSeen) {
  EXPECT_EQ(MapOf("distance_west", ".1..2."), "!!1231");
  EXPECT_EQ(MapOf("distance_east", ".1..2."), "1321!!");
  EXPECT_EQ(MapOf("distance_north", "1 . . 2"), "! 1 2 3");
  EXPECT_EQ(MapOf("distance_south", "1 . . 2"), "3 2 1 !");
}

TEST(CellRaysTest, BetweenTwoOfAColour) {
  EXPECT_EQ(MapOf("between_across", "1..1.2 2..1.."), "011000 000000");
  EXPECT_EQ(MapOf("between_down", "12 .. .. 11"), "00 10 10 00");
  EXPECT_EQ(MapOf("between_falling", "3.1 ... 1.3"), "000 030 000");
  EXPECT_EQ(MapOf("between_rising", "3.1 ... 1.3"), "000 010 000");
  EXPECT_EQ(MapOf("between_all", ".1. 1.1 .1."), "000 010 000");
  EXPECT_EQ(MapOf("between_all", ".1. 1.2 .1."), "000 000 000");
}

TEST(CellRaysTest, BetweenOnePairOrTheOther) {
  EXPECT_EQ(MapOf("between_either", "... 1.1 ..."), "000 010 000");
  EXPECT_EQ(MapOf("between_either", ".2. 1.1 .3."), "000 010 000");
  EXPECT_EQ(MapOf("between_either", ".1. 1.1 .1."), "000 010 000");
  EXPECT_EQ(MapOf("between_either", ".2. 1.1 .2."), "000 000 000") << "they disagree";
  EXPECT_EQ(MapOf("between_diagonals", "1.. ... ..1"), "000 010 000");
}

TEST(CellRaysTest, SidesOnWhichAColourIsSeen) {
  EXPECT_EQ(MapOf("sides_shut", ".1. 1.1 .1."), "212 141 212");
  EXPECT_EQ(MapOf("sides_shut", "... .5. ..."), "010 101 010");
}

TEST(CellRaysTest, EndsOfTheLine) {
  const char* const grid = "12 34 56";
  EXPECT_EQ(MapOf("row_start", grid), "11 33 55");
  EXPECT_EQ(MapOf("row_end", grid), "22 44 66");
  EXPECT_EQ(MapOf("column_start", grid), "12 12 12");
  EXPECT_EQ(MapOf("column_end", grid), "56 56 56");
}

TEST(CellRaysTest, Halfway) {
  EXPECT_EQ(MapOf("is_halfway_across", "1...2.3"), "0010010");
  EXPECT_EQ(MapOf("is_halfway_across", "..."), "000");
  EXPECT_EQ(MapOf("is_halfway_down", "1. .1 1."), "00 10 00");
}

}  // namespace
}  // namespace hunch::grid
