#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

std::string Of(std::string_view feature, std::string_view rows) {
  return SaidOf(feature, "objects4(input)", rows);
}

TEST(MemberRelationsTest, LyingInTheBoxOfAnother) {
  const char* const grid = "1111 1.21 1..1 1111 ...3";
  EXPECT_EQ(Of("count_held", grid), "1 0 0");
  EXPECT_EQ(Of("is_held", grid), "false true false");
  EXPECT_EQ(Of("colour_held", grid), "red black black");
  EXPECT_EQ(Of("colour_holding", grid), "black blue black");
  EXPECT_EQ(Of("colour_held", "1111 1231 1111"), "black black black") << "two colours";
}

TEST(MemberRelationsTest, SharingRowsAndColumns) {
  const char* const grid = "1..2 1... ..3.";
  EXPECT_EQ(Of("count_in_its_rows", grid), "1 1 0");
  EXPECT_EQ(Of("count_in_its_columns", grid), "0 0 0");
  EXPECT_EQ(Of("colour_in_its_rows", grid), "red blue black");
  EXPECT_EQ(Of("colour_in_its_columns", "1.4 ... 2.4"), "red black blue black")
      << "its own colour does not count";
}

TEST(MemberRelationsTest, Touching) {
  EXPECT_EQ(Of("count_touching", "12.4 ...."), "1 1 0");
  EXPECT_EQ(Of("is_touching", "1.. .2. ..."), "true true") << "corners, too";
  EXPECT_EQ(Of("colour_touching", "12.4"), "red blue black");
}

TEST(MemberRelationsTest, ColourOfThoseAlike) {
  EXPECT_EQ(Of("colour_of_its_shape", "11.22.3"), "red blue black");
  EXPECT_EQ(Of("colour_of_its_form", "11.2.3.. ...2...."), "red blue black");
  EXPECT_EQ(Of("colour_of_its_size", "11.22.4 1...2.4"), "red blue black");
  EXPECT_EQ(Of("colour_of_its_count", "11.2.333 ...2...."), "red blue black");
}

TEST(MemberRelationsTest, ColourOfTheNearest) {
  EXPECT_EQ(Of("colour_of_nearest", "1.2...3"), "red blue red");
  EXPECT_EQ(Of("colour_of_nearest", "1.2.3"), "red black red") << "two are as near";
  EXPECT_EQ(Of("colour_of_nearest", "1.1..3"), "green green blue") << "of another colour";
}

}  // namespace
}  // namespace hunch::grid
