// Costs from the programs of the solved tasks that are most alike (core/likeness.h): counted as a
// FrequencyGuide counts, the nearest with the greatest weight.
#pragma once

#include "core/guide.h"
#include "core/store.h"

namespace hunch::intuition {

class NeighbourGuide final : public core::Guide {
 public:
  // The store must outlive it.
  explicit NeighbourGuide(core::Store& store, size_t neighbours = 20)
      : store_(store), neighbours_(neighbours) {}
  const char* name() const override { return "neighbours"; }

  void Weigh(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
             std::span<const core::Constant> constants, core::Costs& costs) const override;

 private:
  core::Store& store_;
  size_t neighbours_;
};

}  // namespace hunch::intuition
