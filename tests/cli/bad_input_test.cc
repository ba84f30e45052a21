// Whatever is wrong with the input is said in one line that names the file and the fault, with exit
// code 2, before any work is done.
#include <gmock/gmock.h>

#include "cli/program_under_test.h"

namespace hunch::cli_test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

void ExpectFault(const Finished& finished, const std::string& name, const std::string& fault) {
  EXPECT_EQ(finished.exit_code, 2) << finished.err;
  EXPECT_EQ(finished.out, "");
  EXPECT_THAT(finished.err, StartsWith("hunch: "));
  EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1) << finished.err;
  EXPECT_THAT(finished.err, HasSubstr(name));
  EXPECT_THAT(finished.err, HasSubstr(fault));
}

// A task whose first input is this text.
std::string TaskWithInput(const std::string& grid) {
  return R"({"train": [{"input": )" + grid + R"(, "output": [[1]]}], "test": [{"input": [[1]]}]})";
}

std::string Row(int cells) {
  std::string row = "[";
  for (int i = 0; i < cells; ++i) row += i == 0 ? "1" : ",1";
  return row + "]";
}

struct BadTask {
  const char* name;
  std::string text;
  std::string fault;
};

class BadTaskTest : public testing::TestWithParam<BadTask> {};

TEST_P(BadTaskTest, IsNamed) {
  const Folder folder;
  const std::string file = folder.Write("bad.json", GetParam().text);
  for (const char* command : {"solve", "eval", "show"}) {
    ExpectFault(folder.Hunch({command, file}), "bad.json", GetParam().fault);
  }
  // In a folder of good ones, nothing is solved either.
  folder.Write("good.json", IdentityTask());
  const Finished finished = folder.Hunch({"solve", folder.path(), "--report", folder / "report"});
  ExpectFault(finished, "bad.json", GetParam().fault);
  EXPECT_FALSE(folder.Has("report"));
}

INSTANTIATE_TEST_SUITE_P(
    Cli, BadTaskTest,
    testing::Values(
        BadTask{"NotJson", "hello", "not JSON"}, BadTask{"Empty", "", "an empty file"},
        BadTask{"Truncated", IdentityTask().substr(0, 60), "truncated"},
        BadTask{"TruncatedList", R"({"inputs": ["x"], "train": [{"inp)", "truncated"},
        BadTask{"Ragged", TaskWithInput("[[1, 2], [3]]"), "row 2 has 1 cell"},
        BadTask{"ColourTen", TaskWithInput("[[10]]"), "colour 10"},
        BadTask{"ColourMinusOne", TaskWithInput("[[-1]]"), "colour -1"},
        BadTask{"ColourFraction", TaskWithInput("[[1.5]]"), "1.5"},
        BadTask{"NoRows", TaskWithInput("[]"), "empty grid"},
        BadTask{"NoColumns", TaskWithInput("[[]]"), "train pair 1, input"},
        BadTask{"ThirtyOneColumns", TaskWithInput("[" + Row(31) + "," + Row(31) + "]"), "31"},
        BadTask{"NoTrainPairs", R"({"train": [], "test": [{"input": [[1]]}]})", "train"},
        BadTask{"NoTrainOutput", R"({"train": [{"input": [[1]]}], "test": [{"input": [[1]]}]})",
                "output"},
        BadTask{"ListOfWords", R"({"inputs": ["x"], "train": [{"inputs": ["a"], "output": 1}]})",
                "train example 1"}),
    [](const testing::TestParamInfo<BadTask>& bad) { return bad.param.name; });

TEST(BadInput, ThirtyOneRows) {
  const Folder folder;
  std::string rows = "[[1]";
  for (int i = 1; i < 31; ++i) rows += ",[1]";
  ExpectFault(folder.Hunch({"solve", folder.Write("bad.json", TaskWithInput(rows + "]"))}),
              "bad.json", "31");
}

TEST(BadInput, NoFileOrAnEmptyFolder) {
  const Folder folder;
  ExpectFault(folder.Hunch({"solve", folder / "none.json"}), "none.json", "cannot be read");
  ExpectFault(folder.Hunch({"solve", folder.path()}), folder.path(), "no .json file");
}

TEST(BadInput, ATestWithoutOutputCannotBeScored) {
  const Folder folder;
  const std::string file = folder.Write("open.json", WithoutTestOutputs(IdentityTask()));
  ExpectFault(folder.Hunch({"eval", file, "--report", folder / "report"}), "open.json",
              "no output");
  EXPECT_FALSE(folder.Has("report"));
  EXPECT_EQ(folder.Hunch({"solve", file, "--work", "1000"}).exit_code, 0);
}

