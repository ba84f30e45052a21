#include "search/rules/rule_atoms.h"

#include <gtest/gtest.h>

#include <set>

#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

class RuleAtomsTest : public testing::Test {
 protected:
  LearntTask learnt_{
      {"[1, 2, 0, 2]", "[1, 5, 0, 5]"}, {"[2, 1, 1]", "[5, 1, 1]"}, {"[3, 2, 1, 2, 0]", "[]"}};
  const RuleAtoms& atoms_ = learnt_.atoms();
  const Table& table_ = learnt_.table();
};

TEST_F(RuleAtomsTest, ATestIsTrueOfTheElementsItHoldsOf) {
  ASSERT_GT(atoms_.tests().size(), 5u);
  for (const AtomGroup& group : atoms_.tests()) {
    for (const Atom& variant : group) {
      for (size_t i = 0; i < table_.train_size; ++i) {
        EXPECT_EQ(HasBit(atoms_.TrainBits(group), i), learnt_.Holds(variant, i));
      }
      for (size_t i = table_.test_begin(); i < table_.size(); ++i) {
        EXPECT_EQ(HasBit(atoms_.Bits(variant, Part::kTest), i - table_.test_begin()),
                  learnt_.Holds(variant, i));
      }
    }
  }
}

TEST_F(RuleAtomsTest, GroupsTellTrainElementsApartVariantsTestElements) {
  std::set<uint64_t> train;
  for (const AtomGroup& group : atoms_.tests()) {
    const uint64_t bits = *atoms_.TrainBits(group);
    EXPECT_TRUE(train.insert(bits).second);
    EXPECT_TRUE(bits != 0 && bits != (uint64_t{1} << table_.train_size) - 1);
    std::set<uint64_t> test;
    double last = 0;
    for (const Atom& variant : group) {
      EXPECT_TRUE(test.insert(*atoms_.Bits(variant, Part::kTest)).second);
      EXPECT_GE(variant.bits, last);
      last = variant.bits;
      EXPECT_EQ(&atoms_.Agreeing(variant), &group);
      EXPECT_EQ(atoms_.Bits(variant, Part::kTrain), atoms_.TrainBits(group));
    }
  }
}

TEST_F(RuleAtomsTest, ARightHandSideIsRightWhereItSaysTheTarget) {
  ASSERT_GT(atoms_.sides().size(), 2u);
  for (const AtomGroup& group : atoms_.sides()) {
    for (const Atom& variant : group) {
      for (size_t i = 0; i < table_.train_size; ++i) {
        const bool right = i == 2 || atoms_.ValueAt(variant, i) == table_.targets[i];
        EXPECT_EQ(HasBit(atoms_.TrainBits(group), i), right) << "place 2 is not painted";
      }
    }
  }
}

TEST_F(RuleAtomsTest, TargetsAreConstantsAndColumnsOfTheirTypeAreCopied) {
  std::set<int32_t> constants;
  bool copies_input = false;
  for (const AtomGroup& group : atoms_.sides()) {
    for (const Atom& variant : group) {
      if (variant.constant()) constants.insert(variant.value);
      copies_input = copies_input || variant.other == 0;
    }
  }
  EXPECT_EQ(constants, (std::set<int32_t>{1, 5}));
  EXPECT_TRUE(copies_input);
}

TEST_F(RuleAtomsTest, NumbersMayBeAskedWhetherTheyAreOdd) {
  const auto asked = [](const RuleAtoms& atoms) {
    size_t count = 0;
    for (const AtomGroup& group : atoms.tests()) {
      for (const Atom& variant : group) count += variant.kind == Atom::Kind::kOdd;
    }
    return count;
  };
  EXPECT_EQ(asked(atoms_), 0u);
  Table odd = table_;
  odd.odd = true;
  EXPECT_GT(asked(RuleAtoms(odd, LearntTask::Unlimited)), 0u);
}

TEST(ValueBits, TheLargerANumberTheMoreItCosts) {
  const core::Type number = core::Type::Int(), slot = core::Type::Bool();
  EXPECT_LT(ValueBits(number, 2, 5, slot), ValueBits(number, 87, 5, slot));
  EXPECT_EQ(ValueBits(number, 3, 5, slot), ValueBits(number, -3, 5, slot));
  EXPECT_LT(ValueBits(number, 3, 2, slot), ValueBits(number, 3, 5, slot));
  EXPECT_EQ(ValueBits(number, 2, 5, number), ValueBits(number, 9, 5, number)) << "as for colours";
}

}  // namespace
}  // namespace hunch::search
