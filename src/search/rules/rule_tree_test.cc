#include "search/rules/rule_tree.h"

#include <gtest/gtest.h>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

// The leaf of a tree that element `i` reaches.
const RuleTree::Node& LeafOf(const RuleAtoms& atoms, const RuleTree& tree, size_t i) {
  const RuleTree::Node* node = &tree.nodes[0];
  while (node->test >= 0) {
    const bool yes = HasBit(atoms.TrainBits(atoms.tests()[node->test]), i);
    node = &tree.nodes[yes ? node->yes : node->no];
  }
  return *node;
}

void ExpectRight(const LearntTask& learnt, const std::vector<RuleTree>& trees) {
  double last = 0;
  for (const RuleTree& tree : trees) {
    EXPECT_GE(tree.bits, last);
    last = tree.bits;
    for (size_t i = 0; i < learnt.table().train_size(); ++i) {
      if (learnt.table().targets()[i] == kNoNumber) continue;
      const RuleTree::Node& leaf = LeafOf(learnt.atoms(), tree, i);
      ASSERT_GE(leaf.side, 0);
      EXPECT_TRUE(HasBit(learnt.atoms().RightBits(learnt.atoms().sides()[leaf.side]), i));
      EXPECT_TRUE(HasBit(leaf.set.data(), i));
    }
  }
}

TEST(RuleTrees, WhatNeedsNoTestIsOneLeaf) {
  const LearntTask learnt({{"[1, 2, 0]", "[4, 4, 0]"}, {"[2, 3]", "[4, 4]"}, {"[1]", "[]"}});
  const auto trees = learnt.Trees();
  ASSERT_FALSE(trees.empty());
  EXPECT_EQ(trees[0].nodes.size(), 1u);
  const auto& side = learnt.atoms().sides()[trees[0].nodes[0].side].variants[0].atom;
  EXPECT_EQ(side.column, RightHandSide::kConstant);
  EXPECT_EQ(side.value, 4);
  EXPECT_EQ(trees[0].bits, side.bits);
  ExpectRight(learnt, trees);
}

TEST(RuleTrees, OneTestIsFoundFirstWhereOneIsEnough) {
  const LearntTask learnt({{"[1, 2, 0, 2, 3]", "[1, 5, 0, 5, 3]"},
                           {"[2, 1, 1]", "[5, 1, 1]"},
                           {"[3, 2, 1, 2, 0]", "[]"}});
  const auto trees = learnt.Trees();
  ASSERT_FALSE(trees.empty());
  EXPECT_EQ(trees[0].nodes.size(), 3u);
  ExpectRight(learnt, trees);
}

TEST(RuleTrees, SeveralTestsAreFoundWhereOneIsNotEnough) {
  // 1 becomes 6, 2 becomes 7, 3 becomes 8, 4 stays.
  const LearntTask learnt(
      {{"[1, 2, 3, 4, 4]", "[6, 7, 8, 4, 4]"}, {"[3, 1, 4, 2]", "[8, 6, 4, 7]"}, {"[2, 3]", "[]"}});
  const auto trees = learnt.Trees();
  ASSERT_FALSE(trees.empty());
  EXPECT_GE(trees[0].nodes.size(), 7u);
  ExpectRight(learnt, trees);
}

TEST(RuleTrees, ALeafMayBeClosedByWhatWasNotWeighedAboveIt) {
  // Twos become what is next to them. Of all cells too few do for that to be weighed at the root.
  const LearntTask learnt({{"[2, 1, 4, 5, 2, 3, 4, 4]", "[1, 1, 4, 5, 3, 3, 4, 4]"},
                           {"[5, 2, 4, 3, 1, 1]", "[5, 4, 4, 3, 1, 1]"},
                           {"[2, 3]", "[]"}});
  RuleSearchOptions few;
  few.sides = 1;
  const auto trees = learnt.Trees(few);
  ASSERT_FALSE(trees.empty());
  EXPECT_EQ(trees[0].nodes.size(), 3u);
  ExpectRight(learnt, trees);
}

TEST(RuleTrees, BoundsHold) {
  const LearntTask learnt(
      {{"[1, 2, 3, 4, 4]", "[6, 7, 8, 4, 4]"}, {"[3, 1, 4, 2]", "[8, 6, 4, 7]"}, {"[2, 3]", "[]"}});
  RuleSearchOptions few;
  few.most_trees = 3;
  EXPECT_LE(learnt.Trees(few).size(), 3u);
  RuleSearchOptions shallow;
  shallow.most_splits = 2;
  for (const RuleTree& tree : learnt.Trees(shallow)) EXPECT_LE(tree.nodes.size(), 5u);
  RuleSearchOptions cheap;
  cheap.most_bits = 10;
  for (const RuleTree& tree : learnt.Trees(cheap)) EXPECT_LE(tree.bits, 10);
}

TEST(RuleTrees, WhatContradictsItselfHasNoTree) {
  // The same strip twice, with different answers.
  const LearntTask learnt({{"[1, 2]", "[1, 2]"}, {"[1, 2]", "[2, 1]"}, {"[1]", "[]"}});
  EXPECT_TRUE(learnt.Trees().empty());
}

TEST(RuleTrees, TheNearestTreeSaysWhatStaysUnexplained) {
  // As above, with too few tests: of the four colours one is left out.
  const LearntTask learnt(
      {{"[1, 2, 3, 4, 4]", "[6, 7, 8, 4, 4]"}, {"[3, 1, 4, 2]", "[8, 6, 4, 7]"}, {"[2, 3]", "[]"}});
  RuleSearchOptions shallow;
  shallow.most_splits = 2;
  NearestTree nearest;
  const auto never = [](uint64_t) { return false; };
  EXPECT_TRUE(FindRuleTrees(learnt.atoms(), shallow, never, &nearest).empty());
  EXPECT_EQ(nearest.untested, 6u);  // all but the fours
  EXPECT_EQ(nearest.misses, 2u);
  for (size_t i = 0; i < learnt.table().train_size(); ++i) {
    const int side = LeafOf(learnt.atoms(), nearest.tree, i).side;
    const bool right = HasBit(learnt.atoms().RightBits(learnt.atoms().sides()[side]), i);
    EXPECT_EQ(HasBit(nearest.wrong.data(), i), !right);
    const Rule rule = CheapestRule(learnt.atoms(), nearest.tree);
    EXPECT_EQ(learnt.Says(rule, i) == learnt.table().targets()[i], right);
  }
}

TEST(RuleTrees, WhatContradictsItselfHasANearestTree) {
  const LearntTask learnt({{"[1, 2]", "[1, 2]"}, {"[1, 2]", "[2, 1]"}, {"[1]", "[]"}});
  NearestTree nearest;
  FindRuleTrees(
      learnt.atoms(), {}, [](uint64_t) { return false; }, &nearest);
  EXPECT_EQ(nearest.misses, 2u);
  EXPECT_EQ(nearest.untested, 2u);
}

TEST(RuleTrees, EndsWhenTheBudgetIsSpent) {
  const LearntTask learnt(
      {{"[1, 2, 3, 4, 4]", "[6, 7, 8, 4, 4]"}, {"[3, 1, 4, 2]", "[8, 6, 4, 7]"}, {"[2, 3]", "[]"}});
  int asked = 0;
  const auto trees = FindRuleTrees(learnt.atoms(), {}, [&](uint64_t work) {
    EXPECT_GT(work, 0u);
    return ++asked > 1;
  });
  EXPECT_EQ(asked, 2);
  EXPECT_LT(trees.size(), learnt.Trees().size());
}

}  // namespace
}  // namespace hunch::search
