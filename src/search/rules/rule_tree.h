// The search for short rules: decision trees whose leaves are right about every train element that
// reaches them.
//
// It is a beam over trees with open nodes: the largest open node is split by every test; such a
// tree is as good as its bits plus what its open nodes would cost if their exceptions were listed
// one by one. Every tree that is finished on the way is kept, so that many short explanations come
// out, not only the first.
#pragma once

#include <vector>

#include "search/rules/rule_atoms.h"

namespace hunch::search {

inline constexpr double kNodeBits = 1;  // of each test, beside its own

// Those of the elements `all`, of the train or the test part, that reach each node of a rule.
std::vector<Words> Reaching(const RuleAtoms& atoms, const Rule& rule, const Words& all, Part part);

// Those of the train elements `all` that the rule is wrong about.
Words WrongAbout(const RuleAtoms& atoms, const Rule& rule, const Words& all);

struct RuleSearchOptions {
  size_t beam = 10;
  size_t splits = 10;   // of one node that are followed
  size_t sides = 14;    // right-hand sides weighed at one node
  int most_splits = 7;  // tests in a tree
  double most_bits = 90;
  size_t most_trees = 400;
};

struct FoundTrees {
  std::vector<Rule> trees;  // finished ones, cheapest first
  // Of all trees met on the way, open nodes closed by the right-hand sides that they were weighed
  // with, the one that is wrong about the fewest elements.
  Rule nearest;
};

// Trees that are right about the train elements `among`, until all is spent.
FoundTrees FindRuleTrees(const RuleAtoms& atoms, const Words& among,
                         const RuleSearchOptions& options, const Spend& spend);

}  // namespace hunch::search
