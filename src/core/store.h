// The seam between solving and remembering. A Store keeps, by the signature of a task
// (core/likeness.h), the programs that solved it, and looks them up again: that very task, or those
// that lie near it. It holds text and numbers only, so it knows no domain and outlives every
// process. memory/ has the one on a database. No store at all is a null pointer.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/hash.h"

namespace hunch::core {

// One program that was an attempt at a task.
struct Memory {
  std::string program;  // as text over the interface of its task
  double bits = 0;
  double share = 0;          // of the weight of all candidates, 0..1
  int pairs_reproduced = 0;  // demonstration pairs
  std::string strategy;      // who found it
};

// A task that was solved, and what is known of it.
struct SolvedTask {
  std::string domain;
  base::Hash128 signature;
  std::string pose;       // as in core::Portrait
  std::string name;       // the id under which it was met first
  std::string interface;  // as text (core/interface_text.h)
  int pairs = 0;
  std::vector<float> embedding;  // may be empty
  double seconds = 0;            // CPU time of the search that solved it
  uint64_t evaluated = 0;        // programs that it evaluated
  std::string date;              // when, in UTC: 2026-01-31T12:00:00Z; set by the store where empty
  std::vector<Memory> programs;  // best first
};

// That a task was worked on, solved or not.
struct TaskRun {
  std::string domain;
  std::string name;
  std::string
      mode;  // how the answer came: "recitation", "intuition", "reasoning"; empty: none came
  bool reproduced = false;  // all demonstration pairs
  double seconds = 0;       // CPU
  uint64_t evaluated = 0;
};

// A primitive that was learnt: an expression of the language with a name.
struct LearntPrimitive {
  std::string domain;
  std::string name;
  std::string definition;  // as program text
  std::string type;
  uint64_t uses = 0;  // in remembered programs

  friend bool operator==(const LearntPrimitive&, const LearntPrimitive&) = default;
};

// May be used by several threads at once. What cannot be read or written is thrown as
// base::InputError, one line that names the store and the fault.
class Store {
 public:
  virtual ~Store() = default;

  virtual std::optional<SolvedTask> Recall(const std::string& domain,
                                           const base::Hash128& signature) = 0;

  // The solved tasks of the domain nearest to `embedding`, at most `count`, the nearest first.
  virtual std::vector<SolvedTask> Neighbours(const std::string& domain,
                                             std::span<const float> embedding, size_t count) = 0;

  // Keeps a run, and the task where it is solved. When this returns nothing of it can be lost but
  // by a crash of the machine. A task that is known keeps its programs unless the best new one is
  // shorter.
  virtual void Remember(const TaskRun& run, const SolvedTask* solved) = 0;

  virtual std::vector<LearntPrimitive> Primitives(const std::string& domain) = 0;
  virtual void Learn(const LearntPrimitive& primitive) = 0;  // replaces the one of that name
};

}  // namespace hunch::core
