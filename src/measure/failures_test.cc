#include "measure/failures.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "measure/made_problems_for_test.h"
#include "measure/run.h"

namespace hunch::measure {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;

class FailuresTest : public testing::Test {
 protected:
  static core::Program Program(const std::string& text) {
    return core::ParseProgram(text, grid::TheGridDomain(), MadeProblem("", {}).task.interface);
  }
  // The failure of a task whose test outputs are `truth`, if it is one.
  static std::optional<FailureRecord> Failure(const std::vector<arc::Grid>& truth,
                                              const search::Result& result) {
    RunOptions options;
    options.search.trace = true;
    const Solver solver = [&](const auto&, const auto&, const auto&) { return result; };
    return RunProblems({MadeProblem("a", truth)}, options, nullptr, solver)[0].failure;
  }
  // One that nothing answers, with this trace.
  static FailureRecord Traced(const search::Trace& trace) {
    search::Result result = MadeResult();
    result.trace = std::make_shared<search::Trace>(trace);
    return Failure({Grid1x2(5, 5)}, result).value();
  }
  static search::SchemaTrace Schema(const std::string& name, uint32_t untested, uint32_t missed) {
    search::SchemaTrace schema;
    schema.schema = name;
    schema.slot = "colour";
    schema.element = "cell";
    schema.frames = 3;
    schema.searched = 2;
    schema.elements = 40;
    schema.untested = untested;
    schema.missed = missed;
    schema.missed_by_pair = {0, missed};
    schema.wanted = {{"red", missed}};
    schema.nearest = Program("flip_columns(input)");
    return schema;
  }
};

TEST_F(FailuresTest, WhatIsRightIsNoFailure) {
  search::Result result = MadeResult();
  result.attempts = {MadeAttempt({Grid1x2(5, 5)}, false, "cover", *result.storage)};
  EXPECT_FALSE(Failure({Grid1x2(5, 5)}, result).has_value());
  EXPECT_TRUE(Failure({Grid1x2(5, 6)}, result).has_value());
}

TEST_F(FailuresTest, AWrongAnswerSaysWhichCellsOfWhichTest) {
  search::Result result = MadeResult();
  result.attempts = {
      MadeAttempt({Grid1x2(1, 1), Grid1x2(1, 2)}, false, "cover", *result.storage),
      MadeAttempt({arc::GridFromRows({{1}}), Grid1x2(9, 9)}, false, "enumerate", *result.storage),
      MadeAttempt({Grid1x2(8, 8), Grid1x2(8, 8)}, true, "enumerate", *result.storage)};
  const FailureRecord failure = Failure({Grid1x2(1, 1), Grid1x2(1, 3)}, result).value();
  EXPECT_EQ(failure.mechanism, "reproduces the pairs, wrong on a test: cover");
  ASSERT_EQ(failure.wrong.size(), 2u);  // the guess says nothing
  const std::string text = FailuresText({&failure, 1});
  EXPECT_THAT(text,
              HasSubstr("wrong answer   1 of 2 cells (test 2: 1); 1.5 bits, 0 % sure: input\n"));
  EXPECT_THAT(text, HasSubstr("wrong answer   4 of 4 cells (test 1: another size, test 2: 2); 1.5 "
                              "bits, 0 % sure: input\n"));
}

TEST_F(FailuresTest, ARuleIsCreditedToItsSchema) {
  search::Result result = MadeResult();
  result.attempts = {MadeAttempt({Grid1x2(1, 1)}, false, "rules", *result.storage)};
  result.attempts[0].program = Program("flip_columns(paint(\\x -> red, input))");
  EXPECT_EQ(Failure({Grid1x2(2, 2)}, result)->mechanism,
            "reproduces the pairs, wrong on a test: paint");
}

TEST_F(FailuresTest, TheFurthestStageCounts) {
  search::Trace trace;
  EXPECT_EQ(Traced(trace).mechanism, "no program");
  trace.has_frames = true;
  EXPECT_EQ(Traced(trace).mechanism, "size unknown, nothing deduced");
  trace.framed = Program("input");
  EXPECT_EQ(Traced(trace).mechanism, "size known, nothing deduced");
  trace.schemas = {Schema("paint", 20, 10), Schema("fill_each", 20, 5)};
  EXPECT_EQ(Traced(trace).mechanism, "deduced, no rule, most explained: fill_each");
  trace.schemas[1].missed = 2;
  EXPECT_EQ(Traced(trace).mechanism, "deduced, no rule, nearly all explained: fill_each");
  trace.schemas[0].missed = trace.schemas[1].missed = 19;
  EXPECT_EQ(Traced(trace).mechanism, "deduced, no rule, little explained: paint");
  trace.schemas[0].rules = 1;
  EXPECT_EQ(Traced(trace).mechanism, "a rule is found and fails on the pairs: paint");
  trace.schemas = {search::SchemaTrace()};
  trace.schemas[0].schema = "paint";
  EXPECT_EQ(Traced(trace).mechanism, "deduced, no rule searched in time: paint");
}

TEST_F(FailuresTest, TheBlockSaysWhatStayedUnexplained) {
  search::Trace trace;
  trace.has_frames = true;
  trace.framed = Program("rotate90(input)");
  trace.nearest = {Program("input"), "enumerate", {9, 9}, {0, 2}};
  trace.schemas = {Schema("fill_each", 20, 15), Schema("paint", 20, 5)};
  const FailureRecord failure = Traced(trace);
  const std::string text = FailuresText({&failure, 1});
  EXPECT_THAT(text, HasSubstr("a  deduced, no rule, most explained: paint\n"));
  EXPECT_THAT(text, HasSubstr("rotate90(input)\n"));
  EXPECT_THAT(text, HasSubstr("wrong in 2 of 18 cells (pair 2: 2)  input, enumerate\n"));
  EXPECT_THAT(text, HasSubstr("3 frames deduced, 2 searched; the colour of 5 of 40 cells "
                              "unexplained (20 without tests); pair 2: 5; should be 5 x red\n"));
  EXPECT_THAT(text, HasSubstr("flip_columns(input)\n"));
  EXPECT_LT(text.find("  paint "), text.find("  fill_each "));
  EXPECT_THAT(text, ContainsRegex("\npaint  +1 +1\n"));
  EXPECT_THAT(text, ContainsRegex("\nfill_each  +1 +0\n"));
}

TEST_F(FailuresTest, TheSummaryCountsByMechanism) {
  std::vector<FailureRecord> failures(3);
  for (size_t i = 0; i < 3; ++i) failures[i].id = "t" + std::to_string(i);
  failures[0].mechanism = "size unknown";
  failures[1].mechanism = failures[2].mechanism = "deduced, no rule, most explained: paint";
  const std::string text = FailuresText(failures);
  const size_t most = text.rfind("deduced, no rule, most explained: paint ");
  ASSERT_NE(most, std::string::npos);
  EXPECT_LT(most, text.rfind("size unknown "));
  EXPECT_THAT(text.substr(most), HasSubstr(" 2   t1 t2\n"));

  const auto json = nlohmann::json::parse(FailuresJson(failures));
  EXPECT_EQ(json["mechanisms"]["deduced, no rule, most explained: paint"], 2);
  EXPECT_EQ(json["tasks"][0]["id"], "t0");
  EXPECT_TRUE(json["tasks"][0]["size_known"].is_null());
  EXPECT_EQ(FailuresText({}), "no task failed\n");
}

TEST_F(FailuresTest, JsonHoldsTheTrace) {
  search::Trace trace;
  trace.has_frames = true;
  trace.nearest = {Program("input"), "enumerate", {9, 9}, {0, 2}};
  trace.schemas = {Schema("paint", 20, 5)};
  const FailureRecord failure = Traced(trace);
  const auto task = nlohmann::json::parse(FailuresJson({&failure, 1}))["tasks"][0];
  EXPECT_EQ(task["size_known"], false);
  EXPECT_EQ(task["nearest"]["pairs"][1]["wrong"], 2);
  EXPECT_EQ(task["schemas"][0]["schema"], "paint");
  EXPECT_EQ(task["schemas"][0]["nearest"]["unexplained"], 5);
  EXPECT_EQ(task["schemas"][0]["nearest"]["wanted"]["red"], 5);
}

TEST_F(FailuresTest, NothingIsKeptWithoutATrace) {
  const Solver solver = [](const auto&, const auto&, const auto&) { return MadeResult(); };
  const auto outcomes = RunProblems({MadeProblem("a", {Grid1x2(5, 5)})}, {}, nullptr, solver);
  EXPECT_FALSE(outcomes[0].failure.has_value());
}

}  // namespace
}  // namespace hunch::measure
