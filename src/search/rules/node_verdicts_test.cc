#include "search/rules/node_verdicts.h"

#include <gtest/gtest.h>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

// 2 becomes 5, all else stays.
class NodeVerdictsTest : public testing::Test {
 protected:
  NodeVerdictsTest() {
    set_ = FirstBits(learnt_.table().train_size);
    count_ = CountBits(set_.data(), set_.size());
    verdicts_.Take(set_, {});
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
  NodeVerdicts verdicts_{atoms_, 14};
  Words set_;
  uint32_t count_ = 0;
};

TEST_F(NodeVerdictsTest, NothingIsRightAboutAll) { EXPECT_FALSE(verdicts_.Whole().pure()); }

TEST_F(NodeVerdictsTest, OfAllOfTheNodeTheLeastWrongIsSaid) {
  const Verdict& whole = verdicts_.Whole();
  EXPECT_EQ(whole.count, count_);
  EXPECT_EQ(whole.wrong, WrongIn(set_, *whole.side));
  for (const AtomGroup& side : atoms_.sides()) EXPECT_LE(whole.wrong, WrongIn(set_, side));
}

TEST_F(NodeVerdictsTest, PartsAreJudgedByWhatIsThere) {
  bool parted = false;
  for (const AtomGroup& test : atoms_.tests()) {
    const Words yes = PartOf(test, true), no = PartOf(test, false);
    const bool splits = CountBits(yes.data(), yes.size()) % count_ != 0;
    const Verdicts* verdicts = verdicts_.Of(test);
    ASSERT_EQ(verdicts != nullptr, splits);
    if (!splits) continue;
    EXPECT_EQ(verdicts->yes.count, CountBits(yes.data(), yes.size()));
    EXPECT_EQ(verdicts->no.count, CountBits(no.data(), no.size()));
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
  verdicts_.Take(twos, {});
  EXPECT_TRUE(verdicts_.Whole().pure());
  EXPECT_EQ(WrongIn(twos, *verdicts_.Whole().side), 0u);
}

TEST_F(NodeVerdictsTest, AGroupCostsWhatItsCheapestAtomDoes) {
  for (uint32_t c = 0; c < learnt_.table().columns.size(); ++c) {
    const Mentioned mentioned = {c};
    verdicts_.Take(set_, mentioned);
    for (const auto groups : {atoms_.tests(), atoms_.sides()}) {
      for (const AtomGroup& group : groups) {
        double least = 1e18;
        for (const Atom& atom : group) {
          least = std::min(least, BitsAfter(learnt_.table(), mentioned, atom));
        }
        EXPECT_DOUBLE_EQ(verdicts_.BitsOf(group), least);
      }
    }
  }
}

TEST(NodeVerdicts, WordsWithoutElementsAreLeftOut) {
  // Twos become fives; only words 1 and 3 of the node have elements. What a test or a right-hand
  // side says in the others does not count.
  std::string input = "[2", output = "[5";
  for (int i = 1; i < 256; ++i) {
    input += i % 3 == 0 ? ", 2" : ", 1";
    output += i % 3 == 0 ? ", 5" : ", 1";
  }
  const LearntTask learnt{
      {(input + "]").c_str(), (output + "]").c_str()}, {"[2, 1]", "[5, 1]"}, {"[1]", "[]"}};
  const RuleAtoms& atoms = learnt.atoms();
  NodeVerdicts verdicts(atoms, 14);
  const Words set = {0, 0b1110, 0, uint64_t{1} << 63};
  Words node(learnt.table().train_words(), 0);
  std::copy(set.begin(), set.end(), node.begin());
  verdicts.Take(node, {});
  EXPECT_EQ(verdicts.words(), 2u);
  EXPECT_EQ(verdicts.Whole().count, 4u);
  bool split = false;
  for (const AtomGroup& test : atoms.tests()) {
    const uint32_t yes = CountAnd(node.data(), atoms.TrainBits(test), node.size());
    const Verdicts* of = verdicts.Of(test);
    ASSERT_EQ(of != nullptr, yes % 4 != 0);
    if (of == nullptr) continue;
    split = true;
    EXPECT_EQ(of->yes.count, yes);
    EXPECT_EQ(of->no.count, 4 - yes);
    uint32_t wrong_yes = 0, wrong_no = 0;
    for (size_t w = 0; w < node.size(); ++w) {
      const uint64_t in = atoms.TrainBits(test)[w];
      const uint64_t wrong_if_yes = node[w] & in & ~atoms.TrainBits(*of->yes.side)[w];
      const uint64_t wrong_if_no = node[w] & ~in & ~atoms.TrainBits(*of->no.side)[w];
      wrong_yes += CountBits(&wrong_if_yes, 1);
      wrong_no += CountBits(&wrong_if_no, 1);
    }
    EXPECT_EQ(of->yes.wrong, wrong_yes);
    EXPECT_EQ(of->no.wrong, wrong_no);
  }
  EXPECT_TRUE(split);
  Words first(node.size(), 0);
  first[0] = 7;
  verdicts.Take(first, {});
  EXPECT_EQ(verdicts.words(), 1u);
}

}  // namespace
}  // namespace hunch::search
