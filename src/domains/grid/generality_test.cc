#include "domains/grid/generality.h"

#include <gtest/gtest.h>

#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

core::Task SparseTask() {
  return MakeTask({{"grid[000/030/000]", "grid[333/333/333]"}, {"grid[000/000/005]", "grid[0]"}},
                  {"grid[010/000/000]"});
}

std::string Generalised(const std::string& text, const core::Task& task) {
  const core::Program program = core::ParseProgram(text, TheGridDomain(), task.interface);
  return core::PrintProgram(TheGridDomain().Generalised(program, task), task.interface);
}

int Minded(const std::string& text, const core::Task& task) {
  return ColoursMinded(core::ParseProgram(text, TheGridDomain(), task.interface), task);
}

TEST(Generality, AProgramThatNeedsABlackBackgroundIsGivenOne) {
  EXPECT_EQ(Generalised("fall_down(input)", SparseTask()),
            "with_border_black(\\x -> fall_down(x), input)");
  EXPECT_EQ(Generalised("recolour(input, red)", SparseTask()),
            "with_border_black(\\x -> recolour(x, red), input)");
}

TEST(Generality, AProgramThatMindsNoBackgroundStaysAsItIs) {
  EXPECT_EQ(Generalised("flip_rows(input)", SparseTask()), "flip_rows(input)");
  EXPECT_EQ(Generalised("with_background_black(\\x -> fall_down(x), input)", SparseTask()),
            "with_background_black(\\x -> fall_down(x), input)");
}

TEST(Generality, WhereAnInputHasAnotherBackgroundTheProgramStaysAsItIs) {
  const core::Task task = MakeTask({{"grid[000/030/000]", "grid[0]"}}, {"grid[666/606/666]"});
  EXPECT_EQ(Generalised("fall_down(input)", task), "fall_down(input)");
}

TEST(Generality, BlackNeedOnlyLieAround) {
  const std::string full = "grid[0000000/0333330/0333330/0333330/0333330/0333330/0000000]";
  EXPECT_EQ(Generalised("trim(input)", MakeTask({{full, "grid[3]"}}, {full})),
            "with_border_black(\\x -> trim(x), input)");
}

TEST(Generality, BlackNeedOnlyBeTheCommonest) {
  const std::string framed = "grid[22222/20002/20302/20002/20002/20002/22222]";
  EXPECT_EQ(Generalised("trim(input)", MakeTask({{framed, "grid[3]"}}, {framed})), "trim(input)");
  const std::string wide = "grid[2220000000/2000000002/2000300002/2000000002/2222222222]";
  EXPECT_EQ(Generalised("trim(input)", MakeTask({{wide, "grid[3]"}}, {wide})),
            "with_background_black(\\x -> trim(x), input)");
}

TEST(Generality, BlackNeedNotBeTheCommonestEverywhere) {
  const PairText sparse = {"grid[000/030/000]", "grid[3]"};
  const core::Task mostly = MakeTask({sparse, sparse}, {"grid[333/333/000]"});
  EXPECT_EQ(Generalised("fall_down(input)", mostly),
            "with_ground_black(\\x -> fall_down(x), input)");
  const core::Task hardly = MakeTask({sparse}, {"grid[333/333/000]"});
  EXPECT_EQ(Generalised("fall_down(input)", hardly), "fall_down(input)");
}

TEST(Generality, TheSideOfTheWallIsMinded) {
  const core::Task task =
      MakeTask({{"grid[222/000/030]", "grid[222/030/000]"}}, {"grid[2222/0000/0500]"});
  EXPECT_EQ(Generalised("flip_rows(input)", task), "with_wall_on_top(\\x -> flip_rows(x), input)");
}

TEST(Generality, CopiesThatFillTheFrameAreAsManyAsDo) {
  const core::Task even =
      MakeTask({{"grid[12/34/56/78]", "grid[12/34/12/34]"}}, {"grid[21/43/21/43]"});
  EXPECT_EQ(Generalised("repeat_down(top_half(input), 2)", even),
            "tile_to(top_half(input), input)");
  EXPECT_EQ(Generalised("repeat_down(top_half(input), 3)", even),
            "repeat_down(top_half(input), 3)");
}

TEST(Generality, WhatIsScaledUpIsScaledLast) {
  const core::Task task = MakeTask({{"grid[12/34]", "grid[1]"}}, {"grid[56/78]"});
  EXPECT_EQ(Generalised("flip_rows(scale_up(input, 2))", task), "scale_up(flip_rows(input), 2)");
  EXPECT_EQ(Generalised("compress(scale_up(input, 2))", task), "compress(scale_up(input, 2))");
}

TEST(Generality, ColoursThatTheProgramNamesAreMinded) {
  const core::Task task = SparseTask();
  EXPECT_EQ(Minded("flip_rows(input)", task), 0);
  EXPECT_EQ(Minded("fall_down(input)", task), 1);                       // black
  EXPECT_EQ(Minded("erase_colour(flip_rows(input), green)", task), 2);  // black and green
}

}  // namespace
}  // namespace hunch::grid
