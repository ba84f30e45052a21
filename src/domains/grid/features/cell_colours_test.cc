#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellColoursTest, Near) {
  EXPECT_EQ(MapOf("count_beside", "12. ... .2.", 2), "101 020 101");
  EXPECT_EQ(MapOf("count_around", "12. ... .2.", 2), "101 222 101");
  EXPECT_EQ(MapOf("count_at_corners", "12. ... .2.", 2), "000 202 000");
  EXPECT_EQ(MapOf("count_beside", "22 2.", 2), "21 12") << "of itself, too";
}

TEST(CellColoursTest, InGroups) {
  EXPECT_EQ(MapOf("count_in_row", "22. .1. 2..", 2), "222 000 111");
  EXPECT_EQ(MapOf("count_in_column", "22. .1. 2..", 2), "210 210 210");
  EXPECT_EQ(MapOf("count_in_shape", "21.. .2.1", 2), "22-- -2-0");
  EXPECT_EQ(MapOf("count_in_panel", "21522 ..5.2", 2), "11-33 11-33");
  EXPECT_EQ(MapOf("count_in_panel", "21 ..", 2), "-- --") << "no panels";
  EXPECT_EQ(MapOf("patch_meets", "..1.. .21.. ..1..", 2), "11100 10100 11100");
}

TEST(CellColoursTest, Seen) {
  EXPECT_EQ(MapOf("count_seen", "2.12 .... ....", 2), "0120 1001 1001");
  EXPECT_EQ(MapOf("count_seen_diagonally", "2.. ... ..1", 2), "000 010 001");
}

TEST(CellColoursTest, Steps) {
  EXPECT_EQ(MapOf("steps_to", "2.. .1. ...", 2), "012 123 234");
  EXPECT_EQ(MapOf("steps_around_to", "2.. .1. ...", 2), "012 112 222");
  EXPECT_EQ(MapOf("steps_to", "1.", 2), "!!") << "128: there is none";
}

TEST(CellColoursTest, FromTheBox) {
  EXPECT_EQ(MapOf("rows_from", ".. 2. .. 2. .. ..", 2), "-- 00 00 00 11 22");
  EXPECT_EQ(MapOf("columns_from", ".2..", 2), "-012");
  EXPECT_EQ(MapOf("columns_from", "..", 2), "!!");
}

}  // namespace
}  // namespace hunch::grid
