#include "search/rules/atom_bits.h"

namespace hunch::search {

AtomBits::AtomBits(const RuleAtoms& atoms)
    : table_(atoms.table()), savings_(atoms.table().columns().size() + 1, 0) {
  for (const auto& group : atoms.tests()) {
    test_costs_.push_back(static_cast<uint32_t>(costs_.size()));
    for (const auto& variant : group.variants) {
      const Test& test = variant.atom;
      costs_.push_back({test.bits, test.column, ComparesColumns(test) ? test.other : NoColumn()});
    }
  }
  test_costs_.push_back(static_cast<uint32_t>(costs_.size()));
}

void AtomBits::After(const Mentioned& mentioned) {
  for (uint32_t c = 0; c < NoColumn(); ++c) savings_[c] = Saving(table_, mentioned, c);
}

double AtomBits::OfTest(int test) const {
  double least = 1e18;
  for (uint32_t i = test_costs_[test]; i < test_costs_[test + 1]; ++i) {
    const TestCost& cost = costs_[i];
    least = std::min(least, cost.bits - (savings_[cost.column] + savings_[cost.other]));
  }
  return least;
}

double AtomBits::OfSide(const AtomGroup<RightHandSide>& side) const {
  double least = 1e18;
  for (const auto& [atom, test_part] : side.variants) {
    const bool constant = atom.column == RightHandSide::kConstant;
    least = std::min(least, atom.bits - (constant ? 0 : savings_[atom.column]));
  }
  return least;
}

}  // namespace hunch::search
