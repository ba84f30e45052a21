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
    for (size_t i = 0; i < learnt_.table().train_size; ++i) SetBit(set_.data(), i);
    count_ = CountBits(set_.data(), set_.size());
    verdicts_.Take(set_, count_, bits_);
  }

  // Elements of a set that a side is wrong about.
  uint32_t WrongIn(const Words& set, const AtomGroup& side) const {
    const uint64_t* right = atoms_.TrainBits(side);
    return CountBits(set.data(), set.size()) - CountAnd(set.data(), right, set.size());
  }
  Words PartOf(const AtomGroup& test, bool yes) const {
    Words part = set_;
    const uint64_t* bits = atoms_.TrainBits(test);
    for (size_t w = 0; w < part.size(); ++w) part[w] &= yes ? bits[w] : ~bits[w];
    return part;
  }

  LearntTask learnt_{
      {"[1, 2, 0, 2, 3]", "[1, 5, 0, 5, 3]"}, {"[2, 1, 1]", "[5, 1, 1]"}, {"[3]", "[]"}};
  const RuleAtoms& atoms_ = learnt_.atoms();
  AtomBits bits_{learnt_.table()};
  NodeVerdicts verdicts_{atoms_, 14};
  Words set_;
  uint32_t count_ = 0;
};

TEST_F(NodeVerdictsTest, NothingIsRightAboutAll) { EXPECT_EQ(verdicts_.PureSide(), nullptr); }

TEST_F(NodeVerdictsTest, PartsAreJudgedByWhatIsThere) {
  bool parted = false;
  for (const AtomGroup& test : atoms_.tests()) {
    const Words yes = PartOf(test, true), no = PartOf(test, false);
    const bool splits = CountBits(yes.data(), yes.size()) % count_ != 0;
    const Verdicts* verdicts = verdicts_.Of(test);
    ASSERT_EQ(verdicts != nullptr, splits);
    if (!splits) continue;
    EXPECT_EQ(verdicts->yes.wrong, WrongIn(yes, *verdicts->yes.side));
    EXPECT_EQ(verdicts->no.wrong, WrongIn(no, *verdicts->no.side));
    parted = parted || (verdicts->yes.pure() && verdicts->no.pure());
  }
  EXPECT_TRUE(parted) << "whether it is 2";
}

TEST_F(NodeVerdictsTest, TestsThatAgreeAreJudgedOnce) {
  for (const AtomGroup& a : atoms_.tests()) {
    for (const AtomGroup& b : atoms_.tests()) {
      const Verdicts* first = verdicts_.Of(a);
      const Verdicts* second = verdicts_.Of(b);
      if (first == nullptr || second == nullptr) continue;
      EXPECT_EQ(first == second, PartOf(a, true) == PartOf(b, true));
    }
  }
}

TEST_F(NodeVerdictsTest, OnAPartThatOneSideExplainsItIsPure) {
  Words twos(set_.size(), 0);
  SetBit(twos.data(), 1);
  SetBit(twos.data(), 3);
  verdicts_.Take(twos, 2, bits_);
  const AtomGroup* side = verdicts_.PureSide();
  ASSERT_NE(side, nullptr);
  EXPECT_EQ(WrongIn(twos, *side), 0u);
}

}  // namespace
}  // namespace hunch::search
