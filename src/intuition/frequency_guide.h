// Costs from how often each choice is made in programs that solved other tasks: counts, smoothed by
// the grammar's own probabilities, as bits. The same for every task of the domain.
#pragma once

#include <map>
#include <string>

#include "core/guide.h"

namespace hunch::intuition {

class FrequencyGuide final : public core::Guide {
 public:
  // `pseudo_counts` of the grammar's own are added to each group.
  explicit FrequencyGuide(double pseudo_counts = 20) : pseudo_counts_(pseudo_counts) {}
  const char* name() const override { return "frequencies"; }

  void Count(const core::Domain& domain, const core::Program& program, double weight = 1);

  void Weigh(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
             std::span<const core::Constant> constants, core::Costs& costs) const override;

 private:
  double pseudo_counts_;
  std::map<std::string, std::map<std::string, double>> counts_;  // by domain, by choice
};

}  // namespace hunch::intuition
