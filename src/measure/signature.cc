#include "measure/signature.h"

#include "base/hash.h"
#include "measure/run.h"

namespace hunch::measure {
namespace {

// Text with its length before it, so that no two sequences of texts run together alike.
void Append(std::string& all, const std::string& text) {
  all += std::to_string(text.size()) + ':' + text;
}

}  // namespace

uint64_t HashRecords(std::span<const TaskRecord> records) {
  std::string all;
  for (const TaskRecord& record : records) {
    Append(all, record.id);
    Append(all, std::to_string(record.evaluated));
    Append(all, std::to_string(record.evaluated_at_first));
    for (const AttemptRecord& attempt : record.attempts) {
      Append(all, attempt.program);
      for (const std::string& output : attempt.outputs) Append(all, output);
    }
  }
  return base::HashBytes(all.data(), all.size()).low;
}

Signature MeasureSignature(const std::vector<Problem>& problems, uint64_t work) {
  RunOptions options;
  options.search.seconds = 0;
  options.search.work = work;
  Signature signature;
  std::vector<TaskRecord> records;
  for (Outcome& outcome : RunProblems(problems, options, nullptr)) {
    signature.evaluated += outcome.record.evaluated;
    signature.cpu_seconds += outcome.record.cpu_seconds;
    signature.reproduced += outcome.record.Reproduced() != nullptr;
    records.push_back(std::move(outcome.record));
  }
  signature.tasks = static_cast<int>(records.size());
  signature.number = HashRecords(records);
  return signature;
}

Speed MeasureSpeed(const std::vector<Problem>& problems, double seconds_per_task) {
  RunOptions options;
  options.search.seconds = seconds_per_task;
  options.search.strategies = {"enumerate"};
  Speed speed;
  const std::vector<Outcome> outcomes = RunProblems(problems, options, nullptr);
  for (size_t i = 0; i < problems.size(); ++i) {
    const TaskRecord& record = outcomes[i].record;
    ++speed.tasks;
    speed.evaluated += record.evaluated;
    speed.nodes += record.evaluated * problems[i].task.rows();
    speed.cpu_seconds += record.cpu_seconds;
  }
  return speed;
}

}  // namespace hunch::measure
