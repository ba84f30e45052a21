#include "intuition/frequency_guide.h"

#include <cmath>

#include "intuition/choices.h"

namespace hunch::intuition {

void FrequencyGuide::Count(const core::Domain& domain, const core::Program& program,
                           double weight) {
  for (const auto& [name, times] : ChoicesIn(domain, program)) {
    counts_[domain.name()][name] += weight * times;
  }
}

void FrequencyGuide::Weigh(const core::Domain& domain, const core::Task& /*task*/,
                           const core::Grammar& grammar, std::span<const core::Constant> constants,
                           core::Costs& costs) const {
  const auto counts = counts_.find(domain.name());
  if (counts == counts_.end()) return;
  const auto count = [&](const Choice& choice) {
    const auto found = counts->second.find(choice.name);
    return found == counts->second.end() ? 0 : found->second;
  };
  const std::vector<Choice> choices = ChoicesOf(domain, grammar, constants);
  std::map<std::string, double> sums;
  for (const Choice& choice : choices) sums[choice.group] += count(choice);
  const std::vector<double> own = OwnProbabilities(choices);
  std::vector<double> bits;
  for (size_t i = 0; i < choices.size(); ++i) {
    const double sum = sums[choices[i].group];
    bits.push_back(
        -std::log2((count(choices[i]) + pseudo_counts_ * own[i]) / (sum + pseudo_counts_)));
  }
  SetCosts(bits, grammar, costs);
}

}  // namespace hunch::intuition
