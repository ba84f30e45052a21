#include "intuition/net_guide.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace hunch::intuition {
namespace {

constexpr double kDoubt = 0.03;  // of a net's probabilities, left to the grammar

// The probability of each choice within its group; 0 where the net does not know it.
std::vector<double> Softmax(std::span<const Choice> choices, std::span<const double> logits) {
  std::map<std::string, double> most, sums;
  for (size_t i = 0; i < choices.size(); ++i) {
    double& top = most.try_emplace(choices[i].group, -INFINITY).first->second;
    top = std::max(top, logits[i]);
  }
  std::vector<double> weights;
  for (size_t i = 0; i < choices.size(); ++i) {
    const double top = most[choices[i].group];
    weights.push_back(std::isfinite(top) ? std::exp(logits[i] - top) : 0);
    sums[choices[i].group] += weights.back();
  }
  for (size_t i = 0; i < choices.size(); ++i) {
    if (weights[i] > 0) weights[i] /= sums[choices[i].group];
  }
  return weights;
}

}  // namespace

void NetGuide::Add(Net net, std::string source) {
  Known& known = nets_[net.domain];
  known = {std::move(net), std::move(source), {}};
  for (size_t i = 0; i < known.net.choices.size(); ++i) {
    known.output_of.emplace(known.net.choices[i], i);
  }
}

// By choice; minus infinity for one that the net does not know.
std::vector<double> NetGuide::Logits(const Known& known, const core::Domain& domain,
                                     const core::Task& task, std::span<const Choice> choices) {
  const std::vector<float> properties = domain.Properties(task);
  if (properties.size() != known.net.inputs()) {
    throw base::InputError(
        known.source + ": the net looks at " + std::to_string(known.net.inputs()) +
        " properties of a task, and this program has " + std::to_string(properties.size()));
  }
  const std::vector<float> logits = known.net.Logits(properties);
  std::vector<double> of_choices;
  for (const Choice& choice : choices) {
    const auto output = known.output_of.find(choice.name);
    of_choices.push_back(output == known.output_of.end() ? -INFINITY : logits[output->second]);
  }
  return of_choices;
}

void NetGuide::Weigh(const core::Domain& domain, const core::Task& task,
                     const core::Grammar& grammar, std::span<const core::Constant> constants,
                     core::Costs& costs) const {
  const auto known = nets_.find(domain.name());
  if (known == nets_.end()) return;
  const std::vector<Choice> choices = ChoicesOf(domain, grammar, constants);
  const std::vector<double> logits = Logits(known->second, domain, task, choices);
  const std::vector<double> seen = Softmax(choices, logits);
  const std::vector<double> own = OwnProbabilities(choices);
  std::vector<double> bits;
  for (size_t i = 0; i < choices.size(); ++i) {
    if (!std::isfinite(logits[i])) {
      bits.push_back(choices[i].own_bits);
      continue;
    }
    const double seen_bits = -std::log2((1 - kDoubt) * seen[i] + kDoubt * own[i]);
    bits.push_back(trust_ * seen_bits + (1 - trust_) * choices[i].own_bits);
  }
  SetCosts(bits, grammar, costs);
}

}  // namespace hunch::intuition
