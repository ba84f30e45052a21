#include "learning/remembering_solver.h"

#include <gtest/gtest.h>

#include <map>

#include "base/error.h"
#include "core/program_text.h"
#include "search/small_domain_for_test.h"

namespace hunch::learning {
namespace {

// Remembers for as long as the test runs, or always fails.
class MapStore final : public core::Store {
 public:
  std::optional<core::SolvedTask> Recall(const std::string& domain,
                                         const base::Hash128& signature) override {
    ++calls;
    if (broken) throw base::InputError("the store is broken");
    const auto found = tasks.find({domain, signature});
    return found == tasks.end() ? std::nullopt : std::optional(found->second);
  }
  std::vector<core::SolvedTask> Neighbours(const std::string&, std::span<const float>,
                                           size_t) override {
    std::vector<core::SolvedTask> all;
    for (const auto& [key, task] : tasks) all.push_back(task);
    return all;
  }
  void Remember(const core::TaskRun& run, const core::SolvedTask* solved) override {
    ++calls;
    if (broken) throw base::InputError("the store is broken");
    runs.push_back(run);
    if (solved != nullptr) tasks[{solved->domain, solved->signature}] = *solved;
  }
  std::vector<core::LearntPrimitive> Primitives(const std::string&) override { return {}; }
  void Learn(const core::LearntPrimitive&) override {}

  std::map<std::pair<std::string, base::Hash128>, core::SolvedTask> tasks;
  std::vector<core::TaskRun> runs;
  int calls = 0;
  bool broken = false;
};

// A domain in which all tasks are near each other.
class NearDomain final : public search::SmallDomain {
 public:
  const core::Likeness& likeness() const override { return likeness_; }

 private:
  class Near final : public core::Likeness {
    std::vector<float> Embedding(const core::Task&) const override { return {1}; }
  };
  Near likeness_;
};

class RememberingSolverTest : public testing::Test {
 protected:
  RememberingSolverTest() {
    options_.seconds = 0;
    options_.work = 3000;
  }
  search::Result Solve(const core::Task& task, bool recite = true, bool reason = true) {
    RememberingSolver solver({&store_, recite, reason});
    search::Result result = solver(domain_, task, options_);
    fault_ = solver.fault();
    return result;
  }
  std::string Text(const search::Result& result, size_t attempt = 0) {
    return core::PrintProgram(result.attempts.at(attempt).program, task_.interface);
  }

