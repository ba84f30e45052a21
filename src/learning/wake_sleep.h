// The wake-sleep loop (Ellis et al.: DreamCoder, PLDI 2021, without its dreams): what was solved
// becomes a language in which the next problem is shorter.
//
//   WakeSleep learner(domain, grammar, tasks, store, options);
//   for (int i = 0; i < cycles; ++i) print(learner.Cycle());
//   search::Solve(learner.language(), task, learner.search());
//
// One cycle
//   wake      search each task that is not solved yet, in the language learnt so far
//   abstract  propose functions that compress the solutions, and accept those with which tasks that
//             had no part in the proposal are solved with no more work
//   weigh     cost every production by how often solutions use it, those of like tasks above all
//
// All that is learnt is in the store when a cycle ends, each solved task as soon as it is solved;
// the loop goes on from there. Its programs are kept in the primitives of the domain alone.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "core/store.h"
#include "learning/learnt_domain.h"
#include "search/solver.h"

namespace hunch::learning {

struct LearningOptions {
  // The budget of one task, and what guides it (null: the solutions of like tasks). Its grammar and
  // threads are set by the loop.
  search::Options search;
  int threads = 1;  // tasks at once
  uint32_t max_arity = 3;
  int proposals = 8;  // functions of each kind tried in a cycle, at most (proposals.h)
  // Every so manieth task judges in a cycle what the others propose; other ones in the next cycle.
  size_t judging = 4;
};

struct CycleReport {
  int cycle = 0;
  size_t tasks = 0, solved = 0;
  std::vector<std::string> newly;   // the ids of those solved in this cycle
  uint64_t median_evaluated = 0;    // programs, by the searches that solved
  double bits = 0;                  // of all solutions and all definitions
  int proposed = 0;                 // functions
  std::vector<std::string> learnt;  // the names of those that were accepted
  double wall_seconds = 0;
};

class WakeSleep {
 public:
  // `domain`, the tasks and the store, which may be null, stay alive. Takes up what the store has
  // of these tasks, and the primitives of the domain. Throws base::InputError as the store does.
  WakeSleep(const core::Domain& domain, const core::Grammar& grammar,
            std::vector<const core::Task*> tasks, core::Store* store,
            const LearningOptions& options);

  // Once Options::stop is set, it ends early: what was solved is kept, nothing is proposed.
  CycleReport Cycle();

  const LearntDomain& language() const { return *learnt_.language; }
  const core::Grammar& grammar() const { return learnt_.grammar; }
  // How one task is searched with what was learnt: LearningOptions::search with the grammar and,
  // unless it has a guide of its own, with one that counts the solutions of tasks like that task
  // (intuition/neighbour_guide.h). Until the next cycle.
  search::Options search() const { return SearchBy(learnt_); }

 private:
  // A language with the costs that some solutions suggest: of all tasks together, and of those like
  // the one that is asked about.
  struct Weighed {
    std::unique_ptr<const LearntDomain> language;
    core::Grammar grammar;
    std::unique_ptr<const core::Guide> guide;
  };

  void TakeUp(size_t task);
  void Wake(CycleReport& report);
  void Keep(size_t task, search::Result result);
  void Abstract(CycleReport& report);
  std::vector<core::Program> Programs(const std::vector<bool>& without) const;
  Weighed Weigh(std::vector<LearntFunction> functions, const std::vector<bool>& without) const;
  search::Options SearchBy(const Weighed& weighed) const;
  double WorkOf(const Weighed& weighed, const std::vector<bool>& judges) const;
  void Summarise(CycleReport& report) const;
  bool Stopped() const { return options_.search.stop != nullptr && *options_.search.stop; }

  const core::Domain& domain_;
  const core::Grammar start_;
  const std::vector<const core::Task*> tasks_;
  core::Store* const store_;
  const LearningOptions options_;
  std::vector<std::vector<float>> embeddings_;  // by task
  std::vector<core::Program> solutions_;  // by task, in the domain's primitives; null: not solved
  Weighed learnt_;
  int cycle_ = 0;
};

}  // namespace hunch::learning
