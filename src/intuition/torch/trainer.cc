#include "intuition/torch/trainer.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/clock.h"
#include "base/random.h"

namespace hunch::intuition {
namespace {

constexpr double kMostGradient = 1;  // norm

torch::Tensor ToTensor(const std::vector<float>& numbers, std::vector<int64_t> shape) {
  return torch::tensor(numbers).reshape(shape);
}

struct TorchLayer {
  torch::Tensor weights, biases;
};

TorchLayer Load(const Layer& layer) {
  const auto rows = static_cast<int64_t>(layer.outputs),
             columns = static_cast<int64_t>(layer.inputs);
  return {ToTensor(layer.weights, {rows, columns}), ToTensor(layer.biases, {rows})};
}

Layer Store(const TorchLayer& layer) {
  const auto numbers = [](const torch::Tensor& tensor) {
    const torch::Tensor flat = tensor.detach().contiguous();
    const float* data = flat.data_ptr<float>();
    return std::vector<float>(data, data + flat.numel());
  };
  return {static_cast<size_t>(layer.weights.size(1)), static_cast<size_t>(layer.weights.size(0)),
          numbers(layer.weights), numbers(layer.biases)};
}

Layer Fresh(size_t inputs, size_t outputs, base::Random& random) {
  Layer layer{inputs, outputs, std::vector<float>(inputs * outputs),
              std::vector<float>(outputs, 0)};
  // He et al., ICCV 2015; as few of the first layer's inputs are not zero, that many count.
  const double spread = std::sqrt(6.0 / static_cast<double>(std::min<size_t>(inputs, 256)));
  for (float& weight : layer.weights) {
    weight = static_cast<float>((2 * random.Unit() - 1) * spread);
  }
  return layer;
}

torch::Tensor Forward(const std::vector<TorchLayer>& layers, torch::Tensor values) {
  for (size_t i = 0; i < layers.size(); ++i) {
    values = torch::addmm(layers[i].biases, values, layers[i].weights.t());
    if (i + 1 < layers.size()) values = torch::relu(values);
  }
  return values;
}

// The outputs in order of their groups, and where each group begins.
struct Grouping {
  torch::Tensor order;
  std::vector<int64_t> sizes;
};

Grouping GroupingOf(const Net& net) {
  std::map<std::string, std::vector<int64_t>> places;
  for (size_t i = 0; i < net.groups.size(); ++i) {
    places[net.groups[i]].push_back(static_cast<int64_t>(i));
  }
  std::vector<int64_t> order;
  Grouping grouping;
  for (const auto& [group, members] : places) {
    order.insert(order.end(), members.begin(), members.end());
    grouping.sizes.push_back(static_cast<int64_t>(members.size()));
  }
  grouping.order = torch::tensor(order);
  return grouping;
}

// Nats a choice.
torch::Tensor Loss(const Grouping& grouping, const torch::Tensor& logits,
                   const torch::Tensor& uses) {
  const auto parts = logits.index_select(1, grouping.order).split_with_sizes(grouping.sizes, 1);
  const auto wanted = uses.index_select(1, grouping.order).split_with_sizes(grouping.sizes, 1);
  torch::Tensor loss = torch::zeros({});
  for (size_t g = 0; g < parts.size(); ++g) {
    loss = loss - (torch::log_softmax(parts[g], 1) * wanted[g]).sum();
  }
  return loss / uses.sum().clamp_min(1);
}

// Adam (Kingma & Ba, ICLR 2015). libtorch has one, too, whose state is kept under other names in
// each of its versions.
class Adam {
 public:
  Adam(const std::vector<TorchLayer>& layers, const Moments* moments) {
    if (moments != nullptr && moments->steps > 0) steps_ = static_cast<int64_t>(moments->steps);
    for (size_t i = 0; i < layers.size(); ++i) {
      const auto& [weights, biases] = layers[i];
      parameters_.insert(parameters_.end(), {weights, biases});
      for (auto [mine, theirs] : {std::pair(&first_, moments ? &moments->first : nullptr),
                                  std::pair(&second_, moments ? &moments->second : nullptr)}) {
        mine->push_back(steps_ > 0
                            ? Load((*theirs)[i])
                            : TorchLayer{torch::zeros_like(weights), torch::zeros_like(biases)});
      }
    }
  }

  const std::vector<torch::Tensor>& parameters() const { return parameters_; }

  void ZeroGradients() {
    for (torch::Tensor& parameter : parameters_) parameter.mutable_grad() = torch::Tensor();
  }

  void Step(double rate) {
    const torch::NoGradGuard no_gradients;
    ++steps_;
    for (size_t i = 0; i < parameters_.size(); ++i) {
      Step(parameters_[i], i % 2 == 0 ? first_[i / 2].weights : first_[i / 2].biases,
           i % 2 == 0 ? second_[i / 2].weights : second_[i / 2].biases, rate);
    }
  }

  Moments Take() const {
    Moments moments{static_cast<uint64_t>(steps_), {}, {}};
    for (const TorchLayer& layer : first_) moments.first.push_back(Store(layer));
    for (const TorchLayer& layer : second_) moments.second.push_back(Store(layer));
    return moments;
  }

