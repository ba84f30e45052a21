#include "learning/usage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

#include "learning/learnt_for_test.h"

namespace hunch::learning {
namespace {

class UsageTest : public testing::Test {
 protected:
  static core::Grammar Read(const std::string& text) {
    std::istringstream in(text);
    return core::Grammar::Load(list::TheListDomain(), in, "test");
  }
  static std::vector<core::Program> Programs(const std::vector<std::string>& texts) {
    std::vector<core::Program> programs;
    for (const std::string& text : texts)
      programs.push_back(ParseOver(list::TheListDomain(), text));
    return programs;
  }
  static const core::Production& Find(const core::Grammar& grammar, const std::string& name) {
    return *std::find_if(
        grammar.productions.begin(), grammar.productions.end(),
        [&](const core::Production& production) { return production.primitive->name == name; });
  }
  static double Bits(const core::Grammar& grammar, const std::string& name) {
    return Find(grammar, name).bits;
  }
  static double BodyBits(const core::Grammar& grammar, const std::string& name) {
    return Find(grammar, name).body_bits;
  }

  const core::Grammar grammar_ = Read(
      "leaf input 2\nleaf variable 2\n"
      "3 add : int -> int -> int\n3 subtract : int -> int -> int\n3 head : list int -> int\n"
      "3 tail : list int -> list int\n3 map : (int -> int) -> list int -> list int\n");
};

TEST_F(UsageTest, WhatIsUsedCostsLessAndWhatIsNotCostsMore) {
  const core::Grammar weighed =
      Reweighted(grammar_, Programs({"map(\\x -> add(x, add(x, k)), xs)", "add(add(k, k), k)"}));
  EXPECT_LT(Bits(weighed, "add"), 3);
  EXPECT_GT(Bits(weighed, "subtract"), Bits(weighed, "add") + 1);
  EXPECT_LT(BodyBits(weighed, "add"), 3);
  EXPECT_GT(BodyBits(weighed, "subtract"), BodyBits(weighed, "add") + 1);
  EXPECT_LT(Bits(weighed, "map"), Bits(weighed, "tail"));
}

TEST_F(UsageTest, BodiesHaveCostsOfTheirOwn) {
  const core::Grammar weighed =
      Reweighted(grammar_, Programs({"map(\\x -> add(x, add(x, x)), xs)", "subtract(k, k)"}));
  EXPECT_LT(BodyBits(weighed, "add"), BodyBits(weighed, "subtract"));
  EXPECT_GT(Bits(weighed, "add"), Bits(weighed, "subtract"));
}

TEST_F(UsageTest, WhatABodyCapturesIsOutsideOfIt) {
  const core::Grammar weighed =
      Reweighted(grammar_, Programs({"map(\\x -> add(x, head(tail(xs))), xs)"}));
  EXPECT_LT(Bits(weighed, "head"), Bits(weighed, "add"));
  EXPECT_DOUBLE_EQ(BodyBits(weighed, "head"), BodyBits(weighed, "subtract"));
  const core::Grammar without = Reweighted(grammar_, Programs({"map(\\x -> add(x, x), xs)"}));
  EXPECT_LT(weighed.leaves.capture, without.leaves.capture);
}

TEST_F(UsageTest, SharesAreThoseOfAType) {
  // Nothing is known of numbers by what lists are made of.
  const core::Grammar weighed = Reweighted(grammar_, Programs({"tail(tail(xs))"}));
  EXPECT_DOUBLE_EQ(Bits(weighed, "add"), Bits(weighed, "subtract"));
  EXPECT_DOUBLE_EQ(Bits(weighed, "add"), Bits(weighed, "head"));
  EXPECT_LT(Bits(weighed, "tail"), Bits(weighed, "map"));
}

TEST_F(UsageTest, SharesOfATypeAreNoMoreThanAll) {
  const core::Grammar weighed = Reweighted(
      grammar_, Programs({"map(\\x -> add(x, head(xs)), xs)", "subtract(k, head(tail(xs)))"}),
      {.pseudo_counts = 5, .least_bits = 0.01, .most_bits = 100});
  std::map<core::Type, double> sums;
  for (const core::Production& production : weighed.productions) {
    sums[production.result] += std::exp2(-production.bits);
  }
  for (const auto& [type, sum] : sums) EXPECT_LT(sum, 1);
}

TEST_F(UsageTest, LeavesAreCountedWhereTheyCanStand) {
  // Half of what lambdas hold is their variable, and half of all lists are the input, however much
  // there is of other things.
  const core::Grammar weighed = Reweighted(
      grammar_,
      Programs({"map(\\x -> add(x, head(tail(xs))), xs)", "head(map(\\x -> add(x, x), xs))"}),
      {.pseudo_counts = 0, .least_bits = 0});
  EXPECT_DOUBLE_EQ(weighed.leaves.variable, -std::log2(3.0 / 6));
  EXPECT_DOUBLE_EQ(weighed.leaves.input, 1);
}

TEST_F(UsageTest, WithoutProgramsOnlyTheProportionsOfTheGrammarStay) {
  const core::Grammar weighed = Reweighted(grammar_, {});
  EXPECT_DOUBLE_EQ(Bits(weighed, "add"), Bits(weighed, "head"));
  EXPECT_DOUBLE_EQ(Bits(weighed, "tail"), Bits(weighed, "map"));
}

TEST_F(UsageTest, BitsAreTheSumOverTheNodes) {
  const auto programs = Programs({"map(\\x -> add(x, k), xs)", "reverse(xs)"});
  EXPECT_DOUBLE_EQ(BitsOf(programs[0], grammar_), 3 + 3 + 2 + grammar_.leaves.capture + 2 + 2);
  core::Grammar dear = grammar_;
  dear.productions[0].body_bits = 10;  // add
  EXPECT_DOUBLE_EQ(BitsOf(programs[0], dear), BitsOf(programs[0], grammar_) + 7);
  // It has no production for reverse, which is declared at 3 bits.
  EXPECT_DOUBLE_EQ(BitsOf(programs[1], grammar_), 3 + 2);
}

}  // namespace
}  // namespace hunch::learning
