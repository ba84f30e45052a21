#include "intuition/flat_guide.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "intuition/choices.h"

namespace hunch::intuition {

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
