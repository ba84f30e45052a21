#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Fill(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(FillPrimitives()).Run(name, arguments);
}

TEST(FillTest, HolesTakeTheColourAroundThem) {
  EXPECT_EQ(Fill("fill_holes", {"111.. 1.122 111.2"}), "111.. 11122 111.2");
}

TEST(FillTest, AHoleMayLeakAtACornerOnlyWhenNotSealed) {
  const char* leaking = ".1.. 1.1. 1.11 .11.";
  EXPECT_EQ(Fill("fill_holes_with", {leaking, "red"}), ".1.. 121. 1211 .11.");
  EXPECT_EQ(Fill("fill_sealed", {leaking, "red"}), leaking);
  EXPECT_EQ(Fill("fill_sealed", {"111 1.1 111", "red"}), "111 121 111");
}

TEST(FillTest, OutsideIsWhatTouchesTheBorder) {
  EXPECT_EQ(Fill("fill_outside", {".111 .1.1 .111", "green"}), "3111 31.1 3111");
}

TEST(FillTest, HolesByShape) {
  const char* holes = "11111111 1.1.1..1 11111..1 1..11111 11111111";
  EXPECT_EQ(Fill("fill_square_holes", {holes, "red"}),
            "11111111 12121221 11111221 1..11111 11111111");
  EXPECT_EQ(Fill("fill_rectangles", {"..1. ..11 11..", "red"}), "2212 2211 1122");
  EXPECT_EQ(Fill("fill_rectangles", {"..1 .11 1..", "red"}), "..1 .11 122");
  EXPECT_EQ(Fill("fill_rectangles", {"11111 1.1.1 111.1 ..111", "red"}), "11111 1.121 11121 22111")
      << "a single cell is a gap";
  EXPECT_EQ(Fill("fill_rectangles", {"111 1.1 111", "red"}), "111 121 111");
}

TEST(FillTest, ANotchIsTheFourthCellOfASquare) {
  EXPECT_EQ(Fill("fill_notches", {"11.. 1..2 ..22", "green"}), "11.. 1332 ..22");
  EXPECT_EQ(Fill("fill_notches", {"12 1.", "green"}), "12 1.");
}

TEST(FillTest, RegionsByNumberOfCells) {
  EXPECT_EQ(Fill("fill_largest_region", {"..1..", "red"}), "22122");
  EXPECT_EQ(Fill("fill_largest_region", {"...1.", "red"}), "2221.");
  EXPECT_EQ(Fill("fill_smallest_region", {"...1.", "red"}), "...12");
  EXPECT_EQ(Fill("fill_smallest_region", {"11", "red"}), "undefined");
}

TEST(FillTest, AColourFloodsWhatItTouchesBySides) {
  EXPECT_EQ(Fill("flood_from", {"..5. 2.5. 55..", "red"}), "225. 225. 55..");
  EXPECT_EQ(Fill("flood_from", {".1", "black"}), "undefined");
}

TEST(FillTest, RoomsTakeTheColourInThem) {
  EXPECT_EQ(Fill("fill_rooms", {"..5.. 1.5.3 ..5.2"}), "115.. 115.3 115.2");
  EXPECT_EQ(Fill("fill_rooms_between", {"1.56 ...5", "grey"}), "1156 1115");
}

TEST(FillTest, PocketsSeePaintOnThreeSides) {
  const char* cup = ".... 1..1 1111";
  EXPECT_EQ(Fill("fill_pockets", {cup, "blue"}), ".... 1111 1111");
  EXPECT_EQ(Fill("fill_surrounded", {cup, "blue"}), cup);
  EXPECT_EQ(Fill("fill_surrounded", {".1. 1.1 .1.", "red"}), ".1. 121 .1.");
}

TEST(FillTest, AllBlackSquaresOfASide) {
  EXPECT_EQ(Fill("fill_squares", {"...1 ...1 .1..", "2", "red"}), "22.1 22.1 .1..");
  EXPECT_EQ(Fill("fill_squares", {"... ...", "2", "red"}), "22. 22.") << "none over another";
  EXPECT_EQ(Fill("fill_squares", {".. ..", "3", "red"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
