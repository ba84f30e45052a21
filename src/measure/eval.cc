#include "measure/eval.h"

#include <algorithm>

namespace hunch::measure {
namespace {

// The attempt that stands for a task: the right one, or else the first that reproduces all pairs.
const AttemptRecord* Credited(const TaskRecord& record) {
  if (!record.AllRight()) return record.Reproduced();
  // Two attempts may be right on some tests each; the first one gets the credit then.
  return record.Right() != nullptr ? record.Right() : &record.attempts.front();
}

void AddShare(const TaskRecord& record, const AttemptRecord& attempt, const std::string& finder,
              std::map<std::string, Share>& shares) {
  Share& share = shares[finder + (attempt.guess ? " (guess)" : "")];
  share.reproduced += !attempt.guess;
  share.right += record.AllRight();
  share.wrong += record.SolvedButWrong();
}

void AddScore(const TaskRecord& record, arc::Score& score) {
  if (!record.tests_right) return;
  score.Add({record.tests, *record.tests_right, record.attempts.empty()});
}

}  // namespace

void Calibration::Add(double confidence, bool right) {
  Bin& bin = bins[static_cast<size_t>(std::clamp(confidence * 10, 0.0, 9.0))];
  ++bin.attempts;
  bin.right += right;
  bin.stated += confidence;
}

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
    summary.doubted_but_wrong += record.SolvedButWrong() && record.Doubted();
    const bool sure = !record.attempts.empty() && record.attempts[0].confidence >= 0.5;
    summary.sure += sure;
    summary.sure_but_wrong += sure && record.tests_right && !record.AllRight();
    summary.cpu_seconds += record.cpu_seconds;
    if (record.cpu_seconds > summary.max_cpu_seconds) {
      summary.max_cpu_seconds = record.cpu_seconds;
      summary.slowest = record.id;
    }
    summary.evaluated += record.evaluated;
    summary.peak_search_bytes = std::max(summary.peak_search_bytes, record.peak_bytes);
    AddScore(record, summary.score);
    for (const AttemptRecord& attempt : record.attempts) {
      if (attempt.right) summary.calibration.Add(attempt.confidence, *attempt.right);
    }
    if (const AttemptRecord* attempt = Credited(record)) {
      AddShare(record, *attempt, attempt->strategy, summary.strategies);
      AddShare(record, *attempt, attempt->mode, summary.modes);
    }
  }
  return summary;
}

}  // namespace hunch::measure
