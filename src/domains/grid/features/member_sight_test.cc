#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

std::string Of(std::string_view feature, std::string_view rows) {
  return SaidOf(feature, "objects4(input)", rows);
}

TEST(MemberSightTest, ColoursThatAreSeen) {
  const char* const grid = "1..2 .... 3...";
  EXPECT_EQ(Of("colour_below", grid), "green black black");
  EXPECT_EQ(Of("colour_above", grid), "black black blue");
  EXPECT_EQ(Of("colour_on_right", grid), "red black black");
  EXPECT_EQ(Of("colour_on_left", grid), "black blue black");
}

TEST(MemberSightTest, TheNearestOfAllCellsCounts) {
  EXPECT_EQ(SaidOf("colour_below", "[grid[11]]", "11 .3 4."), "green");
  EXPECT_EQ(SaidOf("colour_below", "[grid[11]]", "11 43"), "black") << "two are as near";
  EXPECT_EQ(SaidOf("colour_below", "[grid[111/101]]", "111 1.1 .3."), "green")
      << "seen out of a notch";
}

TEST(MemberSightTest, TheWayToGo) {
  const char* const grid = "1..2 .... 3...";
  EXPECT_EQ(Of("way_down", grid), "(1,0) (2,0) (0,0)");
  EXPECT_EQ(Of("way_up", grid), "(0,0) (0,0) (-1,0)");
  EXPECT_EQ(Of("way_right", grid), "(0,2) (0,0) (0,3)");
  EXPECT_EQ(Of("way_left", grid), "(0,0) (0,-2) (0,0)");
}

TEST(MemberSightTest, NotchesFitTogether) {
  EXPECT_EQ(SaidOf("way_down", "[grid[111/101]]", "111 1.1 .3. ... 333"), "(1,0)");
}

TEST(MemberSightTest, TheWayToTheBorder) {
  const char* const grid = ".... .1.. ....";
  EXPECT_EQ(Of("way_to_bottom", grid), "(1,0)");
  EXPECT_EQ(Of("way_to_top", grid), "(-1,0)");
  EXPECT_EQ(Of("way_to_left", grid), "(0,-1)");
  EXPECT_EQ(Of("way_to_right", grid), "(0,2)");
}

TEST(MemberSightTest, TheWayToAnotherColour) {
  EXPECT_EQ(SaidOf("way_to_colour", "[grid[1]@(0,2)]", "4.1...3"), "(0,-1)");
  EXPECT_EQ(SaidOf("way_to_colour", "[grid[1]@(0,2)]", "4.1.3"), "(0,0)") << "two ways";
  EXPECT_EQ(SaidOf("way_to_colour", "[grid[1]@(0,2)]", "..1.."), "(0,0)");
  EXPECT_EQ(SaidOf("way_to_only_colour", "[grid[1]@(0,2)]", "4.1...3"), "(0,0)");
  EXPECT_EQ(SaidOf("way_to_only_colour", "[grid[1]@(0,2)]", "..1...3"), "(0,3)");
}

TEST(MemberSightTest, TheWayFromTheOnlyColour) {
  EXPECT_EQ(SaidOf("way_from_only_colour", "[grid[1]@(0,2)]", "..1.3 ....."), "(0,-2)");
  EXPECT_EQ(SaidOf("way_from_only_colour", "[grid[1]@(0,2)]", "3.1.3"), "(0,0)") << "two";
  EXPECT_EQ(SaidOf("way_from_only_colour", "[grid[1]@(0,2)]", "..1.."), "(0,0)") << "none";
}

TEST(MemberSightTest, TheWayToTheNearestBorder) {
  EXPECT_EQ(SaidOf("way_to_border", "[grid[1]@(2,1)]", "..... ..... .1... ..... ....."), "(0,-1)");
  EXPECT_EQ(SaidOf("way_to_border", "[grid[1]@(1,1)]", "... .1. ... ..."), "(0,0)")
      << "two borders are as near";
}

TEST(MemberSightTest, TheWayToTheMiddle) {
  EXPECT_EQ(SaidOf("way_to_middle", "[grid[1]@(0,1)]", "41...3"), "(0,1)");
  EXPECT_EQ(SaidOf("way_to_middle", "[grid[1]@(0,3)]", "4..1.3."), "(0,0)");
  EXPECT_EQ(SaidOf("way_to_middle", "[grid[1]@(3,0)]", "4. .. .. 1. 3."), "(-1,0)");
  EXPECT_EQ(SaidOf("way_to_middle", "[grid[1]@(0,1)]", "41..."), "(0,0)") << "only one side";
}

TEST(MemberSightTest, TheWayFromAColourThatItTouches) {
  const auto moved = [](const std::string& grid) {
    return Drawn("move_each(\\x -> way_away_from(yellow, input, x), objects4(input), input)",
                 {grid});
  };
  using testing::ElementsAre;
  EXPECT_THAT(moved("grid[001403]"), ElementsAre("grid[100403]"));
  EXPECT_THAT(moved("grid[30014]"), ElementsAre("grid[31004]")) << "until something is in the way";
  EXPECT_THAT(moved("grid[0104]"), ElementsAre("grid[0104]")) << "does not touch it";
  EXPECT_THAT(moved("grid[013]"), ElementsAre("grid[013]")) << "touches another colour";
  EXPECT_THAT(moved("grid[0014/0040]"), ElementsAre("grid[0014/0040]"))
      << "touches it on two sides";
}

}  // namespace
}  // namespace hunch::grid
