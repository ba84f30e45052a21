#include "search/rules/rule_support.h"

#include <gtest/gtest.h>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

// The node where each test element would end if it were always the given one.
std::vector<int> AllAt(const LearntTask& learnt, int node) {
  return std::vector<int>(learnt.table().size() - learnt.table().test_begin(), node);
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
    EXPECT_EQ(LeafSupport(once.atoms(), tree).LonelyBits(), kLonelyLeafBits);
  }
  for (const RuleTree& tree : TreesOfOneTest(twice)) {
    EXPECT_EQ(LeafSupport(twice.atoms(), tree).LonelyBits(), 0);
  }
}

TEST(LeafSupport, ALeafThatEveryPairReachesIsMissedWhereATestDoesNot) {
  const LearntTask twice{{"[2, 1, 1]", "[5, 1, 1]"}, {"[1, 2, 3]", "[1, 5, 3]"}, {"[1, 2]", "[]"}};
  const auto trees = TreesOfOneTest(twice);
  ASSERT_FALSE(trees.empty());
  const LeafSupport support(twice.atoms(), trees[0]);
  const int yes = trees[0].nodes[0].yes, no = trees[0].nodes[0].no;
  EXPECT_EQ(support.MissedBits(AllAt(twice, yes)), kMissedLeafBits);
  std::vector<int> both = AllAt(twice, yes);
  ASSERT_EQ(both.size(), 2u);
  both[1] = no;
  EXPECT_EQ(support.MissedBits(both), 0);
}

TEST(LeafSupport, ALeafThatNotEveryPairReachesMayBeMissed) {
  const LearntTask once{{"[2, 1, 1]", "[5, 1, 1]"}, {"[1, 3, 1]", "[1, 3, 1]"}, {"[1, 2]", "[]"}};
  const auto trees = TreesOfOneTest(once);
  ASSERT_FALSE(trees.empty());
  const LeafSupport support(once.atoms(), trees[0]);
  // One leaf is reached by the first pair alone, the other by both.
  const double yes = support.MissedBits(AllAt(once, trees[0].nodes[0].yes));
  const double no = support.MissedBits(AllAt(once, trees[0].nodes[0].no));
  EXPECT_EQ(yes + no, kMissedLeafBits);
}

}  // namespace
}  // namespace hunch::search
