#include "measure/run.h"

#include <gmock/gmock.h>

#include <stdexcept>
#include <thread>

#include "measure/made_problems_for_test.h"

namespace hunch::measure {
namespace {

using testing::ElementsAre;

// Answers the identity on every test.
search::Result SolveByIdentity(const core::Domain&, const core::Task& task,
                               const search::Options&) {
  search::Result result = MadeResult();
  search::Attempt attempt = MadeAttempt({}, false, "fake", *result.storage);
  for (const core::Example& test : task.test) attempt.outputs.push_back(test.inputs[0]);
  result.attempts.push_back(attempt);
  return result;
}

// Problems "0", "1", ..., which the identity solves.
std::vector<Problem> ManyProblems(size_t count) {
  std::vector<Problem> problems(count);
  for (size_t i = 0; i < count; ++i) {
    problems[i] = MadeProblem(std::to_string(i), {Grid1x2(3, 4)});
  }
  return problems;
}

TEST(RunProblems, RecordsAttemptsAndWhetherTheyAreRight) {
  const std::vector<Problem> problems = {MadeProblem("a", {Grid1x2(5, 5), Grid1x2(3, 4)})};
  const Solver solver = [](const core::Domain&, const core::Task&, const search::Options&) {
    search::Result result = MadeResult();
    result.attempts = {MadeAttempt({Grid1x2(5, 5), Grid1x2(0, 0)}, false, "one", *result.storage),
                       MadeAttempt({Grid1x2(6, 6), Grid1x2(3, 4)}, true, "two", *result.storage)};
    return result;
  };
  const std::vector<Outcome> outcomes = RunProblems(problems, {}, nullptr, solver);
  ASSERT_EQ(outcomes.size(), 1u);
  const TaskRecord& record = outcomes[0].record;
  EXPECT_EQ(record.id, "a");
  EXPECT_EQ(record.domain, "grid");
  EXPECT_EQ(record.ending, "out of budget");
  EXPECT_EQ(record.tests_right, 2);  // each by another attempt
  ASSERT_EQ(record.attempts.size(), 2u);
  EXPECT_EQ(record.attempts[0].program, "input");
  EXPECT_EQ(record.attempts[0].right, false);
  EXPECT_THAT(record.attempts[1].outputs, ElementsAre("[[6,6]]", "[[3,4]]"));
  EXPECT_EQ(record.Reproduced(), &record.attempts[0]);
  EXPECT_EQ(record.Right(), nullptr);
  EXPECT_EQ(record.cpu_seconds, 0.5);
  EXPECT_THAT(outcomes[0].grids, ElementsAre(ElementsAre(Grid1x2(5, 5), Grid1x2(6, 6)),
                                             ElementsAre(Grid1x2(0, 0), Grid1x2(3, 4))));
}

TEST(RunProblems, UndefinedOutputsMakeRoomForTheNextAttempt) {
  const std::vector<Problem> problems = {MadeProblem("a", {Grid1x2(5, 5)})};
  const Solver solver = [](const core::Domain&, const core::Task&, const search::Options&) {
    search::Result result = MadeResult();
    result.attempts = {MadeAttempt({std::nullopt}, false, "one", *result.storage),
                       MadeAttempt({Grid1x2(1, 1)}, false, "two", *result.storage),
                       MadeAttempt({Grid1x2(5, 5)}, false, "three", *result.storage)};
    return result;
  };
  const Outcome outcome = std::move(RunProblems(problems, {}, nullptr, solver).front());
  EXPECT_EQ(outcome.record.tests_right, 1);
  EXPECT_EQ(outcome.record.attempts[0].outputs, std::vector<std::string>{"null"});
  EXPECT_THAT(outcome.grids, ElementsAre(ElementsAre(Grid1x2(1, 1), Grid1x2(5, 5))));
}

TEST(RunProblems, AThirdAnswerDoesNotCount) {
  const std::vector<Problem> problems = {MadeProblem("a", {Grid1x2(5, 5)})};
  const Solver solver = [](const core::Domain&, const core::Task&, const search::Options&) {
    search::Result result = MadeResult();
    for (int i = 3; i <= 5; ++i) {
      result.attempts.push_back(MadeAttempt({Grid1x2(i, i)}, false, "one", *result.storage));
    }
    return result;
  };
  const Outcome outcome = std::move(RunProblems(problems, {}, nullptr, solver).front());
  EXPECT_EQ(outcome.record.tests_right, 0);
  EXPECT_EQ(outcome.record.attempts[2].right, true);
}

TEST(RunProblems, NobodyKnowsWhatIsRightWithoutTheTestOutputs) {
  std::vector<Problem> problems = {MadeProblem("a", {Grid1x2(3, 4)})};
  problems[0].truth[0] = core::kUndefined;
  const Outcome outcome = std::move(RunProblems(problems, {}, nullptr, SolveByIdentity).front());
  EXPECT_EQ(outcome.record.tests_right, std::nullopt);
  EXPECT_EQ(outcome.record.attempts[0].right, std::nullopt);
  EXPECT_FALSE(outcome.record.SolvedButWrong());
}

TEST(RunProblems, OutcomesStandInTheOrderOfTheProblems) {
  const std::vector<Problem> problems = ManyProblems(50);
  RunOptions options;
  options.threads = 4;
  size_t calls = 0;
  const auto outcomes = RunProblems(
      problems, options, [&](size_t, const Outcome&) { ++calls; }, SolveByIdentity);
  EXPECT_EQ(calls, 50u);
  for (size_t i = 0; i < 50; ++i) {
    EXPECT_EQ(outcomes[i].record.id, std::to_string(i));
    EXPECT_EQ(outcomes[i].record.tests_right, 1);
  }
}

TEST(RunProblems, SharesTheThreadsOutAmongFewProblems) {
  std::vector<Problem> problems = {MadeProblem("a", {Grid1x2(3, 4)}),
                                   MadeProblem("b", {Grid1x2(3, 4)})};
  RunOptions options;
  std::atomic<int> threads = 0;
  const Solver solver = [&](const core::Domain& domain, const core::Task& task,
                            const search::Options& given) {
    threads += given.threads;
    return SolveByIdentity(domain, task, given);
  };
  options.threads = 6;
  RunProblems(problems, options, nullptr, solver);
  EXPECT_EQ(threads, 3 + 3);
  threads = 0;
  options.threads = 1;
  RunProblems(problems, options, nullptr, solver);
  EXPECT_EQ(threads, 1 + 1);
}

TEST(RunProblems, StopsWhenAskedAndKeepsWhatRan) {
  const std::vector<Problem> problems = ManyProblems(5);
  std::atomic<bool> stop = false;
  RunOptions options;
  options.search.stop = &stop;
  const auto outcomes = RunProblems(
      problems, options, [&](size_t i, const Outcome&) { stop = i == 1; }, SolveByIdentity);
  EXPECT_TRUE(outcomes[1].ran);
  EXPECT_FALSE(outcomes[2].ran);
  EXPECT_FALSE(outcomes[4].ran);
}

TEST(RunProblems, AnExceptionOfTheListenerEndsTheRun) {
  const std::vector<Problem> problems = ManyProblems(5);
  int calls = 0;
  const Listener listener = [&](size_t, const Outcome&) {
    ++calls;
    throw std::runtime_error("disk full");
  };
  EXPECT_THROW(RunProblems(problems, {}, listener, SolveByIdentity), std::runtime_error);
  EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace hunch::measure
