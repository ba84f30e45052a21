#include "measure/run.h"

#include <algorithm>
#include <mutex>

#include "base/clock.h"
#include "base/thread_pool.h"
#include "core/program_text.h"
#include "measure/grid_values.h"
#include "measure/value_text.h"
#include "search/answers.h"

namespace hunch::measure {
namespace {

std::string EndingText(search::Ending ending) {
  switch (ending) {
    case search::Ending::kSolved:
      return "solved";
    case search::Ending::kExhausted:
      return "exhausted";
    case search::Ending::kOutOfBudget:
      return "out of budget";
    case search::Ending::kStopped:
      return "stopped";
  }
  return {};
}

bool IsRight(const Problem& problem, size_t test, core::Value output) {
  return output.defined() && problem.domain->SameAnswer(problem.task.interface.output_type, output,
                                                        problem.truth[test]);
}

AttemptRecord RecordAttempt(const Problem& problem, const search::Attempt& attempt) {
  const core::Interface& interface = problem.task.interface;
  AttemptRecord record;
  record.program = core::PrintProgram(attempt.program, interface);
  record.bits = attempt.bits;
  record.surprise = attempt.surprise;
  record.share = attempt.share;
  record.confidence = attempt.confidence;
  record.pairs_reproduced = attempt.pairs_reproduced;
  record.guess = attempt.guess;
  record.strategy = attempt.strategy;
  record.mode = search::ModeName(attempt.mode);
  bool right = true;
  for (size_t test = 0; test < attempt.outputs.size(); ++test) {
    record.outputs.push_back(
        ValueJson(*problem.domain, interface.output_type, attempt.outputs[test]));
    right = right && IsRight(problem, test, attempt.outputs[test]);
  }
  if (problem.HasTruth()) record.right = right;
  return record;
}

void RecordAnswers(const Problem& problem, const search::Result& result, Outcome& outcome) {
  int right = 0;
  for (size_t test = 0; test < problem.task.test.size(); ++test) {
    const std::vector<core::Value> answers =
        search::AnswersTo(*problem.domain, problem.task.interface.output_type, result.attempts,
                          test, arc::kAttemptsPerTest);
    right += std::any_of(answers.begin(), answers.end(),
                         [&](core::Value answer) { return IsRight(problem, test, answer); });
    if (!problem.arc) continue;
    arc::Attempts& grids = outcome.grids.emplace_back();
    for (const core::Value answer : answers) {
      if (auto grid = AnswerGrid(answer)) grids.push_back(std::move(*grid));
    }
  }
  if (problem.HasTruth()) outcome.record.tests_right = right;
}

void RecordInterface(const Problem& problem, TaskRecord& record) {
  const core::Interface& interface = problem.task.interface;
  const core::TypeNames& types = problem.domain->types();
  record.id = problem.task.id;
  record.domain = problem.domain->name();
  for (size_t k = 0; k < interface.input_names.size(); ++k) {
    record.inputs.push_back({interface.input_names[k], types.Print(interface.input_types[k])});
  }
  record.output_type = types.Print(interface.output_type);
  record.pairs = static_cast<int>(problem.task.train.size());
  record.tests = static_cast<int>(problem.task.test.size());
}

Outcome RunOne(const Problem& problem, const search::Options& options, const Solver& solver) {
  Outcome outcome;
  outcome.start = std::chrono::system_clock::now();
  const double wall = base::WallSeconds();
  const double cpu = base::ThreadCpuSeconds();
  TaskRecord& record = outcome.record;
  RecordInterface(problem, record);
  double search_cpu = 0;
  {
    const search::Result result = solver(*problem.domain, problem.task, options);
    for (const search::Attempt& attempt : result.attempts) {
      record.attempts.push_back(RecordAttempt(problem, attempt));
    }
    RecordAnswers(problem, result, outcome);
    if (options.trace) outcome.failure = FailureOf(problem, record, result);
    record.ending = EndingText(result.ending);
    record.memory_full = result.memory_full;
    record.evaluated = result.evaluated;
    record.evaluated_at_first = result.evaluated_at_first;
    record.peak_bytes = result.peak_bytes;
    search_cpu = result.cpu_seconds;
  }  // freeing what the search held is part of its cost
  record.cpu_seconds = std::max(search_cpu, base::ThreadCpuSeconds() - cpu);
  record.wall_seconds = base::WallSeconds() - wall;
  outcome.end = std::chrono::system_clock::now();
  outcome.ran = true;
  return outcome;
}

}  // namespace

std::vector<Outcome> RunProblems(const std::vector<Problem>& problems, const RunOptions& options,
                                 const Listener& listener, const Solver& solver) {
  std::vector<Outcome> outcomes(problems.size());
  if (problems.empty()) return outcomes;
  const int at_once = std::min(options.threads, static_cast<int>(problems.size()));
  search::Options search = options.search;
  search.threads = options.threads / at_once;

  std::mutex mutex;
  std::atomic<bool> failed = false;
  base::ThreadPool pool(at_once);
  pool.Run(problems.size(), [&](size_t i) {
    if (failed || (search.stop != nullptr && *search.stop)) return;
    Outcome outcome = RunOne(problems[i], search, solver);
    const std::lock_guard lock(mutex);
    outcomes[i] = std::move(outcome);
    if (failed || !listener) return;
    try {
      listener(i, outcomes[i]);
    } catch (...) {
      failed = true;
      throw;
    }
  });
  return outcomes;
}

}  // namespace hunch::measure
