// A multi-layer perceptron from the properties of a task to the choices of a search. This is the
// one description of a net: training writes it, every backend reads it.
//
//   const Net net = ReadNet("models/list.safetensors");
//   const auto backend = OpenBackend("eigen", net);  // backend.h
//   const std::vector<float> logits = Logits(*backend, net, domain.Properties(task));
//   logits[i];  // of net.choices[i]; a softmax over each group gives probabilities
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "intuition/safetensors.h"

namespace hunch::intuition {

struct Layer {
  size_t inputs = 0, outputs = 0;
  std::vector<float> weights;  // outputs x inputs, a row for each output
  std::vector<float> biases;
};

struct Net {
  std::string domain;                // whose tasks it knows
  std::vector<std::string> choices;  // names, see choices.h; one for each output
  std::vector<std::string> groups;   // of the choices
  std::vector<Layer> layers;         // all but the last are followed by max(0, x)

  size_t inputs() const { return layers.front().inputs; }
  size_t outputs() const { return layers.back().outputs; }
};

// Weights are kept in 16 bits each. Throw base::InputError, one line that names the file and the
// fault.
void WriteNet(const std::filesystem::path& path, const Net& net);
Net ReadNet(const std::filesystem::path& path);

}  // namespace hunch::intuition
