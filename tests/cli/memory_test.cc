// What was solved is remembered: recitation, hunch memory, and memory files that cannot be used.
#include <gmock/gmock.h>

#include <algorithm>

#include "cli/program_under_test.h"

namespace hunch::cli_test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using Json = nlohmann::json;

// The mirror task with its colours renamed and its grids transposed.
std::string ChangedMirrorTask() {
  Json task = Json::parse(MirrorTask());
  for (const char* part : {"train", "test"}) {
    for (Json& pair : task[part]) {
      for (Json& grid : pair) {
        Json turned = Json::array();
        for (size_t column = 0; column < grid[0].size(); ++column) {
          Json row = Json::array();
          for (const Json& line : grid) row.push_back((line[column].get<int>() + 3) % 10);
          turned.push_back(row);
        }
        grid = turned;
      }
    }
  }
  return task.dump();
}

class MemoryTest : public testing::Test {
 protected:
  // One record per line of the output.
  Json Solve(const std::string& task, const std::vector<std::string>& more = {},
             const char* command = "solve") {
    std::vector<std::string> arguments = {command,  task,      "--work",   "3000",
                                          "--json", "--quiet", "--report", folder_ / "report"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    last_ = folder_.Hunch(arguments);
    const std::string report = folder_.Read("report");
    return report.empty() ? Json() : Json::parse(report.substr(0, report.find('\n')));
  }
  Finished Memory(const std::string& action, const std::vector<std::string>& about = {},
                  bool json = false) {
    std::vector<std::string> arguments = {"memory", action};
    arguments.insert(arguments.end(), about.begin(), about.end());
    arguments.insert(arguments.end(), {"--memory", file_});
    if (json) arguments.push_back("--json");
    return folder_.Hunch(arguments);
  }
  void ExpectFault(const Finished& finished, const std::string& name, const std::string& fault) {
    EXPECT_EQ(finished.exit_code, 2) << finished.err;
    EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1) << finished.err;
    EXPECT_THAT(finished.err, AllOf(StartsWith("hunch: "), HasSubstr(name), HasSubstr(fault)));
  }

  const Folder folder_;
  const std::string file_ = folder_ / "m.db";
  const std::string mirror_ = folder_.Write("mirror.json", MirrorTask());
  const std::string changed_ = folder_.Write("changed.json", ChangedMirrorTask());
  Finished last_;
};

TEST_F(MemoryTest, SolveRecitesByDefault) {
  EXPECT_EQ(Solve(mirror_)["mode"], "reasoning");
  EXPECT_TRUE(folder_.Has("home/hunch/memory.db"));
  const Json again = Solve(mirror_);
  EXPECT_EQ(again["mode"], "recitation");
  EXPECT_EQ(again["program"], "flip_columns(input)");
  EXPECT_EQ(again["attempts"][0]["right"], true);
  EXPECT_LT(again["evaluated"], 10);
  EXPECT_EQ(Solve(mirror_, {"--memory", "none"})["mode"], "reasoning");
}

TEST_F(MemoryTest, EvalRemembersOnlyWhenAsked) {
  Solve(mirror_, {}, "eval");
  EXPECT_EQ(Solve(mirror_, {}, "eval")["mode"], "reasoning");
  EXPECT_FALSE(folder_.Has("home/hunch/memory.db"));
  Solve(mirror_, {"--memory", file_}, "eval");
  EXPECT_EQ(Solve(mirror_, {"--memory", file_}, "eval")["mode"], "recitation");
  EXPECT_EQ(last_.LastJson()["modes"]["recitation"]["right"], 1);
}

TEST_F(MemoryTest, AChangedTaskIsTheSameTask) {
  Solve(mirror_, {"--memory", file_});
  const Json changed = Solve(changed_, {"--memory", file_});
  EXPECT_EQ(changed["mode"], "recitation");
  EXPECT_EQ(changed["attempts"][0]["right"], true) << changed["program"];
  EXPECT_THAT(changed["program"].get<std::string>(), HasSubstr("with_"));
  // It is a program like any other.
  EXPECT_EQ(folder_.Hunch({"run", changed["program"], "--input", changed_}).exit_code, 0);
  EXPECT_EQ(folder_.Hunch({"explain", changed_, changed["program"]}).exit_code, 0);
}

TEST_F(MemoryTest, ModesRestrict) {
  Solve(mirror_, {"--memory", file_});
  EXPECT_EQ(Solve(mirror_, {"--memory", file_, "--modes", "reasoning"})["mode"], "reasoning");
  EXPECT_EQ(Solve(mirror_, {"--memory", file_, "--modes", "recitation"})["mode"], "recitation");
  const std::string other = folder_.Write("other.json", IdentityTask());
  EXPECT_TRUE(Solve(other, {"--memory", file_, "--modes", "recitation"})["program"].is_null());
  ExpectFault(folder_.Hunch({"solve", other, "--modes", "luck"}), "--modes", "'luck'");
  ExpectFault(folder_.Hunch({"eval", other, "--modes", "recitation"}), "--modes", "--memory");
}

