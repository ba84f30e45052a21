// The backends that run nets on libtorch: on the processor, and on a CUDA device.
#include <torch/torch.h>

#include <stdexcept>

#include "intuition/backend_library.h"

namespace hunch::intuition {
namespace {

class TorchBackend final : public Backend {
 public:
  TorchBackend(const Net& net, bool cuda)
      : cuda_(cuda), device_(cuda ? torch::kCUDA : torch::kCPU) {
    if (cuda && !torch::cuda::is_available()) throw std::runtime_error("there is no CUDA device");
    for (const Layer& layer : net.layers) {
      const auto rows = static_cast<int64_t>(layer.outputs),
                 columns = static_cast<int64_t>(layer.inputs);
      weights_.push_back(torch::tensor(layer.weights).reshape({rows, columns}).t().to(device_));
      biases_.push_back(torch::tensor(layer.biases).to(device_));
    }
  }
  const char* name() const override { return cuda_ ? "cuda" : "torch"; }

  void Run(std::span<const float> properties, size_t rows, std::span<float> logits) const override {
    const torch::NoGradGuard no_gradients;
    at::set_num_threads(1);  // of this thread
    const auto count = static_cast<int64_t>(rows);
    torch::Tensor values =
        torch::from_blob(const_cast<float*>(properties.data()), {count, weights_[0].size(0)})
            .to(device_);
    for (size_t i = 0; i < weights_.size(); ++i) {
      values = torch::addmm(biases_[i], values, weights_[i]);
      if (i + 1 < weights_.size()) values = torch::relu(values);
    }
    values = values.to(torch::kCPU).contiguous();
    const float* data = values.data_ptr<float>();
    std::copy(data, data + logits.size(), logits.begin());
  }

 private:
  const bool cuda_;
  const torch::Device device_;
  std::vector<torch::Tensor> weights_, biases_;  // inputs x outputs
};

}  // namespace
}  // namespace hunch::intuition

extern "C" const hunch::intuition::Backend* HunchOpenBackend(const char* name,
                                                             const hunch::intuition::Net* net) {
  return new hunch::intuition::TorchBackend(*net, std::string(name) == "cuda");
}
