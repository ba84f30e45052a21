// Decision trees over the elements of a table, and the search for short ones.
//
// A tree's inner nodes are tests, its leaves right-hand sides that are right about every train
// element which reaches them. The search is a beam over partial trees: the largest open node is
// split by every test; a partial tree is as good as its bits plus what its open nodes would cost if
// their exceptions were listed one by one. Every tree that is finished on the way is kept, so that
// many short explanations come out, not only the first.
#pragma once

#include <vector>

#include "search/rules/rule_atoms.h"

namespace hunch::search {

inline constexpr double kNodeBits = 1;  // of each test, beside its own

struct RuleTree {
  struct Node {
    const AtomGroup* atoms = nullptr;  // tests, or at a leaf right-hand sides
    int yes = -1, no = -1;
    bool leaf() const { return yes < 0; }
  };
  std::vector<Node> nodes;  // the root first, children behind their parents
  double bits = 0;
};

// Those of the elements `all` that reach each node of a tree or rule; passing(node) are those of
// which a node's test is true.
template <typename Node, typename Passing>
std::vector<Words> Spread(const std::vector<Node>& nodes, const Words& all,
                          const Passing& passing) {
  std::vector<Words> sets(nodes.size(), all);
  for (size_t n = 0; n < nodes.size(); ++n) {
    if (nodes[n].leaf()) continue;
    const uint64_t* bits = passing(nodes[n]);
    for (size_t w = 0; w < all.size(); ++w) {
      sets[nodes[n].yes][w] = sets[n][w] & bits[w];
      sets[nodes[n].no][w] = sets[n][w] & ~bits[w];
    }
  }
  return sets;
}

// The same of train elements.
std::vector<Words> Reaching(const RuleAtoms& atoms, const RuleTree& tree, const Words& all);

// Those of them that the tree is wrong about.
Words WrongAbout(const RuleAtoms& atoms, const RuleTree& tree, const Words& all);

struct RuleSearchOptions {
  size_t beam = 10;
  size_t splits = 10;   // of one node that are followed
  size_t sides = 14;    // right-hand sides weighed at one node
  int most_splits = 7;  // tests in a tree
  double most_bits = 90;
  size_t most_trees = 400;
};

struct FoundTrees {
  std::vector<RuleTree> trees;  // finished ones, cheapest first
  // Of all trees met on the way, open nodes closed by the right-hand sides that they were weighed
  // with, the one that is wrong about the fewest elements.
  RuleTree nearest;
};

// Trees that are right about the train elements `among`, until all is spent.
FoundTrees FindRuleTrees(const RuleAtoms& atoms, const Words& among,
                         const RuleSearchOptions& options, const Spend& spend);

}  // namespace hunch::search