 private:
  void Step(torch::Tensor& parameter, torch::Tensor& first, torch::Tensor& second,
            double rate) const {
    constexpr double kFirst = 0.9, kSecond = 0.999, kLeast = 1e-8;
    const torch::Tensor& gradient = parameter.grad();
    first.mul_(kFirst).add_(gradient, 1 - kFirst);
    second.mul_(kSecond).addcmul_(gradient, gradient, 1 - kSecond);
    const double bias = 1 - std::pow(kSecond, steps_);
    const torch::Tensor spread = (second.sqrt() / std::sqrt(bias)).add_(kLeast);
    parameter.addcdiv_(first, spread, -rate / (1 - std::pow(kFirst, steps_)));
  }

  std::vector<torch::Tensor> parameters_;
  std::vector<TorchLayer> first_, second_;
  int64_t steps_ = 0;
};

class Training {
 public:
  Training(Net net, size_t inputs, std::span<const Lesson> lessons, const TrainingOptions& options,
           Moments* moments)
      : net_(std::move(net)),
        moments_(moments),
        inputs_(inputs),
        lessons_(lessons),
        options_(options),
        random_(options.seed),
        grouping_(GroupingOf(net_)),
        order_(lessons.size()) {
    torch::manual_seed(options.seed);
    std::iota(order_.begin(), order_.end(), size_t{0});
    if (net_.layers.empty()) AddFreshLayers();
    for (const Layer& layer : net_.layers) {
      layers_.push_back(Load(layer));
      for (torch::Tensor* tensor : {&layers_.back().weights, &layers_.back().biases}) {
        tensor->set_requires_grad(true);
      }
    }
  }

  Net Run(const TrainingListener& listener) {
    Adam adam(layers_, moments_);
    const double start = base::ProcessCpuSeconds();
    const auto whole = static_cast<int>(std::ceil(options_.epochs));
    bool late = false;
    for (int epoch = 0; epoch < whole && !late; ++epoch) {
      Shuffle();
      TrainingState state;
      size_t batches = 0;
      for (size_t at = 0; at < order_.size() && !late; at += options_.batch, ++batches) {
        const double spent = base::ProcessCpuSeconds() - start;
        double done = (epoch + static_cast<double>(at) / static_cast<double>(order_.size())) /
                      options_.epochs;
        if (options_.seconds > 0) done = std::max(done, spent / options_.seconds);
        late = done >= 1;
        state.loss += Step(adam, at, RateAt(done));
      }
      state.epoch = epoch + 1;
      state.loss /= static_cast<double>(std::max<size_t>(batches, 1));
      state.seconds = base::ProcessCpuSeconds() - start;
      TakeLayers();
      if (moments_ != nullptr) *moments_ = adam.Take();
      if (listener) listener(state, net_);
    }
    return net_;
  }

 private:
  void AddFreshLayers() {
    size_t width = inputs_;
    for (const size_t next : options_.hidden) {
      net_.layers.push_back(Fresh(width, next, random_));
      width = next;
    }
    net_.layers.push_back(Fresh(width, net_.choices.size(), random_));
    for (float& weight : net_.layers.back().weights) weight *= 0.1F;
  }

  void Shuffle() {
    for (size_t i = order_.size(); i > 1; --i) std::swap(order_[i - 1], order_[random_.Below(i)]);
  }

  double RateAt(double done) const {
    constexpr double kPi = 3.14159265358979;
    return options_.learning_rate * 0.5 * (1 + std::cos(kPi * std::min(done, 1.0)));
  }

  double Step(Adam& adam, size_t at, double rate) {
    const auto count = static_cast<int64_t>(std::min(options_.batch, order_.size() - at));
    torch::Tensor properties = torch::zeros({count, static_cast<int64_t>(inputs_)});
    torch::Tensor uses = torch::zeros({count, static_cast<int64_t>(net_.choices.size())});
    auto seen = properties.accessor<float, 2>();
    auto used = uses.accessor<float, 2>();
    for (int64_t i = 0; i < count; ++i) {
      const Lesson& lesson = lessons_[order_[at + static_cast<size_t>(i)]];
      for (const uint16_t place : lesson.holding) {
        if (random_.Unit() >= options_.dropout) seen[i][place] = 1;
      }
      for (const auto& [choice, times] : lesson.uses) used[i][choice] = times;
    }
    adam.ZeroGradients();
    torch::Tensor loss = Loss(grouping_, Forward(layers_, properties), uses);
    loss.backward();
    torch::nn::utils::clip_grad_norm_(adam.parameters(), kMostGradient);
    adam.Step(rate);
    return loss.item<double>();
  }

  void TakeLayers() {
    net_.layers.clear();
    for (const TorchLayer& layer : layers_) net_.layers.push_back(Store(layer));
  }

  Net net_;
  Moments* const moments_;
  const size_t inputs_;
  const std::span<const Lesson> lessons_;
  const TrainingOptions options_;
  base::Random random_;
  const Grouping grouping_;
  std::vector<size_t> order_;
  std::vector<TorchLayer> layers_;
};

}  // namespace

Net Train(Net net, size_t inputs, std::span<const Lesson> lessons, const TrainingOptions& options,
          const TrainingListener& listener, Moments* moments) {
  at::set_num_threads(1);
  return Training(std::move(net), inputs, lessons, options, moments).Run(listener);
}

}  // namespace hunch::intuition
