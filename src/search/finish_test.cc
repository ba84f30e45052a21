#include "search/finish.h"

#include <gtest/gtest.h>

#include "search/searched_task_for_test.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

TEST(FinishTest, LastStepsAreTriedAheadOfTheirTurn) {
  const StripDomain domain;
  // The last three go.
  SearchedTask searched(domain,
                        domain.MakeTask({{"[1, 2, 3, 4, 3]", "[2, 1]"},
                                         {"[4, 1, 1, 3, 2, 1]", "[1, 1, 4]"},
                                         {"[3, 2, 1, 1, 4, 2, 2]", "[]"}}),
                        300);
  ASSERT_TRUE(searched.work().candidates.all().empty()) << "it is out of reach so far";
  const Cost reached = searched.work().scopes.closed().next_level;
  Finish finish(searched.work());
  EXPECT_EQ(finish.Step(1000), Progress::kProgress);
  EXPECT_EQ(finish.Step(1000), Progress::kNothingYet) << "until there are more values";
  const auto found = searched.work().candidates.all();
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].strategy, std::string("finish"));
  EXPECT_EQ(domain.PrintLiteral(kStrip, found[0].outputs[0]), "[1, 1, 2, 3]")
      << searched.Text(found[0].program);
  EXPECT_GE(found[0].bits, BitsOf(reached)) << "cheaper ones have been enumerated";
}

TEST(FinishTest, WhatHasTheFrameOfTheOutputsIsKept) {
  const StripDomain domain;
  SearchedTask searched(domain,
                        domain.MakeTask({{"[1, 2, 3, 4, 3]", "[4, 4]"},
                                         {"[4, 1, 1, 3, 2, 1]", "[2, 4, 2]"},
                                         {"[3, 2, 1, 1, 4, 2, 2]", "[]"}}),
                        300);
  ASSERT_EQ(searched.Find("rest(rest(rest(reverse(input))))"), kNoValue);
  Finish finish(searched.work());
  finish.Step(1000);
  const ValueId kept = searched.Find("rest(rest(rest(reverse(input))))");
  ASSERT_NE(kept, kNoValue);
  EXPECT_GE(searched.bank()[kept].cost, searched.work().scopes.closed().next_level);
}

TEST(FinishTest, OnlyWhereOutputsHaveAnotherFrame) {
  const StripDomain domain;
  SearchedTask searched(
      domain, domain.MakeTask({{"[1, 2]", "[2, 1]"}, {"[3]", "[3]"}, {"[3]", "[]"}}), 100);
  EXPECT_EQ(Finish(searched.work()).Step(1000), Progress::kExhausted);
}

}  // namespace
}  // namespace hunch::search
