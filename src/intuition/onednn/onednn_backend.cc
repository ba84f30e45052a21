// The backend that runs nets on oneDNN (version 2).
#include <omp.h>

#include <map>
#include <mutex>
#include <oneapi/dnnl/dnnl.hpp>
#include <unordered_map>

#include "intuition/backend_library.h"

namespace hunch::intuition {
namespace {

using dnnl::memory;

memory::desc Desc(const memory::dims& dims, memory::format_tag tag) {
  return {dims, memory::data_type::f32, tag};
}

// The net for batches of one size: oneDNN chooses code and the order of weights by it.
class Plan {
 public:
  Plan(const std::vector<Layer>& layers, size_t rows, const dnnl::engine& engine,
       dnnl::stream& stream)
      : input_(Desc({static_cast<long>(rows), static_cast<long>(layers.front().inputs)},
                    memory::format_tag::nc),
               engine) {
    memory values = input_;
    for (const Layer& layer : layers) {
      values = Add(layer, values, &layer == &layers.back(), engine, stream);
    }
    stream.wait();
  }

  void Run(std::span<const float> properties, std::span<float> logits, dnnl::stream& stream) {
    std::copy(properties.begin(), properties.end(), static_cast<float*>(input_.get_data_handle()));
    for (Step& step : steps_) step.primitive.execute(stream, step.arguments);
    stream.wait();
    const memory& output = steps_.back().arguments.at(DNNL_ARG_DST);
    const auto* data = static_cast<const float*>(output.get_data_handle());
    std::copy(data, data + logits.size(), logits.begin());
  }

 private:
  struct Step {
    dnnl::primitive primitive;
    std::unordered_map<int, memory> arguments;
  };

  // What comes out of the layer.
  memory Add(const Layer& layer, const memory& values, bool last, const dnnl::engine& engine,
             dnnl::stream& stream) {
    const auto rows = values.get_desc().dims()[0], inputs = static_cast<long>(layer.inputs),
               outputs = static_cast<long>(layer.outputs);
    const memory::desc biases = Desc({outputs}, memory::format_tag::a);
    const dnnl::inner_product_forward::desc description(
        dnnl::prop_kind::forward_inference, values.get_desc(),
        Desc({outputs, inputs}, memory::format_tag::any), biases,
        Desc({rows, outputs}, memory::format_tag::nc));
    dnnl::primitive_attr attributes;
    if (!last) {
      dnnl::post_ops relu;
      relu.append_eltwise(1, dnnl::algorithm::eltwise_relu, 0, 0);
      attributes.set_post_ops(relu);
    }
    const dnnl::inner_product_forward::primitive_desc chosen(description, attributes, engine);
    memory weights(Desc({outputs, inputs}, memory::format_tag::oi), engine,
                   const_cast<float*>(layer.weights.data()));
    memory ordered(chosen.weights_desc(), engine);
    dnnl::reorder(weights, ordered).execute(stream, weights, ordered);
    memory result(chosen.dst_desc(), engine);
    steps_.push_back(
        {dnnl::inner_product_forward(chosen),
         {{DNNL_ARG_SRC, values},
          {DNNL_ARG_WEIGHTS, ordered},
          {DNNL_ARG_BIAS, memory(biases, engine, const_cast<float*>(layer.biases.data()))},
          {DNNL_ARG_DST, result}}});
    return result;
  }

  memory input_;
  std::vector<Step> steps_;
};

class OneDnnBackend final : public Backend {
 public:
  explicit OneDnnBackend(const Net& net) : layers_(net.layers) {}
  const char* name() const override { return "onednn"; }

  void Run(std::span<const float> properties, size_t rows, std::span<float> logits) const override {
    const std::lock_guard lock(mutex_);
    omp_set_num_threads(1);  // of this thread
    auto plan = plans_.find(rows);
    if (plan == plans_.end()) {
      plan = plans_.emplace(rows, Plan(layers_, rows, engine_, stream_)).first;
    }
    plan->second.Run(properties, logits, stream_);
  }

 private:
  const std::vector<Layer> layers_;
  const dnnl::engine engine_{dnnl::engine::kind::cpu, 0};
  mutable std::mutex mutex_;
  mutable dnnl::stream stream_{engine_};  // guarded by mutex_, as the plans
  mutable std::map<size_t, Plan> plans_;  // by rows
};

}  // namespace
}  // namespace hunch::intuition

extern "C" const hunch::intuition::Backend* HunchOpenBackend(const char* /*name*/,
                                                             const hunch::intuition::Net* net) {
  return new hunch::intuition::OneDnnBackend(*net);
}
