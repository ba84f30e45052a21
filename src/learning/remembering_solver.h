// Solving with a memory: what was solved before is looked up before any search, and what is solved
// is remembered.
//
//   memory::SqliteStore store("memory.db");
//   RememberingSolver solver({.store = &store});
//   search::Result result = solver(domain, task, options);
//
// An answer comes by *recitation* (the same task was solved, or a program of one near it fits) or
// by *reasoning* (search).
#pragma once

#include <atomic>
#include <mutex>
#include <string>

#include "core/likeness.h"
#include "core/store.h"
#include "search/solver.h"

namespace hunch::learning {

struct Recollection {
  core::Store* store = nullptr;  // null: nothing is looked up and nothing is remembered
  bool recite = true;
  bool reason = true;
  double neighbour_share = 0.02;  // of the budget, for the programs of tasks that are near
};

// May be called by several threads at once.
class RememberingSolver {
 public:
  explicit RememberingSolver(const Recollection& recollection) : recollection_(recollection) {}

  search::Result operator()(const core::Domain& domain, const core::Task& task,
                            const search::Options& options);

  // What kept the store from being used, if anything did: from then on it is left alone, and tasks
  // are solved without it.
  std::string fault() const;

 private:
  // Runs `action` on the store unless there is none, or it failed before.
  template <typename Action>
  void WithStore(const Action& action);
  bool RecitedInto(search::Result& result, const core::Domain& domain, const core::Task& task,
                   const core::Portrait& portrait, size_t attempts);
  search::Result FromNeighbours(const core::Domain& domain, const core::Task& task,
                                const search::Options& options);
  search::Result Reasoned(const core::Domain& domain, const core::Task& task,
                          const search::Options& options, const search::Result& near);

  const Recollection recollection_;
  std::atomic<bool> failed_ = false;
  mutable std::mutex mutex_;
  std::string fault_;
};

}  // namespace hunch::learning
