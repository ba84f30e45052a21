// What is kept of solving one task: plain text and numbers, no values, so that a record outlives
// the task it is about. report.h writes and reads it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hunch::measure {

// Programs that are less sure than this may reproduce all pairs: they are not claimed to be the
// rule.
inline constexpr double kClaimed = 0.3;

struct AttemptRecord {
  std::string program;
  double bits = 0;
  double share = 0;          // of the weight of all candidates
  int pairs_reproduced = 0;  // demonstration pairs
  bool guess = false;        // does not reproduce all of them
  std::string strategy;
  std::vector<std::string> outputs;  // compact JSON, one per test input; null where undefined
  std::optional<bool> right;         // all test outputs; unknown where one of them is not known
  std::string mode = "reasoning";    // how it came: that, "recitation" or "intuition"
  double surprise = 0;               // bits by which the outputs break with the pairs
  double confidence = 0;             // stated probability that all outputs are right
};

// One input of a task's programs, its type as text.
struct InputRecord {
  std::string name;
  std::string type;
};

struct TaskRecord {
  std::string id;
  std::string domain;
  std::vector<InputRecord> inputs;
  std::string output_type;
  int pairs = 0;                        // demonstration pairs
  int tests = 0;                        // test inputs
  std::optional<int> tests_right;       // by one of the attempts that count; unknown without truth
  std::vector<AttemptRecord> attempts;  // best first
  std::string ending;                   // "solved", "exhausted", "out of budget", "stopped"
  bool memory_full = false;
  uint64_t evaluated = 0;           // programs
  uint64_t evaluated_at_first = 0;  // when the first full solution was found; 0: none was
  double cpu_seconds = 0;
  double wall_seconds = 0;
  uint64_t peak_bytes = 0;  // the most the search held

  // The first attempt that reproduces every demonstration pair; null when there is none.
  const AttemptRecord* Reproduced() const;
  // The attempt that is right; null when there is none, or nobody knows.
  const AttemptRecord* Right() const;
  bool AllRight() const { return tests_right && *tests_right == tests; }
  // Whether attempts reproduce all pairs and none of them is as sure as kClaimed.
  bool Doubted() const;
  bool SolvedButWrong() const { return tests_right && !AllRight() && Reproduced() != nullptr; }
};

}  // namespace hunch::measure
