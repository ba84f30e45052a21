// Several guides at once: the mean of the probabilities that they give each choice.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/guide.h"

namespace hunch::intuition {

class MixedGuide final : public core::Guide {
 public:
  // At least one.
  explicit MixedGuide(std::vector<std::unique_ptr<const core::Guide>> guides);
  const char* name() const override { return name_.c_str(); }  // "uniform,net"

  void Weigh(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
             std::span<const core::Constant> constants, core::Costs& costs) const override;

 private:
  const std::vector<std::unique_ptr<const core::Guide>> guides_;
  std::string name_;
};

}  // namespace hunch::intuition
