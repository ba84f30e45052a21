#include "intuition/flat_guide.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "intuition/choices.h"

namespace hunch::intuition {
namespace {

using Group = std::pair<core::Type, bool>;  // of what type, and whether inside a lambda

// The groups of the choices, in the order of ChoicesOf, without the names, which take long to
// print.
std::vector<Group> GroupsOf(const core::Grammar& grammar,
                            std::span<const core::Constant> constants) {
  std::vector<Group> groups;
  for (const bool in_body : {false, true}) {
    for (const core::Production& production : grammar.productions) {
      if (in_body && production.TakesFunctions()) continue;
      groups.emplace_back(production.result, in_body);
    }
  }
  for (const core::Constant& constant : constants) groups.emplace_back(constant.type, false);
  return groups;
}

}  // namespace

void FlatGuide::Weigh(const core::Domain& /*domain*/, const core::Task& /*task*/,
                      const core::Grammar& grammar, std::span<const core::Constant> constants,
                      core::Costs& costs) const {
  const std::vector<Group> groups = GroupsOf(grammar, constants);
  std::map<Group, int> sizes;
  for (const Group& group : groups) ++sizes[group];
  std::vector<double> bits;
  for (const Group& group : groups) {
    bits.push_back(std::max(kLeastBits, std::log2(sizes[group])));
  }
  SetCosts(bits, grammar, costs);
}

}  // namespace hunch::intuition
