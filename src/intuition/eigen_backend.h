// The backend that is always there. Most properties are zero, so the first layer is a sum of the
// weights of those that are not.
#pragma once

#include "intuition/backend.h"

namespace hunch::intuition {

class EigenBackend final : public Backend {
 public:
  explicit EigenBackend(const Net& net);
  const char* name() const override { return "eigen"; }
  void Run(std::span<const float> properties, size_t rows, std::span<float> logits) const override;

 private:
  void RunRow(std::span<const float> properties, std::span<float> logits) const;

  std::vector<Layer> layers_;  // the first one's weights are inputs x outputs here
};

}  // namespace hunch::intuition
