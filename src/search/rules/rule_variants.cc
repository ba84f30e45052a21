#include "search/rules/rule_variants.h"

#include <algorithm>
#include <array>
#include <compare>
#include <functional>
#include <optional>
#include <unordered_map>

#include "base/error.h"
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

bool AtomLooksAtMade(const ElementTable& table, const Test* test, const RightHandSide* side) {
  const auto made = [&table](uint32_t column) { return table.columns()[column].made; };
  if (test == nullptr) return side->column != RightHandSide::kConstant && made(side->column);
  return made(test->column) || (ComparesColumns(*test) && made(test->other));
}

// The cheapest options of one node, cheapest first; the first that came among equals.
class Options {
 public:
  void Add(const Option& option) {
    if (size_ == kMostOptions && option.bits >= options_[size_ - 1].bits) return;
    size_t at = size_ < kMostOptions ? size_++ : size_ - 1;
    for (; at > 0 && options_[at - 1].bits > option.bits; --at) options_[at] = options_[at - 1];
    options_[at] = option;
  }
  size_t size() const { return size_; }
  const Option& operator[](size_t i) const { return options_[i]; }

 private:
  std::array<Option, kMostOptions> options_;
  size_t size_ = 0;
};

// Which option each node takes, as one number, so that choices are quick to copy and to compare:
// by the first node first.
class Choice {
 public:
  static constexpr size_t kMostNodes = 21;

  size_t operator[](size_t node) const { return bits_ >> Shift(node) & kMask; }
  // The same with the next option of one node.
  Choice Next(size_t node) const { return Choice(bits_ + (uint64_t{1} << Shift(node))); }
  // The same, other nodes than these at their first option.
  Choice Of(const Choice& nodes) const { return Choice(bits_ & nodes.bits_); }
  void Mark(size_t node) { bits_ |= kMask << Shift(node); }
  friend auto operator<=>(const Choice&, const Choice&) = default;

  Choice() = default;

 private:
  static constexpr uint64_t kMask = 7;
  static_assert(kMostOptions <= kMask + 1);
  static int Shift(size_t node) { return static_cast<int>(3 * (kMostNodes - 1 - node)); }

  explicit Choice(uint64_t bits) : bits_(bits) {}
  uint64_t bits_ = 0;
};

// Choices for every node of one tree, walked cheapest first.
class TreeVariants {
 public:
  TreeVariants(const RuleAtoms& atoms, const RuleTree& tree) : atoms_(atoms), tree_(tree) {
    HUNCH_CHECK(tree.nodes.size() <= Choice::kMostNodes);
    options_.reserve(tree.nodes.size());
    for (size_t i = 0; i < tree.nodes.size(); ++i) {
      const RuleTree::Node& node = tree.nodes[i];
      options_.push_back(node.test >= 0 ? TestOptions(node) : SideOptions(node));
      const Option& first = options_.back()[0];
      first.test != nullptr ? Mention(first.test->atom, mentioned_)
                            : Mention(*first.side, mentioned_);
      if (node.test >= 0) inner_.Mark(i);
    }
  }

  template <typename Visit>
  void ForEach(const Visit& visit) const {
    using Weighed = std::pair<double, Choice>;
    std::vector<Weighed> heap;
    heap.reserve(kMostVariants * options_.size() + 1);
    heap.emplace_back(BitsOfChoice({}), Choice());
    for (size_t count = 0; count < kMostVariants && !heap.empty(); ++count) {
      const Choice choice = heap.front().second;
      std::pop_heap(heap.begin(), heap.end(), std::greater<>());
      heap.pop_back();
      visit(choice);
      // Successors: the next option at or after the last position that is not at its first.
      size_t last = 0;
      for (size_t i = 0; i < options_.size(); ++i) {
        if (choice[i] > 0) last = i;
      }
      for (size_t i = last; i < options_.size(); ++i) {
        if (choice[i] + 1 >= options_[i].size()) continue;
        const Choice next = choice.Next(i);
        heap.emplace_back(BitsOfChoice(next), next);
        std::push_heap(heap.begin(), heap.end(), std::greater<>());
      }
    }
  }

  // What a variant chooses of tests, right-hand sides aside.
  Choice Tests(const Choice& choice) const { return choice.Of(inner_); }

  // The test elements that end at each node; none at inner ones.
  void LeavesOnTests(const Choice& choice, std::vector<Words>& leaves) const {
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

  // What the variant says of the test elements that end at `leaves`.
  void SlotsOnTests(const Choice& choice, const std::vector<Words>& leaves,
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

  bool LooksAtMade(const Choice& choice) const {
    for (size_t i = 0; i < options_.size(); ++i) {
      const Option& option = options_[i][choice[i]];
      const Test* test = option.test == nullptr ? nullptr : &option.test->atom;
      if (AtomLooksAtMade(atoms_.table(), test, option.side)) return true;
    }
    return false;
  }

  // `mentioned` is for use on the way.
  double BitsOf(const Choice& choice, Mentioned& mentioned) const {
    mentioned.clear();
    double bits = 0;
    for (size_t i = 0; i < options_.size(); ++i) {
      const Option& option = options_[i][choice[i]];
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

  std::vector<Rule::Node> Nodes(const Choice& choice) const {
    std::vector<Rule::Node> nodes;
    for (size_t i = 0; i < options_.size(); ++i) {
      const Option& option = options_[i][choice[i]];
      nodes.push_back({option.test == nullptr ? nullptr : &option.test->atom, tree_.nodes[i].yes,
                       tree_.nodes[i].no, option.side});
    }
    return nodes;
  }

 private:
  // By what they cost after what the first options of the nodes before mention.
  Options TestOptions(const RuleTree::Node& node) const {
    Options options;
    for (const auto& variant : atoms_.tests()[node.test].variants) {
      options.Add({&variant, nullptr, BitsAfter(atoms_.table(), mentioned_, variant.atom)});
    }
    return options;
  }
  Options SideOptions(const RuleTree::Node& node) const {
    Options options;
    for (const auto& group : atoms_.sides()) {
      if (!SubsetOf(node.set.data(), atoms_.RightBits(group), atoms_.train_words())) continue;
      for (const auto& variant : group.variants) {
        options.Add({nullptr, &variant.atom, BitsAfter(atoms_.table(), mentioned_, variant.atom)});
      }
    }
    return options;
  }
  // Roughly, for the order in which choices are walked.
  double BitsOfChoice(const Choice& choice) const {
    double bits = 0;
    for (size_t i = 0; i < options_.size(); ++i) bits += options_[i][choice[i]].bits;
    return bits;
  }

  const RuleAtoms& atoms_;
  const RuleTree& tree_;
  std::vector<Options> options_;
  Choice inner_;         // marks inner nodes
  Mentioned mentioned_;  // by the first options
};

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
      if (variants.LooksAtMade(choice)) {
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
    return AtomLooksAtMade(table, node.test, node.side);
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
