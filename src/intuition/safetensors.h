// Tensors in a file of the safetensors format: eight bytes that say how long the header is
// (little-endian), the header in JSON, the numbers. Tensors here are of 32-bit or 16-bit floats;
// metadata are texts by name.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hunch::intuition {

struct Tensor {
  std::vector<size_t> shape;
  std::vector<float> numbers;  // the last dimension runs fastest
  bool half = false;           // kept in 16 bits each
};

struct Safetensors {
  std::map<std::string, Tensor> tensors;
  std::map<std::string, std::string> metadata;
};

// Throws base::InputError, one line that names the file and the fault. Never half a file: it is
// written under another name first.
void WriteSafetensors(const std::filesystem::path& path, const Safetensors& content);
Safetensors ReadSafetensors(const std::filesystem::path& path);

}  // namespace hunch::intuition
