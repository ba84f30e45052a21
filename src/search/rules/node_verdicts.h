// What can be said of the elements at one node of a rule tree: the right-hand sides worth weighing
// there, and which of them is best on each part that a test cuts from the node.
#pragma once

#include <unordered_map>
#include <vector>

#include "search/rules/mentions.h"
#include "search/rules/node_words.h"

namespace hunch::search {

// The best that can be said of a set: which right-hand side, at what cost. What it is wrong about
// costs as exceptions, listed and mended one by one.
struct Verdict {
  double cost = 1e18;
  const AtomGroup* side = nullptr;
  uint32_t wrong = 0;
  bool pure() const { return side != nullptr && wrong == 0; }
};

// On both sides of a test.
struct Verdicts {
  Verdict yes, no;
};

class NodeVerdicts {
 public:
  NodeVerdicts(const RuleAtoms& atoms, size_t most_sides);

  // Takes the node with this set of `count` elements in hand, atoms costing as `bits` says.
  void Take(const Words& set, uint32_t count, const AtomBits& bits);

  // On what a test cuts from the node, the same for tests that agree within it; null where it does
  // not split the node. Good for the node in hand.
  const Verdicts* Of(const AtomGroup& test);

  size_t sides() const { return sides_.size(); }  // that are weighed
  // The cheapest of these that is right about all of the node; null without one.
  const AtomGroup* PureSide() const;

 private:
  struct Side {
    const AtomGroup* atoms;
    double bits;
    uint32_t wrong;  // so often, in the node
  };

  void ChooseSides(const AtomBits& bits);
  Verdicts Judge(const uint64_t* part, uint32_t yes);
  // The bits that say which `wrong` of `all` are exceptions, and two bits to mend each.
  double ExceptionBits(uint32_t all, uint32_t wrong) const {
    const double mending = wrong == 0 ? 0 : 2.0 * wrong + 1;
    return n_log_n_[all] - n_log_n_[wrong] - n_log_n_[all - wrong] + mending;
  }

  const RuleAtoms& atoms_;
  const size_t most_sides_;
  const std::vector<double> n_log_n_;
  NodeWords node_;  // in hand
  uint32_t count_ = 0;
  std::vector<Side> sides_;  // weighed there
  Words wrong_;              // of each of them: where it is wrong in the node
  std::unordered_map<base::Hash128, Verdicts, base::Hash128Hasher> known_;  // by part
};

}  // namespace hunch::search
