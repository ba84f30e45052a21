#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

std::string Of(std::string_view feature, std::string_view rows) {
  return SaidOf(feature, "shapes8(input)", rows);
}

TEST(MemberLikenessTest, CountsThoseOfTheSameShape) {
  EXPECT_EQ(Of("count_of_shape", "11.22.3 .1..2.3"), "2 2 1");
  EXPECT_EQ(Of("count_of_form", "11.2..33.4 1..22..3.4"), "3 3 3 1");
  EXPECT_EQ(Of("count_of_picture", "12.12.21"), "2 2 1");
  EXPECT_EQ(Of("count_of_size", "11.22.3 .1.2..3"), "2 2 1");
  EXPECT_EQ(Of("count_of_cells", "11.2.33"), "2 1 2");
}

TEST(MemberLikenessTest, CountsThoseWithTheSameColours) {
  EXPECT_EQ(Of("count_of_colour", "112.11.3"), "2 2 1");
  EXPECT_EQ(Of("count_of_colour_count", "112.11.3"), "1 2 2");
}

TEST(MemberLikenessTest, CountsThoseOfTheSameKind) {
  EXPECT_EQ(Of("count_of_symmetry", "11.2..11 1..22.11 1..2..11"), "1 2 2");
  EXPECT_EQ(Of("count_of_mirror", "11.22 1..22"), "1 1");
  EXPECT_EQ(Of("count_of_holes", "111.1.2 1.1.... 111...."), "1 2 2");
}

TEST(MemberLikenessTest, TheCommonestAndTheRarest) {
  EXPECT_EQ(Of("is_commonest_shape", "1.2.33"), "true true false");
  EXPECT_EQ(Of("is_rarest_shape", "1.2.33"), "false false true");
  EXPECT_EQ(Of("is_commonest_picture", "1.2.1"), "true false true");
  EXPECT_EQ(Of("is_rarest_picture", "1.2.1"), "false true false");
  EXPECT_EQ(Of("is_commonest_colour", "1.22.11"), "true false true");
  EXPECT_EQ(Of("is_rarest_colour", "1.22.11"), "false true false");
  EXPECT_EQ(Of("is_rarest_shape", "1.2"), "true true") << "all alike";
}

}  // namespace
}  // namespace hunch::grid
