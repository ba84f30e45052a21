#include "search/relearn.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/program_text.h"
#include "search/small_domain_for_test.h"
#include "search/solver.h"

namespace hunch::search {
namespace {

class RelearnTest : public testing::Test {
 protected:
  RelearnTest() : task_(domain_.MakeTask({{"[1]", "1"}, {"[2]", "2"}, {"[3]", "3"}})) {}

  void Add(const char* program, int pairs, const char* strategy = "enumerate") {
    core::Candidate candidate;
    candidate.program = core::ParseProgram(program, domain_, task_.interface);
    candidate.pairs_reproduced = pairs;
    candidate.strategy = strategy;
    candidate.outputs = {core::Value::OfNumber(0)};
    pool_.Add(std::move(candidate));
  }
  double BitsOfPrimitive(const char* name, const std::vector<double>& bits) const {
    const core::Grammar& grammar = domain_.grammar();
    for (size_t i = 0; i < bits.size(); ++i) {
      if (grammar.productions[i].primitive->name == name) return bits[i];
    }
    return -1;
  }
  std::vector<double> Plain() const {
    std::vector<double> bits;
    for (const auto& production : domain_.grammar().productions) bits.push_back(production.bits);
    return bits;
  }

  const SmallDomain domain_;
  const core::Task task_;
  CandidatePool pool_{domain_, task_};
  PartialFit fit_{domain_.grammar()};
};

TEST_F(RelearnTest, WhatSolvesAPartGetsCheaperAndTheRestDearer) {
  Add("head(tail(xs))", 1);
  EXPECT_TRUE(fit_.Learn(domain_.grammar(), pool_, 2));
  const std::vector<double> bits = fit_.Relearnt(Plain());
  EXPECT_LT(BitsOfPrimitive("tail", bits), BitsOfPrimitive("tail", Plain()));
  EXPECT_GT(BitsOfPrimitive("add", bits), BitsOfPrimitive("add", Plain()));
  double before = 0, after = 0;
  for (double b : Plain()) before += std::exp2(-b);
  for (double b : bits) after += std::exp2(-b);
  EXPECT_NEAR(after, before, 1e-9);
}

TEST_F(RelearnTest, OnlyABetterFitIsAGain) {
  Add("head(xs)", 1);
  EXPECT_TRUE(fit_.Learn(domain_.grammar(), pool_, 3));
  EXPECT_FALSE(fit_.Learn(domain_.grammar(), pool_, 3));
  Add("head(xs)", 2);
  EXPECT_TRUE(fit_.Learn(domain_.grammar(), pool_, 3));
}

TEST_F(RelearnTest, SolutionsTeachNothing) {
  Add("head(xs)", 3);
  EXPECT_FALSE(fit_.Learn(domain_.grammar(), pool_, 3));
}

TEST_F(RelearnTest, GuessesOfOtherStrategiesTeachNothing) {
  Add("head(xs)", 1, "rules");
  EXPECT_FALSE(fit_.Learn(domain_.grammar(), pool_, 3));
}

// One pair is explained by a short program, so that the search starts again on the way; the work
// of both searches is counted.
TEST_F(RelearnTest, ASearchWithRelearntCostsKeepsToItsBudget) {
  const core::Task hard = domain_.MakeTask(
      {{"[1, 2, 3, 4]", "90"}, {"[5, 5, 5, 5]", "5"}, {"[6, 7, 8, 9]", "1"}, {"[1, 2]", "1"}});
  Options options;
  options.seconds = 0;
  options.work = 400000;
  const Result once = Solve(domain_, hard, options);
  EXPECT_LE(once.evaluated, options.work + 20000);
  EXPECT_GE(once.evaluated, options.work / 2);
  options.threads = 2;
  const Result again = Solve(domain_, hard, options);
  EXPECT_EQ(again.evaluated, once.evaluated);
}

}  // namespace
}  // namespace hunch::search
