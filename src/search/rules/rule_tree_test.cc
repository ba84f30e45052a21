#include "search/rules/rule_tree.h"

#include <gtest/gtest.h>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

// The leaf of a tree that element `i` reaches, by its index.
int LeafOf(const RuleAtoms& atoms, const Rule& tree, size_t i) {
  int leaf = 0;
  while (!tree.nodes[leaf].leaf()) {
    const Rule::Node& node = tree.nodes[leaf];
    leaf = HasBit(atoms.Bits(node.atom, Part::kTrain), i) ? node.yes : node.no;
  }
  return leaf;
}

bool IsRight(const RuleAtoms& atoms, const Rule& tree, size_t i) {
  const Atom& side = tree.nodes[LeafOf(atoms, tree, i)].atom;
  return HasBit(atoms.Bits(side, Part::kTrain), i);
}

void ExpectRight(const LearntTask& learnt, const std::vector<Rule>& trees) {
  double last = 0;
  for (const Rule& tree : trees) {
    EXPECT_GE(tree.bits, last);
    last = tree.bits;
    const auto reaching = Reaching(learnt.atoms(), tree, learnt.table().Mattering(), Part::kTrain);
    for (size_t i = 0; i < learnt.table().train_size; ++i) {
      if (learnt.table().targets[i] == kNoNumber) continue;
      EXPECT_TRUE(IsRight(learnt.atoms(), tree, i));
      EXPECT_TRUE(HasBit(reaching[LeafOf(learnt.atoms(), tree, i)].data(), i));
    }
  }
}

TEST(RuleTrees, WhatNeedsNoTestIsOneLeaf) {
  const LearntTask learnt({{"[1, 2, 0]", "[4, 4, 0]"}, {"[2, 3]", "[4, 4]"}, {"[1]", "[]"}});
  const auto trees = learnt.Trees();
  ASSERT_FALSE(trees.empty());
  EXPECT_EQ(trees[0].nodes.size(), 1u);
  const Atom& side = trees[0].nodes[0].atom;
  EXPECT_TRUE(side.constant());
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
  for (const Rule& tree : learnt.Trees(shallow)) EXPECT_LE(tree.nodes.size(), 5u);
  RuleSearchOptions cheap;
  cheap.most_bits = 10;
  for (const Rule& tree : learnt.Trees(cheap)) EXPECT_LE(tree.bits, 10);
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
  const FoundTrees found = learnt.Found(shallow);
  EXPECT_TRUE(found.trees.empty());
  const Words wrong = WrongAbout(learnt.atoms(), found.nearest, learnt.table().Mattering());
  EXPECT_EQ(CountBits(wrong.data(), wrong.size()), 2u);
  for (size_t i = 0; i < learnt.table().train_size; ++i) {
    const bool right = IsRight(learnt.atoms(), found.nearest, i);
    EXPECT_EQ(HasBit(wrong.data(), i), !right);
    EXPECT_EQ(learnt.Says(found.nearest, i) == learnt.table().targets[i], right);
  }
}

TEST(RuleTrees, WhatContradictsItselfHasANearestTree) {
  const LearntTask learnt({{"[1, 2]", "[1, 2]"}, {"[1, 2]", "[2, 1]"}, {"[1]", "[]"}});
  const Words wrong =
      WrongAbout(learnt.atoms(), learnt.Found().nearest, learnt.table().Mattering());
  EXPECT_EQ(CountBits(wrong.data(), wrong.size()), 2u);
}

TEST(RuleTrees, EndsWhenAllIsSpent) {
  const LearntTask learnt(
      {{"[1, 2, 3, 4, 4]", "[6, 7, 8, 4, 4]"}, {"[3, 1, 4, 2]", "[8, 6, 4, 7]"}, {"[2, 3]", "[]"}});
  uint64_t spent = 0;
  const auto found =
      FindRuleTrees(learnt.atoms(), learnt.table().Mattering(), {}, [&spent](uint64_t work) {
        spent += work;
        return false;
      });
  EXPECT_GT(spent, 0u);
  EXPECT_LT(found.trees.size(), learnt.Trees().size());
}

}  // namespace
}  // namespace hunch::search
