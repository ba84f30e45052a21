// How well the examples bear out a tree. A leaf that only one demonstration pair reaches says what
// no other pair confirms; a leaf that every pair reaches and a test input does not has learnt
// something that was chance. Both count in bits, as doubt (fitted by ranking on the training sets).
#pragma once

#include <vector>

#include "search/rules/rule_tree.h"

namespace hunch::search {

inline constexpr double kLonelyLeafBits = 2;
inline constexpr double kMissedLeafBits = 8;  // for each test input

// Of one tree.
class LeafSupport {
 public:
  // `reaching`: the train elements that reach each node.
  LeafSupport(const Table& table, const RuleTree& tree, const std::vector<Words>& reaching);

  // Bits for the leaves that one of several pairs reaches alone.
  double LonelyBits() const { return lonely_bits_; }

  // Bits for the leaves that every pair and not every test input reaches; `reaching`: the test
  // elements that reach each node.
  double MissedBits(const std::vector<Words>& reaching) const;

 private:
  const Table& table_;
  size_t tests_ = 0;                    // test inputs that have elements
  std::vector<size_t> reached_by_all_;  // nodes
  double lonely_bits_ = 0;
};

}  // namespace hunch::search
