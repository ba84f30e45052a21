// Two processes that solve with one memory file are killed at random moments, over and over: the
// file opens every time, and no task is lost whose line is in a report. A few rounds by default;
// HUNCH_KILL_ROUNDS asks for more ('./dev faults').
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <set>
#include <thread>

#include "cli/program_under_test.h"

namespace hunch::cli_test {
namespace {

using Json = nlohmann::json;

constexpr int kTasks = 60;  // a round, half of them for both processes
constexpr int kLongestLifeMs = 250;

// A mirror task that no other round has.
std::string FreshMirrorTask(std::mt19937& random) {
  Json task = {{"train", Json::array()}, {"test", Json::array()}};
  for (int pair = 0; pair < 3; ++pair) {
    Json input = Json::array(), output = Json::array();
    for (int row = 0; row < 4; ++row) {
      std::vector<int> cells(5);
      for (int& cell : cells) cell = static_cast<int>(random() % 10);
      input.push_back(cells);
      std::reverse(cells.begin(), cells.end());
      output.push_back(cells);
    }
    task[pair < 2 ? "train" : "test"].push_back({{"input", input}, {"output", output}});
  }
  return task.dump();
}

// The ids of the tasks that a report says are solved; a line that was cut off does not count.
void AddFinished(const std::string& report, std::set<std::string>& finished) {
  for (size_t start = 0, end; (end = report.find('\n', start)) != report.npos; start = end + 1) {
    const Json record = Json::parse(report.substr(start, end - start));
    if (record["pairs_reproduced"] == record["pairs"]) finished.insert(record["id"]);
  }
}

std::set<std::string> Remembered(const Folder& folder, const std::string& file) {
  const Finished listed = folder.Hunch({"memory", "list", "--json", "--memory", file});
  EXPECT_EQ(listed.exit_code, 0) << listed.err;
  std::set<std::string> names;
  for (const std::string& line : listed.Lines()) names.insert(Json::parse(line)["task"]);
  return names;
}

class Killing {
 public:
  void Round(int round) {
    for (const char* half : {"a", "b", "both"}) {
      for (int i = 0; i < kTasks / 3; ++i) {
        const std::string id = std::to_string(round) + half + std::to_string(i);
        const std::string task = FreshMirrorTask(random_);
        if (half[1] == 0) folder_.Write(Part(round, half) + id + ".json", task);
        if (half[1] != 0) folder_.Write(Part(round, "a") + id + ".json", task);
        if (half[1] != 0) folder_.Write(Part(round, "b") + id + ".json", task);
      }
    }
    std::vector<Running> running;
    for (const char* half : {"a", "b"}) {
      running.emplace_back(
          std::vector<std::string>{"solve", folder_ / Part(round, half), "--work", "300",
                                   "--threads", "1", "--quiet", "--memory", file_, "--report",
                                   folder_ / (std::string("report-") + half)},
          folder_.path());
    }
    for (Running& process : running) {
      std::this_thread::sleep_for(std::chrono::milliseconds(random_() % kLongestLifeMs));
      process.Signal(SIGKILL);
    }
    for (Running& process : running) process.Wait();
    for (const char* report : {"report-a", "report-b"}) {
      AddFinished(folder_.Read(report), finished_);
      std::filesystem::remove(folder_ / report);
    }
    std::filesystem::remove_all(folder_ / Part(round, ""));
  }

  // The file is made by the first process that lives long enough.
  void Check() {
    if (!folder_.Has("memory.db")) return;
    const Finished stats = folder_.Hunch({"memory", "stats", "--memory", file_});
    // A process that was killed while it made the file leaves an empty one.
    if (finished_.empty() && stats.exit_code == 2) return;
    ASSERT_EQ(stats.exit_code, 0) << stats.err;
    const std::set<std::string> remembered = Remembered(folder_, file_);
    for (const std::string& id : finished_) {
      ASSERT_TRUE(remembered.contains(id)) << id << " is in a report and not in the memory";
    }
  }

  size_t finished() const { return finished_.size(); }

 private:
  static std::string Part(int round, const std::string& half) {
    return std::to_string(round) + "/" + (half.empty() ? "" : half + "/");
  }

  const Folder folder_;
  const std::string file_ = folder_ / "memory.db";
  std::mt19937 random_{20240229};
  std::set<std::string> finished_;
};

TEST(Killed, NoFinishedTaskIsLost) {
  const char* asked = std::getenv("HUNCH_KILL_ROUNDS");
  const int rounds = asked == nullptr ? 5 : std::atoi(asked);
  Killing killing;
  for (int round = 0; round < rounds && !testing::Test::HasFatalFailure(); ++round) {
    killing.Round(round);
    killing.Check();
  }
  EXPECT_GT(killing.finished(), 0u) << "all were killed before they did anything";
  std::printf("%d rounds, %zu tasks finished, none lost\n", rounds, killing.finished());
}

}  // namespace
}  // namespace hunch::cli_test
