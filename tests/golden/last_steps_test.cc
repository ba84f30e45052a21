// Tasks that change the size, by programs whose last step is tried ahead of its turn.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"
#include "search/solver.h"

namespace hunch::grid {
namespace {

using testing::StartsWith;

// The strategy of the first attempt and what it answers.
std::string FirstAnswer(const core::Task& task) {
  search::Options options;
  options.seconds = 0;
  options.work = 30000;
  options.use_lanes = false;
  options.strategies = {"enumerate", "complete", "finish"};
  const search::Result result = search::Solve(TheGridDomain(), task, options);
  if (result.attempts.empty() || result.attempts[0].guess) return "nothing";
  const search::Attempt& first = result.attempts[0];
  return first.strategy + (" " + PrintGridLiteral(OfBase(kGrid), first.outputs[0]));
}

TEST(LastStepsTest, ThePictureInItselfOfBlocks) {
  EXPECT_THAT(
      FirstAnswer(MakeTask(
          {{"grid[000000/022000/022000/000220/000220/000000]", "grid[2000/0200/0020/0002]"},
           {"grid[0000000/0003300/0003300/0330000/0330000/0000000/0000000]",
            "grid[0003/0030/0300/3000]"},
           {"grid[00000000/00044440/00044440/00000440/00000440]", "grid[4444/0404/0044/0004]"}},
          {"grid[0000000/0110000/0110000/0111100/0111100/0000000]"})),
      StartsWith("finish grid[1000/1100/1010/1111]"));
}

TEST(LastStepsTest, OneOfAListByAColour) {
  EXPECT_THAT(
      FirstAnswer(MakeTask(
          {{"grid[11100000/12100222/11100212/00000222/33330000/33330000]", "grid[222/212/222]"},
           {"grid[0022000/0023011/0000012/3330011/3233000/3333000]", "grid[22/23]"},
           {"grid[55550222/52550252/55550000/55550000]", "grid[222/252]"}},
          {"grid[2110000/1110222/1110322/0000000/3333300/3333320]"})),
      StartsWith("finish grid[222/322]"));
}

// Its last step costs more than others that are tried ahead: there are few that take a list.
TEST(LastStepsTest, ObjectsOfEachColourCounted) {
  EXPECT_THAT(FirstAnswer(MakeTask({{"grid[0000000000/0000000000/0002200000/0000000000/0000003300/"
                                     "0000000000/2200001000/0000000000/1001101100/0000000000]",
                                     "grid[1111/2200/3000]"},
                                    {"grid[0005500000/0000000000/0000003300/0000000000/0005500000/"
                                     "0000000000/5500000000/0000000000/0000003000/0000000000]",
                                     "grid[555/330]"},
                                    {"grid[0002004000/0000000000/4408000000/0000000000/0008004400/"
                                     "0000000000/0008801000/0000000000/2204404400/0000000000]",
                                     "grid[44444/88800/22000/10000]"}},
                                   {"grid[6006001100/0000000000/7700000000/0000000000/0000006600/"
                                    "0000000000/0006000000/0000000000/7707701100/0000000000]"})),
              StartsWith("finish "
                         "grid[6666/7770/1100]"));
}

}  // namespace
}  // namespace hunch::grid
