#include "measure/check.h"

#include <gmock/gmock.h>

#include "arc/temp_folder_for_test.h"

namespace hunch::measure {
namespace {

using testing::HasSubstr;

TaskRecord GridRecord(const std::string& id, const std::string& program) {
  TaskRecord record;
  record.id = id;
  record.domain = "grid";
  record.inputs = {{"input", "grid"}};
  record.output_type = "grid";
  record.pairs = 1;
  record.tests = 1;
  record.attempts = {{program, 1, 1, 1, false, "enumerate", {"[[1]]"}, std::nullopt}};
  return record;
}

// `right` pairs that the identity gets right, and as many others as make 12.
std::string TwelvePairs(int right) {
  std::string text = "[";
  for (int i = 0; i < 12; ++i) {
    text += std::string(i == 0 ? "" : ",") + R"({"input": [[1]], "output": [[)" +
            (i < right ? "1" : "2") + "]]}";
  }
  return text + "]";
}

TEST(CheckOnFreshPairs, ElevenOfTwelveHold) {
  const arc::TempFolder folder;
  folder.Write("a.json", TwelvePairs(11));
  folder.Write("b.json", TwelvePairs(10));
  const FreshSummary summary =
      CheckOnFreshPairs({GridRecord("a", "input"), GridRecord("b", "input")}, folder.path());
  EXPECT_EQ(summary.reproduced, 2);
  EXPECT_EQ(summary.reproduced_hold, 1);
  EXPECT_EQ(summary.right, 0);  // nobody knows
  ASSERT_EQ(summary.checks.size(), 2u);
  EXPECT_TRUE(summary.checks[0].Holds());
  EXPECT_EQ(summary.checks[1].pairs_right, 10);
  EXPECT_FALSE(summary.checks[1].Holds());
}

TEST(CheckOnFreshPairs, TheRightProgramIsCheckedBesideTheFirst) {
  const arc::TempFolder folder;
  folder.Write("a.json", TwelvePairs(12));
  TaskRecord record = GridRecord("a", "grid[2]");
  record.attempts[0].right = false;
  record.attempts.push_back({"input", 2, 0, 1, false, "enumerate", {"[[1]]"}, true});
  record.tests_right = 1;
  const FreshSummary summary = CheckOnFreshPairs({record}, folder.path());
  EXPECT_EQ(summary.reproduced, 1);
  EXPECT_EQ(summary.reproduced_hold, 0);
  EXPECT_EQ(summary.right, 1);
  EXPECT_EQ(summary.right_hold, 1);
}

TEST(CheckOnFreshPairs, LeavesOutGuessesAndTasksWithoutPairs) {
  const arc::TempFolder folder;
  folder.Write("a.json", TwelvePairs(12));
  TaskRecord guess = GridRecord("a", "input");
  guess.attempts[0].guess = true;
  const FreshSummary summary = CheckOnFreshPairs({guess, GridRecord("b", "input")}, folder.path());
  EXPECT_EQ(summary.reproduced, 0);
  EXPECT_EQ(summary.without_pairs, 1);
  EXPECT_TRUE(summary.checks.empty());
}

TEST(CheckOnFreshPairs, ListPrograms) {
  const arc::TempFolder folder;
  folder.Write("l.json",
               R"([{"inputs": [[1, 2], 3], "output": 6}, {"inputs": [[], 4], "output": 4}])");
  TaskRecord record = GridRecord("l", "add(sum(xs), k)");
  record.domain = "list";
  record.inputs = {{"xs", "list int"}, {"k", "int"}};
  record.output_type = "int";
  const FreshSummary summary = CheckOnFreshPairs({record}, folder.path());
  ASSERT_EQ(summary.checks.size(), 1u);
  EXPECT_EQ(summary.checks[0].pairs_right, 2);
}

TEST(CheckOnFreshPairs, BadInput) {
  const arc::TempFolder folder;
  folder.Write("a.json", TwelvePairs(12));
  const auto error_of = [&](const TaskRecord& record) {
    return arc::InputErrorOf([&] { CheckOnFreshPairs({record}, folder.path()); });
  };
  EXPECT_THAT(error_of(GridRecord("a", "no_such_thing(input)")), HasSubstr("task \"a\": program"));
  TaskRecord record = GridRecord("a", "input");
  record.domain = "music";
  EXPECT_THAT(error_of(record), HasSubstr("no domain \"music\""));
  EXPECT_THAT(arc::InputErrorOf([&] { CheckOnFreshPairs({}, folder.path() / "no"); }),
              HasSubstr("no such folder"));
}

}  // namespace
}  // namespace hunch::measure
