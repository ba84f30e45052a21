#include "search/rules/rule_variants.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "search/rules/rule_support.h"
#include "search/rules/tree_variants.h"

namespace hunch::search {
namespace {

// Which variant of which tree says something of the test elements for the fewest bits, and how many
// bits all have together that say it.
struct Explanation {
  size_t tree;
  Choice choice;
  double bits, doubt, shared_bits;
};

// Explanations, each different on the test elements as far as that is known.
class Explaining {
 public:
  explicit Explaining(const RuleAtoms& atoms) : atoms_(atoms), examples_(atoms.table()) {}

  void Add(const RuleTree& tree, size_t index) {
    const TreeVariants variants(atoms_, tree);
    const LeafSupport support(examples_, tree);
    std::optional<Choice> tests;  // that the leaves in hand are of
    double missed = 0;
    variants.ForEach([&](const Choice& choice) {
      const double bits = variants.BitsOf(choice, mentioned_);
      if (variants.LookAtMade(choice)) {
        const double doubt = support.LonelyBits();
        found_.push_back({index, choice, bits, doubt, bits + doubt});
        return;
      }
      if (tests != variants.Tests(choice)) {
        tests = variants.Tests(choice);
        variants.LeavesOnTests(choice, leaves_);
        missed = support.MissedBits(leaves_);
      }
      variants.SlotsOnTests(choice, leaves_, slots_);
      const double doubt = support.LonelyBits() + missed;
      Take({index, choice, bits, doubt, bits + doubt});
    });
  }

  std::vector<Explanation>& found() { return found_; }

 private:
  // One of the slots in hand.
  void Take(const Explanation& explanation) {
    const auto hash = base::HashBytes(slots_.data(), slots_.size() * sizeof(int32_t));
    const auto [at, is_new] = by_slots_.try_emplace(hash, found_.size());
    if (is_new) {
      found_.push_back(explanation);
      return;
    }
    Explanation& known = found_[at->second];
    const double shared = AddInBits(known.shared_bits, explanation.shared_bits);
    if (explanation.bits + explanation.doubt < known.bits + known.doubt) known = explanation;
    known.shared_bits = shared;
  }

  const RuleAtoms& atoms_;
  const ExampleSets examples_;
  std::vector<Explanation> found_;
  std::unordered_map<base::Hash128, size_t, base::Hash128Hasher> by_slots_;
  std::vector<Words> leaves_;
  std::vector<int32_t> slots_;
  Mentioned mentioned_;
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
  return std::any_of(rule.nodes.begin(), rule.nodes.end(), [&](const Rule::Node& node) {
    return node.test != nullptr ? LooksAtMade(table, *node.test) : LooksAtMade(table, *node.side);
  });
}

std::vector<Rule> Explanations(const RuleAtoms& atoms, const std::vector<RuleTree>& trees,
                               size_t most) {
  Explaining explaining(atoms);
  for (size_t i = 0; i < trees.size(); ++i) explaining.Add(trees[i], i);
  std::vector<Explanation>& found = explaining.found();
  std::stable_sort(found.begin(), found.end(), [](const Explanation& a, const Explanation& b) {
    return a.shared_bits < b.shared_bits;
  });
  if (found.size() > most) found.resize(most);
  std::vector<Rule> rules;
  for (const Explanation& each : found) {
    rules.push_back({TreeVariants(atoms, trees[each.tree]).Nodes(each.choice), each.bits,
                     each.doubt, each.shared_bits});
  }
  return rules;
}

}  // namespace hunch::search
