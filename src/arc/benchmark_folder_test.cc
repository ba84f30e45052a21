#include "arc/benchmark_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "arc/temp_folder_for_test.h"

namespace hunch::arc {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Grid kOne = GridFromRows({{1, 2}, {3, 4}});
const Grid kTwo = GridFromRows({{5}});

TaskRun SomeRun() {
  using std::chrono::system_clock;
  TaskRun run;
  run.start = system_clock::time_point(std::chrono::milliseconds(1700000000250));
  run.end = run.start + std::chrono::seconds(2);
  run.dollars = 0.5;
  run.programs = {"(flip input)"};
  return run;
}

nlohmann::json Written(const std::vector<Attempts>& tests) {
  return nlohmann::json::parse(
      BenchmarkText({"m", "p", {{"seed", "7"}}}, "ab12", tests, SomeRun()));
}

TEST(BenchmarkFolderTest, EveryTestPairHasBothAttempts) {
  const auto json = Written({{kOne, kTwo}, {kTwo}, {}});
  ASSERT_EQ(json.size(), 3u);
  EXPECT_EQ(json[0]["attempt_1"]["answer"].dump(), "[[1,2],[3,4]]");
  EXPECT_EQ(json[0]["attempt_2"]["answer"].dump(), "[[5]]");
  EXPECT_EQ(json[1]["attempt_2"]["answer"].dump(), "[]");
  EXPECT_EQ(json[2]["attempt_1"]["answer"].dump(), "[]");
  EXPECT_EQ(json[2].size(), 2u);
}

TEST(BenchmarkFolderTest, MetadataSayWhoWhenAndAtWhatCost) {
  const auto metadata = Written({{kOne, kTwo}, {kTwo}})[1]["attempt_1"]["metadata"];
  EXPECT_EQ(metadata["model"], "m");
  EXPECT_EQ(metadata["provider"], "p");
  EXPECT_EQ(metadata["start_timestamp"], "2023-11-14T22:13:20.250000+00:00");
  EXPECT_EQ(metadata["end_timestamp"], "2023-11-14T22:13:22.250000+00:00");
  EXPECT_EQ(metadata["kwargs"]["seed"], "7");
  EXPECT_EQ(metadata["pair_index"], 1);
  EXPECT_EQ(metadata["task_id"], "ab12");
  EXPECT_EQ(metadata["cost"]["total_cost"], 0.125);  // half a dollar over four attempts
  EXPECT_EQ(metadata["usage"]["total_tokens"], 0);
  EXPECT_EQ(metadata["usage"]["completion_tokens_details"].size(), 3u);
  EXPECT_EQ(metadata["choices"][0]["message"]["content"], "(flip input)");
}

TEST(BenchmarkFolderTest, AnAttemptWithoutProgramHasNoChoices) {
  EXPECT_THAT(Written({{kOne, kTwo}})[0]["attempt_2"]["metadata"]["choices"], IsEmpty());
}

TEST(BenchmarkFolderTest, WritesAndReadsBackTheSame) {
  const TempFolder folder;
  const Submission submission = {{"a", {{kOne, kTwo}, {kTwo}}}, {"b", {{}}}};
  for (const auto& [id, tests] : submission) {
    WriteBenchmarkTask(folder.path() / "new" / "folder", {}, id, tests, SomeRun());
  }
  folder.Write("new/folder/results.json", "{}");  // the scorer's own
  EXPECT_EQ(ReadBenchmarkFolder(folder.path() / "new" / "folder"), submission);
}

TEST(BenchmarkFolderTest, ReadsAnswersInAStringAndMissingAttempts) {
  EXPECT_THAT(ParseBenchmarkTask(R"([{"attempt_1": {"answer": "[[5]]"}, "attempt_2": null},
                                     {"attempt_1": {"answer": []}}])",
                                 "f"),
              ElementsAre(ElementsAre(kTwo), IsEmpty()));
}

TEST(BenchmarkFolderTest, NamesWhatIsWrong) {
  const auto fault = [](const std::string& text) {
    return InputErrorOf([&] { ParseBenchmarkTask(text, "f.json"); });
  };
  EXPECT_EQ(fault("{}"), "f.json: not a list, but an object");
  EXPECT_EQ(fault("[1]"), "f.json: test pair 1: not an object, but a number");
  EXPECT_EQ(fault(R"([{"attempt_1": 1}])"),
            "f.json: test pair 1, attempt_1: not an object, but a number");
  EXPECT_EQ(fault(R"([{"attempt_1": {}}])"), "f.json: test pair 1, attempt_1: no \"answer\"");
  EXPECT_EQ(fault(R"([{"attempt_2": {"answer": [[1], [10]]}}])"),
            "f.json: test pair 1, attempt_2, answer: row 2, column 1: colour 10 is not in 0..9");
}

TEST(BenchmarkFolderTest, AnIdThatLeavesTheFolderIsRefused) {
  const TempFolder folder;
  for (const char* id : {"", "..", "../a", "a/b", "a\nb"}) {
    const std::string message =
        InputErrorOf([&] { WriteBenchmarkTask(folder.path() / "f", {}, id, {{kOne}}, SomeRun()); },
                     folder.path());
    EXPECT_NE(message.find("is no file name"), std::string::npos) << id << ": " << message;
  }
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "a.json"));
}

TEST(BenchmarkFolderTest, AnUnwritableFolder) {
  const TempFolder folder;
  folder.Write("file", "x");
  EXPECT_EQ(InputErrorOf(
                [&] { WriteBenchmarkTask(folder.path() / "file", {}, "a", {{kOne}}, SomeRun()); },
                folder.path()),
            "file: cannot be made: Not a directory");
}

}  // namespace
}  // namespace hunch::arc
