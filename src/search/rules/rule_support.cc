#include "search/rules/rule_support.h"

namespace hunch::search {
namespace {

// How many examples the elements of a set come from, of which the first is element `begin`. Those
// of one example stand together.
size_t ExamplesOf(const Table& table, const Words& set, size_t begin) {
  size_t count = 0;
  uint32_t last = ~0u;
  ForEachBit(set, [&](size_t i) {
    const uint32_t example = table.example_of[begin + i];
    count += example != last;
    last = example;
  });
  return count;
}

}  // namespace

LeafSupport::LeafSupport(const Table& table, const RuleTree& tree,
                         const std::vector<Words>& reaching)
    : table_(table), tests_(ExamplesOf(table, FirstBits(table.test_size()), table.test_begin())) {
  const size_t pairs = ExamplesOf(table, FirstBits(table.train_size), 0);
  for (size_t node = 0; node < tree.nodes.size(); ++node) {
    if (!tree.nodes[node].leaf()) continue;
    const size_t reached = ExamplesOf(table, reaching[node], 0);
    if (pairs > 1 && reached == 1) lonely_bits_ += kLonelyLeafBits;
    if (reached == pairs) reached_by_all_.push_back(node);
  }
}

double LeafSupport::MissedBits(const std::vector<Words>& reaching) const {
  double bits = 0;
  for (size_t node : reached_by_all_) {
    const size_t reached = ExamplesOf(table_, reaching[node], table_.test_begin());
    bits += kMissedLeafBits * static_cast<double>(tests_ - reached);
  }
  return bits;
}

}  // namespace hunch::search
