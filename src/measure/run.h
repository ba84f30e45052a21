// Runs the solver over many problems.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "arc/task.h"
#include "measure/failures.h"
#include "measure/problems.h"
#include "measure/record.h"
#include "search/solver.h"

namespace hunch::measure {

struct Outcome {
  bool ran = false;  // false where the run was stopped before this problem's turn
  TaskRecord record;
  std::vector<arc::Attempts> grids;      // answers to each test input of an ARC task, best first
  std::optional<FailureRecord> failure;  // where RunOptions::search asks for a trace
  std::chrono::system_clock::time_point start;
  std::chrono::system_clock::time_point end;
};

struct RunOptions {
  search::Options search;  // `threads` is set by the run; `stop` ends the run, too
  int threads = 1;
};

// Called once for every problem as it is done, by one thread at a time, in the order of their end.
// An exception from it ends the run and comes out of RunProblems.
using Listener = std::function<void(size_t problem, const Outcome& outcome)>;

using Solver =
    std::function<search::Result(const core::Domain&, const core::Task&, const search::Options&)>;

// The outcomes in the order of the problems. With at least as many problems as threads each is
// solved by one thread, otherwise the threads are shared out among them.
std::vector<Outcome> RunProblems(const std::vector<Problem>& problems, const RunOptions& options,
                                 const Listener& listener, const Solver& solver = search::Solve);

}  // namespace hunch::measure
