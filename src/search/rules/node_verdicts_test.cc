#include "search/rules/node_verdicts.h"

#include <gtest/gtest.h>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

// 2 becomes 5, all else stays.
class NodeVerdictsTest : public testing::Test {
 protected:
  NodeVerdictsTest() {
    set_.assign(atoms_.train_words(), 0);
    for (size_t i = 0; i < learnt_.table().train_size(); ++i) SetBit(set_.data(), i);
    count_ = CountBits(set_.data(), set_.size());
    verdicts_.Take(set_, count_, bits_);
  }

  // Elements of a set that a side is wrong about.
  uint32_t WrongIn(const Words& set, int side) const {
    const uint64_t* right = atoms_.RightBits(atoms_.sides()[side]);
    return CountBits(set.data(), set.size()) - CountAnd(set.data(), right, set.size());
  }
  Words PartOf(size_t test, bool yes) const {
    Words part = set_;
    const uint64_t* bits = atoms_.TrainBits(atoms_.tests()[test]);
    for (size_t w = 0; w < part.size(); ++w) part[w] &= yes ? bits[w] : ~bits[w];
    return part;
  }

  LearntTask learnt_{
      {"[1, 2, 0, 2, 3]", "[1, 5, 0, 5, 3]"}, {"[2, 1, 1]", "[5, 1, 1]"}, {"[3]", "[]"}};
  const RuleAtoms& atoms_ = learnt_.atoms();
  AtomBits bits_{atoms_};
  NodeVerdicts verdicts_{atoms_, 14};
  Words set_;
  uint32_t count_ = 0;
};

TEST_F(NodeVerdictsTest, NothingIsRightAboutAllAndTheBestIsRightMostOften) {
  EXPECT_EQ(verdicts_.PureSide(), -1);
  const uint32_t least = WrongIn(set_, verdicts_.BestSide());
  EXPECT_GT(least, 0u);
  for (size_t side = 0; side < atoms_.sides().size(); ++side) {
    EXPECT_GE(WrongIn(set_, static_cast<int>(side)), least);
  }
}

TEST_F(NodeVerdictsTest, PartsAreJudgedByWhatIsThere) {
  bool parted = false;
  for (size_t t = 0; t < atoms_.tests().size(); ++t) {
    const Words yes = PartOf(t, true), no = PartOf(t, false);
    const bool splits = CountBits(yes.data(), yes.size()) % count_ != 0;
    const auto part = verdicts_.PartBy(static_cast<int>(t));
    ASSERT_EQ(part.has_value(), splits);
    if (!part) continue;
    const Verdicts& verdicts = verdicts_.On(*part);
    EXPECT_EQ(verdicts.yes.wrong, WrongIn(yes, verdicts.yes.side));
    EXPECT_EQ(verdicts.no.wrong, WrongIn(no, verdicts.no.side));
    parted = parted || (verdicts.yes.pure() && verdicts.no.pure());
  }
  EXPECT_TRUE(parted) << "whether it is 2";
}

TEST_F(NodeVerdictsTest, TestsThatAgreeHaveOneNumber) {
  for (size_t a = 0; a < atoms_.tests().size(); ++a) {
    for (size_t b = 0; b < a; ++b) {
      const auto first = verdicts_.PartBy(static_cast<int>(a));
      const auto second = verdicts_.PartBy(static_cast<int>(b));
      if (!first || !second) continue;
      EXPECT_EQ(*first == *second, PartOf(a, true) == PartOf(b, true));
    }
  }
}

TEST_F(NodeVerdictsTest, OnAPartThatOneSideExplainsItIsPure) {
  Words twos(set_.size(), 0);
  SetBit(twos.data(), 1);
  SetBit(twos.data(), 3);
  verdicts_.Take(twos, 2, bits_);
  const int side = verdicts_.PureSide();
  ASSERT_GE(side, 0);
  EXPECT_EQ(WrongIn(twos, side), 0u);
}

}  // namespace
}  // namespace hunch::search
