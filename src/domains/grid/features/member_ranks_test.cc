#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

TEST(MemberRanksTest, BySize) {
  const char* const grid = "11.2.333 .....333";
  EXPECT_EQ(SaidOf("rank_by_cells", "objects8(input)", grid), "1 2 0");
  EXPECT_EQ(SaidOf("rank_by_fewest_cells", "objects8(input)", grid), "1 0 2");
  EXPECT_EQ(SaidOf("is_largest_of", "objects8(input)", grid), "false false true");
  EXPECT_EQ(SaidOf("is_smallest_of", "objects8(input)", grid), "false true false");
  EXPECT_EQ(SaidOf("rank_by_cells", "objects8(input)", "1.2.33"), "1 1 0") << "equal ones share";
}

TEST(MemberRanksTest, BySizeAmongThoseOfItsColour) {
  const char* const grid = "11.2.222 .1......";
  EXPECT_EQ(SaidOf("is_largest_of_colour", "objects8(input)", grid), "true false true");
  EXPECT_EQ(SaidOf("is_smallest_of_colour", "objects8(input)", grid), "true true false");
}

TEST(MemberRanksTest, ByPlace) {
  const char* const grid = "1..3 1... ...3";
  EXPECT_EQ(SaidOf("rank_from_top", "objects8(input)", grid), "0 0 1");
  EXPECT_EQ(SaidOf("rank_from_bottom", "objects8(input)", grid), "1 2 0");
  EXPECT_EQ(SaidOf("rank_from_left", "objects8(input)", grid), "0 1 1");
  EXPECT_EQ(SaidOf("rank_from_right", "objects8(input)", grid), "1 0 0");
}

TEST(MemberRanksTest, Midway) {
  EXPECT_EQ(SaidOf("is_midway_across", "objects8(input)", "1.2.3"), "false true false");
  EXPECT_EQ(SaidOf("is_midway_down", "objects8(input)", "1.2.3"), "true true true");
  EXPECT_EQ(SaidOf("is_midway_across", "objects8(input)", "1.2"), "false false");
}

TEST(MemberRanksTest, ByBoxAndContents) {
  const char* const grid = "111.22 1.1..2 111...";
  EXPECT_EQ(SaidOf("rank_by_height", "objects8(input)", grid), "0 1");
  EXPECT_EQ(SaidOf("rank_by_least_height", "objects8(input)", grid), "1 0");
  EXPECT_EQ(SaidOf("rank_by_width", "objects8(input)", grid), "0 1");
  EXPECT_EQ(SaidOf("is_tallest_of", "objects8(input)", grid), "true false");
  EXPECT_EQ(SaidOf("is_widest_of", "objects8(input)", grid), "true false");
  EXPECT_EQ(SaidOf("rank_by_least_width", "objects8(input)", grid), "1 0");
  EXPECT_EQ(SaidOf("rank_by_box", "objects8(input)", grid), "0 1");
  EXPECT_EQ(SaidOf("rank_by_holes", "objects8(input)", grid), "0 1");
  EXPECT_EQ(SaidOf("rank_by_symmetry", "objects8(input)", grid), "0 1");
  EXPECT_EQ(SaidOf("rank_by_fullness", "objects8(input)", grid), "0 1");
  EXPECT_EQ(SaidOf("rank_by_emptiness", "objects8(input)", grid), "1 0");
}

TEST(MemberRanksTest, ByColours) {
  const char* const grid = "12.333.4441 11.333.4111";
  EXPECT_EQ(SaidOf("rank_by_colours", "shapes8(input)", grid), "0 1 0");
  EXPECT_EQ(SaidOf("rank_by_fewest_colours", "shapes8(input)", grid), "1 0 1");
  EXPECT_EQ(SaidOf("rank_by_marks", "shapes8(input)", grid), "1 2 0");
}

TEST(MemberRanksTest, MembersThatOverlapHaveNone) {
  EXPECT_EQ(SaidOf("rank_by_cells", "[grid[11], grid[12]@(0,1)]", "1"), "undefined undefined");
  EXPECT_EQ(SaidOf("rank_by_cells", "[grid[10], grid[12]@(0,1)]", "1"), "1 0");
  EXPECT_EQ(SaidOf("rank_by_cells", "[grid[1], grid[1]@(120,120)]", "1"), "undefined undefined")
      << "too far apart for a picture";
}

TEST(MemberRanksTest, GridsThatAreNoMembersHaveNone) {
  using testing::ElementsAre;
  const char* const text =
      "recolour_each(\\x -> if(is_largest_of(objects4(flip_rows(input)), x), red, blue), "
      "objects4(input), input)";
  EXPECT_THAT(Drawn(text, {"grid[011/000/040]", "grid[111/000/111]"}),
              ElementsAre("grid[011/000/010]", "grid[222/000/222]"))
      << "a condition without a value does not hold";
}

}  // namespace
}  // namespace hunch::grid
