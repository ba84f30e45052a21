#include "search/cover.h"

#include <gtest/gtest.h>

#include "search/searched_task_for_test.h"
#include "search/small_domain_for_test.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

class CoverTest : public testing::Test {
 protected:
  // What cover makes of the values that `programs` programs give.
  void Lay(std::initializer_list<std::pair<const char*, const char*>> pairs, uint64_t programs) {
    found_.clear();
    searched_.emplace(domain_, domain_.MakeTask(pairs), programs);
    Cover cover(searched_->work());
    last_ = cover.Step(1000);
    for (const core::Candidate& candidate : searched_->work().candidates.all()) {
      if (candidate.strategy != std::string("cover")) continue;
      found_.push_back(candidate);
      base::Arena arena;
      const auto column = searched_->Column(candidate.program, arena);
      EXPECT_EQ(searched_->work().Reproduces(column.data()), searched_->work().all_pairs());
      EXPECT_TRUE(core::SameValue(kStrip, column.back(), candidate.outputs[0]));
    }
  }
  bool Has(const std::string& text) const {
    for (const core::Candidate& candidate : found_) {
      if (searched_->Text(candidate.program) == text) return true;
    }
    return false;
  }
  StripDomain domain_;
  std::optional<SearchedTask> searched_;
  std::vector<core::Candidate> found_;
  Progress last_ = Progress::kExhausted;
};

TEST_F(CoverTest, AnUpperLayerHidesWhereTheLowerIsWrong) {
  // The ones stay where they are, on top of the whole strip moved right.
  Lay({{"[1, 2, 2, 1, 0]", "[1, 1, 2, 1, 1]"},
       {"[0, 1, 3, 2]", "[0, 1, 1, 3]"},
       {"[1, 4, 4]", "[]"}},
      300);
  EXPECT_EQ(last_, Progress::kProgress);
  ASSERT_TRUE(Has("over(keep(1, input), shift(input))"));
  for (const core::Candidate& candidate : found_) {
    if (searched_->Text(candidate.program) != "over(keep(1, input), shift(input))") continue;
    // over 2; keep 2, one 2, input 1; shift 2, input 1.
    EXPECT_EQ(candidate.bits, 2 + 5 + 3);
    EXPECT_EQ(domain_.PrintLiteral(kStrip, candidate.outputs[0]), "[1, 1, 4]");
    EXPECT_EQ(candidate.pairs_reproduced, 2);
  }
}

TEST_F(CoverTest, LayersAreFittedIntoAFrame) {
  // The strip without its first, as long as before.
  Lay({{"[1, 2, 3]", "[2, 3, 0]"}, {"[4, 1]", "[1, 0]"}, {"[5, 6, 7, 8]", "[]"}}, 300);
  EXPECT_TRUE(Has("fit(rest(input), input)"));
}

TEST_F(CoverTest, MoreThanTwoLayersAreFoundGreedily) {
  // Ones moved once, twos where they are, threes reversed: no two cover it.
  Lay({{"[1, 0, 2, 0, 3, 0, 0]", "[0, 1, 3, 0, 3, 0, 0]"},
       {"[3, 0, 0, 0, 1, 0, 0]", "[3, 0, 0, 0, 0, 1, 3]"},
       {"[1, 0, 0, 0, 3]", "[]"}},
      2000);
  ASSERT_FALSE(found_.empty());
  EXPECT_EQ(domain_.PrintLiteral(kStrip, found_[0].outputs[0]), "[3, 1, 0, 0, 3]");
}

TEST_F(CoverTest, WhatNoValuePaintsIsNotCovered) {
  Lay({{"[1, 2]", "[9, 9]"}, {"[2]", "[]"}}, 300);
  EXPECT_TRUE(found_.empty());
}

TEST_F(CoverTest, ValuesMissingInSomePairAreNoLayers) {
  // rest(input) is undefined for the empty strip; nothing else gives the target.
  Lay({{"[1, 2]", "[2]"}, {"[]", "[]"}, {"[3, 4]", "[]"}}, 300);
  for (const core::Candidate& candidate : found_) {
    EXPECT_EQ(searched_->Text(candidate.program).find("rest"), std::string::npos);
  }
}

TEST_F(CoverTest, WaitsForMoreLayersThanItHasSearched) {
  searched_.emplace(domain_, domain_.MakeTask({{"[1, 2]", "[9, 2]"}, {"[2]", "[]"}}), 300);
  Cover cover(searched_->work());
  EXPECT_EQ(cover.Step(1000), Progress::kProgress);
  EXPECT_EQ(cover.Step(1000), Progress::kNothingYet);
  searched_->Enumerate(20000);
  EXPECT_EQ(cover.Step(1000), Progress::kProgress);
}

TEST_F(CoverTest, WithoutAnAssemblyThereIsNothingToDo) {
  const SmallDomain domain;
  SearchedTask small(domain, domain.MakeTask({{"[1]", "2"}, {"[5]", "0"}}), 100);
  EXPECT_EQ(Cover(small.work()).Step(1000), Progress::kExhausted);
}

}  // namespace
}  // namespace hunch::search
