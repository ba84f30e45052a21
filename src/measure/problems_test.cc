#include "measure/problems.h"

#include <gmock/gmock.h>

#include "arc/temp_folder_for_test.h"
#include "measure/value_text.h"

namespace hunch::measure {
namespace {

using testing::HasSubstr;

constexpr const char* kGridTask =
    R"({"train": [{"input": [[1]], "output": [[2]]}], "test": [{"input": [[3]], "output": [[4]]}]})";
constexpr const char* kOpenGridTask =
    R"({"train": [{"input": [[1]], "output": [[2]]}], "test": [{"input": [[3]]}]})";
constexpr const char* kListTask =
    R"({"inputs": ["xs", "k"], "description": "sums",
        "train": [{"inputs": [[1, 2], 3], "output": 6}], "test": [{"inputs": [[], 1], "output": 1}]})";

std::string Text(const Problem& problem, core::Type type, core::Value value) {
  return ValueJson(*problem.domain, type, value);
}

TEST(LoadProblems, AGridTask) {
  const arc::TempFolder folder;
  const auto problems = LoadProblems({folder.Write("one.json", kGridTask)});
  ASSERT_EQ(problems.size(), 1u);
  const Problem& problem = problems[0];
  EXPECT_EQ(problem.task.id, "one");
  EXPECT_STREQ(problem.domain->name(), "grid");
  const core::Type grid = problem.task.interface.output_type;
  EXPECT_EQ(Text(problem, grid, problem.task.train[0].output), "[[2]]");
  EXPECT_EQ(Text(problem, grid, problem.task.test[0].inputs[0]), "[[3]]");
  EXPECT_FALSE(problem.task.test[0].output.defined());  // the search must not see it
  EXPECT_EQ(Text(problem, grid, problem.truth[0]), "[[4]]");
}

TEST(LoadProblems, AListTask) {
  const arc::TempFolder folder;
  const auto problems = LoadProblems({folder.Write("sums.json", kListTask)});
  ASSERT_EQ(problems.size(), 1u);
  const Problem& problem = problems[0];
  EXPECT_EQ(problem.task.id, "sums");
  EXPECT_STREQ(problem.domain->name(), "list");
  EXPECT_EQ(problem.description, "sums");
  EXPECT_EQ(problem.task.interface.input_names, (std::vector<std::string>{"xs", "k"}));
  EXPECT_EQ(Text(problem, problem.task.interface.input_types[0], problem.task.train[0].inputs[0]),
            "[1,2]");
  EXPECT_FALSE(problem.task.test[0].output.defined());
  EXPECT_EQ(problem.truth[0].number(), 1);
}

TEST(LoadProblems, AFolderOfBothKindsByName) {
  const arc::TempFolder folder;
  folder.Write("b.json", kGridTask);
  folder.Write("a.json", kListTask);
  folder.Write("notes.txt", "not a task");
  const auto problems = LoadProblems({folder.path()});
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(problems[0].task.id, "a");
  EXPECT_EQ(problems[1].task.id, "b");
}

TEST(LoadProblems, AFileOfManyWithItsSolutions) {
  const arc::TempFolder folder;
  const auto path = folder.Write("x_challenges.json", std::string("{\"p\": ") + kOpenGridTask +
                                                          ", \"q\": " + kOpenGridTask + "}");
  folder.Write("x_solutions.json", R"({"p": [[[9]]]})");
  const auto problems = LoadProblems({path});
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_TRUE(problems[0].HasTruth());
  EXPECT_FALSE(problems[1].HasTruth());
}

TEST(LoadProblems, OneIdTwiceIsAnErrorOverAllPaths) {
  const arc::TempFolder folder;
  const arc::TempFolder other;
  const auto one = folder.Write("same.json", kGridTask);
  const auto two = other.Write("same.json", kListTask);
  EXPECT_THAT(arc::InputErrorOf([&] {
                LoadProblems({one, two});
              }),
              testing::AllOf(HasSubstr(one.native()), HasSubstr(two.native()),
                             HasSubstr("id \"same\" is taken")));
}

TEST(LoadProblems, FaultsNameTheFile) {
  const arc::TempFolder folder;
  const auto error_of = [&](const std::filesystem::path& path) {
    return arc::InputErrorOf([&] { LoadProblems({path}); }, folder.path());
  };
  EXPECT_THAT(error_of(folder.path() / "none.json"), HasSubstr("none.json: cannot be read"));
  EXPECT_THAT(error_of(folder.path()), HasSubstr("no .json file"));
  EXPECT_THAT(error_of(folder.Write("cut.json", "{\"inputs\": [")),
              HasSubstr("cut.json: truncated"));
  EXPECT_THAT(error_of(folder.Write("list.json", R"({"inputs": ["x"], "train": []})")),
              HasSubstr("list.json: no train examples"));
}

TEST(OnlyIds, KeepsTheOnesAskedForInTheirOrder) {
  const arc::TempFolder folder;
  for (const char* name : {"a.json", "b.json", "c.json"}) folder.Write(name, kGridTask);
  const auto kept = OnlyIds(LoadProblems({folder.path()}), {"c", "a"});
  ASSERT_EQ(kept.size(), 2u);
  EXPECT_EQ(kept[0].task.id, "c");
  EXPECT_EQ(kept[1].task.id, "a");
  EXPECT_EQ(OnlyIds(LoadProblems({folder.path()}), {}).size(), 3u);
  EXPECT_THAT(arc::InputErrorOf([&] { OnlyIds(LoadProblems({folder.path()}), {"d"}); }),
              HasSubstr("\"d\""));
}

TEST(RequireTruth, NamesTheTestWithoutAnOutput) {
  const arc::TempFolder folder;
  folder.Write("a.json", kGridTask);
  folder.Write("b.json", kOpenGridTask);
  EXPECT_EQ(arc::InputErrorOf([&] { RequireTruth(LoadProblems({folder.path()})); }, folder.path()),
            "b.json: task \"b\", test 1: no output to score against");
}

}  // namespace
}  // namespace hunch::measure
