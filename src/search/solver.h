// Solving one problem: the front door of search/.
//
//   search::Options options;
//   options.seconds = 2;
//   search::Result result = search::Solve(domain, task, options);
//   for (const search::Attempt& attempt : result.attempts) ... attempt.program, attempt.outputs ...
//
// Vocabulary: the *bank* holds every distinct value met so far, a *strategy* adds to it and to the
// *candidates* by bounded steps, the *portfolio* steps strategies in turn under one *budget*, and
// *ranking* turns candidates into attempts: candidates with equal test outputs share their weight,
// the sum of 2^-bits (see ranking.h).
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "core/candidate.h"
#include "core/domain.h"
#include "core/guide.h"
#include "search/mode.h"
#include "search/trace.h"

namespace hunch::search {

struct Options {
  double seconds = 2;                     // CPU seconds; 0: no limit
  uint64_t work = 0;                      // programs evaluated; 0: no limit
  size_t memory_bytes = size_t{1} << 30;  // what the search may hold
  int attempts = 2;                       // distinct answers wanted for each test input
  int threads = 1;
  uint64_t seed = 1;
  bool use_lanes = true;                    // search other views of the task as well
  std::vector<std::string> strategies;      // by name; empty: all
  std::vector<std::string> without;         // parts left out, by name: see IsPart
  const core::Guide* guide = nullptr;       // null: uniform
  std::vector<const core::Guide*> afresh;   // each for a search begun anew, in a long run
  const core::Grammar* grammar = nullptr;   // null: the domain's own
  const std::atomic<bool>* stop = nullptr;  // set from outside: end now, keep what there is
  bool trace = false;                       // say how far it got where no attempt is the answer
};

// One answer: test outputs, and the shortest of the programs that give them.
struct Attempt {
  core::Program program;
  std::vector<core::Value> outputs;  // one per test input
  double bits = 0;                   // of `program`
  double surprise = 0;               // bits of doubt, and by which the outputs break with the pairs
  double share = 0;                  // of the weight of all candidates, 0..1
  double confidence = 0;             // how probable it is that all outputs are right (confidence.h)
  int pairs_reproduced = 0;
  bool guess = false;  // does not reproduce every demonstration pair
  std::string strategy;
  Mode mode = Mode::kReasoning;
};

enum class Ending { kSolved, kExhausted, kOutOfBudget, kStopped };

struct Result {
  std::vector<Attempt> attempts;  // best first; each test input has its own answers (answers.h)
  Ending ending = Ending::kExhausted;
  bool memory_full = false;         // the search stopped growing
  uint64_t evaluated = 0;           // programs evaluated
  uint64_t evaluated_at_first = 0;  // ... when the first full solution was found (0: none)
  double cpu_seconds = 0;
  double wall_seconds = 0;
  size_t peak_bytes = 0;                 // the most the search held
  std::shared_ptr<base::Arena> storage;  // owns the attempts' outputs
  std::shared_ptr<const Trace> trace;    // null unless asked for
};

Result Solve(const core::Domain& domain, const core::Task& task, const Options& options);

// The strategies there are, with a line about each.
struct StrategyInfo {
  std::string name;
  std::string doc;
};
std::vector<StrategyInfo> Strategies();

// Whether Options::without may name it: a strategy, a schema, a primitive, be it a feature of rules
// or the wrapper of a lane, or kRelearning, the view with re-learned costs, or kSubtasks, the views
// of what values in the outputs' frame leave to do.
bool IsPart(const core::Domain& domain, const std::string& name);
inline constexpr const char* kRelearning = "relearning";
inline constexpr const char* kSubtasks = "subtasks";

}  // namespace hunch::search
