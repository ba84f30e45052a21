#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellOrderTest, RowsAndColumns) {
  EXPECT_EQ(MapOf("row", "... ..."), "000 111");
  EXPECT_EQ(MapOf("column", "... ..."), "012 012");
  EXPECT_EQ(MapOf("rows_below", "... ..."), "111 000");
  EXPECT_EQ(MapOf("columns_beyond", "... ..."), "210 210");
}

TEST(CellOrderTest, LinesNearerToTheMiddle) {
  EXPECT_EQ(MapOf("nearer_middle_column", "....."), "31013");
  EXPECT_EQ(MapOf("nearer_middle_row", ". . . ."), "2 0 0 2");
}

TEST(CellOrderTest, CellsOnDifferentWaysThroughTheGrid) {
  EXPECT_EQ(MapOf("cells_before", "... ..."), "012 345");
  EXPECT_EQ(MapOf("cells_before_down", "... ..."), "024 135");
  EXPECT_EQ(MapOf("cells_before_winding", "... ... ..."), "012 543 678");
}

}  // namespace
}  // namespace hunch::grid
