// Two processes that learn with one memory file are killed at random moments, over and over: the
// file opens every time, and nothing is lost of which a cycle's line told, neither a solved task
// nor a learnt primitive. A few rounds by default; HUNCH_KILL_ROUNDS asks for more ('./dev
// faults').
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

constexpr int kTasks = 12;  // a round, a third of them for both processes
constexpr int kLongestLifeMs = 700;

std::vector<int> Answer(int rule, const std::vector<int>& xs) {
  std::vector<int> answer;
  for (const int x : xs) answer.push_back(rule % 2 == 0 ? x + x : x * x);
  if (rule < 2) answer.erase(answer.begin());
  return answer;
}

// A list task that no other round has: all elements doubled or squared, with the first or without.
std::string FreshListTask(std::mt19937& random) {
  Json task = {{"inputs", {"xs"}}, {"train", Json::array()}, {"test", Json::array()}};
  const int rule = static_cast<int>(random() % 4);
  for (int pair = 0; pair < 3; ++pair) {
    std::vector<int> xs(5);
    for (int& x : xs) x = static_cast<int>(random() % 100);
    task[pair < 2 ? "train" : "test"].push_back({{"inputs", {xs}}, {"output", Answer(rule, xs)}});
  }
  return task.dump();
}

struct Told {
  std::set<std::string> solved, learnt;

  // A line that was cut off does not count.
  void Add(const std::string& out) {
    for (size_t start = 0, end; (end = out.find('\n', start)) != out.npos; start = end + 1) {
      const Json line = Json::parse(out.substr(start, end - start));
      for (const Json& id : line["newly_solved"]) solved.insert(id);
      for (const Json& each : line["learnt"]) learnt.insert(each["name"]);
    }
  }
};

class KillingLearners {
 public:
  void Round(int round) {
    for (const char* part : {"a", "b", "both"}) {
      for (int i = 0; i < kTasks / 3; ++i) {
        const std::string name = std::to_string(round) + part + std::to_string(i) + ".json";
        const std::string task = FreshListTask(random_);
        if (part[0] == 'a' || part[1] != 0) folder_.Write("a/" + name, task);
        if (part[0] == 'b') folder_.Write("b/" + name, task);
      }
    }
    std::vector<Running> running;
    for (const char* half : {"a", "b"}) {
      running.emplace_back(
          std::vector<std::string>{"learn", folder_ / half, "--work", "3000", "--cycles", "100",
                                   "--threads", "1", "--memory", file_, "--json", "--grammar",
                                   HUNCH_SOURCE_DIR "/examples/grammars/list_base.txt"},
          folder_.path());
    }
    for (Running& process : running) {
      std::this_thread::sleep_for(std::chrono::milliseconds(random_() % kLongestLifeMs));
      process.Signal(SIGKILL);
    }
    for (Running& process : running) told_.Add(process.Wait().out);
    for (const char* half : {"a", "b"}) std::filesystem::remove_all(folder_ / half);
  }

  // The file is made by the first process that lives long enough.
  void Check() {
    if (!folder_.Has("memory.db")) return;
    const Finished exported = folder_.Hunch({"memory", "export", "--memory", file_});
    // A process that was killed while it made the file leaves an empty one.
    if (told_.solved.empty() && exported.exit_code == 2) return;
    ASSERT_EQ(exported.exit_code, 0) << exported.err;
    Told kept;
    for (const std::string& text : exported.Lines()) {
      const Json line = Json::parse(text);
      if (line.contains("primitive")) kept.learnt.insert(line["primitive"]);
      if (line.contains("task")) kept.solved.insert(line["task"]);
    }
    for (const std::string& id : told_.solved) {
      ASSERT_TRUE(kept.solved.contains(id)) << id << " was solved and is not in the memory";
    }
    for (const std::string& name : told_.learnt) {
      ASSERT_TRUE(kept.learnt.contains(name)) << name << " was learnt and is not in the memory";
    }
  }

  const Told& told() const { return told_; }

 private:
  const Folder folder_;
  const std::string file_ = folder_ / "memory.db";
  std::mt19937 random_{20240301};
  Told told_;
};

TEST(Killed, NothingThatWasLearntIsLost) {
  const char* asked = std::getenv("HUNCH_KILL_ROUNDS");
  const int rounds = asked == nullptr ? 5 : std::atoi(asked);
  KillingLearners killing;
  for (int round = 0; round < rounds && !testing::Test::HasFatalFailure(); ++round) {
    killing.Round(round);
    killing.Check();
  }
  EXPECT_GT(killing.told().solved.size(), 0u) << "all were killed before they did anything";
  std::printf("%d rounds, %zu tasks solved, %zu primitives learnt, none lost\n", rounds,
              killing.told().solved.size(), killing.told().learnt.size());
}

}  // namespace
}  // namespace hunch::cli_test
