#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellLinesTest, CountsOfRowsAndColumns) {
  EXPECT_EQ(MapOf("row_count", "1.2 ... 33."), "222 000 222");
  EXPECT_EQ(MapOf("column_count", "1.2 ... 33."), "211 211 211");
  EXPECT_EQ(MapOf("row_rank", "1.2 ... 33."), "000 111 000");
  EXPECT_EQ(MapOf("row_rank", "1.. 11. 111 11."), "222 111 000 111");
  EXPECT_EQ(MapOf("row_is_fullest", "1.2 ... 33."), "111 000 111");
  EXPECT_EQ(MapOf("row_is_emptiest", "1.2 ... 33."), "000 111 000");
  EXPECT_EQ(MapOf("column_is_fullest", "1.2 ... 33."), "100 100 100");
  EXPECT_EQ(MapOf("row_is_full", "12 .1"), "11 00");
  EXPECT_EQ(MapOf("column_is_full", "12 .1"), "01 01");
}

TEST(CellLinesTest, ColoursOfRowsAndColumns) {
  EXPECT_EQ(MapOf("row_is_uniform", "11 .. 12"), "11 11 00");
  EXPECT_EQ(MapOf("row_colours", "1.2 ... 33."), "222 000 111");
  EXPECT_EQ(MapOf("row_lacks", "12. 123 .3."), "333 000 000");
  EXPECT_EQ(MapOf("column_lacks", "12. 21. ..1"), "002 002 002");
  EXPECT_EQ(MapOf("row_colour", "1.2 ... 33."), "000 000 333");
  EXPECT_EQ(MapOf("column_colour", "1.2 ... 33."), "032 032 032");
  EXPECT_EQ(MapOf("row_main_colour", "112 ... 21."), "111 000 111");
  EXPECT_EQ(MapOf("column_main_colour", "112 ... 21."), "112 112 112");
}

TEST(CellLinesTest, LinesThatAreAlike) {
  EXPECT_EQ(MapOf("row_like_before", "12 12 34"), "00 11 00");
  EXPECT_EQ(MapOf("row_like_after", "12 12 34"), "11 00 00");
  EXPECT_EQ(MapOf("column_like_before", "113"), "010");
  EXPECT_EQ(MapOf("row_copies", "12 34 12"), "22 11 22");
  EXPECT_EQ(MapOf("column_copies", "121 343"), "212 212");
  EXPECT_EQ(MapOf("row_is_palindrome", "121 122 1.1"), "111 000 111");
  EXPECT_EQ(MapOf("column_is_palindrome", "1. 2. 12"), "10 10 10");
}

TEST(CellLinesTest, CellsOfItsColourInLine) {
  EXPECT_EQ(MapOf("row_alike", "112 1.."), "221 122");
  EXPECT_EQ(MapOf("column_alike", "12 1. 3."), "21 22 12");
}

}  // namespace
}  // namespace hunch::grid
