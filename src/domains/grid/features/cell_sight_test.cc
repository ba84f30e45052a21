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

}  // namespace
}  // namespace hunch::grid
