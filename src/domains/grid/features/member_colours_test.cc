#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

TEST(MemberColoursTest, AmongItsCells) {
  EXPECT_EQ(SaidOf("own_cells_of", "shapes8(input)", "12. .2. ... 3..", 2), "2 0");
}

TEST(MemberColoursTest, OnTheCanvas) {
  const char* const grid = "1111 12.1 1..1 1111 .2..";
  EXPECT_EQ(SaidOf("cells_in_its_box", "objects4(input)", grid, 2), "1 0 0");
  EXPECT_EQ(SaidOf("cells_beside_it", "objects4(input)", grid, 2), "2 0 0");
  EXPECT_EQ(SaidOf("cells_in_its_rows", "objects4(input)", grid, 2), "1 0 0");
  EXPECT_EQ(SaidOf("cells_in_its_columns", "objects4(input)", grid, 2), "2 1 1");
}

}  // namespace
}  // namespace hunch::grid
