// A task whose cells follow from those painted before them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"
#include "search/solver.h"

namespace hunch::grid {
namespace {

// A red cell starts a line to the right that changes its colour at every step and ends at a wall.
TEST(SweepGoldenTest, ALineThatChangesAtEveryStep) {
  const core::Task task =
      MakeTask({{"grid[0200000/0000000/2000800/0000000]", "grid[0232323/0000000/2323800/0000000]"},
                {"grid[2000000/0000000/0020080]", "grid[2323232/0000000/0023280]"},
                {"grid[0000020/0200080/0000000]", "grid[0000023/0232380/0000000]"}},
               {"grid[00000000/20000000/00200800]"});
  search::Options options;
  options.seconds = 0;
  options.work = 300000;
  options.without = {"paint"};  // it asks whether the way from the red cell is odd
  const search::Result result = search::Solve(TheGridDomain(), task, options);
  ASSERT_FALSE(result.attempts.empty());
  bool found = false;
  for (const search::Attempt& attempt : result.attempts) {
    found = found || PrintGridLiteral(OfBase(kGrid), attempt.outputs[0]) ==
                         "grid[00000000/23232323/00232800]";
  }
  EXPECT_TRUE(found);
  EXPECT_THAT(core::PrintProgram(result.attempts[0].program, task.interface),
              testing::HasSubstr("sweep_"));
}

}  // namespace
}  // namespace hunch::grid
