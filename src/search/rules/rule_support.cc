#include "search/rules/rule_support.h"

#include <algorithm>

namespace hunch::search {
namespace {

// The sets of the examples that the elements [begin, end) come from, bit 0 for element `begin`.
std::vector<Words> SetsOf(const ElementTable& table, size_t begin, size_t end) {
  std::vector<Words> sets;
  for (size_t i = begin; i < end; ++i) {
    if (i == begin || table.example_of(i) != table.example_of(i - 1)) {
      sets.emplace_back((end - begin + 63) / 64, 0);
    }
    SetBit(sets.back().data(), i - begin);
  }
  return sets;
}

bool Meet(const Words& a, const Words& b) {
  for (size_t w = 0; w < a.size(); ++w) {
    if ((a[w] & b[w]) != 0) return true;
  }
  return false;
}

}  // namespace

ExampleSets::ExampleSets(const ElementTable& table)
    : train(SetsOf(table, 0, table.train_size())),
      test(SetsOf(table, table.test_begin(), std::max(table.test_begin(), table.size()))) {}

LeafSupport::LeafSupport(const ExampleSets& examples, const RuleTree& tree,
                         const std::vector<Words>& reaching)
    : examples_(examples) {
  const auto pairs = static_cast<long>(examples.train.size());
  for (size_t node = 0; node < tree.nodes.size(); ++node) {
    if (!tree.nodes[node].leaf()) continue;
    const auto reached =
        std::count_if(examples.train.begin(), examples.train.end(),
                      [&](const Words& example) { return Meet(reaching[node], example); });
    if (pairs > 1 && reached == 1) lonely_bits_ += kLonelyLeafBits;
    if (reached == pairs) reached_by_all_.push_back(node);
  }
}

double LeafSupport::MissedBits(const std::vector<Words>& reaching) const {
  double bits = 0;
  for (size_t node : reached_by_all_) {
    for (const Words& test : examples_.test) {
      bits += Meet(reaching[node], test) ? 0 : kMissedLeafBits;
    }
  }
  return bits;
}

}  // namespace hunch::search
