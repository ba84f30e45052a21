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
            "with_background_black(\\x -> fall_down(x), input)");
  EXPECT_EQ(Generalised("recolour(input, red)", SparseTask()),
            "with_background_black(\\x -> recolour(x, red), input)");
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
  const core::Task task = MakeTask({{"grid[0000/0330/0330/0330/0330/0000]", "grid[0]"},
                                    {"grid[0000/0550/0550/0550/0550/0000]", "grid[0]"}},
                                   {"grid[00000/05550/05550/05550/05550/00000]"});
  EXPECT_EQ(Generalised("trim(input)", task), "with_background_black(\\x -> trim(x), input)");
  const std::string full = "grid[0000000/0333330/0333330/0333330/0333330/0333330/0000000]";
  EXPECT_EQ(Generalised("trim(input)", MakeTask({{full, "grid[3]"}}, {full})),
            "with_border_black(\\x -> trim(x), input)");
}

TEST(Generality, TheSideOfTheWallIsMinded) {
  const core::Task task =
      MakeTask({{"grid[222/000/030]", "grid[222/030/000]"}}, {"grid[2222/0000/0500]"});
  EXPECT_EQ(Generalised("flip_rows(input)", task), "with_wall_on_top(\\x -> flip_rows(x), input)");
}

TEST(Generality, ColoursThatTheProgramNamesAreMinded) {
  const core::Task task = SparseTask();
  EXPECT_EQ(Minded("flip_rows(input)", task), 0);
  EXPECT_EQ(Minded("fall_down(input)", task), 1);                       // black
  EXPECT_EQ(Minded("erase_colour(flip_rows(input), green)", task), 2);  // black and green
}

}  // namespace
}  // namespace hunch::grid
