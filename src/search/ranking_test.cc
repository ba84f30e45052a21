#include "search/ranking.h"

#include <gtest/gtest.h>

#include <cmath>

#include "search/small_domain_for_test.h"

namespace hunch::search {
namespace {

const core::Type kInt = core::Type::Base(1);

core::Candidate Of(int64_t output, double bits, int pairs) {
  core::Candidate candidate;
  candidate.program = core::MakeInput(0, kInt);
  candidate.bits = bits;
  candidate.outputs = {core::Value::OfNumber(output)};
  candidate.pairs_reproduced = pairs;
  return candidate;
}

class RankingTest : public testing::Test {
 protected:
  RankingTest() {
    task_.interface = {{"n"}, {kInt}, kInt};
    task_.train.resize(3);
    task_.test.resize(1);
  }
  std::vector<Attempt> Ranked(const std::vector<core::Candidate>& candidates, double seconds = 0) {
    CandidatePool pool(domain_, task_);
    std::vector<double> bits;
    for (const core::Candidate& candidate : candidates) {
      pool.Add(candidate);
      bits.push_back(candidate.bits);
    }
    return Rank(domain_, task_, pool, bits, 2, seconds);
  }

  // To this domain numbers with the same last digit are the same answer.
  // A constant relies on what the rows have in common; a wider program stands in brackets.
  class LastDigit : public SmallDomain {
    double Narrowness(const core::Program& program, const core::Task&, double) const override {
      return program->kind == core::Node::Kind::kConstant ? 4 : 0;
    }
    core::Program Generalised(const core::Program& program, const core::Task&) const override {
      return core::MakeApply(Find("add"), kInt, {program, program});
    }
    bool SameAnswer(core::Type, core::Value value, core::Value target) const override {
      return value.number() % 10 == target.number() % 10;
    }
  };
  const LastDigit domain_;
  core::Task task_;
};

TEST_F(RankingTest, EqualAnswersShareTheirWeight) {
  // Two programs of 10 bits weigh as much as one of 9, and more than one of 9.5.
  const auto attempts = Ranked({Of(1, 9.5, 3), Of(2, 10, 3), Of(2, 10, 3), Of(3, 12, 3)});
  ASSERT_EQ(attempts.size(), 2u);
  EXPECT_EQ(attempts[0].outputs[0].number(), 2);
  EXPECT_EQ(attempts[1].outputs[0].number(), 1);
  EXPECT_NEAR(attempts[0].share, 2.0 / (2 + std::exp2(0.5) + 0.25), 1e-9);
}

TEST_F(RankingTest, AttemptsAreDifferentAnswers) {
  const auto attempts = Ranked({Of(11, 10, 3), Of(1, 10, 3), Of(2, 9.5, 3), Of(21, 12, 2)});
  ASSERT_EQ(attempts.size(), 2u);
  EXPECT_EQ(attempts[0].outputs[0].number() % 10, 1) << "two of 10 bits weigh as one of 9";
  EXPECT_EQ(attempts[0].pairs_reproduced, 3);
  EXPECT_EQ(attempts[1].outputs[0].number(), 2);
}

TEST_F(RankingTest, GuessesComeLastHoweverShort) {
  const auto attempts = Ranked({Of(1, 1, 2), Of(2, 50, 3), Of(3, 2, 1)});
  EXPECT_EQ(attempts[0].outputs[0].number(), 2);
  EXPECT_FALSE(attempts[0].guess);
  EXPECT_EQ(attempts[1].outputs[0].number(), 1);
  EXPECT_TRUE(attempts[1].guess);
  EXPECT_EQ(attempts[1].share, 0);
}

TEST_F(RankingTest, TheShortestProgramOfAnAnswerIsShown) {
  const auto attempts = Ranked({Of(1, 20, 3), Of(1, 11, 3)});
  ASSERT_EQ(attempts.size(), 1u);
  EXPECT_EQ(attempts[0].bits, 11);
  EXPECT_EQ(attempts[0].share, 1);
}

TEST_F(RankingTest, AProgramThatReliesOnLessMayStandForAShorterOne) {
  core::Candidate narrow = Of(1, 10, 3);
  narrow.program = core::MakeConstant(kInt, "1", core::Value::OfNumber(1));
  for (const double bits : {13.0, 15.0}) {
    const auto attempts = Ranked({narrow, Of(1, bits, 3)});
    ASSERT_EQ(attempts.size(), 1u);
    EXPECT_EQ(attempts[0].bits, bits < 14 ? bits : 10);
    const core::Program shown = attempts[0].program->children.at(0);
    EXPECT_EQ(shown->kind == core::Node::Kind::kConstant, bits > 14);
  }
}

TEST_F(RankingTest, WhereTimeIsUpTheShortestStands) {
  core::Candidate narrow = Of(1, 10, 3);
  narrow.program = core::MakeConstant(kInt, "1", core::Value::OfNumber(1));
  const auto attempts = Ranked({narrow, Of(1, 13, 3)}, 1e-9);
  ASSERT_EQ(attempts.size(), 1u);
  EXPECT_EQ(attempts[0].bits, 10);
}

}  // namespace
}  // namespace hunch::search
