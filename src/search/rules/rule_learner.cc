#include "search/rules/rule_learner.h"

#include <algorithm>

#include "search/rules/rule_variants.h"
#include "search/rules/sampled_trees.h"

namespace hunch::search {
namespace {

uint32_t Untested(const RuleAtoms& atoms, const Words& all) {
  uint32_t most = 0;
  for (const AtomGroup& side : atoms.sides()) {
    most = std::max(most, CountAnd(all.data(), atoms.TrainBits(side), all.size()));
  }
  return CountBits(all.data(), all.size()) - most;
}

}  // namespace

Learnt LearnRules(const Table& table, size_t most, const Spend& spend) {
  const RuleAtoms atoms(table, spend);
  const auto [trees, nearest] = FindTreesBySample(atoms, {}, spend);
  if (!trees.empty()) return {Explanations(atoms, trees, most), {}, {}, 0};
  const Words all = table.Mattering();
  return {{}, CheapestRule(nearest), WrongAbout(atoms, nearest, all), Untested(atoms, all)};
}

}  // namespace hunch::search
