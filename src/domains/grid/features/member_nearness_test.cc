#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

TEST(MemberNearnessTest, FromTheRarestOne) {
  const char* const grid = "2..1....1.1";
  EXPECT_EQ(SaidOf("rank_by_nearness", "objects8(input)", grid), "0 1 2 3");
  EXPECT_EQ(SaidOf("rank_by_remoteness", "objects8(input)", grid), "3 2 1 0");
}

TEST(MemberNearnessTest, FromSeveral) {
  EXPECT_EQ(SaidOf("rank_by_nearness", "objects8(input)", "2..1..3"), "-1 -1 -1");
  EXPECT_EQ(SaidOf("rank_by_nearness", "objects8(input)", "2..1.1...1.2"), "0 2 3 1 0");
  EXPECT_EQ(SaidOf("rank_by_nearness_to_smallest", "objects8(input)", "2..11...33.4"), "0 2 1 0");
}

TEST(MemberNearnessTest, FromTheSmallestOne) {
  const char* const grid = "22..1..22.22";
  EXPECT_EQ(SaidOf("rank_by_nearness_to_smallest", "objects8(input)", grid), "1 0 1 2");
  EXPECT_EQ(SaidOf("rank_by_remoteness_from_smallest", "objects8(input)", grid), "1 2 1 0");
}

TEST(MemberNearnessTest, FromThoseOfAColour) {
  using testing::ElementsAre;
  const char* const text =
      "recolour_each(\\x -> if(is_nearest_to_a(blue, objects4(input), x), green, grey), "
      "objects4(input), input)";
  EXPECT_THAT(Drawn(text, {"grid[200102]", "grid[2002]"}),
              ElementsAre("grid[500503]", "grid[5005]"));
}

}  // namespace
}  // namespace hunch::grid
