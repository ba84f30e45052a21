#include "memory/neighbours.h"

#include <gtest/gtest.h>

#include "core/program_text.h"
#include "memory/small_domain_for_test.h"

namespace hunch::memory {
namespace {

class NeighboursTest : public testing::Test {
 protected:
  // The first element and `more`.
  void Ask(int64_t more) {
    task_ = core::Task();
    task_.interface = {{"list"}, {Type::List(Type::Int())}, Type::Int()};
    for (const int64_t n : {5, 9, 2}) {
      const Value element = Value::OfNumber(n);
      task_.train.push_back(
          {{core::MakeList(*task_.storage, {&element, 1}, false)}, Value::OfNumber(n + more)});
    }
    task_.test.push_back(task_.train.back());
    task_.train.pop_back();
  }
  void Know(const std::string& program, double bits,
            const std::string& interface = "xs: list int -> int", int reproduced = 3) {
    core::SolvedTask solved;
    solved.interface = interface;
    solved.pairs = 3;
    solved.programs = {{program, bits, 1, reproduced, "enumerate"}};
    known_.push_back(solved);
  }
  NeighbourAnswers Try(const NeighbourLimits& limits = {}) {
    return TryNeighbours(known_, domain_, task_, limits, arena_);
  }
  std::string Text(const core::Candidate& candidate) {
    return core::PrintProgram(candidate.program, task_.interface);
  }

  SmallDomain domain_;
  core::Task task_;
  std::vector<core::SolvedTask> known_;
  base::Arena arena_;
};

TEST_F(NeighboursTest, AProgramThatFitsAsItIsComesWithItsBits) {
  Ask(7);
  Know("head(xs)", 3);
  Know("add(head(xs), 7)", 9);
  const NeighbourAnswers found = Try();
  ASSERT_EQ(found.candidates.size(), 1u);
  EXPECT_EQ(Text(found.candidates[0]), "add(head(list), 7)");
  EXPECT_EQ(found.candidates[0].bits, 9);
  EXPECT_EQ(found.candidates[0].pairs_reproduced, 2);
  EXPECT_EQ(found.candidates[0].outputs[0].number(), 9);
}

TEST_F(NeighboursTest, ConstantsAreReadOffTheTask) {
  Ask(40);
  Know("add(head(xs), 7)", 9);
  const NeighbourAnswers found = Try();
  ASSERT_EQ(found.candidates.size(), 1u);
  EXPECT_EQ(Text(found.candidates[0]), "add(head(list), 40)");
}

TEST_F(NeighboursTest, EqualConstantsStayEqual) {
  Ask(4);
  Know("add(add(head(xs), 7), 7)", 9);
  const NeighbourAnswers found = Try();
  ASSERT_EQ(found.candidates.size(), 1u);
  EXPECT_EQ(Text(found.candidates[0]), "add(add(head(list), 2), 2)");
  Ask(5);
  EXPECT_TRUE(Try().candidates.empty());
}

TEST_F(NeighboursTest, EqualAnswersAreOneAndTheShortestProgramIsIt) {
  Ask(3);
  Know("add(add(head(xs), 1), 2)", 12);
  Know("add(head(xs), 3)", 8);
  const NeighbourAnswers found = Try();
  ASSERT_EQ(found.candidates.size(), 1u);
  EXPECT_EQ(found.candidates[0].bits, 8);
}

TEST_F(NeighboursTest, ProgramsOfOtherTypesAndGuessesAreNotTried) {
  Ask(3);
  Know("add(k, 3)", 8, "k: int -> int");
  Know("add(head(xs), 3)", 8, "xs: list int -> int", 2);
  Know("no_such(xs)", 8);
  const NeighbourAnswers found = Try();
  EXPECT_TRUE(found.candidates.empty());
  EXPECT_EQ(found.evaluated, 0u);
}

TEST_F(NeighboursTest, StaysWithinItsWork) {
  Ask(100);
  for (int n = 0; n < 50; ++n) Know("add(head(xs), " + std::to_string(n) + ")", 8);
  EXPECT_EQ(Try({.work = 20}).evaluated, 20u);
  EXPECT_GT(Try().evaluated, 50u);
}

}  // namespace
}  // namespace hunch::memory
