#include "intuition/eigen_backend.h"

#include <Eigen/Core>

#include "base/error.h"

namespace hunch::intuition {
namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::Map<const Eigen::VectorXf>;

Vector Biases(const Layer& layer) {
  return {layer.biases.data(), static_cast<long>(layer.outputs)};
}

// By blocks, as one of the two is walked through against the grain of memory.
std::vector<float> Transposed(const Layer& layer) {
  constexpr size_t kBlock = 32;
  std::vector<float> weights(layer.weights.size());
  for (size_t in = 0; in < layer.inputs; in += kBlock) {
    const size_t last = std::min(in + kBlock, layer.inputs);
    for (size_t out = 0; out < layer.outputs; ++out) {
      for (size_t i = in; i < last; ++i) {
        weights[i * layer.outputs + out] = layer.weights[out * layer.inputs + i];
      }
    }
  }
  return weights;
}

Eigen::VectorXf RunFirst(const Layer& layer, std::span<const float> properties) {
  Eigen::VectorXf values = Biases(layer);
  for (size_t i = 0; i < properties.size(); ++i) {
    if (properties[i] == 0) continue;
    const float* weights = layer.weights.data() + i * layer.outputs;
    values += properties[i] * Vector(weights, static_cast<long>(layer.outputs));
  }
  return values;
}

}  // namespace

EigenBackend::EigenBackend(const Net& net) {
  for (const Layer& layer : net.layers) {
    const bool first = layers_.empty();
    layers_.push_back(
        {layer.inputs, layer.outputs, first ? Transposed(layer) : layer.weights, layer.biases});
  }
}

void EigenBackend::Run(std::span<const float> properties, size_t rows,
                       std::span<float> logits) const {
  const size_t inputs = layers_.front().inputs, outputs = layers_.back().outputs;
  HUNCH_CHECK(properties.size() == rows * inputs && logits.size() == rows * outputs);
  for (size_t row = 0; row < rows; ++row) {
    RunRow(properties.subspan(row * inputs, inputs), logits.subspan(row * outputs, outputs));
  }
}

void EigenBackend::RunRow(std::span<const float> properties, std::span<float> logits) const {
  Eigen::VectorXf values = RunFirst(layers_.front(), properties);
  for (size_t i = 1; i < layers_.size(); ++i) {
    const Layer& layer = layers_[i];
    const Eigen::Map<const Matrix> weights(layer.weights.data(), static_cast<long>(layer.outputs),
                                           static_cast<long>(layer.inputs));
    values = weights * values.cwiseMax(0.0F) + Biases(layer);
  }
  std::copy(values.data(), values.data() + values.size(), logits.data());
}

}  // namespace hunch::intuition
