#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

std::string Of(std::string_view feature, std::string_view rows) {
  return SaidOf(feature, "objects8(input)", rows);
}

TEST(MemberFormsTest, OddAndEven) {
  EXPECT_EQ(Of("has_odd_height", "1.2 1.."), "false true");
  EXPECT_EQ(Of("has_odd_width", "11.2"), "false true");
  EXPECT_EQ(Of("has_odd_cells", "11.2.333"), "false true true");
}

TEST(MemberFormsTest, Shapes) {
  EXPECT_EQ(Of("is_speck", "11.2"), "false true");
  EXPECT_EQ(Of("is_bar", "11.2.33 .....3."), "true false false");
  EXPECT_EQ(Of("is_tall", "1.22 1..."), "true false");
  EXPECT_EQ(Of("is_ring", "111.222 1.1.222 111.222"), "true false");
  EXPECT_EQ(Of("is_ring", "11.22 11.2."), "false false");
}

TEST(MemberFormsTest, CellsByTheirSides) {
  const char* const grid = ".1..22. 111..22 .1..2..";
  EXPECT_EQ(Of("count_ends", grid), "4 2");
  EXPECT_EQ(Of("count_crossings", grid), "1 0");
  EXPECT_EQ(Of("count_forks", "111 .1."), "1");
  EXPECT_EQ(Of("count_bends", "111 1.. 11."), "2");
  EXPECT_EQ(Of("count_bends", "111 .1."), "0");
}

TEST(MemberFormsTest, DiagonalLines) {
  EXPECT_EQ(Of("diagonal_run", "1...22 .11.22 ..1..."), "3 2");
  EXPECT_EQ(Of("diagonal_run", "..1..2 .1..2. 1...22"), "3 2");
  EXPECT_EQ(Of("diagonal_run", "111"), "1");
}

TEST(MemberFormsTest, Counts) {
  EXPECT_EQ(Of("count_black", "1.. 111"), "2");
  EXPECT_EQ(Of("longer_side", "1.. 111"), "3");
  EXPECT_EQ(Of("shorter_side", "1.. 111"), "2");
}

TEST(MemberFormsTest, PlacesByTwosAndThrees) {
  const char* const grid = "1...2 ..... ..... 3....";
  EXPECT_EQ(Of("row_by_twos", grid), "0 0 1");
  EXPECT_EQ(Of("column_by_twos", grid), "0 0 0");
  EXPECT_EQ(Of("row_by_threes", grid), "0 0 0");
  EXPECT_EQ(Of("column_by_threes", grid), "0 1 0");
}

TEST(MemberFormsTest, OrderByTwosAndThrees) {
  const char* const grid = ".1..2 3.... ..4..";
  EXPECT_EQ(Of("order_by_twos", grid), "0 1 0 1");
  EXPECT_EQ(Of("order_by_threes", grid), "0 1 2 0");
  EXPECT_EQ(Of("order_across_by_twos", grid), "1 1 0 0");
  EXPECT_EQ(Of("order_across_by_threes", grid), "1 0 0 2");
  EXPECT_EQ(Of("order_apart_by_threes", "..1. 2... ...3"), "0 1 2");
  EXPECT_EQ(Of("order_apart_by_threes", "..1. 2... .3.4"), "2 0 1 0");
  EXPECT_EQ(Of("order_apart_by_twos", grid), Of("order_across_by_twos", grid));
}

}  // namespace
}  // namespace hunch::grid
