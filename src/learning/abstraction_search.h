// The abstractions that save most in one corpus: corpus-guided top-down branch and bound (Bowers,
// Olausson, Wong, Grand, Tenenbaum, Ellis, Solar-Lezama: Top-Down Synthesis for Library Learning,
// POPL 2023).
//
// The *utility* of an abstraction is the cost of the corpus less the least cost of the corpus with
// the abstraction, less the cost of its body (its arguments are free there). The search starts with
// a hole that matches everything and fills one hole at a time, keeping the table of what still
// matches (match_table.h). Nothing is built that does not occur. A partial body is left when the
// sum of its rows' gains says that it cannot come to enough, when an argument is the same in all
// rows (it belongs into the body), or when two arguments are equal in all rows (they are one).
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "learning/abstraction_body.h"
#include "learning/corpus_snapshot.h"
#include "learning/match_table.h"

namespace hunch::learning {

// An abstraction that was found; its matches are in the numbers of the snapshot.
struct Proposal {
  struct Column {
    uint32_t depth;
    std::vector<uint32_t> values;
  };

  int64_t utility = 0;
  Body body;  // arguments numbered from left to right
  std::vector<uint32_t> locations;
  std::vector<Column> arguments;

  // Points into this proposal.
  MatchTable Matches();
};

struct SearchOptions {
  uint32_t max_arity = 2;
  size_t most = 1;  // proposals to return
  // Whether bodies and arguments are values: no lambdas, and nothing that is applied to a further
  // argument. For programs in which functions are always given all their arguments.
  bool values_only = false;
  // Asked now and then; once true, the search ends with the best so far.
  std::function<bool()> stop = [] { return false; };
};

// The proposals of greatest utility, the best first; none that saves nothing. Of equally good ones
// the first found is kept, always the same. Pure: different snapshots may be searched on different
// threads.
std::vector<Proposal> FindAbstractions(const CorpusSnapshot& corpus, const SearchOptions& options);

}  // namespace hunch::learning
