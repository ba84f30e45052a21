// Tasks of two steps of which a rule over members does the first.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"
#include "search/solver.h"

namespace hunch::grid {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// The program of the attempt whose answer to the test is right, found without what is named.
std::string Found(const core::Task& task, std::string_view answer,
                  std::vector<std::string> without = {}) {
  search::Options options;
  options.without = std::move(without);
  options.seconds = 0;
  options.work = 150000;
  for (const search::Attempt& attempt : search::Solve(TheGridDomain(), task, options).attempts) {
    if (PrintGridLiteral(OfBase(kGrid), attempt.outputs[0]) != answer) continue;
    return core::PrintProgram(attempt.program, task.interface);
  }
  return "nothing";
}

TEST(StepsTest, SymmetricOnesAreAzureAndAllSendRaysDown) {
  const core::Task task =
      MakeTask({{"grid[00000000111/10000000010/10000000000/10001110000/00001010000/00000000"
                 "000/00000000066/77000000066/00000030000/00000030000/00000033300/000000000"
                 "00/00000000000]",
                 "grid[00000000888/80000000888/80000000888/80008880888/80008880888/80008880"
                 "888/80008880888/88008880888/88008830888/88008830888/88008833388/880088333"
                 "88/88008833388]"},
                {"grid[000000000666/000002200060/000000000000/000000000000/000000000000/000"
                 "000000000/000000000000/300000111000/330000101000/000000000000/00000000000"
                 "0/022000000000/022000000010]",
                 "grid[000000000888/000008800888/000008800888/000008800888/000008800888/000"
                 "008800888/000008800888/300008888888/330008888888/330008888888/33000888888"
                 "8/388008888888/388008888888]"},
                {"grid[00000000000000/00000000000000/00000000020000/00070000022000/10000000"
                 "000000/10000000000000/10003330002000/00000300002000/00000000002000/000000"
                 "00000000/02220000000000/02020000000000]",
                 "grid[00000000000000/00000000000000/00000000020000/00080000022000/80080000"
                 "022000/80080000022000/80088880028000/80088880028000/80088880028000/800888"
                 "80028000/88888880028000/88888880028000]"}},
               {"grid[0000000000000/0000000006000/0000000066600/0011100006000/0010100000000"
                "/0011100000000/0000000000000/0000000000600/0000000000660/0000000000000/030"
                "0060000000/0330060000000/0000066600000/0000000000000]"});
  const std::string answer =
      "grid[0000000000000/0000000008000/0000000088800/0088800088800/0088800088800/008880008"
      "8800/0088800088800/0088800088600/0088800088660/0088800088660/0388860088660/033886008"
      "8660/0338866688660/0338866688660]";
  EXPECT_THAT(Found(task, answer), AllOf(HasSubstr("rays_down("), HasSubstr("recolour_each(")));
  EXPECT_THAT(Found(task, answer, {"recolour_some"}), Not(HasSubstr("rays_down(recolour_each(")));
}

}  // namespace
}  // namespace hunch::grid
