#include "memory/recite.h"

#include <gtest/gtest.h>

#include "memory/small_domain_for_test.h"

namespace hunch::memory {
namespace {

using core::Type;
using core::Value;

class ReciteTest : public testing::Test {
 protected:
  ReciteTest() {
    task_.interface = {{"list"}, {Type::List(Type::Int())}, Type::Int()};
    Add({5, 1}, 6);
    Add({2, 2}, 3);
    Add({7}, core::kUndefined);
    task_.test.push_back(task_.train.back());
    task_.train.pop_back();
    known_.interface = "xs: list int -> int";
    known_.pose = "pose";
    known_.pairs = 2;
  }
  void Add(std::initializer_list<int64_t> input, int64_t output) {
    Add(input, Value::OfNumber(output));
  }
  void Add(std::initializer_list<int64_t> input, Value output) {
    std::vector<Value> elements;
    for (const int64_t n : input) elements.push_back(Value::OfNumber(n));
    task_.train.push_back({{core::MakeList(*task_.storage, elements, false)}, output});
  }
  std::vector<core::Candidate> Recited() { return Recite(known_, domain_, task_, arena_); }

  SmallDomain domain_;
  core::Task task_;
  core::SolvedTask known_;
  base::Arena arena_;
};

TEST_F(ReciteTest, TakesTheWayThatReproducesThePairs) {
  known_.programs = {{"head(xs)", 3, 0.5, 2, "enumerate"},
                     {"add(head(xs), 1)", 5, 0.5, 2, "rules"}};
  const auto candidates = Recited();
  ASSERT_EQ(candidates.size(), 2u);
  for (const core::Candidate& candidate : candidates) {
    EXPECT_EQ(candidate.pairs_reproduced, 2);
    EXPECT_EQ(candidate.outputs[0].number(), 8);
    EXPECT_EQ(core::Size(candidate.program), 4u);
  }
  EXPECT_EQ(candidates[0].bits, 3);
  EXPECT_EQ(candidates[1].bits, 5);
}

TEST_F(ReciteTest, NothingIsBelieved) {
  known_.programs = {{"add(head(xs), 7)", 3, 0.5, 2, "enumerate"},
                     {"add(head(xs), 1)", 5, 0.5, 2, "enumerate"}};
  EXPECT_TRUE(Recited().empty()) << "the best one does not do what it should have done";
}

TEST_F(ReciteTest, AGuessComesOnlyBehindASolution) {
  known_.programs = {{"head(xs)", 3, 0.5, 2, "enumerate"}, {"6", 5, 0.5, 1, "enumerate"}};
  const auto candidates = Recited();
  ASSERT_EQ(candidates.size(), 2u);
  EXPECT_EQ(candidates[1].pairs_reproduced, 1);
  std::swap(known_.programs[0], known_.programs[1]);
  EXPECT_TRUE(Recited().empty());
}

TEST_F(ReciteTest, WhatCannotBeReadIsNoAnswer) {
  known_.programs = {{"no_such(xs)", 3, 0.5, 2, "enumerate"}};
  EXPECT_TRUE(Recited().empty());
  known_.programs = {{"head(xs)", 3, 0.5, 2, "enumerate"}};
  known_.interface = "rubbish";
  EXPECT_TRUE(Recited().empty());
  known_.interface = "xs: list int -> int";
  known_.pose = "another";
  EXPECT_TRUE(Recited().empty());
}

}  // namespace
}  // namespace hunch::memory
