// What can be said of the elements at one node of a rule tree: the right-hand sides worth weighing
// there, and which of them is best on each part that a test cuts from the node.
#pragma once

#include <compare>
#include <unordered_map>
#include <vector>

#include "search/rules/mentions.h"

namespace hunch::search {

// The best that can be said of a set: which right-hand side, at what cost. What it is wrong about
// costs as exceptions, listed and mended one by one.
struct Verdict {
  uint32_t wrong = ~0u;
  uint32_t count = 0;  // of the set
  double cost = 1e18;
  const AtomGroup* side = nullptr;
  bool pure() const { return wrong == 0; }
  auto operator<=>(const Verdict&) const = default;
};

// On both sides of a test.
struct Verdicts {
  Verdict yes, no;
};

class NodeVerdicts {
 public:
  NodeVerdicts(const RuleAtoms& atoms, size_t most_sides);

  // Takes the node with this set of elements in hand, which is not empty, of a rule that mentions
  // these columns already.
  void Take(const Words& set, const Mentioned& mentioned);

  // What the cheapest atom of a group costs there.
  double BitsOf(const AtomGroup& group) const;

  size_t words() const { return set_.size(); }    // with elements
  size_t sides() const { return sides_.size(); }  // that are weighed
  // On all of the node: of those that are wrong about the fewest elements the cheapest.
  const Verdict& Whole() const { return sides_[0]; }
  // On what a test cuts from the node, the same for tests that agree within it; null where it does
  // not split the node. Good for the node in hand.
  const Verdicts* Of(const AtomGroup& test);

 private:
  // Of the node's words with elements, what is in `other` as well. Good until the next call.
  const uint64_t* Within(const uint64_t* other) {
    for (size_t i = 0; i < at_.size(); ++i) part_[i] = set_[i] & other[at_[i]];
    return part_.data();
  }
  void ChooseSides();
  Verdicts Judge(const uint64_t* part, uint32_t yes) const;

  const RuleAtoms& atoms_;
  const size_t most_sides_;
  const std::vector<double> n_log_n_;
  std::vector<size_t> at_;  // the words in which the node in hand has elements,
  Words set_, part_;        // ... these, and those of them in one part of it
  uint32_t count_ = 0;
  std::vector<double> savings_;  // by column
  std::vector<Verdict> sides_;   // weighed there, at their own bits
  Words wrong_;                  // of each of them: where it is wrong in the node
  std::unordered_map<base::Hash128, Verdicts, base::Hash128Hasher> known_;  // by part
};

}  // namespace hunch::search
