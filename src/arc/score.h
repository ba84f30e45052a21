// The two scores that are in use for ARC, from the same counts:
//
//   Kaggle's                over all test outputs: right outputs / all outputs
//   arc-agi-benchmarking's  the mean over tasks of the share of the task's outputs that are right
//
// An output is right when one of the first two attempts equals it, cell by cell. What the
// submission lacks is wrong; what it has beyond the tasks does not matter.
#pragma once

#include <vector>

#include "arc/submission.h"
#include "arc/task.h"

namespace hunch::arc {

// One task's outcome.
struct TaskScore {
  int outputs = 0;
  int outputs_right = 0;
  bool missing = false;  // the submission has no attempts for at least one test input

  bool AllRight() const { return outputs_right == outputs; }
  double Share() const { return static_cast<double>(outputs_right) / outputs; }
};

// The sums over tasks. Scores of no tasks are 0.
struct Score {
  int tasks = 0;
  int tasks_right = 0;  // with every output right
  int outputs = 0;
  int outputs_right = 0;
  int tasks_missing = 0;
  double shares = 0;  // the sum over tasks of the share of outputs that are right

  void Add(const TaskScore& task);
  double Kaggle() const { return outputs == 0 ? 0 : static_cast<double>(outputs_right) / outputs; }
  double Benchmark() const { return tasks == 0 ? 0 : shares / tasks; }
};

// Whether one of the attempts that count equals `output`.
bool IsRight(const Attempts& attempts, const Grid& output);

// `tests` holds the attempts of each test input in order; missing ones at the end are wrong. Throws
// base::InputError when a test pair has no output to compare with.
TaskScore ScoreTask(const Task& task, const std::vector<Attempts>& tests);

// All tasks; those that the submission does not name are wrong.
Score ScoreSubmission(const std::vector<Task>& tasks, const Submission& submission);

}  // namespace hunch::arc
