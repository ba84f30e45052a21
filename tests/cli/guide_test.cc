// --guide: who steers the search.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "cli/program_under_test.h"

namespace hunch::cli_test {
namespace {

using testing::HasSubstr;

constexpr const char* kSumAbove = HUNCH_SOURCE_DIR "/examples/lists/sum-above.json";

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

TEST(Guide, UniformChangesNothing) {
  const Folder folder;
  const auto solve = [&](const std::vector<std::string>& more, const std::string& report) {
    std::vector<std::string> arguments = {"eval",  kSumAbove,  "--work",
                                          "20000", "--report", folder / report};
    arguments.insert(arguments.end(), more.begin(), more.end());
    EXPECT_EQ(folder.Hunch(arguments).exit_code, 0);
    return RecordIn(folder, report)["evaluated_at_first"];
  };
  EXPECT_EQ(solve({}, "a"), solve({"--guide", "uniform"}, "b"));
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

}  // namespace
}  // namespace hunch::cli_test
