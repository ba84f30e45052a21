// Compresses a corpus: finds an abstraction, rewrites the programs with it, and goes on with those.
//
// Each round's search is exact, but the best abstraction now need not be the best start for the
// next one (of equally good ones, say, `h (r 4)` and `(r 4) h` in a chain). So a few rewritten
// corpora are kept side by side, those of least description length: programs and bodies together.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "learning/expression_graph.h"
#include "learning/rewriting.h"

namespace hunch::learning {

struct Abstraction {
  std::string name;
  ExpressionId symbol = 0;  // the name as an expression
  uint32_t arity = 0;
  ExpressionId body = 0;             // over its arguments and what came before
  int64_t utility = 0;               // what it saved in its round, less the cost of its body
  int64_t cost_after = 0;            // of the programs, after its round
  std::vector<Rewriting::Use> uses;  // in its round
};

struct Compression {
  int64_t cost_before = 0;  // of the programs: for each task that of its shortest
  int64_t cost_after = 0;
  std::vector<ExpressionId> programs;     // rewritten, in the order of the corpus
  std::vector<Abstraction> abstractions;  // in the order in which they were found
};

struct CompressionOptions {
  uint32_t max_arity = 2;
  int iterations = 10;       // abstractions at most
  int threads = 1;           // the result does not depend on it
  size_t beam = 4;           // corpora kept side by side, at least 1
  bool values_only = false;  // see SearchOptions
  std::string prefix = "fn_";
  // Asked now and then, on any of the threads; once true, the best so far is the result.
  std::function<bool()> stop = [] { return false; };
};

// tasks[i] is the task that programs[i] solves, numbered from 0 without gaps; of several programs
// for a task the shortest counts. Names are prefix0, prefix1, ..., without those that occur.
Compression Compress(ExpressionGraph& graph, std::span<const ExpressionId> programs,
                     std::span<const uint32_t> tasks, const CompressionOptions& options);

}  // namespace hunch::learning
