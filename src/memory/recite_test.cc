#include "memory/recite.h"

#include <gtest/gtest.h>

#include "core/interface_text.h"
#include "core/likeness.h"
#include "core/small_language_for_test.h"

namespace hunch::memory {
namespace {

using core::Type;
using core::Value;

// To which programs come over in two ways: added to 1, or as they are.
class TwoWays final : public core::Likeness {
 public:
  explicit TwoWays(const core::Language& language) : language_(language) {}
  std::vector<core::Program> Transport(const core::Program& program, std::string_view pose,
                                       const core::Task&) const override {
    if (pose != "pose") return {};
    const core::Program one = core::MakeConstant(Type::Int(), "1", Value::OfNumber(1));
    return {core::MakeApply(language_.Find("add"), Type::Int(), {program, one}), program};
  }

 private:
  const core::Language& language_;
};

class SmallDomain final : public core::Domain {
 public:
  SmallDomain()
      : Domain(core::TypeNames{{1, "int"}, {2, "bool"}},
               {{"add", "int -> int -> int", "the sum", 2, core::Lift<&core::TestAdd>()},
                {"head", "list int -> int", "the first", 2, core::Lift<&core::TestHead>()}}) {}
  const char* name() const override { return "small"; }
  const core::Grammar& grammar() const override { return grammar_; }
  std::vector<core::Constant> Constants(const core::Task&, base::Arena&) const override {
    return {};
  }
  std::vector<Value> Probes(const core::Task&, size_t, Type, base::Arena&) const override {
    return {};
  }
  std::string PrintLiteral(Type type, Value value) const override {
    return language_.PrintLiteral(type, value);
  }
  std::optional<core::TypedValue> ParseLiteral(std::string_view text,
                                               base::Arena& arena) const override {
    return language_.ParseLiteral(text, arena);
  }
  const core::Likeness& likeness() const override { return likeness_; }

 private:
  core::SmallLanguage language_;
  core::Grammar grammar_;
  TwoWays likeness_{*this};
};

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
