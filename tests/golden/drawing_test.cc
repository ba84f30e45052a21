// Tasks about lines drawn out of objects and between them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"
#include "search/solver.h"

namespace hunch::grid {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

// The program of the attempt whose answer to the test is right.
std::string Found(const core::Task& task, std::string_view answer) {
  search::Options options;
  options.seconds = 0;
  options.work = 200000;
  for (const search::Attempt& attempt : search::Solve(TheGridDomain(), task, options).attempts) {
    if (PrintGridLiteral(OfBase(kGrid), attempt.outputs[0]) != answer) continue;
    return core::PrintProgram(attempt.program, task.interface);
  }
  return "nothing";
}

TEST(DrawingGoldenTest, FromBlueUpOrDownThenAcrossToGreen) {
  const core::Task task =
      MakeTask({{"grid[100000/000000/000000/000030]", "grid[100000/900000/900000/999930]"},
                {"grid[0000300/0000000/0000000/0000000/0100000]",
                 "grid[0999300/0900000/0900000/0900000/0100000]"},
                {"grid[03000/00000/00001]", "grid[03999/00009/00001]"}},
               {"grid[0000001/0000000/0000000/0300000/0000000]"});
  EXPECT_THAT(Found(task, "grid[0000001/0000009/0000009/0399999/0000000]"), HasSubstr("elbows("));
}

TEST(DrawingGoldenTest, SquaresOfOneColourAreJoinedAtTheirCorners) {
  const core::Task task = MakeTask({{"grid[22000000/22000440/00000440/00000000/00002200/00002200]",
                                     "grid[22000000/22000440/00200440/00020000/00002200/00002200]"},
                                    {"grid[0000033/0660033/0660000/0000000/0330000/0330000]",
                                     "grid[0000033/0660033/0660300/0003000/0330000/0330000]"}},
                                   {"grid[00000077/55000077/55000000/00000000/00770000/00770000]"});
  EXPECT_THAT(Found(task, "grid[00000077/55000077/55000700/00007000/00770000/00770000]"),
              HasSubstr("connect_corners("));
}

TEST(DrawingGoldenTest, CrossesThroughTheMiddleOfEveryFrame) {
  const core::Task task =
      MakeTask({{"grid[0000000/0555000/0505000/0555000/0000000/0000000]",
                 "grid[0060000/0555000/6565666/0555000/0060000/0060000]"},
                {"grid[00000000/00000000/00055500/00050500/00055500/00000000]",
                 "grid[00006000/00006000/00055500/66656566/00055500/00006000]"},
                {"grid[555000000/505000000/555000000/000000000/000000555/000000505/000000555]",
                 "grid[555000060/565666666/555000060/060000060/060000555/666666565/060000555]"}},
               {"grid[00000000/05550000/05050000/05550000/00000000/00000000/00000000]"});
  EXPECT_THAT(Found(task, "grid[00600000/05550000/65656666/05550000/00600000/00600000/00600000]"),
              AnyOf(HasSubstr("middle_line_colour("), HasSubstr("rays_cross(centres(")))
      << "either says it";
}

}  // namespace
}  // namespace hunch::grid
