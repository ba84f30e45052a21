// Tasks whose outputs are made of two pieces of the input.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"
#include "search/solver.h"

namespace hunch::grid {
namespace {

using testing::HasSubstr;
using testing::Not;

// The program of the attempt whose answer to the test is right.
std::string Found(const core::Task& task, std::string_view answer,
                  const std::vector<std::string>& without = {}) {
  search::Options options;
  options.seconds = 0;
  options.work = 500000;
  options.without = without;
  for (const search::Attempt& attempt : search::Solve(TheGridDomain(), task, options).attempts) {
    if (PrintGridLiteral(OfBase(kGrid), attempt.outputs[0]) != answer) continue;
    return core::PrintProgram(attempt.program, task.interface);
  }
  return "nothing";
}

TEST(PiecesTest, TheRightHalfForEachCellOfTheLeftOneInItsColour) {
  const core::Task task = MakeTask({{"grid[2380/0408]", "grid[2030/0203/0040/0004]"},
                                    {"grid[0188/6008]", "grid[0011/0001/6600/0600]"},
                                    {"grid[7008/3380]", "grid[0700/7000/0303/3030]"}},
                                   {"grid[1580/0288]"});
  EXPECT_THAT(Found(task, "grid[1050/1155/0020/0022]"), HasSubstr("with_two_parts("));
}

TEST(PiecesTest, TheSmallFigureForEachCellOfTheLargeOne) {
  const core::Task task =
      MakeTask({{"grid[1100000/1000000/1110000/0000000/0000230/0000030/0000000]",
                 "grid[232300/030300/230000/030000/232323/030303]"},
                {"grid[00000400/00004440/00000400/00000000/05500000/00000000]",
                 "grid[005500/555555/005500]"},
                {"grid[000080/066008/006000/066000]", "grid[8080/0808/0080/0008/8080/0808]"}},
               {"grid[0000000/0333000/0303000/0000000/0000027]"});
  EXPECT_THAT(Found(task, "grid[272727/270027]"), HasSubstr("with_largest_apart("));
}

TEST(PiecesTest, TheLargestFigureMirroredWithItsColoursExchanged) {
  const core::Task task = MakeTask(
      {{"grid[00000000/03323000/03222000/02323000/00000000/00000088/00000080]",
        "grid[2322/3332/2323]"},
       {"grid[330000000/300000000/000011100/000044400/000041100/000044400/000000000/000000000]",
        "grid[444/111/441/111]"},
       {"grid[00000110/00000100/00000000/00000000/06860000/06680000/06860000/00000000]",
        "grid[868/688/868]"}},
      {"grid[0000000000/0077577000/0077777000/0075575000/0057577000/0000000000/0000000000/"
       "0220000000/0200000000]"});
  const std::string answer = "grid[55755/55555/75775/55757]";
  // A rule has 25 bits for it, and is found before subtasks begin.
  EXPECT_THAT(Found(task, answer, {"with_largest_apart", "rules"}), HasSubstr("swap_colours("))
      << "the crop is the input of a subtask";
  EXPECT_THAT(Found(task, answer, {"with_largest_apart", "rules", search::kSubtasks}),
              Not(HasSubstr("swap_colours(")));
}

TEST(PiecesTest, TheFigureOfAColourOfItsOwnIsMirroredBesideItself) {
  const core::Task task =
      MakeTask({{"grid[0000000000/0044044400/0444044400/0000000000/0030000440/"
                 "0033000440/0033000440/0033000440/0000000000]",
                 "grid[0000000000/0044044400/0444044400/0000000000/0030030440/"
                 "0033330440/0033330440/0033330440/0000000000]"},
                {"grid[000000000/000000330/000033300/000030000/004000000/004003000/"
                 "044003330/040003300/000000000]",
                 "grid[000000000/000000330/000033300/000030000/004400000/004403000/"
                 "044443330/040043300/000000000]"},
                {"grid[0000000000/0000220000/0000220000/0000000000/0006600660/"
                 "0006606660/0006000600/0000000660/0000000000]",
                 "grid[0000000000/0000222200/0000222200/0000000000/0006600660/"
                 "0006606660/0006000600/0000000660/0000000000]"}},
               {"grid[000000000/000003330/000000300/000000000/000066000/000006000/"
                "033006000/033306000/000000000]"});
  const std::string answer =
      "grid[000000000/000003330/000000300/000000000/000066660/000006600/"
      "033006600/033306600/000000000]";
  EXPECT_THAT(Found(task, answer), HasSubstr("with_odd_colour_out("));
}

}  // namespace
}  // namespace hunch::grid
