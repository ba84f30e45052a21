#include "search/rules/rule_variants.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

#include "search/rules/mentions.h"
#include "search/rules/rule_support.h"

namespace hunch::search {
namespace {

constexpr size_t kMostOptions = 5;    // of one node
constexpr size_t kMostVariants = 16;  // of one tree

struct Option {
  const AtomGroup<Test>::Variant* test = nullptr;
  const RightHandSide* side = nullptr;
  double bits = 0;
};

// Choices for every node of one tree, walked cheapest first.
class TreeVariants {
 public:
  TreeVariants(const RuleAtoms& atoms, const RuleTree& tree) : atoms_(atoms), tree_(tree) {
    for (const RuleTree::Node& node : tree.nodes) {
      options_.push_back(node.test >= 0 ? TestOptions(node) : SideOptions(node));
      const Option& first = options_.back().front();
      first.test != nullptr ? Mention(first.test->atom, mentioned_)
                            : Mention(*first.side, mentioned_);
    }
  }

  template <typename Visit>
  void ForEach(const Visit& visit) const {
    using Choice = std::vector<uint8_t>;
    const auto later = [](const std::pair<double, Choice>& a, const std::pair<double, Choice>& b) {
      return a.first != b.first ? a.first > b.first : a.second > b.second;
    };
    std::priority_queue<std::pair<double, Choice>, std::vector<std::pair<double, Choice>>,
                        decltype(later)>
        queue(later);
    queue.emplace(BitsOfChoice(Choice(options_.size(), 0)), Choice(options_.size(), 0));
    for (size_t count = 0; count < kMostVariants && !queue.empty(); ++count) {
      const Choice choice = queue.top().second;
      queue.pop();
      visit(MakeRule(choice), choice);
      // Successors: the next option at or after the last position that is not at its first.
      size_t last = 0;
      for (size_t i = 0; i < choice.size(); ++i) {
        if (choice[i] > 0) last = i;
      }
      for (size_t i = last; i < choice.size(); ++i) {
        if (choice[i] + size_t{1} >= options_[i].size()) continue;
        Choice next = choice;
        ++next[i];
        queue.emplace(BitsOfChoice(next), std::move(next));
      }
    }
  }

