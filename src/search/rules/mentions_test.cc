#include "search/rules/mentions.h"

#include <gtest/gtest.h>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

class MentionsTest : public testing::Test {
 protected:
  // A column of more than `bits`.
  uint32_t ColumnAbove(double bits) const {
    const auto& columns = learnt_.table().columns();
    const auto at = std::find_if(columns.begin(), columns.end(),
                                 [bits](const Column& column) { return column.bits > bits; });
    HUNCH_CHECK(at != columns.end());
    return static_cast<uint32_t>(at - columns.begin());
  }
  LearntTask learnt_{{"[1, 2, 3, 4, 4]", "[6, 7, 8, 4, 4]"}, {"[3, 1]", "[8, 6]"}, {"[2]", "[]"}};
};

TEST_F(MentionsTest, WhatWasMentionedIsCheap) {
  const uint32_t column = ColumnAbove(2);
  const search::Test test{search::Test::Kind::kEquals, column, 1, 0,
                          learnt_.table().columns()[column].bits + 3};
  Mentioned mentioned;
  EXPECT_EQ(BitsAfter(learnt_.table(), mentioned, test), test.bits);
  Mention(test, mentioned);
  const double again = BitsAfter(learnt_.table(), mentioned, test);
  EXPECT_LT(again, test.bits);
  EXPECT_GE(again, 3) << "what it is compared with is named each time";
}

TEST_F(MentionsTest, ConstantsMentionNothingAndSaveNothing) {
  const RightHandSide constant{RightHandSide::kConstant, 4, 3};
  Mentioned mentioned;
  Mention(constant, mentioned);
  EXPECT_TRUE(mentioned.empty());
  Mention(RightHandSide{ColumnAbove(2), 0, 5}, mentioned);
  EXPECT_EQ(Saving(learnt_.table(), mentioned, constant), 0);
}

TEST_F(MentionsTest, AFeatureOfWhatWasLookedAtSavesWhatItLooksAt) {
  const auto& columns = learnt_.table().columns();
  for (uint32_t a = 0; a < columns.size(); ++a) {
    for (uint32_t b = 0; b < columns.size(); ++b) {
      if (columns[a].feature == nullptr || columns[b].feature == nullptr || a == b) continue;
      const double saving = Saving(learnt_.table(), {a}, b);
      EXPECT_LE(saving, columns[b].bits - columns[b].feature->bits) << "the feature is named";
      const bool alike = columns[a].closed == columns[b].closed;
      EXPECT_TRUE(alike || saving == 0);
    }
  }
}

TEST_F(MentionsTest, ATreeThatAsksOneColumnAgainCostsLessThanItsTests) {
  // 1 becomes 6, 2 becomes 7, 3 becomes 8, 4 stays: the same feature three times.
  const auto trees = learnt_.Trees();
  ASSERT_FALSE(trees.empty());
  double apart = 0;
  for (const RuleTree::Node& node : trees[0].nodes) {
    apart += node.test >= 0 ? learnt_.atoms().tests()[node.test].bits() + kNodeBits
                            : learnt_.atoms().sides()[node.side].bits();
  }
  EXPECT_LT(trees[0].bits, apart);
}

}  // namespace
}  // namespace hunch::search
