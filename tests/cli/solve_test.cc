// hunch solve and hunch eval on made-up tasks.
#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "cli/program_under_test.h"

namespace hunch::cli_test {
namespace {

using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

const std::vector<std::string> kSmall = {"--work", "3000"};

std::vector<std::string> With(std::vector<std::string> arguments,
                              const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

// The report's records by id, without what differs from run to run.
std::map<std::string, Json> RecordsOf(const std::string& report) {
  std::map<std::string, Json> records;
  std::istringstream in(report);
  for (std::string line; std::getline(in, line);) {
    Json record = Json::parse(line);
    for (const char* key : {"cpu_seconds", "wall_seconds", "peak_bytes"}) {
      EXPECT_TRUE(record.contains(key));
      record.erase(key);
    }
    records[record["id"]] = record;
  }
  return records;
}

TEST(Solve, OneTask) {
  const Folder folder;
  const std::string task = folder.Write("same.json", WithoutTestOutputs(IdentityTask()));
  const Finished finished = folder.Hunch(With({"solve", task}, kSmall));
  EXPECT_EQ(finished.exit_code, 0);
  EXPECT_THAT(finished.out, HasSubstr("same"));
  EXPECT_THAT(finished.out, HasSubstr("solved"));
  EXPECT_THAT(finished.out, HasSubstr("input"));
  EXPECT_THAT(finished.err, HasSubstr("1/1 done"));
  EXPECT_THAT(finished.out + finished.err, Not(HasSubstr("\x1b")));
}

TEST(Solve, QuietIsQuiet) {
  const Folder folder;
  const std::string task = folder.Write("same.json", IdentityTask());
  EXPECT_EQ(folder.Hunch(With({"solve", task, "--quiet"}, kSmall)).err, "");
}

TEST(Solve, TheReportHasALinePerTask) {
  const Folder folder;
  folder.Write("t/a.json", IdentityTask());
  folder.Write("t/b.json", RandomTask(1));
  const Finished finished =
      folder.Hunch(With({"solve", folder / "t", "--report", folder / "report"}, kSmall));
  EXPECT_EQ(finished.exit_code, 0);
  const auto records = RecordsOf(folder.Read("report"));
  ASSERT_EQ(records.size(), 2u);
  const Json& solved = records.at("a");
  EXPECT_EQ(solved["program"], "input");
  EXPECT_EQ(solved["pairs"], 2);
  EXPECT_EQ(solved["pairs_reproduced"], 2);
  EXPECT_EQ(solved["attempts"][0]["outputs"][0], Json::parse("[[1,2,0],[3,0,1]]"));
  EXPECT_EQ(solved["attempts"][0]["right"], true);
  EXPECT_GT(solved["bits"].get<double>(), 0);
  EXPECT_TRUE(solved["strategy"].is_string());
  EXPECT_LT(records.at("b")["pairs_reproduced"], 2);
  EXPECT_GT(records.at("b")["evaluated"], 0);
}

TEST(Solve, TheSubmissionHasEveryTaskWithBothAttempts) {
  const Folder folder;
  folder.Write("t/a.json", WithoutTestOutputs(IdentityTask()));
  folder.Write("t/b.json", WithoutTestOutputs(RandomTask(1)));
  EXPECT_EQ(folder.Hunch(With({"solve", folder / "t", "--submission", folder / "s.json"}, kSmall))
                .exit_code,
            0);
  const Json submission = Json::parse(folder.Read("s.json"));
  ASSERT_EQ(submission.size(), 2u);
  EXPECT_EQ(submission["a"][0]["attempt_1"], Json::parse("[[1,2,0],[3,0,1]]"));
  for (const auto& [id, tests] : submission.items()) {
    ASSERT_EQ(tests.size(), 1u) << id;
    EXPECT_TRUE(tests[0].contains("attempt_1") && tests[0].contains("attempt_2")) << id;
  }
}

TEST(Solve, TheBenchmarkFolderHasAFilePerTask) {
  const Folder folder;
  folder.Write("t/a.json", WithoutTestOutputs(IdentityTask()));
  EXPECT_EQ(
      folder.Hunch(With({"solve", folder / "t", "--benchmark-folder", folder / "out/x"}, kSmall))
          .exit_code,
      0);
  const Json json = Json::parse(folder.Read("out/x/a.json"));
  EXPECT_EQ(json[0]["attempt_1"]["answer"], Json::parse("[[1,2,0],[3,0,1]]"));
  EXPECT_EQ(json[0]["attempt_1"]["metadata"]["choices"][0]["message"]["content"], "input");
}

TEST(Solve, AFileOfManyTasks) {
  const Folder folder;
  const std::string file =
      folder.Write("x_challenges.json", "{\"p\":" + WithoutTestOutputs(IdentityTask()) +
                                            ",\"q\":" + WithoutTestOutputs(MirrorTask()) + "}");
  const Finished finished = folder.Hunch(With({"solve", file, "--json"}, kSmall));
  EXPECT_EQ(finished.LastJson()["tasks"], 2);
  EXPECT_EQ(finished.Lines().size(), 3u);  // two records, then the figures
  EXPECT_EQ(Json::parse(finished.Lines()[0])["id"], "p");
  EXPECT_EQ(folder.Hunch(With({"solve", file, "--id", "q", "--json"}, kSmall)).LastJson()["tasks"],
            1);
}

TEST(Solve, ShowHasThePairsThePredictionAndTheProgram) {
  const Folder folder;
  const std::string task = folder.Write("same.json", IdentityTask());
  const Finished plain = folder.Hunch(With({"solve", task, "--show"}, kSmall));
  for (const char* part : {"demonstration 1", "test 1", "attempt 1: right", "right: input",
                           "2 of 2 pairs reproduced", "CPU-seconds"}) {
    EXPECT_THAT(plain.out, HasSubstr(part));
  }
  const Finished coloured =
      folder.Hunch(With({"solve", task, "--show", "--colour", "always"}, kSmall));
  EXPECT_THAT(coloured.out, HasSubstr("\x1b["));
}

TEST(Solve, ThreadsDoNotChangeTheAnswers) {
  const Folder folder;
  for (int i = 0; i < 3; ++i) {
    folder.Write("t/random" + std::to_string(i) + ".json", RandomTask(i));
  }
  folder.Write("t/mirror.json", MirrorTask());
  folder.Write("t/same.json", IdentityTask());
  for (const char* threads : {"1", "2", "8"}) {
    const Finished finished =
        folder.Hunch({"solve", folder / "t", "--work", "20000", "--threads", threads, "--memory",
                      "none", "--report", folder / (std::string("report") + threads)});
    EXPECT_EQ(finished.exit_code, 0);
  }
  const auto records = RecordsOf(folder.Read("report1"));
  EXPECT_EQ(records.size(), 5u);
  EXPECT_EQ(records, RecordsOf(folder.Read("report2")));
  EXPECT_EQ(records, RecordsOf(folder.Read("report8")));
}

TEST(Solve, CtrlCKeepsWhatWasSolved) {
  const Folder folder;
  folder.Write("t/a.json", WithoutTestOutputs(IdentityTask()));
  for (const char* name : {"b", "c"}) {
    folder.Write(std::string("t/") + name + ".json", WithoutTestOutputs(RandomTask(name[0])));
  }
  Running running({"solve", folder / "t", "--seconds", "0", "--memory-limit", "100M", "--threads",
                   "1", "--report", folder / "report", "--submission", folder / "s.json"},
                  folder.path());
  // The first task is solved at once, the second one never.
  for (int i = 0; i < 600 && folder.Read("report").find('\n') == std::string::npos; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  running.Signal(SIGINT);
  const Finished finished = running.Wait();
  EXPECT_EQ(finished.exit_code, 130) << finished.err;
  EXPECT_THAT(finished.out, HasSubstr("interrupted"));
  const auto records = RecordsOf(folder.Read("report"));
  ASSERT_TRUE(records.contains("a"));
  EXPECT_EQ(records.at("a")["program"], "input");
  EXPECT_FALSE(records.contains("c"));
  const Json submission = Json::parse(folder.Read("s.json"));
  EXPECT_EQ(submission["a"][0]["attempt_1"], Json::parse("[[1,2,0],[3,0,1]]"));
  EXPECT_TRUE(submission.contains("c"));  // without an answer, but there
}

TEST(Solve, AReaderThatGoesAwayLosesNoFile) {
  const Folder folder;
  for (int i = 0; i < 20; ++i) {
    folder.Write("t/task" + std::to_string(i) + ".json", IdentityTask());
  }
  const std::string command = std::string(HUNCH_PROGRAM) + " solve " + (folder / "t") +
                              " --work 100 --quiet --submission " + (folder / "s.json") + " | true";
  EXPECT_EQ(std::system(command.c_str()), 0);
  EXPECT_EQ(Json::parse(folder.Read("s.json")).size(), 20u);
}

TEST(Solve, TenThousandTasks) {
  const Folder folder;
  const std::string text = WithoutTestOutputs(IdentityTask());
  for (int i = 0; i < 10000; ++i) folder.Write("t/task" + std::to_string(i) + ".json", text);
  const Finished finished =
      folder.Hunch({"solve", folder / "t", "--work", "10", "--json", "--quiet", "--report",
                    folder / "report", "--submission", folder / "s.json"});
  EXPECT_EQ(finished.exit_code, 0) << finished.err;
  const Json figures = finished.LastJson();
  EXPECT_EQ(figures["tasks"], 10000);
  EXPECT_EQ(figures["reproduced"], 10000);
  const std::string report = folder.Read("report");
  EXPECT_EQ(std::count(report.begin(), report.end(), '\n'), 10000);
  EXPECT_EQ(Json::parse(folder.Read("s.json")).size(), 10000u);
}

// One task right; one with two tests of which one is right; one wrong, though the program
// reproduces all pairs.
void WriteThreeTasks(const Folder& folder) {
  folder.Write("t/right.json", IdentityTask());
  Json half = Json::parse(IdentityTask());
  half["test"].push_back({{"input", {{4, 4}}}, {"output", {{9, 0, 9}, {0, 9, 0}}}});
  folder.Write("t/half.json", half.dump());
  Json wrong = Json::parse(IdentityTask());
  wrong["test"][0]["output"] = {{7, 0, 7, 7, 0}, {0, 7, 0, 0, 5}, {1, 2, 3, 4, 6}};
  folder.Write("t/wrong.json", wrong.dump());
}

TEST(Eval, TheScoreCountedByHand) {
  const Folder folder;
  WriteThreeTasks(folder);
  const Finished finished = folder.Hunch(With({"eval", folder / "t", "--json"}, kSmall));
  EXPECT_EQ(finished.exit_code, 0);
  const Json figures = finished.LastJson();
  EXPECT_EQ(figures["tasks"], 3);
  EXPECT_EQ(figures["tasks_right"], 1);
  EXPECT_DOUBLE_EQ(figures["fraction"].get<double>(), 0.5);
  EXPECT_EQ(figures["test_outputs_right"], 2);
  EXPECT_EQ(figures["test_outputs"], 4);
  EXPECT_EQ(figures["solved_but_wrong"], 2);
  EXPECT_GT(figures["cpu_seconds_per_task"], 0);
}

TEST(Eval, TheTableSaysTheSame) {
  const Folder folder;
  WriteThreeTasks(folder);
  const Finished finished = folder.Hunch(With({"eval", folder / "t"}, kSmall));
  EXPECT_THAT(finished.out, HasSubstr("1 of 3"));
  EXPECT_THAT(finished.out, HasSubstr("50.00 %"));
  EXPECT_THAT(finished.out, HasSubstr("solved but wrong"));
  EXPECT_THAT(finished.out, HasSubstr("dollars per task"));
  EXPECT_THAT(finished.out, HasSubstr("strategy"));
}

TEST(Eval, TheCurveHasAPointPerBudget) {
  const Folder folder;
  WriteThreeTasks(folder);
  const std::vector<std::string> arguments = {"eval",      folder / "t", "--budgets",
                                              "0.01,0.05", "--report",   folder / "report"};
  const Finished finished = folder.Hunch(With(arguments, {"--json"}));
  const Json budgets = finished.LastJson()["budgets"];
  ASSERT_EQ(budgets.size(), 2u);
  EXPECT_EQ(budgets[0]["seconds"], 0.01);
  EXPECT_EQ(budgets[1]["tasks_right"], 1);
  EXPECT_EQ(RecordsOf(folder.Read("report")).size(), 3u);
}

TEST(Eval, FailuresSaysHowFarItGot) {
  const Folder folder;
  WriteThreeTasks(folder);
  const Finished plain = folder.Hunch(With({"eval", folder / "t"}, kSmall));
  EXPECT_THAT(plain.out, Not(HasSubstr("where it stopped")));
  const Finished told = folder.Hunch(With({"eval", folder / "t", "--failures"}, kSmall));
  EXPECT_EQ(told.exit_code, 0) << told.err;
  EXPECT_THAT(told.out, HasSubstr("wrong  reproduces the pairs, wrong on a test: enumerate\n"));
  EXPECT_THAT(told.out, HasSubstr("wrong answer   15 of 15 cells (test 1: another size); "));
  EXPECT_THAT(told.out, HasSubstr("where it stopped"));

  const Json figures =
      folder.Hunch(With({"eval", folder / "t", "--failures", "--json"}, kSmall)).LastJson();
  const Json& failures = figures["failures"];
  ASSERT_EQ(failures["tasks"].size(), 2u);
  EXPECT_EQ(failures["tasks"][0]["id"], "half");
  EXPECT_EQ(failures["tasks"][1]["wrong_answers"][0]["tests"][0]["wrong"], 15);
  EXPECT_EQ(figures["tasks_right"], 1);
  EXPECT_FALSE(
      folder.Hunch(With({"eval", folder / "t", "--json"}, kSmall)).LastJson().contains("failures"));
}

TEST(Eval, ListTasks) {
  const Folder folder;
  folder.Write("t/first.json", R"({"inputs": ["xs"],
      "train": [{"inputs": [[4, 2, 9]], "output": 4}, {"inputs": [[7, 1]], "output": 7},
                {"inputs": [[3, 8, 8, 8]], "output": 3}, {"inputs": [[6]], "output": 6}],
      "test": [{"inputs": [[5, 6]], "output": 5}, {"inputs": [[8, 1, 2]], "output": 8}]})");
  const Json figures = folder.Hunch({"eval", folder / "t", "--work", "20000", "--json"}).LastJson();
  EXPECT_EQ(figures["tasks_right"], 1);
  EXPECT_EQ(figures["test_outputs"], 2);
}

}  // namespace
}  // namespace hunch::cli_test
