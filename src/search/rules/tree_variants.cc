#include "search/rules/tree_variants.h"

#include <algorithm>

#include "base/error.h"

namespace hunch::search {

TreeVariants::TreeVariants(const RuleAtoms& atoms, const RuleTree& tree)
    : atoms_(atoms), tree_(tree) {
  HUNCH_CHECK(tree.nodes.size() <= Choice::kMostNodes);
  options_.reserve(tree.nodes.size());
  for (size_t i = 0; i < tree.nodes.size(); ++i) {
    const RuleTree::Node& node = tree.nodes[i];
    options_.push_back(node.test >= 0 ? TestOptions(node) : SideOptions(node));
    const NodeOption& first = options_.back()[0];
    first.test != nullptr ? Mention(first.test->atom, mentioned_)
                          : Mention(*first.side, mentioned_);
    if (node.test >= 0) inner_.Mark(i);
  }
}

void TreeVariants::LeavesOnTests(const Choice& choice, std::vector<Words>& leaves) const {
  const ElementTable& table = atoms_.table();
  const size_t count = table.size() - std::min(table.size(), table.test_begin());
  leaves.resize(tree_.nodes.size());
  for (Words& leaf : leaves) leaf.assign(atoms_.test_words(), 0);
  for (size_t i = 0; i < count; ++i) SetBit(leaves[0].data(), i);
  // Children come after their parents.
  for (size_t node = 0; node < tree_.nodes.size(); ++node) {
    const RuleTree::Node& at = tree_.nodes[node];
    if (at.test < 0) continue;
    const uint64_t* bits = atoms_.TestBits(*options_[node][choice[node]].test);
    for (size_t w = 0; w < leaves[node].size(); ++w) {
      leaves[at.yes][w] = leaves[node][w] & bits[w];
      leaves[at.no][w] = leaves[node][w] & ~bits[w];
    }
    std::fill(leaves[node].begin(), leaves[node].end(), 0);
  }
}

void TreeVariants::SlotsOnTests(const Choice& choice, const std::vector<Words>& leaves,
                                std::vector<int32_t>& slots) const {
  const ElementTable& table = atoms_.table();
  slots.resize(table.size() - std::min(table.size(), table.test_begin()));
  for (size_t node = 0; node < leaves.size(); ++node) {
    if (tree_.nodes[node].test >= 0) continue;
    const RightHandSide& side = *options_[node][choice[node]].side;
    if (side.column == RightHandSide::kConstant) {
      ForEachBit(leaves[node], [&](size_t i) { slots[i] = side.value; });
    } else {
      const int32_t* values = table.columns()[side.column].values.data() + table.test_begin();
      ForEachBit(leaves[node], [&](size_t i) { slots[i] = values[i]; });
    }
  }
}

bool TreeVariants::LookAtMade(const Choice& choice) const {
  for (size_t i = 0; i < options_.size(); ++i) {
    const NodeOption& option = options_[i][choice[i]];
    const bool looks = option.test != nullptr ? LooksAtMade(atoms_.table(), option.test->atom)
                                              : LooksAtMade(atoms_.table(), *option.side);
    if (looks) return true;
  }
  return false;
}

double TreeVariants::BitsOf(const Choice& choice, Mentioned& mentioned) const {
  mentioned.clear();
  double bits = 0;
  for (size_t i = 0; i < options_.size(); ++i) {
    const NodeOption& option = options_[i][choice[i]];
    if (option.test != nullptr) {
      bits += BitsAfter(atoms_.table(), mentioned, option.test->atom) + kNodeBits;
      Mention(option.test->atom, mentioned);
    } else {
      bits += BitsAfter(atoms_.table(), mentioned, *option.side);
      Mention(*option.side, mentioned);
    }
  }
  return bits;
}

std::vector<Rule::Node> TreeVariants::Nodes(const Choice& choice) const {
  std::vector<Rule::Node> nodes;
  for (size_t i = 0; i < options_.size(); ++i) {
    const NodeOption& option = options_[i][choice[i]];
    nodes.push_back({option.test == nullptr ? nullptr : &option.test->atom, tree_.nodes[i].yes,
                     tree_.nodes[i].no, option.side});
  }
  return nodes;
}

// By what they cost after what the first options of the nodes before mention.
NodeOptions TreeVariants::TestOptions(const RuleTree::Node& node) const {
  NodeOptions options;
  for (const auto& variant : atoms_.tests()[node.test].variants) {
    options.Add({&variant, nullptr, BitsAfter(atoms_.table(), mentioned_, variant.atom)});
  }
  return options;
}

NodeOptions TreeVariants::SideOptions(const RuleTree::Node& node) const {
  NodeOptions options;
  for (const auto& group : atoms_.sides()) {
    if (!SubsetOf(node.set.data(), atoms_.RightBits(group), atoms_.train_words())) continue;
    for (const auto& variant : group.variants) {
      options.Add({nullptr, &variant.atom, BitsAfter(atoms_.table(), mentioned_, variant.atom)});
    }
  }
  return options;
}

double TreeVariants::BitsOfChoice(const Choice& choice) const {
  double bits = 0;
  for (size_t i = 0; i < options_.size(); ++i) bits += options_[i][choice[i]].bits;
  return bits;
}

}  // namespace hunch::search
