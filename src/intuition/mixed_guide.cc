#include "intuition/mixed_guide.h"

#include <cmath>

#include "base/error.h"

namespace hunch::intuition {
namespace {

// Adds the probabilities that `costs` stand for to `sums`.
void AddProbabilities(std::span<const double> costs, std::vector<double>& sums) {
  sums.resize(costs.size(), 0);
  for (size_t i = 0; i < costs.size(); ++i) sums[i] += std::exp2(-costs[i]);
}

std::vector<double> MeanBits(const std::vector<double>& sums, size_t count) {
  std::vector<double> bits;
  for (const double sum : sums) bits.push_back(-std::log2(sum / static_cast<double>(count)));
  return bits;
}

}  // namespace

MixedGuide::MixedGuide(std::vector<std::unique_ptr<const core::Guide>> guides)
    : guides_(std::move(guides)) {
  HUNCH_CHECK(!guides_.empty());
  for (const auto& guide : guides_)
    name_ += (name_.empty() ? "" : ",") + std::string(guide->name());
}

void MixedGuide::Weigh(const core::Domain& domain, const core::Task& task,
                       const core::Grammar& grammar, std::span<const core::Constant> constants,
                       core::Costs& costs) const {
  std::vector<double> productions, in_bodies, further;
  for (const auto& guide : guides_) {
    core::Costs own = core::OwnCosts(grammar, constants);
    guide->Weigh(domain, task, grammar, constants, own);
    AddProbabilities(own.productions, productions);
    AddProbabilities(own.in_bodies, in_bodies);
    AddProbabilities(own.constants, further);
  }
  costs.productions = MeanBits(productions, guides_.size());
  costs.in_bodies = MeanBits(in_bodies, guides_.size());
  costs.constants = MeanBits(further, guides_.size());
}

}  // namespace hunch::intuition
