#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellSightTest, TheOnlyOtherColourSeen) {
  EXPECT_EQ(MapOf("seen_beside", "..2.. ..... 1.11."), "02102 10010 01201");
  EXPECT_EQ(MapOf("seen_beside", ".2 3."), "00 00") << "black where it sees two";
}

TEST(CellSightTest, TheOnlyOtherColourSeenDiagonally) {
  EXPECT_EQ(MapOf("seen_diagonally", "1.2 ... ..."), "000 000 201") << "black where it sees two";
}

TEST(CellSightTest, BetweenCellsOfDifferentColours) {
  EXPECT_EQ(MapOf("between_unlike", "1..2.2 ...... 3....."), "011100 100000 000000");
}

TEST(CellSightTest, TheNearestOtherColour) {
  EXPECT_EQ(MapOf("nearest_other", "1...2"), "21021");
  EXPECT_EQ(MapOf("nearest_other", "1.1"), "010");
  EXPECT_EQ(MapOf("nearest_other", "..."), "000");
}

TEST(CellSightTest, WallsOnTheWay) {
  EXPECT_EQ(MapOf("walls_west", "..11.2.12."), "0000112223") << "12 is one stretch";
  EXPECT_EQ(MapOf("walls_east", "..11.2.12."), "3322211000");
  EXPECT_EQ(MapOf("walls_west_modulo_2", "..11.2.12."), "0000110001");
  EXPECT_EQ(MapOf("walls_north", ".1 1. .1"), "00 01 11");
  EXPECT_EQ(MapOf("walls_south", ".1 1. .1"), "11 01 00");
}

}  // namespace
}  // namespace hunch::grid
