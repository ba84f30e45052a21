#include "domains/grid/expectations.h"

#include <gmock/gmock.h>
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
  EXPECT_GT(SurpriseAt(FallingSpeck(), "grid[000/060/000]"), 0) << "no row is left below in pairs";
}

TEST(Expectations, EachBrokenPropertyAdds) {
  const double size = SurpriseAt(FallingSpeck(), "grid[000/000/000/060]");
  const double size_and_cell = SurpriseAt(FallingSpeck(), "grid[000/000/000/000/060/060]");
  const double colour = SurpriseAt(FallingSpeck(), "grid[000/000/070]");
  EXPECT_GT(size, 0);
  EXPECT_GT(size_and_cell, size) << "of another size, with one cell more";
  EXPECT_GT(colour, size) << "a colour that is in no input, for the one that is";
}

TEST(Expectations, AnUndefinedAnswerAddsToWhatOthersBreak) {
  EXPECT_GT(SurpriseAt(FallingSpeck(), ""), 0);
  const core::Task two_tests =
      MakeTask({{"grid[300/000/000]", "grid[000/000/300]"}, {"grid[00/05]", "grid[00/05]"}},
               {"grid[060/000/000]", "grid[070/000/000]"});
  base::Arena arena;
  const auto parse = [&](std::string_view text) {
    return ParseGridLiteral(text, arena).value().value;
  };
  const auto expectations = TheGridDomain().Expect(two_tests);
  const core::Value wrong_and_right[] = {parse("grid[000/060/000]"), parse("grid[000/000/070]")};
  const core::Value wrong_and_none[] = {wrong_and_right[0], core::kUndefined};
  EXPECT_GT(expectations->Surprise(wrong_and_none), expectations->Surprise(wrong_and_right));
}

TEST(Expectations, WhatOnlySomePairsHaveIsNotExpected) {
  // The output is symmetric about the diagonal in one pair only; in all of them something changes.
  const core::Task task =
      MakeTask({{"grid[10/00]", "grid[11/00]"}, {"grid[20/00]", "grid[22/20]"}}, {"grid[03/00]"});
  const Expectation expectations[] = {{Form::kSome, Measure::kMirroredDiagonal, 1},
                                      {Form::kSome, Measure::kShareChanged, 1}};
  base::Arena arena;
  const core::Value unchanged = ParseGridLiteral("grid[03/00]", arena).value().value;
  EXPECT_THAT(Breaks(task, expectations, {&unchanged, 1}), testing::ElementsAre(0, 1));
}

TEST(Expectations, EachFormIsBrokenByWhatItSays) {
  const core::Task task =
      MakeTask({{"grid[120]", "grid[123]"}, {"grid[1200]", "grid[1230]"}}, {"grid[12000]"});
  const auto broken = [&](Form form, Measure measure, std::string_view answer) {
    const Expectation expectation[] = {{form, measure, 1}};
    base::Arena arena;
    const core::Value value = ParseGridLiteral(answer, arena).value().value;
    return Breaks(task, expectation, {&value, 1})[0];
  };
  EXPECT_EQ(broken(Form::kSame, Measure::kArea, "grid[12300]"), 0);
  EXPECT_EQ(broken(Form::kSame, Measure::kArea, "grid[1230]"), 1);
  EXPECT_EQ(broken(Form::kFixed, Measure::kColoursNew, "grid[12300]"), 0);
  EXPECT_EQ(broken(Form::kFixed, Measure::kColoursNew, "grid[12400]"), 1);
  EXPECT_EQ(broken(Form::kFixed, Measure::kArea, "grid[1230]"), 0) << "areas differ in the pairs";
  EXPECT_EQ(broken(Form::kFixedChange, Measure::kObjects, "grid[12300]"), 0);
  EXPECT_EQ(broken(Form::kFixedChange, Measure::kObjects, "grid[12340]"), 1);
  EXPECT_EQ(broken(Form::kAtLeast, Measure::kObjects, "grid[10000]"), 1);
  EXPECT_EQ(broken(Form::kAtMost, Measure::kArea, "grid[123000]"), 1);
  EXPECT_EQ(broken(Form::kMore, Measure::kObjects, "grid[12000]"), 1);
  EXPECT_EQ(broken(Form::kLess, Measure::kArea, "grid[12300]"), 0) << "areas are the same in pairs";
  EXPECT_EQ(broken(Form::kNone, Measure::kHoleCells, "grid[12300]"), 0);
  EXPECT_EQ(broken(Form::kSome, Measure::kColoursNewCount, "grid[12000]"), 1);
  EXPECT_EQ(broken(Form::kInRange, Measure::kObjects, "grid[12300]"), 0);
  const double one_more = broken(Form::kInRange, Measure::kObjects, "grid[12340]");
  EXPECT_GT(one_more, 0);
  EXPECT_LT(one_more, broken(Form::kInRange, Measure::kObjects, "grid[12345]"));
  EXPECT_GT(broken(Form::kChangeInRange, Measure::kObjects, "grid[12345]"), 0);
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