TEST(BadInput, AnIdTwice) {
  const Folder folder;
  const std::string one = folder.Write("one/same.json", IdentityTask());
  const std::string two = folder.Write("two/same.json", MirrorTask());
  const Finished finished = folder.Hunch({"solve", one, two});
  ExpectFault(finished, one, "\"same\"");
  EXPECT_THAT(finished.err, HasSubstr(two));
  ExpectFault(
      folder.Hunch({"solve", folder.Write("many.json", "{\"a\":" + IdentityTask() +
                                                           ",\"a\":" + MirrorTask() + "}")}),
      "many.json", "\"a\"");
}

TEST(BadInput, OutputsThatCannotBeWrittenAreFoundOutFirst) {
  const Folder folder;
  const std::string task = folder.Write("task.json", RandomTask(1));
  // Without a limit on time the search would not come to an end.
  for (const char* flag : {"--report", "--submission"}) {
    ExpectFault(folder.Hunch({"solve", task, "--seconds", "0", flag, folder / "no/such/file"}),
                "no/such/file", "cannot be written");
    ExpectFault(folder.Hunch({"solve", task, "--seconds", "0", flag, folder.path()}), folder.path(),
                "cannot be written");
    ExpectFault(folder.Hunch({"solve", task, "--seconds", "0", flag, task}), "task.json",
                "one of the tasks");
  }
  ExpectFault(folder.Hunch({"solve", task, "--seconds", "0", "--benchmark-folder", task}),
              "task.json", "cannot be written");
  EXPECT_EQ(folder.Read("task.json"), RandomTask(1));
}

TEST(BadInput, ASubmissionHasGridsOnly) {
  const Folder folder;
  const std::string list =
      folder.Write("l.json", R"({"inputs": ["x"], "train": [{"inputs": [1], "output": 1}]})");
  ExpectFault(folder.Hunch({"solve", list, "--submission", folder / "s.json"}), "l.json",
              "no ARC task");
}

TEST(BadInput, Usage) {
  const Folder folder;
  const std::string task = folder.Write("task.json", IdentityTask());
  ExpectFault(folder.Hunch({}), "", "no command");
  ExpectFault(folder.Hunch({"dance"}), "'dance'", "no command");
  ExpectFault(folder.Hunch({"solve"}), "TASKS", "required");
  ExpectFault(folder.Hunch({"solve", task, "--bogus"}), "--bogus", "not expected");
  ExpectFault(folder.Hunch({"solve", task, "--seconds", "soon"}), "--seconds", "'soon'");
  ExpectFault(folder.Hunch({"solve", task, "--work", "-1"}), "--work", "'-1'");
  ExpectFault(folder.Hunch({"solve", task, "--threads", "0"}), "--threads", "'0'");
  ExpectFault(folder.Hunch({"solve", task, "--memory-limit", "much"}), "--memory-limit", "'much'");
  ExpectFault(folder.Hunch({"solve", task, "--strategies", "luck"}), "--strategies", "'luck'");
  ExpectFault(folder.Hunch({"solve", task, "--without", "cover,luck"}), "--without", "'luck'");
  ExpectFault(folder.Hunch({"solve", task, "--id", "other"}), "\"other\"", "no task");
  ExpectFault(folder.Hunch({"primitives", "--domain", "music"}), "'music'", "no domain");
}

TEST(BadInput, GrammarsNameFileAndLine) {
  const Folder folder;
  const std::string task = folder.Write("task.json", IdentityTask());
  const std::string grammar = folder.Write("grammar", "leaf input 1\n3 no_such : grid -> grid\n");
  ExpectFault(folder.Hunch({"solve", task, "--grammar", grammar}), "grammar:2", "no_such");
  ExpectFault(folder.Hunch({"solve", task, "--grammar", folder / "none"}), "none",
              "cannot be read");
}

TEST(BadInput, ProgramsAndReports) {
  const Folder folder;
  const std::string task = folder.Write("task.json", IdentityTask());
  ExpectFault(folder.Hunch({"run", "nonsense(input)", "--input", task}), "program text",
              "nonsense");
  ExpectFault(folder.Hunch({"explain", task, "(("}), "program text", "character");
  const std::string program = folder.Write("program", "input input");
  ExpectFault(folder.Hunch({"run", program, "--input", task}), program, "program text");
  const std::string report = folder.Write("report.jsonl", "{\"id\": \"a\"}\n");
  ExpectFault(folder.Hunch({"check", report, "--fresh", folder.path()}), "report.jsonl: line 1",
              "domain");
  ExpectFault(folder.Hunch({"check", folder / "none", "--fresh", folder.path()}), "none",
              "cannot be read");
}

}  // namespace
}  // namespace hunch::cli_test
