#include "search/rules/mentions.h"

#include <gtest/gtest.h>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

class MentionsTest : public testing::Test {
 protected:
  // A column of more than `bits`.
  uint32_t ColumnAbove(double bits) const {
    const auto& columns = learnt_.table().columns;
    const auto at = std::find_if(columns.begin(), columns.end(),
                                 [bits](const Column& column) { return column.bits > bits; });
    HUNCH_CHECK(at != columns.end());
    return static_cast<uint32_t>(at - columns.begin());
  }
  LearntTask learnt_{{"[1, 2, 3, 4, 4]", "[6, 7, 8, 4, 4]"}, {"[3, 1]", "[8, 6]"}, {"[2]", "[]"}};
};

TEST_F(MentionsTest, WhatWasMentionedIsCheap) {
  const uint32_t column = ColumnAbove(2);
  const Atom test{.kind = Atom::Kind::kEquals,
                  .column = column,
                  .value = 1,
                  .bits = learnt_.table().columns[column].bits + 3};
  Mentioned mentioned;
  EXPECT_EQ(BitsAfter(learnt_.table(), mentioned, test), test.bits);
  Mention(test, mentioned);
  const double again = BitsAfter(learnt_.table(), mentioned, test);
  EXPECT_LT(again, test.bits);
  EXPECT_GE(again, 3) << "what it is compared with is named each time";
}

TEST_F(MentionsTest, ConstantsMentionNothingAndSaveNothing) {
  const Atom constant{.kind = Atom::Kind::kSays, .value = 4, .bits = 3};
  Mentioned mentioned;
  Mention(constant, mentioned);
  EXPECT_TRUE(mentioned.empty());
  Mention({.kind = Atom::Kind::kSays, .other = ColumnAbove(2), .bits = 5}, mentioned);
  EXPECT_EQ(BitsAfter(learnt_.table(), mentioned, constant), 3);
}

TEST_F(MentionsTest, AFeatureOfWhatWasLookedAtSavesWhatItLooksAt) {
  const auto& columns = learnt_.table().columns;
  for (uint32_t a = 0; a < columns.size(); ++a) {
    for (uint32_t b = 0; b < columns.size(); ++b) {
      if (columns[a].closed || columns[b].closed || a == b) continue;
      const double saving = Saving(learnt_.table(), {a}, b);
      EXPECT_LE(saving, columns[b].bits - columns[b].own_bits) << "the feature is named";
      const bool alike = columns[a].looks_at == columns[b].looks_at;
      EXPECT_TRUE(alike || saving == 0);
    }
  }
}

TEST_F(MentionsTest, ATreeThatAsksOneColumnAgainCostsLessThanItsTests) {
  // 1 becomes 6, 2 becomes 7, 3 becomes 8, 4 stays: the same feature three times.
  const auto trees = learnt_.Trees();
  ASSERT_FALSE(trees.empty());
  double apart = 0;
  for (const Rule::Node& node : trees[0].nodes) {
    apart += node.atom.bits + (node.leaf() ? 0 : kNodeBits);
  }
  EXPECT_LT(trees[0].bits, apart);
}

TEST_F(MentionsTest, WhatIsMentionedIsCheaperFromThenOn) {
  bool cheaper = false;
  for (const AtomGroup& test : learnt_.atoms().tests()) {
    for (const Atom& atom : test) {
      Mentioned mentioned;
      const double first = BitsAfter(learnt_.table(), mentioned, atom);
      Mention(atom, mentioned);
      EXPECT_FALSE(mentioned.empty());
      const double again = BitsAfter(learnt_.table(), mentioned, atom);
      EXPECT_LE(again, first);
      cheaper = cheaper || again < first;
    }
  }
  EXPECT_TRUE(cheaper);
}

}  // namespace
}  // namespace hunch::search
