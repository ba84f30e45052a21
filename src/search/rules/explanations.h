// From rules that are right about the train elements to answers: a rule's tests and right-hand
// sides each stand for several atoms that agree on these. The variants of a rule, cheapest first,
// are run on the test elements; those that say the same there are one explanation and share their
// weight.
//
// Their doubt is how badly the examples bear them out. A leaf that only one demonstration pair
// reaches says what no other pair confirms; a leaf that every pair reaches and a test input does
// not has learnt something that was chance (both fitted by ranking on the training sets).
#pragma once

#include <unordered_map>
#include <vector>

#include "search/rules/rule_tree.h"

namespace hunch::search {

inline constexpr double kLonelyLeafBits = 2;
inline constexpr double kMissedLeafBits = 8;  // for each test input

class Explanations {
 public:
  static constexpr size_t kMostVariants = 16;  // of one rule

  explicit Explanations(const RuleAtoms& atoms);

  void AddVariantsOf(const Rule& rule);

  // Of all rules, the `most` heaviest, each different on the test elements as far as that is known.
  std::vector<Rule> Heaviest(size_t most);

  // A rule with other atoms that are right as well, cheapest first. `reaching`: the train elements
  // that reach each node.
  std::vector<Rule> VariantsOf(const Rule& rule, const std::vector<Words>& reaching) const;

  // The bits of doubt of a rule, whose nodes these train and test elements reach; without the
  // latter, of what the pairs say alone.
  double DoubtOf(const Rule& rule, const std::vector<Words>& reaching,
                 const std::vector<Words>& on_tests) const;

 private:
  void Join(Rule rule, const std::vector<Words>& on_tests);

  const RuleAtoms& atoms_;
  const Words mattering_, on_tests_;        // elements
  const std::vector<Words> pairs_, tests_;  // the elements of each
  std::vector<Rule> found_;
  std::unordered_map<base::Hash128, size_t, base::Hash128Hasher> by_slots_;
};

// What a rule says of the test elements that reach its nodes so.
std::vector<int32_t> SlotsOnTests(const RuleAtoms& atoms, const Rule& rule,
                                  const std::vector<Words>& reaching);

}  // namespace hunch::search
