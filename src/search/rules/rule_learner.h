// The rule learner: it takes a table and gives the short rules that say the targets of all train
// elements, many of them. A rule's length is counted in bits: what its tests and right-hand sides
// cost by the bits of the columns that they look at. What a column is, which program it stands for,
// who wants the rules and what becomes of them is no matter here.
//
//   const Learnt learnt = LearnRules(table, 12, [](uint64_t) { return true; });
//   for (const Rule& rule : learnt.rules) ...
#pragma once

#include <functional>

#include "search/rules/rule.h"

namespace hunch::search {

// Takes the work that was done, in programs, and says whether to go on.
using Spend = std::function<bool(uint64_t work)>;

struct Learnt {
  // Right about all train elements that matter; each different on the test elements as far as that
  // is known, the heaviest first.
  std::vector<Rule> rules;

  // Where there is no rule:
  Rule nearest;           // of those met on the way, the one that is wrong about the fewest
  Words missed;           // the train elements that it is wrong about
  uint32_t untested = 0;  // so many the best right-hand side without a test is wrong about
};

// At most `most` rules.
Learnt LearnRules(const Table& table, size_t most, const Spend& spend);

}  // namespace hunch::search
