#include "search/rules/atom_bits.h"

#include <gtest/gtest.h>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

class AtomBitsTest : public testing::Test {
 protected:
  LearntTask learnt_{{"[1, 2, 3, 4, 4]", "[6, 7, 8, 4, 4]"}, {"[3, 1]", "[8, 6]"}, {"[2]", "[]"}};
  const RuleAtoms& atoms_ = learnt_.atoms();

  template <typename Atom>
  double Least(const AtomGroup<Atom>& group, const Mentioned& mentioned) const {
    double least = 1e18;
    for (const auto& variant : group.variants) {
      least = std::min(least, BitsAfter(learnt_.table(), mentioned, variant.atom));
    }
    return least;
  }

  // Of every group, as looked up and as counted anew.
  void ExpectCheapest(const Mentioned& mentioned) const {
    AtomBits bits(atoms_);
    bits.After(mentioned);
    for (size_t t = 0; t < atoms_.tests().size(); ++t) {
      EXPECT_DOUBLE_EQ(bits.OfTest(static_cast<int>(t)), Least(atoms_.tests()[t], mentioned));
    }
    for (const auto& side : atoms_.sides()) {
      EXPECT_DOUBLE_EQ(bits.OfSide(side), Least(side, mentioned));
    }
  }
};

TEST_F(AtomBitsTest, AGroupCostsWhatItsCheapestAtomDoes) {
  ExpectCheapest({});
  for (uint32_t c = 0; c < learnt_.table().columns().size(); ++c) ExpectCheapest({c});
}

TEST_F(AtomBitsTest, WhatIsTakenIsMentionedAndCheaperFromThenOn) {
  bool cheaper = false;
  for (const auto& test : atoms_.tests()) {
    Mentioned mentioned;
    const double first = Take(learnt_.table(), test, mentioned);
    EXPECT_FALSE(mentioned.empty());
    const double again = Take(learnt_.table(), test, mentioned);
    EXPECT_LE(again, first);
    cheaper = cheaper || again < first;
  }
  EXPECT_TRUE(cheaper);
}

}  // namespace
}  // namespace hunch::search
