#include "search/candidate_pool.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/list.h"
#include "search/small_domain_for_test.h"

namespace hunch::search {
namespace {

const core::Type kInts = core::Type::List(core::Type::Int());

class CandidatePoolTest : public testing::Test {
 protected:
  CandidatePoolTest() {
    task_.interface = {{"xs"}, {kInts}, kInts};
    task_.train.resize(2);
    task_.test.resize(1);
  }
  core::Candidate Of(double bits, int pairs) {
    core::Candidate candidate;
    candidate.program = core::MakeInput(0, kInts);
    candidate.bits = bits;
    candidate.outputs = {core::kUndefined};
    candidate.pairs_reproduced = pairs;
    return candidate;
  }
  // A first answer beyond 100 is surprising.
  class SmallNumbers : public SmallDomain {
    struct Below final : core::Expectations {
      double Surprise(std::span<const core::Value> outputs) const override {
        return outputs[0].defined() && outputs[0].number() > 100 ? 5 : 0;
      }
    };
    std::unique_ptr<const core::Expectations> Expect(const core::Task&) const override {
      return std::make_unique<Below>();
    }
  };
  const SmallNumbers domain_;
  core::Task task_;
};

TEST_F(CandidatePoolTest, OutputsOutliveTheirOrigin) {
  CandidatePool pool(domain_, task_);
  {
    base::Arena gone;
    const core::Value numbers[] = {core::Value::OfNumber(3), core::Value::OfNumber(4)};
    core::Candidate candidate = Of(5, 2);
    candidate.outputs = {core::MakeList(gone, numbers, false)};
    pool.Add(candidate);
    EXPECT_NE(pool.all()[0].outputs[0].blob(), candidate.outputs[0].blob());
  }
  EXPECT_EQ(core::Elements(pool.all()[0].outputs[0])[1].number(), 4);
}

TEST_F(CandidatePoolTest, WeightsAddUp) {
  CandidatePool pool(domain_, task_);
  pool.Add(Of(8, 2));
  pool.Add(Of(8, 2), 6.0);
  EXPECT_EQ(pool.SharedBits(0), 8);
  EXPECT_EQ(pool.SharedBits(1), 6) << "what others of its kind weigh is given";
  pool.AddWeight(0, 8);
  pool.AddWeight(0, 7);
  EXPECT_NEAR(pool.SharedBits(0), 6, 1e-12) << "2^-8 + 2^-8 + 2^-7 = 2^-6";
  EXPECT_EQ(pool.SharedBits(1), 6);
  EXPECT_EQ(pool.all()[0].bits, 8) << "the program itself stays as long as it is";
}

TEST_F(CandidatePoolTest, LeastBitsAreThoseOfASolution) {
  CandidatePool pool(domain_, task_);
  EXPECT_TRUE(std::isinf(pool.least_bits()));
  pool.Add(Of(3, 1));
  EXPECT_TRUE(std::isinf(pool.least_bits())) << "a guess is no solution";
  pool.Add(Of(12, 2));
  pool.Add(Of(10, 2));
  pool.Add(Of(11, 2));
  EXPECT_EQ(pool.least_bits(), 10);
}

TEST_F(CandidatePoolTest, ASurprisingAnswerIsNoShortSolution) {
  task_.interface.output_type = core::Type::Int();
  CandidatePool pool(domain_, task_);
  core::Candidate candidate = Of(10, 2);
  candidate.outputs = {core::Value::OfNumber(101)};
  pool.Add(candidate);
  EXPECT_EQ(pool.all()[0].surprise, 5);
  EXPECT_EQ(pool.all()[0].bits, 10) << "the program itself stays as long as it is";
  EXPECT_EQ(pool.least_bits(), 15);
  candidate.outputs = {core::Value::OfNumber(99)};
  pool.Add(candidate);
  EXPECT_EQ(pool.all()[1].surprise, 0);
  EXPECT_EQ(pool.least_bits(), 10);
}

}  // namespace
}  // namespace hunch::search
