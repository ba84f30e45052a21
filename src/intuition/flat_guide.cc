#include "intuition/flat_guide.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "intuition/choices.h"

namespace hunch::intuition {

void FlatGuide::Weigh(const core::Domain& domain, const core::Task& /*task*/,
                      const core::Grammar& grammar, std::span<const core::Constant> constants,
                      core::Costs& costs) const {
  const std::vector<Choice> choices = ChoicesOf(domain, grammar, constants);
  std::map<std::string, int> sizes;
  for (const Choice& choice : choices) ++sizes[choice.group];
  std::vector<double> bits;
  for (const Choice& choice : choices) {
    bits.push_back(std::max(kLeastBits, std::log2(sizes[choice.group])));
  }
  SetCosts(bits, grammar, costs);
}

}  // namespace hunch::intuition
