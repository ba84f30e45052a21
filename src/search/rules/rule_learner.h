// The rule learner: it takes a table and gives the short rules that say the targets of all train
// elements, many of them. A rule's length is counted in bits: what its tests and right-hand sides
// cost by the bits of the columns that they look at. What a column is, which program it stands for,
// who wants the rules and what becomes of them is no matter here.
//
//   const Learnt learnt = LearnRules(table, 12, [](uint64_t) { return true; });
//   for (const Rule& rule : learnt.rules) ...
#pragma once

#include <algorithm>
#include <functional>

#include "search/tables/table.h"

namespace hunch::search {

// A test asks a column, a right-hand side says something.
struct Atom {
  enum class Kind : uint8_t { kEquals, kLess, kOdd, kSays };
  static constexpr uint32_t kNoColumn = ~uint32_t{0};

  Kind kind = Kind::kSays;
  bool made = false;            // it looks at what is made so far: known only when the rule is run
  uint32_t column = kNoColumn;  // that a test asks
  uint32_t other = kNoColumn;   // the column that it is compared with, or that is said; without one
  int32_t value = 0;            // ... the value
  double bits = 0;
  uint32_t group = 0, test_part = 0;  // see rule_atoms.h

  bool says() const { return kind == Kind::kSays; }
  bool constant() const { return says() && other == kNoColumn; }
};

struct Rule {
  struct Node {
    Atom atom;
    int yes = -1, no = -1;
    bool leaf() const { return yes < 0; }
  };
  std::vector<Node> nodes;  // the root first, children behind their parents
  double bits = 0;          // of this rule
  double doubt = 0;         // bits by which its leaves lack support: see explanations.h
  double shared_bits = 0;   // of all that say the same of the test elements, doubt included

  // Whether what it says of test elements is known only when it is run.
  bool LooksAtMade() const {
    return std::any_of(nodes.begin(), nodes.end(), [](const Node& node) { return node.atom.made; });
  }
};

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

// At most `most` rules. Some train element of the table must matter.
Learnt LearnRules(const Table& table, size_t most, const Spend& spend);

}  // namespace hunch::search
