#include "domains/grid/expectations.h"

#include <gtest/gtest.h>

#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

// The surprise at `answer` to the only test of `task`; "" is an undefined answer.
double SurpriseAt(const core::Task& task, std::string_view answer) {
  base::Arena arena;
  const auto expectations = TheGridDomain().Expect(task);
  const core::Value value =
      answer.empty() ? core::kUndefined : ParseGridLiteral(answer, arena).value().value;
  return expectations->Surprise({&value, 1});
}

// A speck of some colour falls to the bottom.
core::Task FallingSpeck() {
  return MakeTask({{"grid[300/000/000]", "grid[000/000/300]"},
                   {"grid[0040/0000/0000]", "grid[0000/0000/0040]"},
                   {"grid[00/05]", "grid[00/05]"}},
                  {"grid[060/000/000]"});
}

TEST(Expectations, AnAnswerLikeThePairsIsNoSurprise) {
  EXPECT_EQ(SurpriseAt(FallingSpeck(), "grid[000/000/060]"), 0);
  EXPECT_EQ(SurpriseAt(FallingSpeck(), "grid[000/600/000]"), 0) << "wrong, but like the pairs";
}

TEST(Expectations, EachBrokenPropertyAdds) {
  const double size = SurpriseAt(FallingSpeck(), "grid[000/000/000/060]");
  const double size_and_cell = SurpriseAt(FallingSpeck(), "grid[000/000/000/000/060/060]");
  const double colour = SurpriseAt(FallingSpeck(), "grid[000/000/070]");
  EXPECT_GT(size, 0);
  EXPECT_GT(size_and_cell, size) << "of another size, with one cell more";
  EXPECT_GT(colour, size) << "a colour that is in no input, for the one that is";
}

TEST(Expectations, NoAnswerIsASurpriseAndNothingIsMore) {
  const double none = SurpriseAt(FallingSpeck(), "");
  EXPECT_GT(none, SurpriseAt(FallingSpeck(), "grid[000/000/000/060]"));
  EXPECT_GE(none, SurpriseAt(FallingSpeck(), "grid[12345678/21436587]"));
}

TEST(Expectations, WhatOnlySomePairsHaveIsNotExpected) {
  // Outputs are symmetric in one pair only; in all of them something changes.
  const core::Task task =
      MakeTask({{"grid[10/00]", "grid[11/00]"}, {"grid[20/00]", "grid[22/20]"}}, {"grid[03/00]"});
  EXPECT_EQ(SurpriseAt(task, "grid[33/00]"), 0);
  EXPECT_GT(SurpriseAt(task, "grid[03/00]"), 0) << "nothing changed";
}

TEST(Expectations, MuchMoreChangeThanInThePairsIsASurprise) {
  // Some of the cells become red, three and two of twenty-five in the pairs.
  const core::Task task =
      MakeTask({{"grid[11111/11111/11111/11111/11111]", "grid[12121/11111/11211/11111/11111]"},
                {"grid[11111/11111/11111/11111/11111]", "grid[11111/12111/11112/11111/11111]"}},
               {"grid[11111/11111/11111/11111/11111]"});
  const double few = SurpriseAt(task, "grid[11111/11211/11111/21111/11112]");
  EXPECT_GT(SurpriseAt(task, "grid[21212/12121/21212/12121/21212]"), few);
}

TEST(Expectations, OnePairOrOtherTypesTellNothing) {
  EXPECT_EQ(TheGridDomain().Expect(MakeTask({{"grid[1]", "grid[2]"}}, {"grid[3]"})), nullptr);
  core::Task task = FallingSpeck();
  task.interface.output_type = OfBase(kColour);
  EXPECT_EQ(TheGridDomain().Expect(task), nullptr);
}

}  // namespace
}  // namespace hunch::grid
