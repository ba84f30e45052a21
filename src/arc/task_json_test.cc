#include "arc/task_json.h"

#include <gtest/gtest.h>

#include "arc/temp_folder_for_test.h"

namespace hunch::arc {
namespace {

constexpr char kTask[] = R"({
  "train": [{"input": [[1, 2]], "output": [[2, 1]]}, {"input": [[3], [4]], "output": [[4], [3]]}],
  "test": [{"input": [[5, 6]]}, {"input": [[7]], "output": [[7]]}],
  "description": "mirrored", "name": "other", "extra": {"deep": [1]}})";

std::string TaskFault(const std::string& text) {
  return InputErrorOf([&] { ParseTask(text, "f.json", "f"); });
}

// The fault of a task whose one demonstration pair is `pair`.
std::string PairFault(const std::string& pair) {
  return TaskFault(R"({"train": [)" + pair + R"(], "test": [{"input": [[1]]}]})");
}

std::string PairWith(const std::string& input) {
  return R"({"input": )" + input + R"(, "output": [[1]]})";
}

TEST(ParseTaskTest, ReadsPairsAndDescriptionAndPassesOverTheRest) {
  const Task task = ParseTask(kTask, "dir/f.json", "f");
  EXPECT_EQ(task.id, "f");
  EXPECT_EQ(task.source, "dir/f.json");
  EXPECT_EQ(task.description, "mirrored");
  ASSERT_EQ(task.train.size(), 2u);
  EXPECT_EQ(task.train[1], (Pair{GridFromRows({{3}, {4}}), GridFromRows({{4}, {3}})}));
  ASSERT_EQ(task.test.size(), 2u);
  EXPECT_EQ(task.test[0], (Pair{GridFromRows({{5, 6}}), std::nullopt}));
  EXPECT_EQ(task.test[1].output, GridFromRows({{7}}));
}

TEST(ParseTaskTest, ANullTestOutputIsNone) {
  const Task task = ParseTask(R"({"train": [{"input": [[1]], "output": [[1]]}],
                                  "test": [{"input": [[1]], "output": null}]})",
                              "f", "f");
  EXPECT_EQ(task.test[0].output, std::nullopt);
}

TEST(ParseTaskTest, PrintsAndReadsBackTheSame) {
  const Task task = ParseTask(kTask, "f", "f");
  const Task again = ParseTask(TaskText(task), "f", "f");
  EXPECT_EQ(again.train, task.train);
  EXPECT_EQ(again.test, task.test);
  EXPECT_EQ(again.description, task.description);
}

TEST(ParseTaskTest, NotATask) {
  EXPECT_EQ(TaskFault("hello"), "f.json: not JSON at line 1, column 1: \"hello\"");
  EXPECT_EQ(TaskFault(std::string(kTask).substr(0, 30)),
            "f.json: truncated JSON: it ends at line 2, column 29");
  EXPECT_EQ(TaskFault("[1]"), "f.json: not an object, but a list");
  EXPECT_EQ(TaskFault("{}"), "f.json: no \"train\"");
  EXPECT_EQ(TaskFault(std::string(R"({"a": )") + kTask + "}"),
            "f.json: no \"train\": this is a file of many tasks, not one task");
  EXPECT_EQ(TaskFault(R"({"train": {}, "test": []})"),
            "f.json: \"train\" is an object, not a list of pairs");
  EXPECT_EQ(TaskFault(R"({"train": [], "test": []})"), "f.json: no train pairs");
  EXPECT_EQ(TaskFault(R"({"train": [{"input": [[1]], "output": [[1]]}]})"), "f.json: no \"test\"");
  EXPECT_EQ(TaskFault(R"({"train": [{"input": [[1]], "output": [[1]]}], "test": []})"),
            "f.json: no test pairs");
  EXPECT_EQ(TaskFault(R"({"train": [], "train": []})"), "f.json: \"train\" is given twice");
}

TEST(ParseTaskTest, ABadPair) {
  EXPECT_EQ(PairFault("3"), "f.json: train pair 1: not an object, but a number");
  EXPECT_EQ(PairFault("{}"), "f.json: train pair 1: no input");
  EXPECT_EQ(PairFault(R"({"input": [[1]]})"), "f.json: train pair 1: no output");
  EXPECT_EQ(PairFault(R"({"input": [[1]], "output": null})"), "f.json: train pair 1: no output");
  EXPECT_EQ(PairFault(PairWith("[[1]]") + "," + R"({"input": [[1]], "output": [[1], []]})"),
            "f.json: train pair 2, output: row 2 has 0 cells, but row 1 has 1");
}