  // The test elements that end at each node; none at inner ones.
  void LeavesOnTests(const std::vector<uint8_t>& choice, std::vector<Words>& leaves) const {
    const ElementTable& table = atoms_.table();
    const size_t count = table.size() - std::min(table.size(), table.test_begin());
    leaves.assign(tree_.nodes.size(), Words(atoms_.test_words(), 0));
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

  // What the variant says of the test elements that end at `leaves`.
  void SlotsOnTests(const std::vector<uint8_t>& choice, const std::vector<Words>& leaves,
                    std::vector<int32_t>& slots) const {
    const ElementTable& table = atoms_.table();
    slots.resize(table.size() - std::min(table.size(), table.test_begin()));
    for (size_t node = 0; node < leaves.size(); ++node) {
      if (tree_.nodes[node].test >= 0) continue;
      const RightHandSide& side = *options_[node][choice[node]].side;
      ForEachBit(leaves[node],
                 [&](size_t i) { slots[i] = atoms_.ValueAt(side, table.test_begin() + i); });
    }
  }

 private:
  // Cheapest first after what the first options of the nodes before mention.
  std::vector<Option> Sorted(std::vector<Option> options) const {
    std::stable_sort(options.begin(), options.end(),
                     [](const Option& a, const Option& b) { return a.bits < b.bits; });
    if (options.size() > kMostOptions) options.resize(kMostOptions);
    return options;
  }
  std::vector<Option> TestOptions(const RuleTree::Node& node) const {
    std::vector<Option> options;
    for (const auto& variant : atoms_.tests()[node.test].variants) {
      options.push_back({&variant, nullptr, BitsAfter(atoms_.table(), mentioned_, variant.atom)});
    }
    return Sorted(std::move(options));
  }
  std::vector<Option> SideOptions(const RuleTree::Node& node) const {
    std::vector<Option> options;
    for (const auto& group : atoms_.sides()) {
      if (!SubsetOf(node.set.data(), atoms_.RightBits(group), atoms_.train_words())) continue;
      for (const auto& variant : group.variants) {
        options.push_back(
            {nullptr, &variant.atom, BitsAfter(atoms_.table(), mentioned_, variant.atom)});
      }
    }
    return Sorted(std::move(options));
  }
  // Roughly, for the order in which choices are walked.
  double BitsOfChoice(const std::vector<uint8_t>& choice) const {
    double bits = 0;
    for (size_t i = 0; i < choice.size(); ++i) bits += options_[i][choice[i]].bits;
    return bits;
  }
  Rule MakeRule(const std::vector<uint8_t>& choice) const {
    Rule rule;
    Mentioned mentioned;
    for (size_t i = 0; i < tree_.nodes.size(); ++i) {
      const Option& option = options_[i][choice[i]];
      if (option.test != nullptr) {
        rule.bits += BitsAfter(atoms_.table(), mentioned, option.test->atom) + kNodeBits;
        Mention(option.test->atom, mentioned);
      } else {
        rule.bits += BitsAfter(atoms_.table(), mentioned, *option.side);
        Mention(*option.side, mentioned);
      }
      rule.nodes.push_back({option.test == nullptr ? nullptr : &option.test->atom,
                            tree_.nodes[i].yes, tree_.nodes[i].no, option.side});
    }
    rule.shared_bits = rule.bits;
    return rule;
  }

  const RuleAtoms& atoms_;
  const RuleTree& tree_;
  std::vector<std::vector<Option>> options_;
  Mentioned mentioned_;  // by the first options
};

}  // namespace

Rule CheapestRule(const RuleAtoms& atoms, const RuleTree& tree) {
  Rule rule;
  rule.bits = rule.shared_bits = tree.bits;
  for (const RuleTree::Node& node : tree.nodes) {
    const Test* test = node.test < 0 ? nullptr : &atoms.tests()[node.test].variants.front().atom;
    const RightHandSide* side =
        node.test < 0 ? &atoms.sides()[node.side].variants.front().atom : nullptr;
    rule.nodes.push_back({test, node.yes, node.no, side});
  }
  return rule;
}

bool LooksAtMade(const ElementTable& table, const Rule& rule) {
  const auto made = [&table](uint32_t column) { return table.columns()[column].made; };
  return std::any_of(rule.nodes.begin(), rule.nodes.end(), [&](const Rule::Node& node) {
    if (node.test == nullptr) {
      return node.side->column != RightHandSide::kConstant && made(node.side->column);
    }
    return made(node.test->column) || (ComparesColumns(*node.test) && made(node.test->other));
  });
}

std::vector<Rule> Explanations(const RuleAtoms& atoms, const std::vector<RuleTree>& trees,
                               size_t most) {
  std::vector<Rule> rules;
  std::unordered_map<base::Hash128, size_t, base::Hash128Hasher> by_slots;
  const ExampleSets examples(atoms.table());
  std::vector<Words> leaves;
  std::vector<int32_t> slots;
  for (const RuleTree& tree : trees) {
    const TreeVariants variants(atoms, tree);
    const LeafSupport support(examples, tree);
    variants.ForEach([&](Rule rule, const std::vector<uint8_t>& choice) {
      rule.doubt = support.LonelyBits();
      if (LooksAtMade(atoms.table(), rule)) {
        rule.shared_bits += rule.doubt;
        rules.push_back(std::move(rule));
        return;
      }
      variants.LeavesOnTests(choice, leaves);
      rule.doubt += support.MissedBits(leaves);
      rule.shared_bits += rule.doubt;
      variants.SlotsOnTests(choice, leaves, slots);
      const auto hash = base::HashBytes(slots.data(), slots.size() * sizeof(int32_t));
      const auto [at, is_new] = by_slots.emplace(hash, rules.size());
      if (is_new) {
        rules.push_back(std::move(rule));
        return;
      }
      Rule& known = rules[at->second];
      const double shared = AddInBits(known.shared_bits, rule.shared_bits);
      if (rule.bits + rule.doubt < known.bits + known.doubt) known = std::move(rule);
      known.shared_bits = shared;
    });
  }
  std::stable_sort(rules.begin(), rules.end(),
                   [](const Rule& a, const Rule& b) { return a.shared_bits < b.shared_bits; });
  if (rules.size() > most) rules.resize(most);
  return rules;
}

}  // namespace hunch::search
