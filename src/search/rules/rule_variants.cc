#include "search/rules/rule_variants.h"

#include <algorithm>
#include <unordered_map>

#include "base/hash.h"
#include "base/rounded_logs.h"
#include "search/choice_order.h"
#include "search/rules/mentions.h"
#include "search/rules/rule_support.h"

namespace hunch::search {
namespace {

constexpr size_t kMostOptions = 5;  // of one node

struct Option {
  const Atom* atom;
  double bits;
};

// What each node may say, cheapest first: by what it costs after what the first options of the
// nodes before mention.
std::vector<std::vector<Option>> OptionsOf(const RuleAtoms& atoms, const RuleTree& tree,
                                           const std::vector<Words>& reaching) {
  std::vector<std::vector<Option>> options(tree.nodes.size());
  Mentioned mentioned;
  mentioned.reserve(2 * options.size());
  for (size_t n = 0; n < tree.nodes.size(); ++n) {
    const RuleTree::Node& node = tree.nodes[n];
    const auto add = [&, &of_node = options[n]](const AtomGroup& group) {
      for (const Atom& atom : group.variants) {
        of_node.push_back({&atom, BitsAfter(atoms.table(), mentioned, atom)});
      }
    };
    if (!node.leaf()) add(*node.atoms);
    for (const AtomGroup& side : atoms.sides()) {
      if (!node.leaf()) break;
      if (SubsetOf(reaching[n].data(), atoms.TrainBits(side), reaching[n].size())) add(side);
    }
    std::stable_sort(options[n].begin(), options[n].end(),
                     [](const Option& a, const Option& b) { return a.bits < b.bits; });
    if (options[n].size() > kMostOptions) options[n].resize(kMostOptions);
    Mention(*options[n][0].atom, mentioned);
  }
  return options;
}

double BitsOf(const Table& table, const Rule& rule) {
  Mentioned mentioned;
  mentioned.reserve(2 * rule.nodes.size());
  double bits = 0;
  for (const Rule::Node& node : rule.nodes) {
    bits += BitsAfter(table, mentioned, node.atom) + (node.leaf() ? 0 : kNodeBits);
    Mention(node.atom, mentioned);
  }
  return bits;
}

// Explanations, each different on the test elements as far as that is known.
class Explaining {
 public:
  explicit Explaining(const RuleAtoms& atoms)
      : atoms_(atoms), mattering_(atoms.table().Mattering()) {}

  void Add(const RuleTree& tree) {
    const std::vector<Words> reaching = Reaching(atoms_, tree, mattering_);
    const LeafSupport support(atoms_.table(), tree, reaching);
    for (Rule& rule : VariantsOf(atoms_, tree, reaching)) {
      rule.doubt = support.LonelyBits();
      if (LooksAtMade(atoms_.table(), rule)) {
        rule.shared_bits = rule.bits + rule.doubt;
        found_.push_back(std::move(rule));
        continue;
      }
      const std::vector<Words> on_tests = ReachingOnTests(atoms_, rule);
      rule.doubt += support.MissedBits(on_tests);
      rule.shared_bits = rule.bits + rule.doubt;
      const std::vector<int32_t> slots = SlotsOnTests(atoms_, rule, on_tests);
      Join(std::move(rule), slots);
    }
  }

  // Heaviest first.
  std::vector<Rule> Found(size_t most) {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Rule& a, const Rule& b) { return a.shared_bits < b.shared_bits; });
    if (found_.size() > most) found_.resize(most);
    return std::move(found_);
  }

 private:
  // What the cheapest of the rules that say these slots is, and what all weigh together.
  void Join(Rule rule, const std::vector<int32_t>& slots) {
    const auto hash = base::HashBytes(slots.data(), slots.size() * sizeof(int32_t));
    const auto [at, is_new] = by_slots_.try_emplace(hash, found_.size());
    if (is_new) return found_.push_back(std::move(rule));
    Rule& known = found_[at->second];
    const double shared = base::AddInBits(known.shared_bits, rule.shared_bits);
    if (rule.bits + rule.doubt < known.bits + known.doubt) known = std::move(rule);
    known.shared_bits = shared;
  }

  const RuleAtoms& atoms_;
  const Words mattering_;
  std::vector<Rule> found_;
  std::unordered_map<base::Hash128, size_t, base::Hash128Hasher> by_slots_;
};

}  // namespace

Rule CheapestRule(const RuleTree& tree) {
  Rule rule;
  rule.bits = rule.shared_bits = tree.bits;
  for (const RuleTree::Node& node : tree.nodes) {
    rule.nodes.push_back({node.atoms->variants.front(), node.yes, node.no});
  }
  return rule;
}

std::vector<Rule> VariantsOf(const RuleAtoms& atoms, const RuleTree& tree,
                             const std::vector<Words>& reaching) {
  const std::vector<std::vector<Option>> options = OptionsOf(atoms, tree, reaching);
  std::vector<std::vector<double>> costs(options.size());
  for (size_t n = 0; n < options.size(); ++n) {
    for (const Option& option : options[n]) costs[n].push_back(option.bits);
  }
  ChoiceOrder order(std::move(costs));
  const Rule cheapest = CheapestRule(tree);
  std::vector<Rule> variants;
  while (variants.size() < kMostVariants) {
    const auto choice = order.Next();
    if (!choice) break;
    Rule rule = cheapest;
    for (size_t n = 0; n < options.size(); ++n) rule.nodes[n].atom = *options[n][(*choice)[n]].atom;
    rule.bits = BitsOf(atoms.table(), rule);
    variants.push_back(std::move(rule));
  }
  return variants;
}

std::vector<Words> ReachingOnTests(const RuleAtoms& atoms, const Rule& rule) {
  return Spread(rule.nodes, FirstBits(atoms.table().test_size()),
                [&](const Rule::Node& node) { return atoms.TestBits(node.atom); });
}

std::vector<int32_t> SlotsOnTests(const RuleAtoms& atoms, const Rule& rule,
                                  const std::vector<Words>& reaching) {
  std::vector<int32_t> slots(atoms.table().test_size());
  const size_t begin = atoms.table().test_begin();
  for (size_t n = 0; n < rule.nodes.size(); ++n) {
    if (!rule.nodes[n].leaf()) continue;
    const Atom& side = rule.nodes[n].atom;
    ForEachBit(reaching[n], [&](size_t i) { slots[i] = atoms.ValueAt(side, begin + i); });
  }
  return slots;
}

std::vector<Rule> Explanations(const RuleAtoms& atoms, const std::vector<RuleTree>& trees,
                               size_t most) {
  Explaining explaining(atoms);
  for (const RuleTree& tree : trees) explaining.Add(tree);
  return explaining.Found(most);
}

}  // namespace hunch::search
