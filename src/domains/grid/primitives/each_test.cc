#include <gtest/gtest.h>

#include "domains/grid/answer_for_test.h"

namespace hunch::grid {
namespace {

TEST(EachTest, ObjectsAreWorkedOnInTheirPlaces) {
  EXPECT_EQ(Answer("each_object(\\x -> flip_columns(x), grid[1002/1102])"), "grid[0102/1102]");
  EXPECT_EQ(Answer("each_object(\\x -> solid(box_of(x), grey), grid[1002/1103])"),
            "grid[5505/5505]");
  EXPECT_EQ(Answer("each_shape(\\x -> flip_columns(x), grid[1200/1000])"), "grid[2100/0100]");
}

TEST(EachTest, AllCellsOfAColourAreOnePiece) {
  EXPECT_EQ(Answer("each_colour(\\x -> symmetric_columns(x), grid[10021/00020/20000])"),
            "grid[20021/20020/20020]");
}

TEST(EachTest, ObjectsThatMoveLeaveNothingBehind) {
  EXPECT_EQ(Answer("each_object(\\x -> shift(x, (0,1)), grid[1020]@(3,3))"), "grid[0102]@(3,3)");
}

TEST(EachTest, RowsColumnsAndPartsArePutBack) {
  EXPECT_EQ(Answer("each_row(\\x -> flip_columns(x), grid[120/003])"), "grid[021/300]");
  EXPECT_EQ(Answer("each_column(\\x -> flip_rows(x), grid[120/003])"), "grid[003/120]");
  EXPECT_EQ(Answer("each_part(\\x -> flip_rows(x), grid[10520/03504/55555/60500/00570])"),
            "grid[03504/10520/55555/00570/60500]");
}

TEST(EachTest, BoxesOfObjectsAreWorkedOnOnTheirGround) {
  EXPECT_EQ(Answer("in_each_object_box(\\x -> flip_columns(x), grid[8888/8128/8118/8888])"),
            "grid[8888/8218/8118/8888]");
  EXPECT_EQ(Answer("in_each_shape_box(\\x -> recolour(x, red), grid[888/818/888])"),
            "grid[888/828/888]");
  EXPECT_EQ(Answer("around_each_shape(\\x -> paint_border(x, red), grid[0000/0010/0000])"),
            "grid[0222/0212/0222]");
  EXPECT_EQ(Answer("around_each_object(\\x -> paint_border(x, red), grid[100/000/000])"),
            "grid[220/220/000]")
      << "the picture's side cuts the margin";
  EXPECT_EQ(Answer("around_each_cluster(\\x -> paint_border(x, red), grid[000000/010100/000000])"),
            "grid[222220/210120/222220]");
}

TEST(EachTest, BoxesAreSeenWithoutTheirPlace) {
  EXPECT_EQ(Answer("in_each_row(\\x -> flip_columns(x), grid[120/003])"), "grid[021/300]");
  EXPECT_EQ(Answer("in_each_row(\\x -> if(equal(place_of(x), (0,0)), flip_columns(x), x), "
                   "grid[120/003])"),
            "grid[021/300]");
  EXPECT_EQ(Answer("in_each_column(\\x -> flip_rows(x), grid[120/003])"), "grid[003/120]");
  EXPECT_EQ(Answer("in_each_part(\\x -> flip_rows(x), grid[10520/03504/55555/60500/00570])"),
            "grid[03504/10520/55555/00570/60500]");
}

TEST(EachTest, OfBoxesThatOverlapTheCellsThatChangeAreLaidOn) {
  EXPECT_EQ(Answer("in_each_object_box(\\x -> recolour(x, grey), grid[11100/12100/11100/00000])"),
            "grid[55500/55500/55500/00000]");
  EXPECT_EQ(Answer("in_each_shape_box(\\x -> left_half(x), grid[1200/0000]@(2,3))"),
            "grid[1200/0000]@(2,3)");
}

TEST(EachTest, UndefinedWithoutPiecesOrAnAnswerForEach) {
  EXPECT_EQ(Answer("each_object(\\x -> x, grid[000])"), "undefined");
  EXPECT_EQ(Answer("each_part(\\x -> x, grid[12/21])"), "undefined");
  EXPECT_EQ(Answer("each_row(\\x -> if(odd(count_cells(x)), x, first([grid:])), grid[10/11])"),
            "undefined");
}

TEST(EachTest, BlackPiecesStayWithoutAnAnswer) {
  EXPECT_EQ(Answer("each_row(\\x -> continue_right(x), grid[1010000/0000000/0022000])"),
            "grid[1010101/0000000/0022222]");
  EXPECT_EQ(Answer("each_row(\\x -> continue_right(x), grid[1010000/0000000])"),
            "grid[1010101/0000000]");
  EXPECT_EQ(Answer("each_row(\\x -> continue_right(x), grid[00/00])"), "undefined");
}

TEST(EachTest, UntilNothingChanges) {
  EXPECT_EQ(Answer("until_stable(\\x -> over(shift(x, (0,1)), x), grid[1])"), "undefined");
  EXPECT_EQ(Answer("until_stable(\\x -> onto(shift(x, (0,1)), x), grid[1000])"), "grid[1111]");
  EXPECT_EQ(Answer("until_stable(\\x -> x, grid[12])"), "grid[12]");
}

}  // namespace
}  // namespace hunch::grid
