#include "intuition/net.h"

#include <nlohmann/json.hpp>

#include "base/error.h"

namespace hunch::intuition {
namespace {

std::string Prefix(size_t layer) { return "layers." + std::to_string(layer) + "."; }

std::vector<std::string> Texts(const Safetensors& file, const char* name,
                               const std::filesystem::path& path) {
  const auto found = file.metadata.find(name);
  if (found == file.metadata.end()) {
    throw base::InputError(path.native() + ": is no net: it does not say its " + name);
  }
  try {
    return nlohmann::json::parse(found->second).get<std::vector<std::string>>();
  } catch (const nlohmann::json::exception&) {
    throw base::InputError(path.native() + ": its " + name + " cannot be read");
  }
}

Layer TakeLayer(Safetensors& file, size_t index, const std::filesystem::path& path) {
  Tensor& weights = file.tensors[Prefix(index) + "weight"];
  Tensor& biases = file.tensors[Prefix(index) + "bias"];
  if (weights.shape.size() != 2 || biases.shape.size() != 1 ||
      biases.shape[0] != weights.shape[0]) {
    throw base::InputError(path.native() + ": layer " + std::to_string(index) +
                           " has no weights, or of another shape than its biases");
  }
  return {weights.shape[1], weights.shape[0], std::move(weights.numbers),
          std::move(biases.numbers)};
}

void CheckShapes(const Net& net, const std::filesystem::path& path) {
  for (size_t i = 1; i < net.layers.size(); ++i) {
    if (net.layers[i].inputs == net.layers[i - 1].outputs) continue;
    throw base::InputError(path.native() + ": layer " + std::to_string(i) +
                           " does not fit the one before it");
  }
  if (net.layers.empty() || net.choices.size() != net.layers.back().outputs ||
      net.groups.size() != net.choices.size()) {
    throw base::InputError(path.native() + ": its outputs are not as many as its choices");
  }
}

}  // namespace

void WriteNet(const std::filesystem::path& path, const Net& net) {
  Safetensors file;
  file.metadata = {{"domain", net.domain},
                   {"choices", nlohmann::json(net.choices).dump()},
                   {"groups", nlohmann::json(net.groups).dump()}};
  for (size_t i = 0; i < net.layers.size(); ++i) {
    const Layer& layer = net.layers[i];
    file.tensors[Prefix(i) + "weight"] = {{layer.outputs, layer.inputs}, layer.weights, true};
    file.tensors[Prefix(i) + "bias"] = {{layer.outputs}, layer.biases};
  }
  WriteSafetensors(path, file);
}

Net ReadNet(const std::filesystem::path& path) {
  Safetensors file = ReadSafetensors(path);
  Net net;
  net.domain = file.metadata["domain"];
  net.choices = Texts(file, "choices", path);
  net.groups = Texts(file, "groups", path);
  while (file.tensors.contains(Prefix(net.layers.size()) + "weight")) {
    net.layers.push_back(TakeLayer(file, net.layers.size(), path));
  }
  CheckShapes(net, path);
  return net;
}

}  // namespace hunch::intuition
