#include "apps/cli/task_lines.h"

#include <gmock/gmock.h>

namespace hunch::cli {
namespace {

using testing::HasSubstr;

// A task with one test and one attempt that reproduces both of its pairs.
measure::TaskRecord Reproduced(double confidence) {
  measure::AttemptRecord attempt;
  attempt.program = "input";
  attempt.pairs_reproduced = 2;
  attempt.confidence = confidence;
  measure::TaskRecord record;
  record.id = "t";
  record.pairs = 2;
  record.tests = 1;
  record.attempts = {attempt};
  return record;
}

std::string LineOf(const measure::TaskRecord& record) {
  return TaskLine(record, arc::ColourMode::kPlain);
}

TEST(TaskLine, WhatIsHardlyEverRightIsNotCalledSolved) {
  EXPECT_THAT(LineOf(Reproduced(measure::kClaimed)), HasSubstr(" solved "));
  EXPECT_THAT(LineOf(Reproduced(0.9 * measure::kClaimed)), HasSubstr(" doubted "));
}

TEST(TaskLine, AKnownAnswerDecides) {
  for (const double confidence : {0.01, 0.99}) {
    measure::TaskRecord record = Reproduced(confidence);
    record.tests_right = 1;
    EXPECT_THAT(LineOf(record), HasSubstr(" right "));
  }
  measure::TaskRecord record = Reproduced(0.99);
  record.tests_right = 0;
  EXPECT_THAT(LineOf(record), HasSubstr(" wrong "));
}

TEST(TaskLine, AGuessReproducesSomePairsOnly) {
  measure::TaskRecord record = Reproduced(0.01);
  record.attempts[0].guess = true;
  record.attempts[0].pairs_reproduced = 1;
  EXPECT_THAT(LineOf(record), HasSubstr(" guess "));
}

}  // namespace
}  // namespace hunch::cli
