#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellPlacesTest, RowsAndColumnsInThePart) {
  EXPECT_EQ(MapOf("patch_row", ".... .222 .222"), "0000 1000 2111");
  EXPECT_EQ(MapOf("patch_column", ".... .222 .222"), "0123 0012 0012");
  EXPECT_EQ(MapOf("patch_rows_below", ".... .222 .222"), "2222 1111 0000");
  EXPECT_EQ(MapOf("patch_columns_beyond", ".... .222 .222"), "3210 3210 3210");
  EXPECT_EQ(MapOf("shape_row", ".... .222 .222"), "---- -000 -111");
  EXPECT_EQ(MapOf("shape_column", ".12 ..3"), "-01 --1");
}

TEST(CellPlacesTest, Parities) {
  EXPECT_EQ(MapOf("shape_row_modulo_2", ".... .222 .222"), "---- -000 -111");
  EXPECT_EQ(MapOf("shape_column_modulo_2", ".... .222 .222"), "---- -010 -010");
  EXPECT_EQ(MapOf("shape_sum_modulo_2", ".... .222 .222"), "---- -010 -101");
}

TEST(CellPlacesTest, RingsCornersAndMiddle) {
  EXPECT_EQ(MapOf("shape_ring", "123 456 789"), "000 010 000");
  EXPECT_EQ(MapOf("shape_corner", "12. .34"), "100 001");
  EXPECT_EQ(MapOf("shape_corner", "123 456"), "101 101");
  EXPECT_EQ(MapOf("patch_middle", "222 222 222"), "000 010 000");
  EXPECT_EQ(MapOf("patch_middle", "22 22"), "00 00");
  EXPECT_EQ(MapOf("patch_row_modulo_2", "2 2 2"), "0 1 0");
}

TEST(CellPlacesTest, DepthIsStepsOutOfThePart) {
  EXPECT_EQ(MapOf("patch_depth", "222 222 222"), "111 121 111");
  EXPECT_EQ(MapOf("patch_depth", ".1. 111 .1."), "111 121 111");
  EXPECT_EQ(MapOf("patch_depth_around", ".1. 111 .1."), "111 111 111");
  EXPECT_EQ(MapOf("patch_depth", "11111 11111 11111 11111 11111"), "11111 12221 12321 12221 11111");
  EXPECT_EQ(MapOf("shape_depth", ".... 1234 5678 9123"), "0000 1111 1221 1111");
  EXPECT_EQ(MapOf("shape_depth_around", "1234 1234 1234 .234"), "1111 1221 1121 0111");
}

TEST(CellPlacesTest, OffTheDiagonals) {
  EXPECT_EQ(MapOf("shape_off_diagonal", ".... .222 .222"), "0000 00-! 010-");
  EXPECT_EQ(MapOf("patch_off_rising_diagonal", "22 22"), "-0 01");
}

}  // namespace
}  // namespace hunch::grid
