// What the atoms of a rule cost, in bits, after what the rule has mentioned already: the cheapest
// of each group, looked up by group once the rule in hand is known.
#pragma once

#include <algorithm>
#include <vector>

#include "search/rules/mentions.h"
#include "search/rules/rule_atoms.h"

namespace hunch::search {

class AtomBits {
 public:
  explicit AtomBits(const RuleAtoms& atoms);

  // From now on the rule in hand has mentioned these columns.
  void After(const Mentioned& mentioned);

  // The least bits of the atoms of a group of tests, by its index, or of a right-hand side.
  double OfTest(int test) const;
  double OfSide(const AtomGroup<RightHandSide>& side) const;

 private:
  struct TestCost {
    double bits;
    uint32_t column, other;
  };
  // Where the savings of a column that there is not are.
  uint32_t NoColumn() const { return static_cast<uint32_t>(savings_.size() - 1); }

  const ElementTable& table_;
  std::vector<TestCost> costs_;       // of all variants of the first test, then of the second ...
  std::vector<uint32_t> test_costs_;  // by test: where its own begin
  std::vector<double> savings_;       // by column, in the rule in hand
};

// The bits of the cheapest atom of a group after `mentioned`, which it joins.
template <typename Atom>
double Take(const ElementTable& table, const AtomGroup<Atom>& group, Mentioned& mentioned) {
  const auto bits = [&](const auto& variant) { return BitsAfter(table, mentioned, variant.atom); };
  const auto cheapest =
      std::min_element(group.variants.begin(), group.variants.end(),
                       [&](const auto& a, const auto& b) { return bits(a) < bits(b); });
  const double least = bits(*cheapest);
  Mention(cheapest->atom, mentioned);
  return least;
}

}  // namespace hunch::search
