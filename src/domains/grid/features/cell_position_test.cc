#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellPositionTest, SumsAndDifferences) {
  EXPECT_EQ(MapOf("row_plus_column", "... ..."), "012 123");
  EXPECT_EQ(MapOf("row_minus_column", "... ..."), "0-! 10-");
  EXPECT_EQ(MapOf("row_minus_columns_beyond", "... ..."), "!-0 -01");
}

TEST(CellPositionTest, Residues) {
  EXPECT_EQ(MapOf("row_modulo_2", ". . ."), "0 1 0");
  EXPECT_EQ(MapOf("column_modulo_2", "..."), "010");
  EXPECT_EQ(MapOf("sum_modulo_2", "... ..."), "010 101");
  EXPECT_EQ(MapOf("rows_below_modulo_2", ". ."), "1 0");
  EXPECT_EQ(MapOf("columns_beyond_modulo_2", ".."), "10");
  EXPECT_EQ(MapOf("row_modulo_3", ". . . ."), "0 1 2 0");
  EXPECT_EQ(MapOf("column_modulo_3", "...."), "0120");
  EXPECT_EQ(MapOf("sum_modulo_3", "... ..."), "012 120");
  EXPECT_EQ(MapOf("difference_modulo_3", "... ..."), "021 102") << "never negative";
}

TEST(CellPositionTest, RingsAroundTheMiddle) {
  EXPECT_EQ(MapOf("ring", "..... ..... ....."), "00000 01110 00000");
  EXPECT_EQ(MapOf("ring_modulo_2", "..... ..... ..... ..... ....."),
            "00000 01110 01010 01110 00000");
  EXPECT_EQ(MapOf("is_at_border", "... ... ..."), "111 101 111");
  EXPECT_EQ(MapOf("is_in_corner", "... ... ..."), "101 000 101");
}

TEST(CellPositionTest, HalvesAndQuarters) {
  EXPECT_EQ(MapOf("is_in_upper_half", "... ... ..."), "111 000 000");
  EXPECT_EQ(MapOf("is_in_left_half", "... ... ..."), "100 100 100");
  EXPECT_EQ(MapOf("is_in_middle_row", "... ... ..."), "000 111 000");
  EXPECT_EQ(MapOf("is_in_middle_column", "... ... ..."), "010 010 010");
  EXPECT_EQ(MapOf("is_in_middle_row", ". ."), "0 0");
  EXPECT_EQ(MapOf("quadrant", ".. .."), "01 23");
  EXPECT_EQ(MapOf("quadrant", "... ... ..."), "0-1 --- 2-3");
}

TEST(CellPositionTest, Diagonals) {
  EXPECT_EQ(MapOf("is_on_diagonal", "... ... ..."), "101 010 101");
  EXPECT_EQ(MapOf("is_on_diagonal", ".... ...."), "1001 0110");
  EXPECT_EQ(MapOf("nearest_side", "... ... ..."), "-0- 3-1 -2-");
}

}  // namespace
}  // namespace hunch::grid
