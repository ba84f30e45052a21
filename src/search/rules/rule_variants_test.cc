#include "search/rules/rule_variants.h"

#include <gtest/gtest.h>

#include <set>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

class RuleVariantsTest : public testing::Test {
 protected:
  std::vector<int32_t> OnTests(const Rule& rule) const {
    std::vector<int32_t> slots;
    for (size_t i = learnt_.table().test_begin(); i < learnt_.table().size(); ++i) {
      slots.push_back(learnt_.Says(rule, i));
    }
    return slots;
  }
  // That the train strips begin with what is twice as large is chance; the test tells colours from
  // places.
  LearntTask learnt_{
      {"[2, 1, 1]", "[5, 1, 1]"}, {"[2, 1, 1, 1]", "[5, 1, 1, 1]"}, {"[1, 2, 1, 2]", "[]"}};
};

TEST_F(RuleVariantsTest, EveryExplanationIsRightOnTrainAndItsOwnOnTest) {
  const auto rules = Explanations(learnt_.atoms(), learnt_.Trees(), 12);
  ASSERT_GE(rules.size(), 2u);
  std::set<std::vector<int32_t>> said;
  double last = 0;
  for (const Rule& rule : rules) {
    for (size_t i = 0; i < learnt_.table().train_size(); ++i) {
      EXPECT_EQ(learnt_.Says(rule, i), learnt_.table().targets()[i]);
    }
    EXPECT_TRUE(said.insert(OnTests(rule)).second);
    EXPECT_GE(rule.shared_bits, last) << "heaviest first";
    last = rule.shared_bits;
    EXPECT_LE(rule.shared_bits, rule.bits);
  }
  // Twos become fives; the first becomes five.
  EXPECT_TRUE(said.contains({1, 5, 1, 5}));
  EXPECT_TRUE(said.contains({5, 2, 1, 2}) || said.contains({5, 1, 1, 1}));
}

TEST_F(RuleVariantsTest, RulesThatSayTheSameShareTheirWeight) {
  const auto rules = Explanations(learnt_.atoms(), learnt_.Trees(), 12);
  bool any = false;
  for (const Rule& rule : rules) any = any || rule.shared_bits < rule.bits - 0.01;
  EXPECT_TRUE(any);
}

TEST_F(RuleVariantsTest, NoMoreThanAsked) {
  const auto all = Explanations(learnt_.atoms(), learnt_.Trees(), 1000);
  const auto one = Explanations(learnt_.atoms(), learnt_.Trees(), 1);
  ASSERT_EQ(one.size(), 1u);
  EXPECT_EQ(one[0].shared_bits, all[0].shared_bits);
  EXPECT_TRUE(Explanations(learnt_.atoms(), {}, 5).empty());
}

}  // namespace
}  // namespace hunch::search
