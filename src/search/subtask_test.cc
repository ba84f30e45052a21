#include "search/subtask.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/searched_task_for_test.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

class SubtaskTest : public testing::Test {
 protected:
  std::string Print(core::Value value) const { return domain_.PrintLiteral(kStrip, value); }
  core::Program Read(const std::string& text, const core::Task& task) const {
    return core::ParseProgram(text, domain_, task.interface);
  }

  const StripDomain domain_;
  // The first goes, and what was last is a four.
  const core::Task shorter_ =
      domain_.MakeTask({{"[1, 2, 3]", "[2, 4]"}, {"[4, 1, 1, 3]", "[1, 1, 4]"}, {"[3, 2]", "[]"}});
  // The first colour stays, and what was last is a four.
  const core::Task one_more_step_ = domain_.MakeTask(
      {{"[1, 2, 1]", "[1, 0, 4]"}, {"[3, 1, 2, 3]", "[3, 0, 0, 4]"}, {"[2, 1, 2]", "[]"}});
};

TEST_F(SubtaskTest, OnlyWhereOutputsHaveAnotherFrame) {
  EXPECT_TRUE(ChangesFrame(domain_, shorter_));
  EXPECT_FALSE(ChangesFrame(
      domain_, domain_.MakeTask({{"[1, 2]", "[2, 1]"}, {"[3]", "[4]"}, {"[3, 2]", "[]"}})));
  EXPECT_FALSE(KeepsFrame(domain_, shorter_));
  EXPECT_TRUE(KeepsFrame(domain_, one_more_step_));
}

TEST_F(SubtaskTest, FirstStepsDoNothingWrong) {
  SearchedTask searched(domain_, one_more_step_, 3000);
  const std::vector<Prospect> found = Prospects(searched.work(), 3);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(searched.Text(found[0].program), "keep(first(input), input)");
  EXPECT_DOUBLE_EQ(found[0].right, 3.0 / 5);
  base::Arena arena;
  for (const Prospect& prospect : found) {
    const auto column = searched.Column(prospect.program, arena);
    EXPECT_EQ(core::Elements(column[0])[0].number(), 1);
    EXPECT_EQ(core::Elements(column[1])[0].number(), 3);
  }
}

TEST_F(SubtaskTest, ProspectsHaveTheFrameAndPaintSomethingRight) {
  SearchedTask searched(domain_, shorter_, 3000);
  const std::vector<Prospect> found = Prospects(searched.work(), 3);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(searched.Text(found[0].program), "rest(reverse(input))");
  EXPECT_DOUBLE_EQ(found[0].right, 4.0 / 5);
  base::Arena arena;
  for (const Prospect& prospect : found) {
    const auto column = searched.Column(prospect.program, arena);
    EXPECT_EQ(core::Elements(column[0]).size(), 2U);
    EXPECT_EQ(core::Elements(column[1]).size(), 3U);
  }
}

TEST_F(SubtaskTest, WhatIsGivenIsTheInputOfATask) {
  const Subtask made = MakeSubtask(domain_, shorter_, {Read("rest(input)", shorter_), 4, 0.5});
  ASSERT_EQ(made.task.rows(), shorter_.rows());
  EXPECT_EQ(Print(made.task.train[1].inputs[0]), "[1, 1, 3]");
  EXPECT_EQ(Print(made.task.train[1].output), "[1, 1, 4]");
  EXPECT_EQ(Print(made.task.test[0].inputs[0]), "[2]");
  EXPECT_EQ(made.bits, 4);
}

TEST_F(SubtaskTest, ProgramsAreBroughtOutside) {
  const core::Program whole =
      Substituted(Read("sum(input, shift(input))", shorter_), Read("rest(input)", shorter_));
  EXPECT_EQ(core::PrintProgram(whole, shorter_.interface), "sum(rest(input), shift(rest(input)))");
}

}  // namespace
}  // namespace hunch::search
