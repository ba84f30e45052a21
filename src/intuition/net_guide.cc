#include "intuition/net_guide.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "intuition/task_hash.h"

namespace hunch::intuition {
namespace {

constexpr double kDoubt = 0.03;  // of a net's probabilities, left to the grammar
constexpr size_t kBatch = 64;    // tasks looked at together

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

void NetGuide::Add(Net net, std::string source, std::unique_ptr<const Backend> backend) {
  if (backend == nullptr) backend = OpenBackend(kDefaultBackend, net);
  const size_t inputs = net.inputs();
  net.layers.clear();
  Known& known = nets_[net.domain];
  known = {std::move(net), std::move(source), std::move(backend), inputs, {}, {}};
  for (size_t i = 0; i < known.net.choices.size(); ++i) {
    known.output_of.emplace(known.net.choices[i], i);
  }
}

void NetGuide::LookAhead(const core::Domain& domain, std::span<const core::Task* const> tasks) {
  const auto found = nets_.find(domain.name());
  if (found == nets_.end()) return;
  Known& known = found->second;
  const size_t outputs = known.net.choices.size();
  for (size_t at = 0; at < tasks.size(); at += kBatch) {
    const auto batch = tasks.subspan(at, std::min(kBatch, tasks.size() - at));
    std::vector<const core::Task*> seen;
    std::vector<float> properties;
    for (const core::Task* task : batch) {
      const std::vector<float> own = Properties(known, domain, *task);
      if (own.empty()) continue;
      properties.insert(properties.end(), own.begin(), own.end());
      seen.push_back(task);
    }
    if (seen.empty()) continue;
    std::vector<float> logits(seen.size() * outputs);
    known.backend->Run(properties, seen.size(), logits);
    for (size_t i = 0; i < seen.size(); ++i) {
      const auto begin = logits.begin() + static_cast<long>(i * outputs);
      known.looked_at[HashTask(*seen[i])].assign(begin, begin + static_cast<long>(outputs));
    }
  }
}

// None where the domain has none for such a task.
std::vector<float> NetGuide::Properties(const Known& known, const core::Domain& domain,
                                        const core::Task& task) {
  std::vector<float> properties = domain.Properties(task);
  if (properties.empty() || properties.size() == known.inputs) return properties;
  throw base::InputError(known.source + ": the net looks at " + std::to_string(known.inputs) +
                         " properties of a task, and this program has " +
                         std::to_string(properties.size()));
}

std::vector<float> NetGuide::Look(const Known& known, const core::Domain& domain,
                                  const core::Task& task) {
  if (!known.looked_at.empty()) {
    const auto found = known.looked_at.find(HashTask(task));
    if (found != known.looked_at.end()) return found->second;
  }
  const std::vector<float> properties = Properties(known, domain, task);
  if (properties.empty()) return {};
  std::vector<float> logits(known.net.choices.size());
  known.backend->Run(properties, 1, logits);
  return logits;
}

// By choice; minus infinity for one that the net does not know. None where it cannot look.
std::vector<double> NetGuide::Logits(const Known& known, const core::Domain& domain,
                                     const core::Task& task, std::span<const Choice> choices) {
  const std::vector<float> logits = Look(known, domain, task);
  if (logits.empty()) return {};
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
  if (logits.empty()) return;
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
