// Views: a task itself, and the task seen in another way (in a lane, or as what a value of it
// leaves to do), each with its own search. Programs found in a view are brought back to the task
// itself.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/domain.h"
#include "search/candidate_pool.h"
#include "search/portfolio.h"
#include "search/subtask.h"
#include "search/trace.h"

namespace hunch::search {

// How a view looks at the task: in a lane, at what a value of the task's leaves to do, or in a lane
// of that. Empty: at the task itself. What it points to outlives it.
struct Outlook {
  const core::Lane* lane = nullptr;
  const Subtask* subtask = nullptr;

  double bits() const {
    return (lane == nullptr ? 0 : lane->bits) + (subtask == nullptr ? 0 : subtask->bits);
  }
};

struct View {
  const core::Task* task;  // as it is seen
  Outlook outlook;
  int share;  // of each round
  std::unique_ptr<Portfolio> portfolio;
  uint64_t round;          // programs in the next one, for each share
  uint64_t most_work = 0;  // programs in all, 0 for no limit of its own
};

// A view's program as one of the task itself, whose input and output are of this type where the
// outlook is not empty.
core::Program Outside(const core::Program& program, const Outlook& outlook, core::Type type);

// Adds what the view found to the task's own candidates; outputs are made in `arena`.
void AddCandidates(const View& view, const core::Domain& domain, const core::Task& task,
                   CandidatePool& pool, base::Arena& arena);

// Adds what the view's search traced, as programs of the task itself. Only for views that trace.
void JoinTrace(const View& view, const core::Task& task, Trace& trace);

// The likeliest values to go on from, of all views, as values of the task itself; `most` of each.
std::vector<Prospect> ProspectsOf(std::span<const View> views, const core::Task& task, size_t most);

}  // namespace hunch::search
