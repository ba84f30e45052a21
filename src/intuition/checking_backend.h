// One backend, checked against another at every look.
#pragma once

#include "intuition/backend.h"

namespace hunch::intuition {

class CheckingBackend final : public Backend {
 public:
  // Both run the same net.
  CheckingBackend(std::unique_ptr<const Backend> backend, std::unique_ptr<const Backend> other,
                  double tolerance = 1e-4)
      : backend_(std::move(backend)), other_(std::move(other)), tolerance_(tolerance) {}
  const char* name() const override { return backend_->name(); }

  // Gives what the first computes. Throws base::InputError, which names both, where the second
  // computes something else.
  void Run(std::span<const float> properties, size_t rows, std::span<float> logits) const override;

 private:
  std::unique_ptr<const Backend> backend_, other_;
  double tolerance_;
};

// How far apart logits lie at most; infinite where one of them is no number.
double FurthestApart(std::span<const float> a, std::span<const float> b);

}  // namespace hunch::intuition
