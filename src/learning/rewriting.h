// What a corpus becomes when an abstraction is used in it: at each expression that the body matches
// it is used or not, whichever makes the programs shortest, also where matches overlap.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "learning/corpus_snapshot.h"
#include "learning/match_table.h"

namespace hunch::learning {

class Rewriting {
 public:
  explicit Rewriting(const CorpusSnapshot& corpus) : corpus_(corpus), costs_(corpus.size()) {}

  // The least total cost of the programs, not counting the body. The table has no holes.
  int64_t LeastCost(const MatchTable& table);

  // One expression that is replaced, and how often the rewritten programs have it.
  struct Use {
    ExpressionId before;
    ExpressionId after;  // the abstraction's name, applied
    int64_t count;
  };

  struct Result {
    std::vector<ExpressionId> programs;
    std::vector<Use> uses;
  };

  // Programs of least cost with the abstraction under the name `name`.
  Result Apply(const MatchTable& table, ExpressionId name, ExpressionGraph& graph);

 private:
  std::vector<bool> ChooseRows(const MatchTable& table) const;
  int32_t CostOfUse(const MatchTable& table, uint32_t row) const;
  int32_t CostOfParts(uint32_t expression) const;

  const CorpusSnapshot& corpus_;
  std::vector<int32_t> costs_;  // by expression: the least, after LeastCost()
};

}  // namespace hunch::learning