  search::SmallDomain domain_;
  core::Task task_ = domain_.MakeTask({{"[5, 1]", "1"}, {"[2, 3]", "3"}, {"[7, 9]", "9"}});
  core::Task impossible_ = domain_.MakeTask({{"[5]", "77"}, {"[5]", "78"}, {"[1]", "1"}});
  search::Options options_;
  MapStore store_;
  std::string fault_;
};

TEST_F(RememberingSolverTest, WhatWasReasonedIsRecited) {
  const search::Result first = Solve(task_);
  ASSERT_FALSE(first.attempts.empty());
  EXPECT_EQ(first.attempts[0].mode, search::Mode::kReasoning);
  const search::Result second = Solve(task_);
  ASSERT_EQ(second.attempts.size(), first.attempts.size());
  for (size_t i = 0; i < first.attempts.size(); ++i) {
    EXPECT_EQ(Text(second, i), Text(first, i));
    EXPECT_EQ(second.attempts[i].mode, search::Mode::kRecitation);
    EXPECT_EQ(second.attempts[i].outputs[0].number(), first.attempts[i].outputs[0].number());
    EXPECT_EQ(second.attempts[i].bits, first.attempts[i].bits);
    EXPECT_EQ(second.attempts[i].share, first.attempts[i].share);
    EXPECT_EQ(second.attempts[i].guess, first.attempts[i].guess);
  }
  EXPECT_EQ(second.ending, search::Ending::kSolved);
  EXPECT_LE(second.evaluated, 2u);
  ASSERT_EQ(store_.runs.size(), 2u);
  EXPECT_EQ(store_.runs[0].mode, "reasoning");
  EXPECT_EQ(store_.runs[1].mode, "recitation");
}

TEST_F(RememberingSolverTest, TheAnswersAreThoseWithoutAStore) {
  const search::Result alone = search::Solve(domain_, task_, options_);
  const search::Result with = Solve(task_);
  ASSERT_EQ(with.attempts.size(), alone.attempts.size());
  for (size_t i = 0; i < alone.attempts.size(); ++i) EXPECT_EQ(Text(with, i), Text(alone, i));
  EXPECT_EQ(with.evaluated, alone.evaluated);
}

TEST_F(RememberingSolverTest, ModesRestrict) {
  EXPECT_TRUE(Solve(task_, true, false).attempts.empty());
  EXPECT_TRUE(store_.tasks.empty());
  Solve(task_);
  EXPECT_EQ(Solve(task_, true, false).attempts.at(0).mode, search::Mode::kRecitation);
  EXPECT_EQ(Solve(task_, false, true).attempts.at(0).mode, search::Mode::kReasoning);
}

TEST_F(RememberingSolverTest, GuessesAreNotRemembered) {
  Solve(impossible_);
  EXPECT_TRUE(store_.tasks.empty());
  ASSERT_EQ(store_.runs.size(), 1u);
  EXPECT_FALSE(store_.runs[0].reproduced);
}

TEST_F(RememberingSolverTest, AProgramOfANeighbourIsTried) {
  const NearDomain near;
  core::SolvedTask known;
  known.domain = "small";
  known.interface = "l: list int -> int";
  known.pairs = 1;
  known.programs = {{"head(tail(l))", 1.5, 1, 1, "enumerate"}};
  store_.tasks[{"small", {1, 2}}] = known;
  for (const bool reason : {false, true}) {
    RememberingSolver solver({&store_, true, reason, 0.5});
    const search::Result result = solver(near, task_, options_);
    EXPECT_EQ(Text(result), "head(tail(xs))");
    EXPECT_EQ(result.attempts[0].mode, search::Mode::kRecitation);
    EXPECT_EQ(result.attempts[0].strategy, "neighbour");
    EXPECT_EQ(result.attempts[0].outputs[0].number(), 9);
    EXPECT_EQ(result.ending, search::Ending::kSolved);
    for (size_t i = 1; i < result.attempts.size(); ++i) {
      EXPECT_NE(result.attempts[i].outputs[0].number(), 9) << "attempts are distinct answers";
    }
    EXPECT_EQ(store_.tasks.size(), 2u) << "it is remembered for this task as well";
    store_.tasks.erase({"small", near.likeness().PortraitOf(task_).signature});
  }
  known.programs[0].bits = 90;
  store_.tasks[{"small", {1, 2}}] = known;
  RememberingSolver solver({&store_, true, true, 0.5});
  EXPECT_EQ(solver(near, task_, options_).attempts.at(0).mode, search::Mode::kReasoning)
      << "a shorter program comes first";
}

TEST_F(RememberingSolverTest, AMemoryThatIsWrongIsNotBelieved) {
  Solve(task_);
  store_.tasks.begin()->second.programs[0].program = "head(xs)";
  const search::Result again = Solve(task_);
  EXPECT_EQ(again.attempts.at(0).mode, search::Mode::kReasoning);
  EXPECT_FALSE(again.attempts[0].guess);
}

TEST_F(RememberingSolverTest, AStoreThatFailsIsDoneWithout) {
  store_.broken = true;
  EXPECT_FALSE(Solve(task_).attempts.at(0).guess);
  EXPECT_EQ(fault_, "the store is broken");
  EXPECT_EQ(store_.calls, 1) << "it is left alone from then on";
}

TEST_F(RememberingSolverTest, WithoutAStoreItOnlySearches) {
  RememberingSolver solver({});
  EXPECT_EQ(solver(domain_, task_, options_).attempts.at(0).mode, search::Mode::kReasoning);
  EXPECT_EQ(solver.fault(), "");
}

}  // namespace
}  // namespace hunch::learning
