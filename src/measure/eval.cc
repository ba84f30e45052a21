#include "measure/eval.h"

namespace hunch::measure {
namespace {

void AddStrategies(const TaskRecord& record, std::map<std::string, StrategyShare>& strategies) {
  const AttemptRecord* reproduced = record.Reproduced();
  if (reproduced != nullptr) {
    StrategyShare& share = strategies[reproduced->strategy];
    ++share.reproduced;
    share.wrong += record.SolvedButWrong();
  }
  if (!record.AllRight()) return;
  // Two attempts may be right on some tests each; the first one gets the credit then.
  const AttemptRecord* right = record.Right();
  if (right == nullptr) right = &record.attempts.front();
  ++strategies[right->strategy + (right->guess ? " (guess)" : "")].right;
}

void AddScore(const TaskRecord& record, arc::Score& score) {
  if (!record.tests_right) return;
  score.Add({record.tests, *record.tests_right, record.attempts.empty()});
}

}  // namespace

Summary Summarise(std::span<const Outcome> outcomes) {
  Summary summary;
  summary.problems = static_cast<int>(outcomes.size());
  for (const Outcome& outcome : outcomes) {
    if (!outcome.ran) continue;
    const TaskRecord& record = outcome.record;
    ++summary.tasks;
    summary.reproduced += record.Reproduced() != nullptr;
    summary.guessed += record.Reproduced() == nullptr && !record.attempts.empty();
    summary.memory_full += record.memory_full;
    summary.solved_but_wrong += record.SolvedButWrong();
    summary.cpu_seconds += record.cpu_seconds;
    if (record.cpu_seconds > summary.max_cpu_seconds) {
      summary.max_cpu_seconds = record.cpu_seconds;
      summary.slowest = record.id;
    }
    summary.evaluated += record.evaluated;
    summary.peak_search_bytes = std::max(summary.peak_search_bytes, record.peak_bytes);
    AddScore(record, summary.score);
    AddStrategies(record, summary.strategies);
  }
  return summary;
}

}  // namespace hunch::measure
