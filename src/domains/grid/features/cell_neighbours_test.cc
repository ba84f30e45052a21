#include <gtest/gtest.h>

#include "domains/grid/answer_for_test.h"
#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellNeighboursTest, OwnColour) {
  EXPECT_EQ(MapOf("at", "12. 345"), "120 345");
  EXPECT_EQ(Answer("at(grid[12/34], cell[1 0])"), "green");
}

TEST(CellNeighboursTest, SidesAndCorners) {
  const char* const grid = "123 456 789";
  EXPECT_EQ(MapOf("north", grid), "000 123 456");
  EXPECT_EQ(MapOf("south", grid), "456 789 000");
  EXPECT_EQ(MapOf("west", grid), "012 045 078");
  EXPECT_EQ(MapOf("east", grid), "230 560 890");
  EXPECT_EQ(MapOf("northwest", grid), "000 012 045");
  EXPECT_EQ(MapOf("northeast", grid), "000 230 560");
  EXPECT_EQ(MapOf("southwest", grid), "045 078 000");
  EXPECT_EQ(MapOf("southeast", grid), "560 890 000");
}

TEST(CellNeighboursTest, TwoSteps) {
  const char* const grid = "123 456 789";
  EXPECT_EQ(MapOf("two_north", grid), "000 000 123");
  EXPECT_EQ(MapOf("two_south", grid), "789 000 000");
  EXPECT_EQ(MapOf("two_west", grid), "001 004 007");
  EXPECT_EQ(MapOf("two_east", grid), "300 600 900");
}

TEST(CellNeighboursTest, OutsideTheGridThereAreNoCells) {
  EXPECT_EQ(Answer("at(grid[12/34], cell[2 0])"), "undefined");
  EXPECT_EQ(Answer("at(grid[12/34], cell[0 2])"), "undefined");
  EXPECT_EQ(Answer("north(grid[12/34], cell[2 0])"), "undefined");
}

TEST(CellNeighboursTest, APlaceChangesNothing) {
  EXPECT_EQ(Answer("at(grid[12/34]@(5,5), cell[1 0])"), "green");
}

TEST(CellNeighboursTest, ThreeOthersOfASquare) {
  EXPECT_EQ(MapOf("fills_corner", "22. 2.. ..."), "000 020 000");
  EXPECT_EQ(MapOf("fills_corner", "22 23"), "00 02");
}

}  // namespace
}  // namespace hunch::grid
