#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Place(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(PlacePrimitives(), name, arguments);
}

TEST(Place, MovesWithoutTouchingTheCells) {
  EXPECT_EQ(Place("to_origin", {"grid[12]@(3,4)"}), "grid[12]");
  EXPECT_EQ(Place("shift", {"grid[12]@(3,4)", "(-1,2)"}), "grid[12]@(2,6)");
  EXPECT_EQ(Place("move_to", {"grid[12]@(3,4)", "grid[555]@(7,8)"}), "grid[12]@(7,8)");
  EXPECT_EQ(Place("align_top", {"grid[12]@(3,4)", "grid[555]@(7,8)"}), "grid[12]@(7,4)");
  EXPECT_EQ(Place("align_left", {"grid[12]@(3,4)", "grid[555]@(7,8)"}), "grid[12]@(3,8)");
}

TEST(Place, FarOutIsUndefined) {
  EXPECT_EQ(Place("shift", {"grid[1]@(0,250)", "(0,5)"}), "grid[1]@(0,255)");
  EXPECT_EQ(Place("shift", {"grid[1]@(0,250)", "(0,6)"}), "undefined");
}

TEST(Place, CentresOnAnotherRoundingUpAndLeft) {
  EXPECT_EQ(Place("centre_on", {"grid[1]", "grid[555/555/555]@(2,2)"}), "grid[1]@(3,3)");
  EXPECT_EQ(Place("centre_on", {"grid[1]", "grid[55/55]@(2,2)"}), "grid[1]@(2,2)");
  EXPECT_EQ(Place("centre_on", {"grid[111/111/111]", "grid[5]@(2,2)"}), "grid[111/111/111]@(1,1)");
}

TEST(Place, MovesInsideByTheShortestWay) {
  EXPECT_EQ(Place("move_inside", {"grid[11]@(9,-3)", "grid[000/000/000]"}), "grid[11]@(2,0)");
  EXPECT_EQ(Place("move_inside", {"grid[11]@(1,1)", "grid[000/000/000]"}), "grid[11]@(1,1)");
  EXPECT_EQ(Place("move_inside", {"grid[1111]", "grid[000/000/000]"}), "undefined");
}

TEST(Place, PutsPaintInsideAsLargeAsItGoes) {
  EXPECT_EQ(Place("put_inside", {"grid[333333/300003/300003/333333]", "grid[00/12]@(5,0)"}),
            "grid[333333/311223/311223/333333]");
  EXPECT_EQ(Place("put_inside", {"grid[33333/30003/30003/33333]", "grid[1/2]"}),
            "grid[33333/30103/30203/33333]");
  EXPECT_EQ(Place("put_inside", {"grid[000333/000303/000333]", "grid[1]"}),
            "grid[000333/000313/000333]")
      << "a hole is meant rather than a larger blank beside";
  EXPECT_EQ(Place("put_inside", {"grid[303]", "grid[12]"}), "undefined");
  EXPECT_EQ(Place("put_inside", {"grid[303]", "grid[00]"}), "undefined");
}

TEST(Place, PaintInPlaceOfOther) {
  EXPECT_EQ(Place("put_in_place", {"grid[00000/05555/05555]@(1,1)", "grid[000/012]@(5,0)"}),
            "grid[00000/01122/01122]@(1,1)");
  EXPECT_EQ(Place("put_in_place", {"grid[555]", "grid[12]"}), "undefined") << "no whole factor";
  EXPECT_EQ(Place("put_in_place", {"grid[000]", "grid[12]"}), "undefined");
}

TEST(Place, PaintComesToTheMiddle) {
  EXPECT_EQ(Place("centred", {"grid[110/100/000]@(1,1)"}), "grid[110/100/000]@(1,1)");
  EXPECT_EQ(Place("centred", {"grid[001/000/000]"}), "grid[000/010/000]");
  EXPECT_EQ(Place("centred", {"grid[00000/00011/00000]"}), "grid[00000/01100/00000]");
  EXPECT_EQ(Place("centred", {"grid[000]"}), "undefined");
}

TEST(Place, RollsCellsRound) {
  EXPECT_EQ(Place("roll", {"grid[123/456]@(1,1)", "(0,1)"}), "grid[312/645]@(1,1)");
  EXPECT_EQ(Place("roll", {"grid[123/456]", "(1,-1)"}), "grid[564/231]");
  EXPECT_EQ(Place("move_within", {"grid[123/456]@(1,1)", "(1,-1)"}), "grid[000/230]@(1,1)");
  EXPECT_EQ(Place("roll", {"grid[123/456]", "(2,-3)"}), "grid[123/456]");
}

TEST(PlaceTest, RowsRolledByTheirNumber) {
  EXPECT_EQ(Place("roll_rows_right", {"grid[123/123/123]"}), "grid[123/312/231]");
  EXPECT_EQ(Place("roll_rows_left", {"grid[123/123/123/123/123]"}), "grid[123/231/312/123/231]");
}

TEST(Place, VectorsOfGrids) {
  EXPECT_EQ(Place("place_of", {"grid[1]@(3,-4)"}), "(3,-4)");
  EXPECT_EQ(Place("centre_of", {"grid[111/111/111]@(3,4)"}), "(4,5)");
  EXPECT_EQ(Place("vector_to", {"grid[1]@(3,4)", "grid[1]@(1,9)"}), "(-2,5)");
}

}  // namespace
}  // namespace hunch::grid
