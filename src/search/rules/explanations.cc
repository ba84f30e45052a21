#include "search/rules/explanations.h"

#include <algorithm>

#include "base/keep_least.h"
#include "base/rounded_logs.h"
#include "search/choice_order.h"
#include "search/rules/mentions.h"

namespace hunch::search {
namespace {

constexpr size_t kMostOptions = 5;  // of one node

using Option = std::pair<double, const Atom*>;  // and its bits

// What a node may say, cheapest first; `set`: the train elements that reach it.
std::vector<Option> OptionsAt(const RuleAtoms& atoms, const Rule::Node& node, const Words& set,
                              const Mentioned& mentioned) {
  std::vector<Option> options;
  options.reserve(2 * kMostOptions);
  const auto add = [&](const AtomGroup& group) {
    for (const Atom& atom : group) {
      options.emplace_back(BitsAfter(atoms.table(), mentioned, atom), &atom);
    }
  };
  if (!node.leaf()) add(atoms.Agreeing(node.atom));
  for (const AtomGroup& side : atoms.sides()) {
    if (node.leaf() && SubsetOf(set.data(), atoms.TrainBits(side), set.size())) add(side);
  }
  base::KeepLeast(options, kMostOptions, &Option::first);
  return options;
}

// The elements of each example of which there are some among the `count` from `begin` on.
std::vector<Words> ByExample(const Table& table, size_t begin, size_t count) {
  std::vector<Words> examples;
  for (size_t i = 0; i < count; ++i) {
    const bool same = i > 0 && table.example_of[begin + i] == table.example_of[begin + i - 1];
    if (!same) examples.emplace_back((count + 63) / 64, 0);
    SetBit(examples.back().data(), i);
  }
  return examples;
}

// How many of these examples have elements in the set.
size_t Reached(const std::vector<Words>& examples, const Words& set) {
  return static_cast<size_t>(std::count_if(examples.begin(), examples.end(), [&](const Words& one) {
    return CountAnd(one.data(), set.data(), set.size()) > 0;
  }));
}

}  // namespace

Explanations::Explanations(const RuleAtoms& atoms)
    : atoms_(atoms),
      mattering_(atoms.table().Mattering()),
      on_tests_(FirstBits(atoms.table().test_size())),
      pairs_(ByExample(atoms.table(), 0, atoms.table().train_size)),
      tests_(ByExample(atoms.table(), atoms.table().test_begin(), atoms.table().test_size())) {}

void Explanations::AddVariantsOf(const Rule& rule) {
  const std::vector<Words> reaching = Reaching(atoms_, rule, mattering_, Part::kTrain);
  for (Rule& variant : VariantsOf(rule, reaching)) {
    std::vector<Words> on_tests;
    if (!variant.LooksAtMade()) on_tests = Reaching(atoms_, variant, on_tests_, Part::kTest);
    variant.doubt = DoubtOf(variant, reaching, on_tests);
    variant.shared_bits = variant.bits + variant.doubt;
    Join(std::move(variant), on_tests);
  }
}

// What the cheapest of the rules that say the same of the test elements is, and what all weigh
// together.
void Explanations::Join(Rule rule, const std::vector<Words>& on_tests) {
  if (on_tests.empty()) return found_.push_back(std::move(rule));
  const std::vector<int32_t> slots = SlotsOnTests(atoms_, rule, on_tests);
  const auto hash = base::HashBytes(slots.data(), slots.size() * sizeof(int32_t));
  const auto [at, is_new] = by_slots_.try_emplace(hash, found_.size());
  if (is_new) return found_.push_back(std::move(rule));
  Rule& known = found_[at->second];
  const double shared = base::AddInBits(known.shared_bits, rule.shared_bits);
  if (rule.bits + rule.doubt < known.bits + known.doubt) known = std::move(rule);
  known.shared_bits = shared;
}

std::vector<Rule> Explanations::Heaviest(size_t most) {
  base::KeepLeast(found_, most, &Rule::shared_bits);
  return std::move(found_);
}

std::vector<Rule> Explanations::VariantsOf(const Rule& rule,
                                           const std::vector<Words>& reaching) const {
  std::vector<std::vector<Option>> options;
  std::vector<std::vector<double>> costs(rule.nodes.size());
  Mentioned mentioned;  // by what the nodes before say, at first by their first options
  mentioned.reserve(2 * costs.size());
  for (size_t n = 0; n < costs.size(); ++n) {
    options.push_back(OptionsAt(atoms_, rule.nodes[n], reaching[n], mentioned));
    for (const Option& option : options[n]) costs[n].push_back(option.first);
    Mention(*options[n][0].second, mentioned);
  }
  ChoiceOrder order(std::move(costs));
  std::vector<Rule> variants;
  variants.reserve(kMostVariants);
  while (variants.size() < kMostVariants) {
    const auto choice = order.Next();
    if (!choice) break;
    Rule& variant = variants.emplace_back(rule);
    variant.bits = 0;
    mentioned.clear();
    for (size_t n = 0; n < options.size(); ++n) {
      Rule::Node& node = variant.nodes[n];
      node.atom = *options[n][(*choice)[n]].second;
      variant.bits +=
          BitsAfter(atoms_.table(), mentioned, node.atom) + (node.leaf() ? 0 : kNodeBits);
      Mention(node.atom, mentioned);
    }
  }
  return variants;
}

double Explanations::DoubtOf(const Rule& rule, const std::vector<Words>& reaching,
                             const std::vector<Words>& on_tests) const {
  double bits = 0;
  for (size_t n = 0; n < rule.nodes.size(); ++n) {
    if (!rule.nodes[n].leaf()) continue;
    const size_t pairs = Reached(pairs_, reaching[n]);
    if (pairs_.size() > 1 && pairs == 1) bits += kLonelyLeafBits;
    if (on_tests.empty() || pairs < pairs_.size()) continue;
    bits += kMissedLeafBits * static_cast<double>(tests_.size() - Reached(tests_, on_tests[n]));
  }
  return bits;
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

}  // namespace hunch::search
