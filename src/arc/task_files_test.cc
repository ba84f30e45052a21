#include "arc/task_files.h"

#include <gtest/gtest.h>

#include <chrono>

#include "arc/temp_folder_for_test.h"

namespace hunch::arc {
namespace {

namespace fs = std::filesystem;

constexpr char kTask[] =
    R"({"train": [{"input": [[1]], "output": [[2]]}], "test": [{"input": [[3]]}]})";

std::string Many(const std::string& first, const std::string& second) {
  return "{\"" + first + "\": " + kTask + ", \"" + second + "\": " + kTask + "}";
}

class TaskFilesTest : public ::testing::Test {
 protected:
  // The error of loading `name` of the folder.
  std::string Fault(const std::string& name) {
    return InputErrorOf([&] { LoadTasks(folder_.path() / name); }, folder_.path());
  }

  TempFolder folder_;
};

TEST_F(TaskFilesTest, OneFileIsOneTaskNamedAfterIt) {
  const auto tasks = LoadTasks(folder_.Write("ab12.json", kTask));
  ASSERT_EQ(tasks.size(), 1u);
  EXPECT_EQ(tasks[0].id, "ab12");
  EXPECT_EQ(tasks[0].source, folder_.path() / "ab12.json");
}

TEST_F(TaskFilesTest, AFolderIsItsJsonFilesSortedById) {
  for (const char* name : {"c.json", "a.json", "a-b.json", "notes.txt"}) {
    folder_.Write(name, kTask);
  }
  fs::create_directory(folder_.path() / "deeper.json");
  folder_.Write("deeper.json/d.json", kTask);
  const auto tasks = LoadTasks(folder_.path());
  ASSERT_EQ(tasks.size(), 3u);
  EXPECT_EQ(tasks[0].id, "a");
  EXPECT_EQ(tasks[1].id, "a-b");
  EXPECT_EQ(tasks[2].id, "c");
}

TEST_F(TaskFilesTest, ChallengesTakeTheSolutionsBesideThem) {
  const fs::path file = folder_.Write("x_challenges.json", Many("a", "b"));
  EXPECT_EQ(LoadTasks(file)[1].test[0].output, std::nullopt);
  folder_.Write("y_solutions.json", R"({"b": [[[4]]]})");
  EXPECT_EQ(LoadTasks(file)[1].test[0].output, std::nullopt);
  folder_.Write("x_solutions.json", R"({"b": [[[5]]]})");
  EXPECT_EQ(LoadTasks(file)[1].test[0].output, GridFromRows({{5}}));
  EXPECT_EQ(LoadChallenges(file)[1].test[0].output, GridFromRows({{5}}));
}

TEST_F(TaskFilesTest, SolutionsGivenByNameComeFirst) {
  const fs::path file = folder_.Write("x_challenges.json", Many("a", "b"));
  folder_.Write("x_solutions.json", R"({"b": [[[5]]]})");
  const fs::path given = folder_.Write("given.json", R"({"b": [[[6]]]})");
  EXPECT_EQ(LoadTasks(file, given)[1].test[0].output, GridFromRows({{6}}));
}

TEST_F(TaskFilesTest, AFolderOfTenThousandIsRead) {
  for (int i = 0; i < 10000; ++i) folder_.Write(std::to_string(10000 + i) + ".json", kTask);
  const auto start = std::chrono::steady_clock::now();
  const auto tasks = LoadTasks(folder_.path());
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  ASSERT_EQ(tasks.size(), 10000u);
  EXPECT_EQ(tasks.back().id, "19999");
  EXPECT_LT(seconds.count(), 20);  // about 0.1 s; the bound is for a busy machine
}

TEST_F(TaskFilesTest, NamesWhatCannotBeLoaded) {
  EXPECT_EQ(Fault("none"), "none: no such file or folder");
  fs::create_directory(folder_.path() / "empty");
  EXPECT_EQ(Fault("empty"), "empty: no .json file in this folder");
  folder_.Write("plain", "x");
  EXPECT_EQ(Fault("plain/x"), "plain/x: no such file or folder");
  fs::create_symlink("nowhere", folder_.path() / "empty" / "a.json");
  EXPECT_EQ(Fault("empty"), "empty/a.json: cannot be read: No such file or directory");
}

TEST_F(TaskFilesTest, ABadFileOfAFolderIsNamed) {
  folder_.Write("a.json", kTask);
  folder_.Write("b.json", "[");
  EXPECT_EQ(InputErrorOf([&] { LoadTasks(folder_.path()); }, folder_.path()),
            "b.json: truncated JSON: it ends at line 1, column 2");
}

TEST_F(TaskFilesTest, AFileOfManyTasksInAFolderIsExplained) {
  folder_.Write("x_challenges.json", Many("a", "b"));
  EXPECT_EQ(InputErrorOf([&] { LoadTasks(folder_.path()); }, folder_.path()),
            "x_challenges.json: no \"train\": this is a file of many tasks, not one task");
}

TEST_F(TaskFilesTest, AnUnreadableFile) {
  EXPECT_EQ(InputErrorOf([] { LoadTasks("/proc/self/mem"); }),
            "/proc/self/mem: cannot be read: Input/output error");
}

TEST_F(TaskFilesTest, SeveralPathsMakeOneSet) {
  const fs::path one = folder_.Write("one.json", kTask);
  const fs::path many = folder_.Write("many.json", Many("a", "b"));
  const auto tasks = LoadTaskSet({one, many});
  ASSERT_EQ(tasks.size(), 3u);
  EXPECT_EQ(tasks[0].id, "one");
}

TEST_F(TaskFilesTest, AnIdTwiceInASet) {
  const fs::path one = folder_.Write("a.json", kTask);
  const fs::path many = folder_.Write("many.json", Many("a", "b"));
  EXPECT_EQ(InputErrorOf(
                [&] {
                  LoadTaskSet({one, many});
                },
                folder_.path()),
            "many.json: id \"a\" is taken by a.json");
  EXPECT_EQ(InputErrorOf(
                [&] {
                  LoadTaskSet({one, one});
                },
                folder_.path()),
            "a.json: id \"a\" is taken by a.json");
}

TEST_F(TaskFilesTest, AnIdTwiceInOneFile) {
  folder_.Write("many.json", Many("a", "a"));
  EXPECT_EQ(Fault("many.json"), "many.json: \"a\" is given twice");
}

TEST_F(TaskFilesTest, FreshPairs) {
  const fs::path file = folder_.Write("a.json", R"([{"input": [[1]], "output": [[2]]}])");
  EXPECT_EQ(LoadPairs(file).size(), 1u);
}

TEST_F(TaskFilesTest, ATestWithoutOutputIsNamedWhereOneIsNeeded) {
  const auto tasks = LoadTasks(folder_.Write("a.json", kTask));
  EXPECT_EQ(InputErrorOf([&] { RequireTestOutputs(tasks); }, folder_.path()),
            "a.json: task \"a\", test pair 1: no output");
}

}  // namespace
}  // namespace hunch::arc
