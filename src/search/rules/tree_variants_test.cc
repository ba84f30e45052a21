#include "search/rules/tree_variants.h"

#include <gtest/gtest.h>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

TEST(NodeOptionsTest, TheCheapestStayTheFirstAmongEquals) {
  NodeOptions options;
  RightHandSide sides[8];
  const double bits[] = {5, 3, 9, 3, 1, 7, 2, 9};
  for (int i = 0; i < 8; ++i) options.Add({nullptr, &sides[i], bits[i]});
  ASSERT_EQ(options.size(), NodeOptions::kMost);
  const int expected[] = {4, 6, 1, 3, 0};
  for (size_t i = 0; i < options.size(); ++i) EXPECT_EQ(options[i].side, &sides[expected[i]]);
}

TEST(ChoiceTest, EachNodeHasANumberOfItsOwn) {
  const Choice choice = Choice().Next(0).Next(20).Next(20);
  EXPECT_EQ(choice[0], 1u);
  EXPECT_EQ(choice[1], 0u);
  EXPECT_EQ(choice[20], 2u);
  Choice last;
  last.Mark(20);
  EXPECT_EQ(choice.Of(last)[0], 0u);
  EXPECT_EQ(choice.Of(last)[20], 2u);
  EXPECT_LT(Choice().Next(20), Choice().Next(0)) << "by the first node first";
}

class TreeVariantsTest : public testing::Test {
 protected:
  // 1 becomes 6, 2 becomes 7, all else stays.
  const LearntTask learnt_{
      {"[1, 2, 4, 4]", "[6, 7, 4, 4]"}, {"[3, 1]", "[3, 6]"}, {"[2, 5]", "[]"}};
  const std::vector<RuleTree> trees_ = learnt_.Trees();
};

TEST_F(TreeVariantsTest, AllOfThemAreRightAboutTheTrainElements) {
  ASSERT_FALSE(trees_.empty());
  for (const RuleTree& tree : trees_) {
    const TreeVariants variants(learnt_.atoms(), tree);
    variants.ForEach([&](const Choice& choice) {
      const Rule rule{variants.Nodes(choice), 0, 0, 0};
      for (size_t i = 0; i < learnt_.table().train_size(); ++i) {
        if (learnt_.table().targets()[i] == kNoNumber) continue;
        EXPECT_EQ(learnt_.Says(rule, i), learnt_.table().targets()[i]);
      }
    });
  }
}

TEST_F(TreeVariantsTest, WhatTheySayOfTestElementsIsWhatTheirRulesSay) {
  std::vector<Words> leaves;
  std::vector<int32_t> slots;
  for (const RuleTree& tree : trees_) {
    const TreeVariants variants(learnt_.atoms(), tree);
    variants.ForEach([&](const Choice& choice) {
      variants.LeavesOnTests(choice, leaves);
      variants.SlotsOnTests(choice, leaves, slots);
      const Rule rule{variants.Nodes(choice), 0, 0, 0};
      ASSERT_EQ(slots.size(), 2u);
      for (size_t i = 0; i < slots.size(); ++i) {
        EXPECT_EQ(slots[i], learnt_.Says(rule, learnt_.table().test_begin() + i));
      }
    });
  }
}

TEST_F(TreeVariantsTest, TheFirstIsTheTreeAsItWasFoundAndNoneComesTwice) {
  for (const RuleTree& tree : trees_) {
    const TreeVariants variants(learnt_.atoms(), tree);
    std::vector<Choice> seen;
    variants.ForEach([&](const Choice& choice) { seen.push_back(choice); });
    ASSERT_FALSE(seen.empty());
    EXPECT_EQ(seen.front(), Choice());
    EXPECT_LE(seen.size(), TreeVariants::kMost);
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end());
  }
}

}  // namespace
}  // namespace hunch::search
