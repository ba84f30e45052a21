// Tasks about single cells, by the features that their rules need.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"
#include "search/solver.h"

namespace hunch::grid {
namespace {

using testing::HasSubstr;

// The program of the attempt whose answer to the test is right.
std::string Found(const core::Task& task, std::string_view answer) {
  search::Options options;
  options.seconds = 0;
  options.work = 300000;
  for (const search::Attempt& attempt : search::Solve(TheGridDomain(), task, options).attempts) {
    if (PrintGridLiteral(OfBase(kGrid), attempt.outputs[0]) != answer) continue;
    return core::PrintProgram(attempt.program, task.interface);
  }
  return "nothing";
}

TEST(CellRulesTest, RedBesideBlueWhateverElseIsThere) {
  const core::Task task = MakeTask({{"grid[000000/010300/000000/000000/010000/000000]",
                                     "grid[020000/212300/020000/020000/212000/020000]"},
                                    {"grid[000000/003010/030000/000000/001003/000000]",
                                     "grid[000020/003212/030020/002000/021203/002000]"}},
                                   {"grid[000000/010300/000000/030100/000000/000300]"});
  EXPECT_THAT(Found(task, "grid[020000/212300/020200/032120/000200/000300]"),
              HasSubstr("count_beside(blue"));
}

}  // namespace
}  // namespace hunch::grid
