#include "arc/score.h"

#include <algorithm>

#include "arc/task_files.h"

namespace hunch::arc {

void Score::Add(const TaskScore& task) {
  ++tasks;
  tasks_right += task.AllRight();
  outputs += task.outputs;
  outputs_right += task.outputs_right;
  tasks_missing += task.missing;
  shares += task.Share();
}

bool IsRight(const Attempts& attempts, const Grid& output) {
  const auto counted = std::min<size_t>(attempts.size(), kAttemptsPerTest);
  return std::find(attempts.begin(), attempts.begin() + counted, output) !=
         attempts.begin() + counted;
}

TaskScore ScoreTask(const Task& task, const std::vector<Attempts>& tests) {
  RequireTestOutputs(task);
  TaskScore score{static_cast<int>(task.test.size()), 0, false};
  for (size_t i = 0; i < task.test.size(); ++i) {
    if (i >= tests.size() || tests[i].empty()) {
      score.missing = true;
    } else {
      score.outputs_right += IsRight(tests[i], *task.test[i].output);
    }
  }
  return score;
}

Score ScoreSubmission(const std::vector<Task>& tasks, const Submission& submission) {
  Score score;
  for (const Task& task : tasks) {
    const auto entry = submission.find(task.id);
    score.Add(ScoreTask(task, entry == submission.end() ? std::vector<Attempts>{} : entry->second));
  }
  return score;
}

}  // namespace hunch::arc
