// --guide: who steers the search.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>

#include "cli/program_under_test.h"

namespace hunch::cli_test {
namespace {

using testing::HasSubstr;

constexpr const char* kSumAbove = HUNCH_SOURCE_DIR "/examples/lists/sum-above.json";
constexpr const char* kCopyToOtherSide = HUNCH_SOURCE_DIR "/examples/tasks/copy-to-other-side.json";

void ExpectFault(const Finished& finished, const std::string& where, const std::string& what) {
  EXPECT_EQ(finished.exit_code, 2);
  EXPECT_EQ(finished.out, "");
  EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1) << finished.err;
  EXPECT_THAT(finished.err, HasSubstr(where));
  EXPECT_THAT(finished.err, HasSubstr(what));
}

// The record of the one task in the report.
nlohmann::json RecordIn(const Folder& folder, const std::string& report) {
  return nlohmann::json::parse(folder.Read(report));
}

TEST(Guide, FaultsSayWhatIsMissing) {
  const Folder folder;
  const std::string task = folder.Write("task.json", IdentityTask());
  ExpectFault(folder.Hunch({"solve", task, "--guide", "luck"}), "--guide", "'luck'");
  ExpectFault(folder.Hunch({"solve", task, "--guide-afresh", "luck"}), "--guide-afresh", "'luck'");
  ExpectFault(folder.Hunch({"solve", task, "--guide", "frequencies", "--memory", "none"}),
              "--guide frequencies", "--memory");
  const std::string weights = folder.Write("grid.safetensors", "no net at all");
  ExpectFault(folder.Hunch({"solve", task, "--guide", "net", "--guide-weights", weights}),
              "grid.safetensors", "no safetensors file");
  setenv("HUNCH_MODELS", folder.path().c_str(), 1);
  ExpectFault(folder.Hunch({"solve", kSumAbove, "--guide", "net"}), "list.safetensors",
              "cannot be read");
  unsetenv("HUNCH_MODELS");
}

// The programs it takes until the task is solved.
nlohmann::json FirstAt(const Folder& folder, const std::string& task,
                       const std::vector<std::string>& more) {
  std::vector<std::string> arguments = {"eval",  task,       "--work",
                                        "20000", "--report", folder / "report"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  EXPECT_EQ(folder.Hunch(arguments).exit_code, 0);
  return RecordIn(folder, "report")["evaluated_at_first"];
}

TEST(Guide, UniformChangesNothingForLists) {
  const Folder folder;
  EXPECT_EQ(FirstAt(folder, kSumAbove, {}), FirstAt(folder, kSumAbove, {"--guide", "uniform"}));
  EXPECT_NE(FirstAt(folder, kSumAbove, {}), FirstAt(folder, kSumAbove, {"--guide", "flat"}));
}

TEST(Guide, GridsAreSearchedHalfByFlatCosts) {
  const Folder folder;
  const auto by_default = FirstAt(folder, kCopyToOtherSide, {});
  EXPECT_EQ(by_default, FirstAt(folder, kCopyToOtherSide, {"--guide", "uniform,flat"}));
  EXPECT_NE(by_default, FirstAt(folder, kCopyToOtherSide, {"--guide", "uniform"}));
}

// Over all examples, so that it does not hang on one of them: the net that comes with the program.
TEST(Guide, TheNetNeedsFewerProgramsForLists) {
  const Folder folder;
  const auto programs = [&](const std::string& guide, const std::string& report) {
    EXPECT_EQ(folder
                  .Hunch({"eval", HUNCH_SOURCE_DIR "/examples/lists", "--work", "30000", "--guide",
                          guide, "--report", folder / report})
                  .exit_code,
              0);
    std::vector<int> firsts;
    std::istringstream lines(folder.Read(report));
    for (std::string line; std::getline(lines, line);) {
      const int first = nlohmann::json::parse(line)["evaluated_at_first"].get<int>();
      firsts.push_back(first > 0 ? first : 30000);
    }
    std::sort(firsts.begin(), firsts.end());
    return firsts.at(firsts.size() / 2);
  };
  EXPECT_LT(5 * programs("net", "a"), programs("uniform", "b"));
}

TEST(Guide, ProgramsOfAMemoryMakeTheirPiecesCheaper) {
  const Folder folder;
  const std::string memory = folder / "memory.db";
  const auto solve = [&](const std::vector<std::string>& more, const std::string& report) {
    std::vector<std::string> arguments = {"eval",     kSumAbove,       "--work",   "20000",
                                          "--report", folder / report, "--memory", memory,
                                          "--modes",  "reasoning"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    EXPECT_EQ(folder.Hunch(arguments).exit_code, 0);
    return RecordIn(folder, report)["evaluated_at_first"].get<int>();
  };
  const int alone = solve({}, "a");
  EXPECT_LT(solve({"--guide", "frequencies"}, "b"), alone);
}

// The records of the list examples, searched with these further arguments.
std::vector<int> Firsts(const Folder& folder, const std::vector<std::string>& more) {
  std::vector<std::string> arguments = {
      "eval", HUNCH_SOURCE_DIR "/examples/lists", "--work", "3000", "--report", folder / "report"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  EXPECT_EQ(folder.Hunch(arguments).exit_code, 0);
  std::map<std::string, int> firsts;
  std::istringstream lines(folder.Read("report"));
  for (std::string line; std::getline(lines, line);) {
    const auto record = nlohmann::json::parse(line);
    firsts[record["id"]] = record["evaluated_at_first"];
  }
  std::vector<int> in_order;
  for (const auto& [id, first] : firsts) in_order.push_back(first);
  return in_order;
}

TEST(Guide, WhatWasRecordedIsReplayed) {
  const Folder folder;
  const std::string file = folder / "said.jsonl";
  const std::vector<int> recorded = Firsts(folder, {"--guide", "net", "--guide-record", file});
  EXPECT_NE(recorded, Firsts(folder, {}));
  EXPECT_EQ(Firsts(folder, {"--guide", "replay:" + file}), recorded);
  ExpectFault(folder.Hunch({"solve", kSumAbove, "--guide", "replay:" + folder.path()}),
              folder.path(), "");
  const std::string bad = folder.Write("bad.jsonl", "{}\n");
  ExpectFault(folder.Hunch({"solve", kSumAbove, "--guide", "replay:" + bad}), "bad.jsonl:1",
              "no JSON object with task, domain and bits");
}

TEST(Guide, BackendsAreNamed) {
  const Folder folder;
  const std::vector<int> plain = Firsts(folder, {"--guide", "net"});
  EXPECT_EQ(Firsts(folder, {"--guide", "net", "--guide-backend", "eigen,eigen"}), plain);
  const auto fault = [&](const std::string& backend, const std::string& what) {
    ExpectFault(folder.Hunch({"solve", kSumAbove, "--guide", "net", "--guide-backend", backend}),
                "--guide-backend", what);
  };
  fault("abacus", "no backend 'abacus'; there are eigen, onednn, torch, cuda");
  fault("eigen,eigen,eigen", "not more");
  setenv("HUNCH_BACKENDS", folder.path().c_str(), 1);
  fault("onednn", "not installed: no lib/hunch/backend_onednn.so");
  folder.Write("backend_onednn.so", "no library at all");
  fault("onednn", "backend onednn: ");
  unsetenv("HUNCH_BACKENDS");
}

TEST(Bench, BackendsAreMeasuredOnEachNet) {
  const Folder folder;
  const auto nets = folder.Hunch({"bench", "--backends", "--json"}).LastJson();
  ASSERT_FALSE(nets.empty());
  for (const auto& net : nets) {
    EXPECT_GT(net["backends"]["eigen"]["one_task_seconds"], 0);
    for (const auto& [name, speed] : net["backends"].items()) {
      if (speed.contains("fault")) continue;
      EXPECT_LT(speed["apart"], 1e-4) << name;
    }
  }
}

}  // namespace
}  // namespace hunch::cli_test
