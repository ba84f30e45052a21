#include "search/rules/rule_support.h"

#include <algorithm>
#include <set>

namespace hunch::search {

LeafSupport::LeafSupport(const RuleAtoms& atoms, const RuleTree& tree) : table_(atoms.table()) {
  std::set<uint32_t> all;
  std::vector<std::set<uint32_t>> reached(tree.nodes.size());
  for (size_t i = 0; i < table_.train_size(); ++i) {
    all.insert(table_.example_of(i));
    for (size_t node = 0; node < tree.nodes.size(); ++node) {
      const RuleTree::Node& at = tree.nodes[node];
      if (at.test < 0 && HasBit(at.set.data(), i)) reached[node].insert(table_.example_of(i));
    }
  }
  for (size_t node = 0; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].test >= 0) continue;
    if (all.size() > 1 && reached[node].size() == 1) lonely_bits_ += kLonelyLeafBits;
    if (reached[node] == all) reached_by_all_.push_back(static_cast<int>(node));
  }
}

double LeafSupport::MissedBits(const std::vector<int>& leaves) const {
  std::set<uint32_t> tests;
  std::set<std::pair<int, uint32_t>> reached;
  for (size_t i = 0; i < leaves.size(); ++i) {
    const uint32_t example = table_.example_of(table_.test_begin() + i);
    tests.insert(example);
    reached.emplace(leaves[i], example);
  }
  double bits = 0;
  for (int node : reached_by_all_) {
    for (uint32_t test : tests) bits += reached.contains({node, test}) ? 0 : kMissedLeafBits;
  }
  return bits;
}

}  // namespace hunch::search
