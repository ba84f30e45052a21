#include "domains/grid/outcome.h"

#include <gtest/gtest.h>

#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

class OutcomeTest : public testing::Test {
 protected:
  GridRef Grid(const char* text) {
    return core::Native<GridRef>::From(ParseGridLiteral(text, arena_)->value);
  }
  std::string Text(GridRef grid) {
    if (!grid.defined()) return "undefined";
    return PrintGridLiteral(OfBase(kGrid), core::Native<GridRef>::To(grid));
  }
  base::Arena arena_;
};

TEST_F(OutcomeTest, StepsAreUndone) {
  const GridRef picture = Grid("grid[12/34]@(1,2)");
  for (const LastStep step :
       {LastStep::kFourfold, LastStep::kThreefold, LastStep::kTwofold, LastStep::kKaleidoscope,
        LastStep::kMirroredRight, LastStep::kMirroredDown, LastStep::kTwiceRight,
        LastStep::kTwiceDown}) {
    EXPECT_EQ(Text(Before(arena_, step, After(arena_, step, picture))), "grid[12/34]@(1,2)");
    EXPECT_EQ(Text(Before(arena_, step, Grid("grid[123/456/789]"))), "undefined");
    EXPECT_EQ(Text(Before(arena_, step, Grid("grid[1234/1234/5678/5670]"))), "undefined");
  }
}

TEST_F(OutcomeTest, WhatStepsMake) {
  const GridRef picture = Grid("grid[12]");
  EXPECT_EQ(Text(After(arena_, LastStep::kTwofold, picture)), "grid[1122/1122]");
  EXPECT_EQ(Text(After(arena_, LastStep::kKaleidoscope, picture)), "grid[1221/1221]");
  EXPECT_EQ(Text(After(arena_, LastStep::kMirroredDown, picture)), "grid[12/12]");
  EXPECT_EQ(Text(After(arena_, LastStep::kTwiceRight, picture)), "grid[1212]");
}

}  // namespace
}  // namespace hunch::grid
