#include <gtest/gtest.h>

#include "domains/grid/answer_for_test.h"

namespace hunch::grid {
namespace {

TEST(MaskTest, FindsCellsByColour) {
  EXPECT_EQ(Answer("painted(grid[02/30])"), "mask[01/10]");
  EXPECT_EQ(Answer("where(grid[02/32], red)"), "mask[01/01]");
  EXPECT_EQ(Answer("where(grid[02/32]@(4,5), black)"), "mask[10/00]@(4,5)");
}

TEST(MaskTest, EnclosedIsWhatTheOutsideDoesNotReachBySides) {
  const std::string open_at_corner = "grid[0110/1011/1101/0111]";
  EXPECT_EQ(Answer("enclosed(" + open_at_corner + ")"), "mask[0000/0100/0010/0000]");
  EXPECT_EQ(Answer("outside(" + open_at_corner + ")"), "mask[1001/0000/0000/1000]");
  EXPECT_EQ(Answer("enclosed(grid[000/011/010])"), "mask[000/000/000]");
}

TEST(MaskTest, BorderEdgeAndInterior) {
  EXPECT_EQ(Answer("border(grid[000/000/000])"), "mask[111/101/111]");
  EXPECT_EQ(Answer("edge(grid[0000/0222/0222/0222])"), "mask[0000/0111/0101/0111]");
  EXPECT_EQ(Answer("interior(grid[0000/0222/0222/0222])"), "mask[0000/0000/0010/0000]");
}

TEST(MaskTest, LonelyCellsHaveNoNeighbourOfTheirColour) {
  EXPECT_EQ(Answer("lonely(grid[2000/0200/0003/1130])"), "mask[0000/0000/0000/0000]");
  EXPECT_EQ(Answer("lonely(grid[2300/0000/0003/1100])"), "mask[1100/0000/0001/0000]");
}

TEST(MaskTest, CombinesMasksOfOneSizeCellByCell) {
  EXPECT_EQ(Answer("in_both(mask[0011], mask[0101])"), "mask[0001]");
  EXPECT_EQ(Answer("in_either(mask[0011], mask[0101]@(7,7))"), "mask[0111]");
  EXPECT_EQ(Answer("in_one(mask[0011], mask[0101])"), "mask[0110]");
  EXPECT_EQ(Answer("not_in(mask[0011])"), "mask[1100]");
}

TEST(MaskTest, CombinesMasksOfDifferentSizesByPlace) {
  EXPECT_EQ(Answer("in_both(mask[111/111], mask[11]@(1,1))"), "mask[000/011]");
  EXPECT_EQ(Answer("in_one(mask[10], mask[1]@(5,5))"), "mask[10]");
}

TEST(MaskTest, DifferingNeedsOneSize) {
  EXPECT_EQ(Answer("differing(grid[123], grid[143])"), "mask[010]");
  EXPECT_EQ(Answer("differing(grid[123], grid[12])"), "undefined");
}

TEST(MaskTest, CoveredCellsLieWherePiecesLie) {
  EXPECT_EQ(Answer("covered([grid[50/55]@(1,1), grid[7]@(9,9)], grid[000/000/000])"),
            "mask[000/010/011]");
  EXPECT_EQ(Answer("covered([grid:], grid[1])"), "mask[0]");
}

TEST(MaskTest, NeighboursAndFullLines) {
  EXPECT_EQ(Answer("around(mask[000/010/000])"), "mask[111/101/111]");
  EXPECT_EQ(Answer("beside(mask[000/010/000])"), "mask[010/101/010]");
  EXPECT_EQ(Answer("full_rows(mask[110/111])"), "mask[000/111]");
  EXPECT_EQ(Answer("full_columns(mask[110/101])"), "mask[100/100]");
}

TEST(MaskTest, PaintsAndErases) {
  EXPECT_EQ(Answer("paint_under(grid[120], mask[011], red)"), "grid[122]");
  EXPECT_EQ(Answer("paint_under(grid[000/000], mask[1]@(1,2), blue)"), "grid[000/001]");
  EXPECT_EQ(Answer("keep_under(grid[123], mask[011])"), "grid[023]");
  EXPECT_EQ(Answer("erase_under(grid[123], mask[011])"), "grid[100]");
  EXPECT_EQ(Answer("patch_under(grid[123], mask[011], grid[456])"), "grid[156]");
  EXPECT_EQ(Answer("patch_under(grid[123], mask[011], grid[45])"), "undefined");
}

TEST(MaskTest, TurnsIntoOtherValues) {
  EXPECT_EQ(Answer("coloured(mask[011/100]@(2,3), green)"), "grid[033/300]@(2,3)");
  EXPECT_EQ(Answer("cells_in(mask[011/100])"), "3");
  EXPECT_EQ(Answer("box_of_mask(mask[000/001/010]@(4,4))"), "box[5 5 2 2]");
  EXPECT_EQ(Answer("box_of_mask(mask[00])"), "undefined");
}

}  // namespace
}  // namespace hunch::grid
