#include "intuition/torch/moments.h"

#include <charconv>

#include "base/error.h"
#include "intuition/safetensors.h"

namespace hunch::intuition {
namespace {

constexpr const char *kFirst = "first", *kSecond = "second", *kSteps = "steps";

std::string Prefix(const char* moment, size_t layer) {
  return std::string(moment) + "." + std::to_string(layer) + ".";
}

void Put(const char* moment, const std::vector<Layer>& layers, Safetensors& file) {
  for (size_t i = 0; i < layers.size(); ++i) {
    const Layer& layer = layers[i];
    file.tensors[Prefix(moment, i) + "weight"] = {{layer.outputs, layer.inputs}, layer.weights};
    file.tensors[Prefix(moment, i) + "bias"] = {{layer.outputs}, layer.biases};
  }
}

std::vector<Layer> Take(const char* moment, const Net& net, Safetensors& file,
                        const std::filesystem::path& path) {
  std::vector<Layer> layers;
  for (const Layer& layer : net.layers) {
    Tensor& weights = file.tensors[Prefix(moment, layers.size()) + "weight"];
    Tensor& biases = file.tensors[Prefix(moment, layers.size()) + "bias"];
    if (weights.shape != std::vector{layer.outputs, layer.inputs} ||
        biases.shape != std::vector{layer.outputs}) {
      throw base::InputError(path.native() + ": is not of the training of this net");
    }
    layers.push_back(
        {layer.inputs, layer.outputs, std::move(weights.numbers), std::move(biases.numbers)});
  }
  return layers;
}

}  // namespace

void WriteMoments(const std::filesystem::path& path, const Moments& moments) {
  Safetensors file;
  file.metadata[kSteps] = std::to_string(moments.steps);
  Put(kFirst, moments.first, file);
  Put(kSecond, moments.second, file);
  WriteSafetensors(path, file);
}

Moments ReadMoments(const std::filesystem::path& path, const Net& net) {
  Safetensors file = ReadSafetensors(path);
  const std::string& steps = file.metadata[kSteps];
  Moments moments;
  const auto [end, error] =
      std::from_chars(steps.data(), steps.data() + steps.size(), moments.steps);
  if (error != std::errc() || end != steps.data() + steps.size()) {
    throw base::InputError(path.native() + ": does not say its steps");
  }
  moments.first = Take(kFirst, net, file, path);
  moments.second = Take(kSecond, net, file, path);
  return moments;
}

}  // namespace hunch::intuition
