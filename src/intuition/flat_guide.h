// Costs without any knowledge: choices that stand in for each other are equally likely, whatever
// the grammar thinks of them. What other guides are worth is measured against it.
#pragma once

#include "core/guide.h"

namespace hunch::intuition {

class FlatGuide final : public core::Guide {
 public:
  const char* name() const override { return "flat"; }
  void Weigh(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
             std::span<const core::Constant> constants, core::Costs& costs) const override;
};

}  // namespace hunch::intuition
