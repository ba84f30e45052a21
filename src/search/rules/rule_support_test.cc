#include "search/rules/rule_support.h"

#include <gtest/gtest.h>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

// The leaves if `first` of the test elements ended at one node and the others at another.
std::vector<Words> Ending(const LearntTask& learnt, const RuleTree& tree, size_t first, int node,
                          int other) {
  std::vector<Words> leaves(tree.nodes.size(), Words(learnt.atoms().test_words(), 0));
  for (size_t i = 0; i < learnt.table().size() - learnt.table().test_begin(); ++i) {
    SetBit(leaves[i < first ? node : other].data(), i);
  }
  return leaves;
}

LeafSupport SupportOf(const LearntTask& learnt, const RuleTree& tree) {
  return {learnt.table(), tree, Reaching(learnt.atoms(), tree, learnt.table().Mattering())};
}

// The trees of one test that tell fives from the rest.
std::vector<RuleTree> TreesOfOneTest(const LearntTask& learnt) {
  std::vector<RuleTree> trees;
  for (const RuleTree& tree : learnt.Trees()) {
    if (tree.nodes.size() == 3) trees.push_back(tree);
  }
  return trees;
}

TEST(LeafSupport, ALeafThatOnePairReachesIsLonely) {
  // Twos become fives, but only the first pair has one.
  const LearntTask once{{"[2, 1, 1]", "[5, 1, 1]"}, {"[1, 3, 1]", "[1, 3, 1]"}, {"[1, 2]", "[]"}};
  const LearntTask twice{{"[2, 1, 1]", "[5, 1, 1]"}, {"[1, 2, 3]", "[1, 5, 3]"}, {"[1, 2]", "[]"}};
  ASSERT_FALSE(TreesOfOneTest(once).empty());
  ASSERT_FALSE(TreesOfOneTest(twice).empty());
  for (const RuleTree& tree : TreesOfOneTest(once)) {
    EXPECT_EQ(SupportOf(once, tree).LonelyBits(), kLonelyLeafBits);
  }
  for (const RuleTree& tree : TreesOfOneTest(twice)) {
    EXPECT_EQ(SupportOf(twice, tree).LonelyBits(), 0);
  }
}

TEST(LeafSupport, ALeafThatEveryPairReachesIsMissedWhereATestDoesNot) {
  const LearntTask twice{{"[2, 1, 1]", "[5, 1, 1]"}, {"[1, 2, 3]", "[1, 5, 3]"}, {"[1, 2]", "[]"}};
  const auto trees = TreesOfOneTest(twice);
  ASSERT_FALSE(trees.empty());
  const LeafSupport support = SupportOf(twice, trees[0]);
  const int yes = trees[0].nodes[0].yes, no = trees[0].nodes[0].no;
  EXPECT_EQ(support.MissedBits(Ending(twice, trees[0], 2, yes, no)), kMissedLeafBits);
  EXPECT_EQ(support.MissedBits(Ending(twice, trees[0], 1, yes, no)), 0);
}

TEST(LeafSupport, ALeafThatNotEveryPairReachesMayBeMissed) {
  const LearntTask once{{"[2, 1, 1]", "[5, 1, 1]"}, {"[1, 3, 1]", "[1, 3, 1]"}, {"[1, 2]", "[]"}};
  const auto trees = TreesOfOneTest(once);
  ASSERT_FALSE(trees.empty());
  const LeafSupport support = SupportOf(once, trees[0]);
  // One leaf is reached by the first pair alone, the other by both.
  const int yes = trees[0].nodes[0].yes, no = trees[0].nodes[0].no;
  EXPECT_EQ(support.MissedBits(Ending(once, trees[0], 2, yes, no)) +
                support.MissedBits(Ending(once, trees[0], 2, no, yes)),
            kMissedLeafBits);
}

}  // namespace
}  // namespace hunch::search
