// Decision trees over the elements of a table, and the search for short ones.
//
// A tree's inner nodes are tests, its leaves right-hand sides that are right about every train
// element which reaches them. The search is a beam over partial trees: the largest open node is
// split by every test; a partial tree is as good as its bits plus what its open nodes would cost if
// their exceptions were listed one by one. Every tree that is finished on the way is kept, so that
// many short explanations come out, not only the first.
#pragma once

#include <functional>
#include <vector>

#include "search/rules/rule_atoms.h"

namespace hunch::search {

inline constexpr double kNodeBits = 1;  // of each test, beside its own

struct RuleTree {
  struct Node {
    int test = -1;  // group; a leaf when negative
    int yes = -1, no = -1;
    int side = -1;  // of a leaf: the group of its cheapest right-hand side
    Words set;      // the train elements that reach it
  };
  std::vector<Node> nodes;  // the root first
  double bits = 0;
};

struct RuleSearchOptions {
  int beam = 10;
  int splits = 10;      // of one node that are followed
  int sides = 14;       // right-hand sides weighed at one node
  int most_splits = 7;  // tests in a tree
  double most_bits = 90;
  size_t most_trees = 400;
  const Words* among = nullptr;  // the only train elements that matter; null: all
};

// Of the trees met on the way, open nodes closed by the right-hand sides they were weighed with,
// the one that is wrong about the fewest train elements. No nodes: none was met.
struct NearestTree {
  RuleTree tree;
  Words wrong;            // the train elements it is wrong about
  uint32_t misses = 0;    // so many
  uint32_t untested = 0;  // elements that the best right-hand side alone is wrong about
};

// Finished trees, cheapest first. `spent` is asked now and then whether to end. `nearest` may be
// null.
std::vector<RuleTree> FindRuleTrees(const RuleAtoms& atoms, const RuleSearchOptions& options,
                                    const std::function<bool(uint64_t work)>& spent,
                                    NearestTree* nearest = nullptr);

}  // namespace hunch::search