TEST_F(MemoryTest, LooksIntoTheFile) {
  Solve(mirror_, {"--memory", file_});
  Solve(mirror_, {"--memory", file_});
  const Json stats = Memory("stats", {}, true).LastJson();
  EXPECT_EQ(stats["tasks"], 1);
  EXPECT_EQ(stats["runs_by_mode"]["recitation"], 1);
  EXPECT_THAT(Memory("stats").out, AllOf(HasSubstr("whole"), HasSubstr("recitation")));
  EXPECT_THAT(Memory("list").out, AllOf(HasSubstr("mirror"), HasSubstr("flip_columns(input)")));
  const Json line = Memory("list", {}, true).LastJson();
  const std::string signature = line["signature"];
  EXPECT_THAT(Memory("show", {"mirror"}).out, HasSubstr(signature));
  EXPECT_THAT(Memory("show", {signature.substr(0, 8)}).out, HasSubstr("2 of 2 pairs"));
  ExpectFault(Memory("show", {"nobody"}), "m.db", "\"nobody\"");
  ExpectFault(Memory("dance"), "'dance'", "no action");
}

TEST_F(MemoryTest, ForgetsWhatItIsTold) {
  Solve(mirror_, {"--memory", file_});
  EXPECT_THAT(Memory("forget", {"mirror"}).out, HasSubstr("1 forgotten"));
  EXPECT_EQ(Memory("list").out, "");
  EXPECT_EQ(Solve(mirror_, {"--memory", file_})["mode"], "reasoning");
}

TEST_F(MemoryTest, IsCarriedAsText) {
  Solve(mirror_, {"--memory", file_});
  const std::string text = folder_ / "memory.jsonl";
  EXPECT_EQ(Memory("export", {text}).exit_code, 0);
  EXPECT_EQ(Memory("export").out, folder_.Read("memory.jsonl"));
  const std::string other = folder_ / "other.db";
  EXPECT_EQ(folder_.Hunch({"memory", "import", text, "--memory", other}).exit_code, 0);
  EXPECT_EQ(Solve(changed_, {"--memory", other})["mode"], "recitation");
  const std::string bad = folder_.Write("bad.jsonl", folder_.Read("memory.jsonl") + "{}\n");
  const std::string third = folder_ / "third.db";
  ExpectFault(folder_.Hunch({"memory", "import", bad, "--memory", third}), "bad.jsonl: line 2",
              "no line of a memory");
  EXPECT_FALSE(folder_.Has("third.db"));
  ExpectFault(Memory("export", {file_}), "m.db", "it is the memory");
}

TEST_F(MemoryTest, AFileThatCannotBeUsedIsNamedBeforeAnyWork) {
  const std::string text = folder_.Write("text.db", std::string(5000, 'x'));
  // Without a limit on time the search would not come to an end.
  const std::string task = folder_.Write("task.json", RandomTask(1));
  for (const std::string& file : {text, folder_.path(), folder_ / "no/such/folder/m.db"}) {
    ExpectFault(folder_.Hunch({"solve", task, "--seconds", "0", "--memory", file}), file, "");
    ExpectFault(folder_.Hunch({"memory", "stats", "--memory", file}), file, "");
  }
  EXPECT_EQ(folder_.Read("text.db"), std::string(5000, 'x'));
}

TEST_F(MemoryTest, ADefaultFileThatCannotBeUsedIsDoneWithout) {
  folder_.Write("home/hunch/memory.db", std::string(5000, 'x'));
  EXPECT_EQ(Solve(mirror_)["mode"], "reasoning");
  EXPECT_EQ(last_.exit_code, 0);
  EXPECT_THAT(last_.err, AllOf(HasSubstr("memory.db"), HasSubstr("solving without a memory")));
  EXPECT_EQ(folder_.Read("home/hunch/memory.db"), std::string(5000, 'x'));
}

TEST_F(MemoryTest, NoRoomLosesNoAnswer) {
  for (int i = 0; i < 8; ++i) {
    folder_.Write("t/task" + std::to_string(i) + ".json", IdentityTask(i));
  }
  // Files may grow to 100 blocks of 512 bytes: enough for a memory, not for what comes after.
  const std::string command = "trap '' XFSZ; ulimit -f 100; exec " HUNCH_PROGRAM " solve " +
                              (folder_ / "t") + " --work 2000 --threads 1 --quiet --memory " +
                              file_ + " --report " + (folder_ / "report") + " > " +
                              (folder_ / "out") + " 2> " + (folder_ / "err");
  const std::string script = folder_.Write("script", command);
  const int status = std::system(("sh " + script).c_str());
  EXPECT_EQ(WEXITSTATUS(status), 2);
  const std::string err = folder_.Read("err");
  EXPECT_THAT(err,
              AllOf(StartsWith("hunch: " + file_), HasSubstr("disk"), HasSubstr("not remembered")));
  EXPECT_EQ(std::count(err.begin(), err.end(), '\n'), 1) << err;
  const std::string report = folder_.Read("report");
  EXPECT_EQ(std::count(report.begin(), report.end(), '\n'), 8);
  EXPECT_EQ(Memory("stats").exit_code, 0);
}

}  // namespace
}  // namespace hunch::cli_test
