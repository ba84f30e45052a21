#include "search/cases.h"

#include <gtest/gtest.h>

#include "search/searched_task_for_test.h"
#include "search/small_domain_for_test.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

class CasesTest : public testing::Test {
 protected:
  void Search(std::initializer_list<std::pair<const char*, const char*>> pairs) {
    searched_.emplace(domain_, domain_.MakeTask(pairs), 3000);
    Cases cases(searched_->work());
    EXPECT_EQ(cases.Step(1000), Progress::kProgress);
    EXPECT_EQ(cases.Step(1000), Progress::kNothingYet) << "until there are many more values";
    for (const core::Candidate& candidate : searched_->work().candidates.all()) {
      if (candidate.strategy != std::string("cases")) continue;
      found_.push_back(candidate);
      base::Arena arena;
      const auto column = searched_->Column(candidate.program, arena);
      EXPECT_EQ(searched_->work().Reproduces(column.data()), searched_->work().all_pairs());
    }
  }
  const core::Candidate* Found(const std::string& text) const {
    for (const core::Candidate& candidate : found_) {
      if (searched_->Text(candidate.program) == text) return &candidate;
    }
    return nullptr;
  }

  StripDomain domain_;
  std::optional<SearchedTask> searched_;
  std::vector<core::Candidate> found_;
};

TEST_F(CasesTest, AConditionTellsWhichOfTwoHolds) {
  Search({{"[1, 0, 2, 3]", "[3, 2, 0, 1]"},
          {"[2, 0, 4, 4]", "[0, 2, 0, 4]"},
          {"[1, 3, 0, 2]", "[2, 0, 3, 1]"},
          {"[3, 2, 1, 0]", "[0, 3, 2, 1]"},
          {"[1, 4, 4, 2]", "[]"}});
  const core::Candidate* found = Found("if(equal(1, first(input)), reverse(input), shift(input))");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(domain_.PrintLiteral(kStrip, found->outputs[0]), "[2, 4, 4, 1]");
  // The choice 3, equal 1, one 2, first 3, reverse 2, shift 2, and input three times 1.
  EXPECT_EQ(found->bits, 3 + 1 + 2 + 3 + 2 + 2 + 3);
}

TEST_F(CasesTest, NumbersMayBeLess) {
  Search({{"[1, 0, 2, 3]", "[3, 2, 0, 1]"},
          {"[3, 0, 4, 4]", "[0, 3, 0, 4]"},
          {"[2, 3, 0, 2]", "[2, 0, 3, 2]"},
          {"[4, 2, 1, 0]", "[0, 4, 2, 1]"},
          {"[1, 4, 4, 2]", "[]"}});
  EXPECT_NE(Found("if(less(first(input), 3), reverse(input), shift(input))"), nullptr);
}

TEST_F(CasesTest, ConditionsWithoutConstantsAreKeptBesideThoseWith) {
  Search({{"[1, 0, 2, 1]", "[1, 2, 0, 1]"},
          {"[2, 0, 4, 4]", "[0, 2, 0, 4]"},
          {"[1, 3, 0, 1]", "[1, 0, 3, 1]"},
          {"[3, 2, 1, 0]", "[0, 3, 2, 1]"},
          {"[1, 4, 4, 2]", "[]"}});
  EXPECT_NE(Found("if(equal(1, first(input)), reverse(input), shift(input))"), nullptr);
  EXPECT_NE(Found("if(equal(first(input), first(reverse(input))), reverse(input), shift(input))"),
            nullptr);
}

TEST_F(CasesTest, NothingIsOfferedWhereNoConditionTells) {
  Search(
      {{"[1, 0, 2, 3]", "[3, 2, 0, 1]"}, {"[1, 0, 2, 3]", "[0, 1, 0, 2]"}, {"[1, 4, 4, 2]", "[]"}});
  EXPECT_TRUE(found_.empty());
}

TEST_F(CasesTest, WithoutWordsForChoosingThereIsNothingToDo) {
  const SmallDomain domain;
  SearchedTask small(domain, domain.MakeTask({{"[1]", "2"}, {"[5]", "0"}}), 100);
  EXPECT_EQ(Cases(small.work()).Step(1000), Progress::kExhausted);
}

}  // namespace
}  // namespace hunch::search
