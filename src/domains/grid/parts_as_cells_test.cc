#include "domains/grid/parts_as_cells.h"

#include <gtest/gtest.h>

#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

class PartsAsCellsTest : public testing::Test {
 protected:
  GridRef Read(const std::string& literal) {
    return core::Native<GridRef>::From(ParseGridLiteral(literal, arena_)->value);
  }
  static std::string Text(GridRef grid) {
    return grid.defined() ? PrintGridLiteral(OfBase(kGrid), core::Native<GridRef>::To(grid))
                          : "undefined";
  }
  base::Arena arena_;
};

TEST_F(PartsAsCellsTest, OneCellForEachPart) {
  EXPECT_EQ(Text(PartsAsCells(arena_, Read("grid[11522/11522/55555/00533/00533]"))), "grid[12/03]");
}

TEST_F(PartsAsCellsTest, UndefinedWhereAPartHasTwoColours) {
  EXPECT_EQ(Text(PartsAsCells(arena_, Read("grid[12522/11522/55555/00533/00533]"))), "undefined");
}

TEST_F(PartsAsCellsTest, UndefinedWithoutRowsAndColumnsOfLargerParts) {
  EXPECT_EQ(Text(PartsAsCells(arena_, Read("grid[11522/11522]"))), "undefined");
  EXPECT_EQ(Text(PartsAsCells(arena_, Read("grid[152/555/354]"))), "undefined");
  EXPECT_EQ(Text(PartsAsCells(arena_, Read("grid[15251/55555/35451/55555/15151]"))),
            "grid[121/341/111]");
}

TEST_F(PartsAsCellsTest, TheCommonestIsSeenAsBlackWhereNothingIs) {
  const auto seen = [this](const std::string& cells) {
    return Text(See(arena_, ChangeOfCells(Read(cells)), Read(cells)));
  };
  EXPECT_EQ(seen("grid[121/341/111]"), "grid[020/340/000]");
  EXPECT_EQ(seen("grid[121/340/111]"), "grid[121/340/111]");
  EXPECT_EQ(seen("grid[111/111]"), "grid[111/111]");
}

TEST_F(PartsAsCellsTest, CellsComeBackAsParts) {
  const GridRef picture = Read("grid[11522/11522/55555/00533/00533]");
  EXPECT_EQ(Text(CellsAsParts(arena_, picture, Read("grid[40/67]"))),
            "grid[44500/44500/55555/66577/66577]");
  EXPECT_EQ(Text(CellsAsParts(arena_, picture, Read("grid[467]"))), "undefined");
}

}  // namespace
}  // namespace hunch::grid
