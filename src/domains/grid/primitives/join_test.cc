#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Joined(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(JoinPrimitives(), name, arguments);
}

TEST(Join, TwoGridsOfOneHeightOrWidth) {
  EXPECT_EQ(Joined("side_by_side", {"grid[1/2]@(3,3)", "grid[34/56]@(9,9)"}),
            "grid[134/256]@(3,3)");
  EXPECT_EQ(Joined("side_by_side", {"grid[1]", "grid[3/5]"}), "undefined");
  EXPECT_EQ(Joined("above", {"grid[12]", "grid[34/56]@(9,9)"}), "grid[12/34/56]");
  EXPECT_EQ(Joined("above", {"grid[1]", "grid[34]"}), "undefined");
}

TEST(Join, ListsInLineFillUpWithBlack) {
  EXPECT_EQ(Joined("row_of", {"[grid[1], grid[2/2], grid[33]]"}), "grid[1233/0200]");
  EXPECT_EQ(Joined("column_of", {"[grid[1], grid[2/2], grid[33]]"}), "grid[10/20/20/33]");
  EXPECT_EQ(Joined("row_of", {"[grid:]"}), "undefined");
}

TEST(Join, ListsInLineWithGaps) {
  EXPECT_EQ(Joined("row_of_apart", {"[grid[1], grid[2/2], grid[33]]"}), "grid[102033/002000]");
  EXPECT_EQ(Joined("row_of_apart", {"[grid[12/34]]"}), "grid[12/34]");
  EXPECT_EQ(Joined("column_of_apart", {"[grid[1], grid[33]]"}), "grid[10/00/33]");
  EXPECT_EQ(Joined("column_of_apart", {"[grid:]"}), "undefined");
}

TEST(Join, InLineFollowsThePlaces) {
  EXPECT_EQ(Joined("in_line", {"[grid[1], grid[2]@(5,1)]"}), "grid[1/2]");
  EXPECT_EQ(Joined("in_line", {"[grid[1]@(1,0), grid[2]@(0,7)]"}), "grid[12]@(1,0)");
}

TEST(Join, LaysOutInRows) {
  const std::string_view three = "[grid[1], grid[2], grid[33/33]]";
  EXPECT_EQ(Joined("lay_out", {three, "2"}), "grid[1020/0000/3300/3300]");
  EXPECT_EQ(Joined("lay_out", {three, "4"}), "undefined");
  EXPECT_EQ(Joined("lay_out", {three, "0"}), "undefined");
  EXPECT_EQ(Joined("in_square", {"[grid[1], grid[2], grid[3], grid[4]]"}), "grid[12/34]");
  EXPECT_EQ(Joined("in_square", {three}), "undefined");
}

TEST(Join, CloseUpRemovesTheGapsBetweenParts) {
  EXPECT_EQ(Joined("close_up", {"[grid[10/01]@(1,1), grid[2]@(1,5), grid[3]@(7,1), "
                                "grid[4]@(7,5)]"}),
            "grid[102/010/304]");
}

TEST(Join, CloseUpKeepsOffsetsOfGridsThatOverlapInRowsOrColumns) {
  EXPECT_EQ(Joined("close_up", {"[grid[1/1]@(2,0), grid[2/2]@(3,4)]"}), "grid[10/12/02]");
}

TEST(Join, CloseUpTakesPlacesAnywhere) {
  EXPECT_EQ(Joined("close_up", {"[grid[1]@(-100,-3), grid[2]@(200,-2)]"}), "grid[10/02]");
  EXPECT_EQ(Joined("close_up", {"[grid[1]@(-10000,0), grid[2]@(10000,0)]"}), "undefined");
}

TEST(Join, TooLargeIsUndefined) {
  const std::string wide = "grid[" + std::string(70, '1') + "]";
  EXPECT_EQ(Joined("side_by_side", {wide, wide}), "undefined");
  EXPECT_EQ(Joined("row_of", {"[" + wide + ", " + wide + "]"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
