#include "search/rules/rule_variants.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

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
    for (size_t i = 0; i < learnt_.table().train_size; ++i) {
      EXPECT_EQ(learnt_.Says(rule, i), learnt_.table().targets[i]);
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

class VariantsTest : public testing::Test {
 protected:
  std::vector<Rule> Variants(const RuleTree& tree) const {
    const Words all = learnt_.table().Mattering();
    return VariantsOf(learnt_.atoms(), tree, Reaching(learnt_.atoms(), tree, all));
  }
  // 1 becomes 6, 2 becomes 7, all else stays.
  const LearntTask learnt_{
      {"[1, 2, 4, 4]", "[6, 7, 4, 4]"}, {"[3, 1]", "[3, 6]"}, {"[2, 5]", "[]"}};
  const std::vector<RuleTree> trees_ = learnt_.Trees();
};

TEST_F(VariantsTest, AllOfThemAreRightAboutTheTrainElements) {
  ASSERT_FALSE(trees_.empty());
  for (const RuleTree& tree : trees_) {
    for (const Rule& rule : Variants(tree)) {
      for (size_t i = 0; i < learnt_.table().train_size; ++i) {
        if (learnt_.table().targets[i] == kNoNumber) continue;
        EXPECT_EQ(learnt_.Says(rule, i), learnt_.table().targets[i]);
      }
    }
  }
}

TEST_F(VariantsTest, WhatTheySayOfTestElementsIsWhatIsComputed) {
  for (const RuleTree& tree : trees_) {
    for (const Rule& rule : Variants(tree)) {
      const auto slots =
          SlotsOnTests(learnt_.atoms(), rule, ReachingOnTests(learnt_.atoms(), rule));
      ASSERT_EQ(slots.size(), 2u);
      for (size_t i = 0; i < slots.size(); ++i) {
        EXPECT_EQ(slots[i], learnt_.Says(rule, learnt_.table().test_begin() + i));
      }
    }
  }
}

TEST_F(VariantsTest, TheFirstIsTheTreeAsItWasFoundAndNoneComesTwice) {
  for (const RuleTree& tree : trees_) {
    std::set<std::vector<std::tuple<Atom::Kind, uint32_t, uint32_t, int32_t>>> seen;
    for (const Rule& rule : Variants(tree)) {
      std::vector<std::tuple<Atom::Kind, uint32_t, uint32_t, int32_t>> atoms;
      for (const auto& [atom, yes, no] : rule.nodes) {
        atoms.emplace_back(atom.kind, atom.column, atom.other, atom.value);
      }
      EXPECT_TRUE(seen.insert(atoms).second);
      if (seen.size() == 1) {
        EXPECT_NEAR(rule.bits, tree.bits, 2);
      }
    }
    EXPECT_GE(seen.size(), 1u);
    EXPECT_LE(seen.size(), kMostVariants);
  }
}

}  // namespace
}  // namespace hunch::search
