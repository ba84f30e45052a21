// A rule over the elements of a table: a decision tree whose tests and right-hand sides are atoms.
#pragma once

#include <vector>

#include "search/tables/table.h"

namespace hunch::search {

struct Atom {
  // Tests first, then right-hand sides.
  enum class Kind : uint8_t { kEquals, kLess, kSame, kBelow, kOdd, kConstant, kCopy };
  static constexpr uint32_t kNoColumn = ~uint32_t{0};

  Kind kind;
  uint32_t column = kNoColumn;  // that it looks at; a constant looks at none
  uint32_t other = kNoColumn;   // kSame, kBelow: another column
  int32_t value = 0;            // kEquals, kLess: what the column is compared with; kConstant
  double bits = 0;
  uint32_t test_part = 0;  // of a test: what it is true of, in the owner's pool of test extensions

  bool is_test() const { return kind < Kind::kConstant; }
};

struct Rule {
  struct Node {
    Atom atom;
    int yes = -1, no = -1;
    bool leaf() const { return yes < 0; }
  };
  std::vector<Node> nodes;  // the root first, children behind their parents
  double bits = 0;          // of this rule
  double doubt = 0;         // bits by which its leaves lack support: see rule_support.h
  double shared_bits = 0;   // of all that say the same of the test elements, doubt included
};

// Whether an atom, or a rule, looks at what is made so far: what it says of test elements is known
// only when the rule is run.
bool LooksAtMade(const Table& table, const Atom& atom);
bool LooksAtMade(const Table& table, const Rule& rule);

}  // namespace hunch::search
