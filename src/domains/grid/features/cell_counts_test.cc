#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellCountsTest, NeighboursOfItsColour) {
  EXPECT_EQ(MapOf("alike_beside", "111 121 111"), "222 202 222");
  EXPECT_EQ(MapOf("alike_around", "111 121 111"), "242 404 242");
  EXPECT_EQ(MapOf("alike_around", "1. .1"), "11 11");
  EXPECT_EQ(MapOf("alike_beside", "..."), "121") << "black is a colour";
}

TEST(CellCountsTest, NeighboursThatAreNotBlack) {
  EXPECT_EQ(MapOf("painted_beside", ".1. 2.3 .4."), "202 040 202");
  EXPECT_EQ(MapOf("painted_around", "1.. ... ..."), "010 110 000");
}

TEST(CellCountsTest, OtherColoursAround) {
  EXPECT_EQ(MapOf("colours_around", "12 3."), "22 23");
  EXPECT_EQ(MapOf("colour_beside", "12. ..3"), "210 100") << "black where there are several";
  EXPECT_EQ(MapOf("colour_around", "1.. ... ..2"), "010 102 020");
  EXPECT_EQ(MapOf("commonest_around", "112 ... 22."), "111 122 222");
}

TEST(CellCountsTest, Bends) {
  EXPECT_EQ(MapOf("is_bend", "111 1.. 1.."), "100 011 011");
  EXPECT_EQ(MapOf("is_bend", "111 .1. .1."), "000 000 000") << "a branch is none";
}

TEST(CellCountsTest, Runs) {
  EXPECT_EQ(MapOf("run_across", "112 2.."), "221 122");
  EXPECT_EQ(MapOf("run_down", "1. 1. 2."), "23 23 13");
  EXPECT_EQ(MapOf("longest_run", "11 1."), "22 21");
}

TEST(CellCountsTest, SideOfTheLargestSquare) {
  EXPECT_EQ(MapOf("square_side", "1111. 1112. 111.. 1...."), "33311 33311 33322 11122");
  EXPECT_EQ(MapOf("square_side", "1"), "1");
  EXPECT_EQ(MapOf("square_side", "111 111 ..."), "222 222 111");
}

TEST(CellCountsTest, SquaresOfOneColour) {
  EXPECT_EQ(MapOf("in_square_of_2", "11. 11. ..2"), "110 110 000");
  EXPECT_EQ(MapOf("in_square_of_2", "11 12"), "00 00");
  EXPECT_EQ(MapOf("in_square_of_2", ".... .11. .11."), "0000 0110 0110") << "overlapping ones, too";
  EXPECT_EQ(MapOf("in_square_of_3", "111. 111. 111."), "1110 1110 1110");
  EXPECT_EQ(MapOf("in_square_of_3", "1111 1112 1111"), "1110 1110 1110");
}

}  // namespace
}  // namespace hunch::grid
