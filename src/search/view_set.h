// The views of one search: stepped in rounds, under one budget. A view that is taken out has spent
// what it has spent, and what it traced is kept.
#pragma once

#include <vector>

#include "base/thread_pool.h"
#include "search/solver.h"
#include "search/view.h"

namespace hunch::search {

class ViewSet {
 public:
  // All of these outlive it.
  ViewSet(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
          const Options& options)
      : domain_(domain), task_(task), grammar_(grammar), options_(options) {}

  // With `share` of each round. `most_work`: programs in all, which are no part of what the others
  // share; 0 for no limit of its own.
  void Add(const core::Task& task, const Outlook& outlook, const core::Costs& costs, int share,
           size_t bytes, uint64_t most_work = 0);
  void Remove(size_t index);
  void Clear();

  // The task itself first, as long as nothing was removed.
  const std::vector<View>& all() const { return views_; }

  // A round of each.
  void Step(base::ThreadPool& pool);

  // Whether there is nothing left to do or to spend. Says why in `ending`, if not because all views
  // are exhausted.
  bool Over(Ending& ending) const;

  // Pays for what is done beside the views' steps.
  void Pay(double seconds) { past_seconds_ += seconds; }

  uint64_t Work() const;
  double Seconds() const;

  bool Solved() const { return LastFirstSolution() > 0; }
  // The work at which the last view that solved the task did so; 0: none did.
  uint64_t LastFirstSolution() const;
  // The fewest bits of a program that reproduces all pairs.
  double LeastBits() const;

  // Of all views there were. Only where options ask for it.
  Trace Traced() const;

 private:
  void StepView(View& view, double seconds_left);
  uint64_t WorkShare(const View& view) const;
  bool IsSpent(const View& view) const;
  double SecondsLeft() const;
  void Retire(const View& view);

  const core::Domain& domain_;
  const core::Task& task_;
  const core::Grammar& grammar_;
  const Options& options_;
  std::vector<View> views_;
  uint64_t past_work_ = 0;   // of views that are no more
  double past_seconds_ = 0;  // of views that are no more, and beside the views' steps
  Trace past_trace_;
};

}  // namespace hunch::search
