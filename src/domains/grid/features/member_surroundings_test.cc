#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

std::string Of(std::string_view feature, std::string_view rows) {
  return SaidOf(feature, "objects4(input)", rows);
}

TEST(MemberSurroundingsTest, ReachingTheBorder) {
  const char* const grid = "1... ..2. .... 3..4";
  EXPECT_EQ(Of("reaches_border", grid), "true false true true");
  EXPECT_EQ(Of("reaches_top", grid), "true false false false");
  EXPECT_EQ(Of("reaches_bottom", grid), "false false true true");
  EXPECT_EQ(Of("reaches_left", grid), "true false true false");
  EXPECT_EQ(Of("reaches_right", grid), "false false false true");
}

TEST(MemberSurroundingsTest, WhatIsInItsBox) {
  const char* const grid = "1111 12.1 1.21 1111";
  EXPECT_EQ(Of("colour_in_box", grid), "red black black");
  EXPECT_EQ(Of("count_cells_in_box", grid), "2 0 0");
  EXPECT_EQ(Of("count_colours_in_box", grid), "1 0 0");
  EXPECT_EQ(Of("count_colours_in_box", "1111 1231 1111"), "2 0 0");
  EXPECT_EQ(Of("colour_in_box", "1111 1231 1111"), "black black black");
}

TEST(MemberSurroundingsTest, WhatIsAroundIt) {
  EXPECT_EQ(SaidOf("ground_around", "[grid[1]@(1,1)]", "3333 3133 3333"), "green");
  EXPECT_EQ(SaidOf("ground_around", "[grid[1]]", "13 .."), "black");
}

TEST(MemberSurroundingsTest, WhatIsBesideItsCells) {
  EXPECT_EQ(Of("colour_at_sides", "12. .3."), "red black red");
  EXPECT_EQ(Of("colour_at_sides", "1. .2"), "black black") << "corners do not count";
}

TEST(MemberSurroundingsTest, WhatGoesWithItsColour) {
  EXPECT_EQ(SaidOf("colour_by_key", "objects8(input)", "12..1 ..... 3...."), "red blue red black");
}

}  // namespace
}  // namespace hunch::grid
