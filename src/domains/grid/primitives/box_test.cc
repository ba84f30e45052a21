#include <gtest/gtest.h>

#include "domains/grid/answer_for_test.h"

namespace hunch::grid {
namespace {

TEST(BoxTest, FoundInPictures) {
  EXPECT_EQ(Answer("box_of(grid[00/12]@(3,4))"), "box[3 4 2 2]");
  EXPECT_EQ(Answer("box_of_content(grid[000/010/000/001]@(3,4))"), "box[4 5 3 2]");
  EXPECT_EQ(Answer("box_of_content(grid[00])"), "undefined");
  EXPECT_EQ(Answer("box_of_colour(grid[201/102/001], red)"), "box[0 0 2 3]");
  EXPECT_EQ(Answer("box_of_colour(grid[201/102/001], green)"), "undefined");
}

TEST(BoxTest, LargestBlank) {
  EXPECT_EQ(Answer("largest_blank(grid[1000/0000/1000/0001]@(5,0))"), "box[5 1 3 3]");
  EXPECT_EQ(Answer("largest_blank(grid[0101/0111])"), "box[0 0 2 1]");
  EXPECT_EQ(Answer("largest_blank(grid[11])"), "undefined");
}

TEST(BoxTest, GapBetweenPieces) {
  EXPECT_EQ(Answer("gap(grid[1/1/1]@(1,0), grid[1/1]@(2,5))"), "box[2 1 2 4]");
  EXPECT_EQ(Answer("gap(grid[11]@(7,3), grid[111]@(2,2))"), "box[3 3 4 2]");
  EXPECT_EQ(Answer("gap(grid[1], grid[1]@(3,3))"), "undefined") << "diagonal";
  EXPECT_EQ(Answer("gap(grid[1], grid[1]@(0,1))"), "undefined") << "touching";
}

TEST(BoxTest, GrowsShrinksAndCombines) {
  EXPECT_EQ(Answer("inner_box(box[2 3 4 5])"), "box[3 4 2 3]");
  EXPECT_EQ(Answer("inner_box(box[2 3 2 5])"), "undefined");
  EXPECT_EQ(Answer("outer_box(box[0 3 4 5])"), "box[-1 2 6 7]");
  EXPECT_EQ(Answer("box_around(box[0 0 1 1], box[3 4 2 1])"), "box[0 0 5 5]");
  EXPECT_EQ(Answer("box_shared(box[0 0 3 3], box[2 1 5 5])"), "box[2 1 1 2]");
  EXPECT_EQ(Answer("box_shared(box[0 0 2 2], box[2 2 1 1])"), "undefined");
  EXPECT_EQ(Answer("across_rows(grid[0000/0000], box[1 2 1 1])"), "box[1 0 1 4]");
  EXPECT_EQ(Answer("across_columns(grid[0000/0000], box[1 2 1 1])"), "box[0 2 2 1]");
}

TEST(BoxTest, DrawsWhatLiesInThePicture) {
  EXPECT_EQ(Answer("fill_box(grid[000/000]@(1,1), box[2 2 9 9], red)"), "grid[000/022]@(1,1)");
  EXPECT_EQ(Answer("outline_box(grid[0000/0000/0000], box[0 0 3 3], red)"), "grid[2220/2020/2220]");
  EXPECT_EQ(Answer("outline_box(grid[000/000], box[-1 1 3 3], red)"), "grid[020/022]");
  EXPECT_EQ(Answer("mark_corners(grid[000/000/000], box[0 0 3 3], blue)"), "grid[101/000/101]");
  EXPECT_EQ(Answer("fill_box(grid[0], box[5 5 1 1], red)"), "grid[0]");
}

TEST(BoxTest, SolidIsAPieceInItsPlace) {
  EXPECT_EQ(Answer("solid(box[2 1 1 3], grey)"), "grid[555]@(2,1)");
  EXPECT_EQ(Answer("solid(box[0 0 129 1], grey)"), "undefined");
}

}  // namespace
}  // namespace hunch::grid
