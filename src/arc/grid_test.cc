#include "arc/grid.h"

#include <gtest/gtest.h>

#include "arc/temp_folder_for_test.h"

namespace hunch::arc {
namespace {

using Rows = std::vector<std::vector<int>>;

std::string Fault(const Rows& rows) {
  return InputErrorOf([&] { GridFromRows(rows); });
}

TEST(GridTest, KeepsRowsInRowMajorOrder) {
  const Grid grid = GridFromRows({{1, 2, 3}, {4, 5, 6}});
  EXPECT_EQ(grid.rows, 2);
  EXPECT_EQ(grid.cols, 3);
  EXPECT_EQ(grid.cells, (std::vector<uint8_t>{1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(grid.at(1, 0), 4);
}

TEST(GridTest, EqualityLooksAtShapeAndCells) {
  EXPECT_EQ(GridFromRows({{1, 2}}), GridFromRows({{1, 2}}));
  EXPECT_NE(GridFromRows({{1, 2}}), GridFromRows({{1}, {2}}));
  EXPECT_NE(GridFromRows({{1, 2}}), GridFromRows({{1, 3}}));
}

TEST(GridTest, CellsCanBeSet) {
  Grid grid = FilledGrid(2, 2, 7);
  grid.at(0, 1) = 3;
  EXPECT_EQ(grid, GridFromRows({{7, 3}, {7, 7}}));
}

TEST(GridTest, TakesTheSmallestAndTheLargest) {
  EXPECT_EQ(GridFault({{0}}), std::nullopt);
  EXPECT_EQ(GridFault(Rows(30, std::vector<int>(30, 9))), std::nullopt);
  EXPECT_EQ(GridFault({std::vector<int>(120, 1)}), std::nullopt);
}

TEST(GridTest, NamesWhatIsWrong) {
  EXPECT_EQ(Fault({}), "an empty grid (0 x 0)");
  EXPECT_EQ(Fault({{}, {}}), "an empty grid (2 x 0)");
  EXPECT_EQ(Fault({{}, {1}}), "row 2 has 1 cells, but row 1 has 0");
  EXPECT_EQ(Fault({{1, 2}, {3}}), "row 2 has 1 cells, but row 1 has 2");
  EXPECT_EQ(Fault({{1, 2}, {3, 10}}), "row 2, column 2: colour 10 is not in 0..9");
  EXPECT_EQ(Fault({{-1}}), "row 1, column 1: colour -1 is not in 0..9");
  EXPECT_EQ(Fault(Rows(31, {1})), "31 rows, but a grid has at most 30");
  EXPECT_EQ(Fault(Rows(2, std::vector<int>(31, 1))), "31 columns, but a grid has at most 30");
  EXPECT_EQ(Fault({std::vector<int>(121, 1)}), "121 columns, but a grid has at most 120");
}

}  // namespace
}  // namespace hunch::arc
