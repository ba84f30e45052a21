#include "arc/submission.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "arc/task_json.h"
#include "arc/temp_folder_for_test.h"

namespace hunch::arc {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Grid kOne = GridFromRows({{1, 2}, {3, 4}});
const Grid kTwo = GridFromRows({{5}});

TEST(SubmissionTest, StartsWithEveryTestInputOfEveryTask) {
  const auto tasks = ParseChallenges(
      R"({"b": {"train": [{"input": [[1]], "output": [[1]]}],
                "test": [{"input": [[1]]}, {"input": [[1]]}]},
          "a": {"train": [{"input": [[1]], "output": [[1]]}], "test": [{"input": [[1]]}]}})",
      "f");
  const Submission submission = EmptySubmission(tasks);
  ASSERT_EQ(submission.size(), 2u);
  EXPECT_THAT(submission.at("a"), ElementsAre(IsEmpty()));
  EXPECT_THAT(submission.at("b"), ElementsAre(IsEmpty(), IsEmpty()));
}

TEST(SubmissionTest, IsWrittenToTheLetter) {
  const Submission submission = {{"a", {{kOne, kTwo}, {kTwo}}}, {"b", {{}}}};
  EXPECT_EQ(SubmissionText(submission),
            "{\n"
            R"("a": [{"attempt_1": [[1,2],[3,4]], "attempt_2": [[5]]}, )"
            R"({"attempt_1": [[5]], "attempt_2": [[0]]}],)"
            "\n"
            R"("b": [{"attempt_1": [[0]], "attempt_2": [[0]]}])"
            "\n}\n");
}

TEST(SubmissionTest, AThirdAttemptIsLeftOut) {
  const Submission submission = {{"a", {{kOne, kTwo, kOne}}}};
  const auto json = nlohmann::json::parse(SubmissionText(submission));
  EXPECT_EQ(json["a"][0].size(), 2u);
}

TEST(SubmissionTest, AnyIdGivesJson) {
  const Submission submission = {{"quote\" \\ \n é", {{kTwo}}}, {"bad \xff", {}}};
  const auto json = nlohmann::json::parse(SubmissionText(submission));
  EXPECT_TRUE(json.contains("quote\" \\ \n é"));
  EXPECT_TRUE(json.contains("bad \uFFFD"));
  EXPECT_EQ(nlohmann::json::parse(SubmissionText({})).size(), 0u);
}

TEST(SubmissionTest, WritesAndReadsBackTheSame) {
  const TempFolder folder;
  const Submission submission = {{"a", {{kOne, kTwo}, {kTwo, kOne}}}, {"b", {}}};
  WriteSubmission(folder.path() / "submission.json", submission);
  EXPECT_EQ(ReadSubmission(folder.path() / "submission.json"), submission);
}

TEST(SubmissionTest, ReadsMissingAttemptsOfOtherWriters) {
  const Submission submission = ParseSubmission(
      R"({"a": [{"attempt_2": [[5]]}, {"attempt_1": null, "attempt_2": []}, {}]})", "s");
  EXPECT_THAT(submission.at("a"), ElementsAre(ElementsAre(kTwo), IsEmpty(), IsEmpty()));
}

TEST(SubmissionTest, NamesWhatIsWrong) {
  const auto fault = [](const std::string& text) {
    return InputErrorOf([&] { ParseSubmission(text, "s.json"); });
  };
  EXPECT_EQ(fault("[]"), "s.json: not an object, but a list");
  EXPECT_EQ(fault(R"({"a": 1})"), "s.json: task \"a\": not a list, but a number");
  EXPECT_EQ(fault(R"({"a": [{}, 1]})"),
            "s.json: task \"a\", test input 2: not an object, but a number");
  EXPECT_EQ(fault(R"({"a": [{"attempt_2": [[12]]}]})"),
            "s.json: task \"a\", test input 1, attempt_2: row 1, column 1: "
            "colour 12 is not in 0..9");
  EXPECT_EQ(fault(R"({"a": [], "a": []})"), "s.json: \"a\" is given twice");
}

TEST(SubmissionTest, AnUnwritablePath) {
  const TempFolder folder;
  EXPECT_EQ(
      InputErrorOf([&] { WriteSubmission(folder.path() / "x" / "s.json", {}); }, folder.path()),
      "x/s.json: cannot be written: No such file or directory");
}

}  // namespace
}  // namespace hunch::arc
