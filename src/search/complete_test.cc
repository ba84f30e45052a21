#include "search/complete.h"

#include <gtest/gtest.h>

#include "search/searched_task_for_test.h"
#include "search/small_domain_for_test.h"

namespace hunch::search {
namespace {

bool Less(core::Value first, core::Value target, core::Value* further) {
  further[0] = core::Value::OfNumber(target.number() - first.number());
  return true;
}

// Sums may be read backwards.
class AddingDomain : public SmallDomain {
 public:
  std::span<const core::Inverse> inverses() const override { return inverses_; }

 private:
  const std::array<core::Inverse, 1> inverses_{{{Find("add"), &Less}}};
};

TEST(CompleteTest, WhatALastStepMissesIsFoundInTheBank) {
  const AddingDomain domain;
  SearchedTask searched(domain,
                        domain.MakeTask({{"[0, 1, 5, 3, 9, 30, 200]", "230"},
                                         {"[7, 2, 9, 8, 1, 10, 500]", "510"},
                                         {"[3, 4, 1, 0, 6, 70, 900]", "970"},
                                         {"[1, 1, 1, 1, 1, 20, 300]", "0"}}),
                        1500);
  const Cost reached = searched.work().scopes.closed().next_level;
  ASSERT_TRUE(searched.work().candidates.all().empty()) << "it is out of reach so far";
  Complete complete(searched.work());
  EXPECT_EQ(complete.Step(1000), Progress::kProgress);
  EXPECT_EQ(complete.Step(1000), Progress::kNothingYet) << "until there are many more values";
  const auto found = searched.work().candidates.all();
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].strategy, std::string("complete"));
  EXPECT_EQ(found[0].outputs[0].number(), 320) << searched.Text(found[0].program);
  EXPECT_GE(found[0].bits, BitsOf(reached)) << "cheaper ones have been enumerated";
}

TEST(CompleteTest, NothingIsOfferedThatNoValueCompletes) {
  const AddingDomain domain;
  SearchedTask searched(
      domain, domain.MakeTask({{"[0, 1]", "230"}, {"[7, 2]", "-510"}, {"[7, 2]", "0"}}), 4000);
  Complete complete(searched.work());
  complete.Step(1000);
  EXPECT_TRUE(searched.work().candidates.all().empty());
}

TEST(CompleteTest, ADomainWithoutInversesHasNothingToDo) {
  const SmallDomain domain;
  SearchedTask searched(domain, domain.MakeTask({{"[1]", "2"}, {"[5]", "0"}}), 100);
  EXPECT_EQ(Complete(searched.work()).Step(1000), Progress::kExhausted);
}

}  // namespace
}  // namespace hunch::search
