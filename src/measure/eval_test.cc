#include "measure/eval.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace hunch::measure {
namespace {

using testing::HasSubstr;
using testing::Not;

AttemptRecord Attempt(const std::string& strategy, bool guess, bool right) {
  AttemptRecord attempt;
  attempt.program = "input";
  attempt.strategy = strategy;
  attempt.guess = guess;
  attempt.right = right;
  return attempt;
}

Outcome Ran(const std::string& id, int tests, int right, std::vector<AttemptRecord> attempts,
            double seconds) {
  Outcome outcome;
  outcome.ran = true;
  outcome.record.id = id;
  outcome.record.tests = tests;
  outcome.record.tests_right = right;
  outcome.record.attempts = std::move(attempts);
  outcome.record.cpu_seconds = seconds;
  outcome.record.evaluated = 100;
  outcome.record.peak_bytes = static_cast<uint64_t>(seconds * 1000);
  return outcome;
}

// Four tasks: right; right by the second attempt; half right though all pairs are reproduced;
// nothing found. A fifth was not reached.
std::vector<Outcome> FiveOutcomes() {
  return {Ran("a", 1, 1, {Attempt("enumerate", false, true)}, 1),
          Ran("b", 1, 1, {Attempt("cover", false, false), Attempt("enumerate", false, true)}, 2),
          Ran("c", 2, 1, {Attempt("cover", false, false)}, 5), Ran("d", 1, 0, {}, 4), Outcome()};
}

TEST(Summarise, CountsByHand) {
  const Summary summary = Summarise(FiveOutcomes());
  EXPECT_EQ(summary.problems, 5);
  EXPECT_EQ(summary.tasks, 4);
  EXPECT_EQ(summary.reproduced, 3);
  EXPECT_EQ(summary.guessed, 0);
  EXPECT_EQ(summary.solved_but_wrong, 1);
  EXPECT_EQ(summary.score.tasks_right, 2);
  EXPECT_EQ(summary.score.outputs, 5);
  EXPECT_EQ(summary.score.outputs_right, 3);
  EXPECT_EQ(summary.score.tasks_missing, 1);
  EXPECT_DOUBLE_EQ(summary.score.shares, 2.5);
  EXPECT_DOUBLE_EQ(summary.CpuSecondsPerTask(), 3);
  EXPECT_EQ(summary.max_cpu_seconds, 5);
  EXPECT_EQ(summary.slowest, "c");
  EXPECT_EQ(summary.evaluated, 400u);
  EXPECT_EQ(summary.peak_search_bytes, 5000u);
}

TEST(Summarise, CreditsTheStrategyOfTheRightAttempt) {
  const Summary summary = Summarise(FiveOutcomes());
  const Share& enumerate = summary.strategies.at("enumerate");
  const Share& cover = summary.strategies.at("cover");
  EXPECT_EQ(enumerate.reproduced, 2);
  EXPECT_EQ(enumerate.right, 2);
  EXPECT_EQ(enumerate.wrong, 0);
  EXPECT_EQ(cover.reproduced, 1);
  EXPECT_EQ(cover.right, 0);
  EXPECT_EQ(cover.wrong, 1);
}

TEST(Summarise, TellsTheModesApart) {
  std::vector<Outcome> outcomes = FiveOutcomes();
  outcomes[2].record.attempts[0].mode = "recitation";
  const Summary summary = Summarise(outcomes);
  EXPECT_EQ(summary.modes.at("recitation").reproduced, 1);
  EXPECT_EQ(summary.modes.at("recitation").wrong, 1);
  EXPECT_EQ(summary.modes.at("reasoning").reproduced, 2);
  EXPECT_EQ(summary.modes.at("reasoning").right, 2);
  EXPECT_THAT(SummaryText(summary, {}), HasSubstr("recitation "));
  EXPECT_THAT(SummaryJson(summary, {}), HasSubstr(R"("modes":{"reasoning":{)"));
}

TEST(Summarise, ARightGuessIsARowOfItsOwn) {
  const std::vector<Outcome> outcomes = {Ran("a", 1, 1, {Attempt("cover", true, true)}, 1)};
  const Summary summary = Summarise(outcomes);
  EXPECT_EQ(summary.guessed, 1);
  EXPECT_EQ(summary.strategies.at("cover (guess)").right, 1);
}

TEST(Summarise, StatedConfidenceIsHeldAgainstWhatCameTrue) {
  std::vector<Outcome> outcomes = FiveOutcomes();
  const double confidences[] = {0.95, 0.62, 0.51};
  for (size_t i = 0; i < 3; ++i) outcomes[i].record.attempts[0].confidence = confidences[i];
  outcomes[1].record.attempts[1].confidence = 1;
  const Summary summary = Summarise(outcomes);
  EXPECT_EQ(summary.sure, 3);
  EXPECT_EQ(summary.sure_but_wrong, 1) << "the second task is right by its second attempt";
  const auto& bins = summary.calibration.bins;
  EXPECT_EQ(bins[9].attempts, 2) << "certainty belongs to the last bin";
  EXPECT_EQ(bins[9].right, 2);
  EXPECT_DOUBLE_EQ(bins[9].stated, 1.95);
  EXPECT_EQ(bins[6].attempts, 1);
  EXPECT_EQ(bins[6].right, 0);
  EXPECT_EQ(bins[5].attempts, 1);
  EXPECT_EQ(bins[0].attempts, 0);
  EXPECT_THAT(SummaryText(summary, {}), HasSubstr("60 to 70 %"));
  EXPECT_THAT(SummaryText(summary, {}), Not(HasSubstr("70 to 80 %")));
}

TEST(Summarise, WhatIsWrongIsCountedApartWhereItWasDoubted) {
  std::vector<Outcome> outcomes = {
      Ran("a", 1, 0, {Attempt("rules", false, false), Attempt("rules", false, false)}, 1),
      Ran("b", 1, 0, {Attempt("rules", false, false)}, 1),
      Ran("c", 1, 0, {Attempt("cover", true, false)}, 1)};
  outcomes[0].record.attempts[1].confidence = kClaimed;
  outcomes[1].record.attempts[0].confidence = 0.9 * kClaimed;
  outcomes[2].record.attempts[0].confidence = 0.9;
  const Summary summary = Summarise(outcomes);
  EXPECT_EQ(summary.solved_but_wrong, 2) << "a guess reproduces some pairs only";
  EXPECT_EQ(summary.doubted_but_wrong, 1);
  EXPECT_THAT(SummaryText(summary, {}), HasSubstr("of 1 it was doubted"));
}

TEST(Summarise, TasksWithoutTruthAreNotScored) {
  std::vector<Outcome> outcomes = {Ran("a", 1, 0, {Attempt("cover", false, false)}, 1)};
  outcomes[0].record.tests_right.reset();
  const Summary summary = Summarise(outcomes);
  EXPECT_EQ(summary.tasks, 1);
  EXPECT_EQ(summary.score.tasks, 0);
  EXPECT_EQ(summary.solved_but_wrong, 0);
  EXPECT_THAT(SummaryText(summary, {}), Not(HasSubstr("right")));
}

TEST(SummaryJson, HoldsTheFigures) {
  RunCost cost;
  cost.price_per_core_hour = 3.6;
  const auto json = nlohmann::json::parse(SummaryJson(Summarise(FiveOutcomes()), cost));
  EXPECT_EQ(json["tasks"], 4);
  EXPECT_EQ(json["tasks_right"], 2);
  EXPECT_DOUBLE_EQ(json["fraction"].get<double>(), 2.5 / 4);
  EXPECT_DOUBLE_EQ(json["test_output_fraction"].get<double>(), 3.0 / 5);
  EXPECT_EQ(json["solved_but_wrong"], 1);
  EXPECT_DOUBLE_EQ(json["cpu_seconds_per_task"].get<double>(), 3);
  EXPECT_DOUBLE_EQ(json["dollars_per_task"].get<double>(), 0.003);
  EXPECT_EQ(json["strategies"]["cover"]["wrong"], 1);
  EXPECT_FALSE(json.contains("budgets"));
}

TEST(SummaryJson, HoldsTheCurve) {
  const std::vector<BudgetPoint> curve = {{0.1, {}}, {1, Summarise(FiveOutcomes())}};
  const auto json = nlohmann::json::parse(SummaryJson(curve[1].summary, {}, curve));
  ASSERT_EQ(json["budgets"].size(), 2u);
  EXPECT_EQ(json["budgets"][0]["tasks_right"], 0);
  EXPECT_EQ(json["budgets"][1]["seconds"], 1);
  EXPECT_EQ(json["budgets"][1]["tasks_right"], 2);
}

TEST(SummaryText, SaysThatItWasInterrupted) {
  EXPECT_THAT(SummaryText(Summarise(FiveOutcomes()), {}),
              HasSubstr("of 5: the run was interrupted"));
}

}  // namespace
}  // namespace hunch::measure
