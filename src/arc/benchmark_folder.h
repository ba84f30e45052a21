// The submission folder that arc-agi-benchmarking's scorer reads: one <task id>.json per task, a
// list per test pair of
//
//   {"attempt_1": {"answer": grid, "metadata": {...}}, "attempt_2": {...}}
//
// where the metadata say who answered, when, with what and at what cost. A missing attempt is
// written with the answer [], which that scorer counts as wrong.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "arc/submission.h"

namespace hunch::arc {

// Who answered, the same for all tasks of a run.
struct RunInfo {
  std::string model = "hunch";
  std::string provider = "hunch";
  std::map<std::string, std::string> kwargs;  // the settings of the run, as shown to a reader
};

// How the answers to one task came about.
struct TaskRun {
  std::chrono::system_clock::time_point start;
  std::chrono::system_clock::time_point end;
  double dollars = 0;  // for the whole task; the file spreads it evenly over the attempts
  std::vector<std::string> programs;  // the program behind attempt 1 and 2, as far as known
};

// The text of one task's file. `tests` is one entry per test input; attempts after the second are
// left out.
std::string BenchmarkText(const RunInfo& info, const std::string& id,
                          const std::vector<Attempts>& tests, const TaskRun& run);

// Writes <folder>/<id>.json atomically, making the folder where it is missing. Throws
// base::InputError when it cannot, or when the id is no plain file name.
void WriteBenchmarkTask(const std::filesystem::path& folder, const RunInfo& info,
                        const std::string& id, const std::vector<Attempts>& tests,
                        const TaskRun& run);

// The attempts in one task's file, in the order of its list. `file` is named in errors.
std::vector<Attempts> ParseBenchmarkTask(std::string_view text, const std::string& file);

// The attempts of every *.json of the folder but results.json, which is the scorer's own.
Submission ReadBenchmarkFolder(const std::filesystem::path& folder);

}  // namespace hunch::arc