TEST(ParseTaskTest, ABadGrid) {
  EXPECT_EQ(PairFault(PairWith("[[1,2],[3]]")),
            "f.json: train pair 1, input: row 2 has 1 cells, but row 1 has 2");
  EXPECT_EQ(PairFault(PairWith("[[1,10]]")),
            "f.json: train pair 1, input: row 1, column 2: colour 10 is not in 0..9");
  EXPECT_EQ(PairFault(PairWith("[[1],[-1]]")),
            "f.json: train pair 1, input: row 2, column 1: colour -1 is not in 0..9");
  EXPECT_EQ(PairFault(PairWith("[[0.5]]")),
            "f.json: train pair 1, input: row 1, column 1: colour 0.5 is not an integer");
  EXPECT_EQ(PairFault(PairWith("[]")), "f.json: train pair 1, input: an empty grid (0 x 0)");
  EXPECT_EQ(PairFault(PairWith("[[]]")), "f.json: train pair 1, input: an empty grid (1 x 0)");
  std::string rows = "[[1]";
  for (int i = 1; i < 31; ++i) rows += ",[1]";
  EXPECT_EQ(PairFault(PairWith(rows + "]")),
            "f.json: train pair 1, input: 31 rows, but a grid has at most 30");
  std::string cells = "[1";
  for (int i = 1; i < 31; ++i) cells += ",1";
  cells += "]";
  EXPECT_EQ(PairFault(PairWith("[" + cells + "," + cells + "]")),
            "f.json: train pair 1, input: 31 columns, but a grid has at most 30");
}

TEST(ParseTaskTest, ABadTestPair) {
  EXPECT_EQ(TaskFault(R"({"train": [{"input": [[1]], "output": [[1]]}],
                          "test": [{"input": [[1]]}, {"output": [[1]]}]})"),
            "f.json: test pair 2: no input");
}

std::string Challenges(const std::string& first, const std::string& second) {
  return "{\"" + first + "\": " + kTask + ", \"" + second + "\": " + kTask + "}";
}

TEST(ParseChallengesTest, ReadsTasksSortedById) {
  const std::vector<Task> tasks = ParseChallenges(Challenges("b", "a"), "c.json");
  ASSERT_EQ(tasks.size(), 2u);
  EXPECT_EQ(tasks[0].id, "a");
  EXPECT_EQ(tasks[1].id, "b");
  EXPECT_EQ(tasks[1].source, "c.json");
}

TEST(ParseChallengesTest, NamesFileAndTask) {
  const auto fault = [](const std::string& text) {
    return InputErrorOf([&] { ParseChallenges(text, "c.json"); });
  };
  EXPECT_EQ(fault("{}"), "c.json: no tasks");
  EXPECT_EQ(fault("[]"), "c.json: not an object, but a list");
  EXPECT_EQ(fault(Challenges("a", "a")), "c.json: \"a\" is given twice");
  EXPECT_EQ(fault(R"({"a": 1})"), "c.json: task \"a\": not an object, but a number");
  EXPECT_EQ(fault(R"({"a": {"train": [{"input": [[1]], "output": [[11]]}], "test": []}})"),
            "c.json: task \"a\", train pair 1, output: row 1, column 1: colour 11 is not in 0..9");
}

TEST(ParseTasksTest, DecidesByContent) {
  EXPECT_EQ(ParseTasks(kTask, "f", "f")[0].id, "f");
  EXPECT_EQ(ParseTasks(Challenges("a", "b"), "f", "f").size(), 2u);
  EXPECT_EQ(InputErrorOf([] { ParseTasks("{\"a\": 1}", "f", "f"); }), "f: no \"train\"");
}

TEST(AddSolutionsTest, SetsTestOutputsAndKeepsTheRest) {
  std::vector<Task> tasks = ParseChallenges(Challenges("a", "b"), "c");
  AddSolutions(R"({"a": [[[1]], [[2]]], "unknown": 3})", "s", &tasks);
  EXPECT_EQ(tasks[0].test[0].output, GridFromRows({{1}}));
  EXPECT_EQ(tasks[0].test[1].output, GridFromRows({{2}}));
  EXPECT_EQ(tasks[1].test[0].output, std::nullopt);
}

TEST(AddSolutionsTest, NamesWhatDoesNotFit) {
  std::vector<Task> tasks = ParseChallenges(Challenges("a", "b"), "c");
  const auto fault = [&](const std::string& text) {
    return InputErrorOf([&] { AddSolutions(text, "s.json", &tasks); });
  };
  EXPECT_EQ(fault("[]"), "s.json: not an object, but a list");
  EXPECT_EQ(fault(R"({"a": 1})"), "s.json: task \"a\": not a list, but a number");
  EXPECT_EQ(fault(R"({"b": [[[1]]]})"),
            "s.json: task \"b\": 1 outputs, but the task has 2 test pairs");
  EXPECT_EQ(fault(R"({"a": [[[1]], [[1], 2]]})"),
            "s.json: task \"a\", output 2: row 2 is a number, but a row is a list");
  EXPECT_EQ(fault(R"({"a": [], "a": []})"), "s.json: \"a\" is given twice");
}

TEST(ParsePairsTest, ReadsAListOfPairs) {
  const auto pairs = ParsePairs(R"([{"input": [[1]], "output": [[2]]}])", "p");
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0].output, GridFromRows({{2}}));
}

TEST(ParsePairsTest, NamesWhatIsWrong) {
  const auto fault = [](const std::string& text) {
    return InputErrorOf([&] { ParsePairs(text, "p"); });
  };
  EXPECT_EQ(fault("{}"), "p: not a list of pairs, but an object");
  EXPECT_EQ(fault("[]"), "p: no pairs");
  EXPECT_EQ(fault(R"([{"input": [[1]]}])"), "p: pair 1: no output");
}

}  // namespace
}  // namespace hunch::arc
