#include "search/rules/explanations.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

class ExplanationsTest : public testing::Test {
 protected:
  std::vector<Rule> Explained(const std::vector<Rule>& trees, size_t most) const {
    Explanations explanations(learnt_.atoms());
    for (const Rule& tree : trees) explanations.AddVariantsOf(tree);
    return explanations.Heaviest(most);
  }
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

TEST_F(ExplanationsTest, EveryExplanationIsRightOnTrainAndItsOwnOnTest) {
  const auto rules = Explained(learnt_.Trees(), 12);
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

TEST_F(ExplanationsTest, RulesThatSayTheSameShareTheirWeight) {
  const auto rules = Explained(learnt_.Trees(), 12);
  bool any = false;
  for (const Rule& rule : rules) any = any || rule.shared_bits < rule.bits - 0.01;
  EXPECT_TRUE(any);
}

TEST_F(ExplanationsTest, NoMoreThanAsked) {
  const auto all = Explained(learnt_.Trees(), 1000);
  const auto one = Explained(learnt_.Trees(), 1);
  ASSERT_EQ(one.size(), 1u);
  EXPECT_EQ(one[0].shared_bits, all[0].shared_bits);
  EXPECT_TRUE(Explained({}, 5).empty());
}

class VariantsTest : public testing::Test {
 protected:
  std::vector<Rule> Variants(const Rule& tree) const {
    const Words all = learnt_.table().Mattering();
    return Explanations(learnt_.atoms())
        .VariantsOf(tree, Reaching(learnt_.atoms(), tree, all, Part::kTrain));
  }
  // 1 becomes 6, 2 becomes 7, all else stays.
  const LearntTask learnt_{
      {"[1, 2, 4, 4]", "[6, 7, 4, 4]"}, {"[3, 1]", "[3, 6]"}, {"[2, 5]", "[]"}};
  const std::vector<Rule> trees_ = learnt_.Trees();
};

TEST_F(VariantsTest, AllOfThemAreRightAboutTheTrainElements) {
  ASSERT_FALSE(trees_.empty());
  for (const Rule& tree : trees_) {
    for (const Rule& rule : Variants(tree)) {
      for (size_t i = 0; i < learnt_.table().train_size; ++i) {
        if (learnt_.table().targets[i] == kNoNumber) continue;
        EXPECT_EQ(learnt_.Says(rule, i), learnt_.table().targets[i]);
      }
    }
  }
}

TEST_F(VariantsTest, WhatTheySayOfTestElementsIsWhatIsComputed) {
  for (const Rule& tree : trees_) {
    for (const Rule& rule : Variants(tree)) {
      const Words tests = FirstBits(learnt_.table().test_size());
      const auto slots =
          SlotsOnTests(learnt_.atoms(), rule, Reaching(learnt_.atoms(), rule, tests, Part::kTest));
      ASSERT_EQ(slots.size(), 2u);
      for (size_t i = 0; i < slots.size(); ++i) {
        EXPECT_EQ(slots[i], learnt_.Says(rule, learnt_.table().test_begin() + i));
      }
    }
  }
}

TEST_F(VariantsTest, TheFirstIsTheTreeAsItWasFoundAndNoneComesTwice) {
  for (const Rule& tree : trees_) {
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
    EXPECT_LE(seen.size(), size_t{Explanations::kMostVariants});
  }
}

// The leaves if `first` of the test elements ended at one node and the others at another.
std::vector<Words> Ending(const LearntTask& learnt, const Rule& tree, size_t first, int node,
                          int other) {
  std::vector<Words> leaves(tree.nodes.size(),
                            Words(FirstBits(learnt.table().test_size()).size(), 0));
  for (size_t i = 0; i < learnt.table().size() - learnt.table().test_begin(); ++i) {
    SetBit(leaves[i < first ? node : other].data(), i);
  }
  return leaves;
}

// The doubt of a tree; `on_tests`: the test elements that reach its nodes, as far as is known.
double DoubtOf(const LearntTask& learnt, const Rule& tree,
               const std::vector<Words>& on_tests = {}) {
  const Words all = learnt.table().Mattering();
  return Explanations(learnt.atoms())
      .DoubtOf(tree, Reaching(learnt.atoms(), tree, all, Part::kTrain), on_tests);
}

// The trees of one test that tell fives from the rest.
std::vector<Rule> TreesOfOneTest(const LearntTask& learnt) {
  std::vector<Rule> trees;
  for (const Rule& tree : learnt.Trees()) {
    if (tree.nodes.size() == 3) trees.push_back(tree);
  }
  return trees;
}

TEST(Doubt, ALeafThatOnePairReachesIsLonely) {
  // Twos become fives, but only the first pair has one.
  const LearntTask once{{"[2, 1, 1]", "[5, 1, 1]"}, {"[1, 3, 1]", "[1, 3, 1]"}, {"[1, 2]", "[]"}};
  const LearntTask twice{{"[2, 1, 1]", "[5, 1, 1]"}, {"[1, 2, 3]", "[1, 5, 3]"}, {"[1, 2]", "[]"}};
  ASSERT_FALSE(TreesOfOneTest(once).empty());
  ASSERT_FALSE(TreesOfOneTest(twice).empty());
  for (const Rule& tree : TreesOfOneTest(once)) {
    EXPECT_EQ(DoubtOf(once, tree), kLonelyLeafBits);
  }
  for (const Rule& tree : TreesOfOneTest(twice)) {
    EXPECT_EQ(DoubtOf(twice, tree), 0);
  }
}

TEST(Doubt, ALeafThatEveryPairReachesIsMissedWhereATestDoesNot) {
  const LearntTask twice{{"[2, 1, 1]", "[5, 1, 1]"}, {"[1, 2, 3]", "[1, 5, 3]"}, {"[1, 2]", "[]"}};
  const auto trees = TreesOfOneTest(twice);
  ASSERT_FALSE(trees.empty());
  const int yes = trees[0].nodes[0].yes, no = trees[0].nodes[0].no;
  EXPECT_EQ(DoubtOf(twice, trees[0], Ending(twice, trees[0], 2, yes, no)), kMissedLeafBits);
  EXPECT_EQ(DoubtOf(twice, trees[0], Ending(twice, trees[0], 1, yes, no)), 0);
}

TEST(Doubt, ALeafThatNotEveryPairReachesMayBeMissed) {
  const LearntTask once{{"[2, 1, 1]", "[5, 1, 1]"}, {"[1, 3, 1]", "[1, 3, 1]"}, {"[1, 2]", "[]"}};
  const auto trees = TreesOfOneTest(once);
  ASSERT_FALSE(trees.empty());
  // One leaf is reached by the first pair alone, the other by both.
  const int yes = trees[0].nodes[0].yes, no = trees[0].nodes[0].no;
  EXPECT_EQ(DoubtOf(once, trees[0], Ending(once, trees[0], 2, yes, no)) +
                DoubtOf(once, trees[0], Ending(once, trees[0], 2, no, yes)),
            kMissedLeafBits + 2 * kLonelyLeafBits);
}

}  // namespace
}  // namespace hunch::search
