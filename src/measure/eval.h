// How a run went, in figures.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "arc/score.h"
#include "measure/run.h"

namespace hunch::measure {

// What one strategy found, or what came in one mode, counted by tasks. A task counts for the
// attempt that is right, or else the first that reproduces all pairs; a guess that is right has a
// row of its own.
struct Share {
  int reproduced = 0;
  int right = 0;
  int wrong = 0;  // all pairs reproduced, a test output wrong
};

// Attempts by what was stated of them: bin i holds confidences from i/10 on.
struct Calibration {
  struct Bin {
    int attempts = 0;
    int right = 0;
    double stated = 0;  // sum
  };
  std::array<Bin, 10> bins{};

  void Add(double confidence, bool right);
};

struct Summary {
  int problems = 0;    // all that were given
  int tasks = 0;       // of those, the ones that ran
  int reproduced = 0;  // with an attempt that reproduces every demonstration pair
  int guessed = 0;     // with attempts, but guesses only
  int memory_full = 0;
  arc::Score score;           // of the tasks whose test outputs are known; tasks of any domain
  int solved_but_wrong = 0;   // all pairs reproduced, and not all test outputs right
  int doubted_but_wrong = 0;  // of these, where no attempt that reproduces them was claimed
  int sure = 0;               // the best attempt's confidence is at least one half ...
  int sure_but_wrong = 0;     // ... and not all test outputs are right
  double cpu_seconds = 0;
  double max_cpu_seconds = 0;
  std::string slowest;  // the task that took them
  uint64_t evaluated = 0;
  uint64_t peak_search_bytes = 0;  // of one task
  std::map<std::string, Share> strategies;
  std::map<std::string, Share> modes;  // recitation, intuition, reasoning
  Calibration calibration;             // of the attempts whose truth is known

  double CpuSecondsPerTask() const { return tasks == 0 ? 0 : cpu_seconds / tasks; }
  double DollarsPerTask(double price_per_core_hour) const {
    return CpuSecondsPerTask() / 3600 * price_per_core_hour;
  }
};

Summary Summarise(std::span<const Outcome> outcomes);

// How a run was paid and what it took as a whole.
struct RunCost {
  double price_per_core_hour = 0.04;
  double wall_seconds = 0;
  long peak_resident_bytes = 0;  // of the process
};

// A table for people: aligned columns, each line ended.
std::string SummaryText(const Summary& summary, const RunCost& cost);

// The same as one JSON object on one line. `curve` is added as "budgets" where it is not empty.
struct BudgetPoint {
  double seconds;
  Summary summary;
};
std::string SummaryJson(const Summary& summary, const RunCost& cost,
                        std::span<const BudgetPoint> curve = {});

// Score against cost, a line for each budget.
std::string CurveText(std::span<const BudgetPoint> curve, double price_per_core_hour);

}  // namespace hunch::measure
