// From trees to answers: a tree's tests and right-hand sides each stand for several atoms that
// agree on the train elements. The variants of a tree, cheapest first, are run on the test
// elements; those that say the same there are one explanation and share their weight.
#pragma once

#include <vector>

#include "search/rules/rule_tree.h"

namespace hunch::search {

// The tree with the cheapest atom of each of its groups.
Rule CheapestRule(const RuleTree& tree);

// The tree with other atoms that are right about the train elements as well, cheapest first; at
// most kMostVariants of them. `reaching`: the train elements that reach each node.
inline constexpr size_t kMostVariants = 16;
std::vector<Rule> VariantsOf(const RuleAtoms& atoms, const RuleTree& tree,
                             const std::vector<Words>& reaching);

// The test elements that reach each node of a rule, from bit 0 on.
std::vector<Words> ReachingOnTests(const RuleAtoms& atoms, const Rule& rule);

// What the rule says of the test elements that reach its nodes so.
std::vector<int32_t> SlotsOnTests(const RuleAtoms& atoms, const Rule& rule,
                                  const std::vector<Words>& reaching);

// Of all variants of the trees, the `most` heaviest, each different on the test elements as far as
// that is known.
std::vector<Rule> Explanations(const RuleAtoms& atoms, const std::vector<RuleTree>& trees,
                               size_t most);

}  // namespace hunch::search
