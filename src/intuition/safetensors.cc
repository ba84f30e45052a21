#include "intuition/safetensors.h"

#include <Eigen/Core>
#include <bit>
#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/error.h"

namespace hunch::intuition {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr const char* kMetadata = "__metadata__";
constexpr uint64_t kLongestHeader = 1 << 24;

[[noreturn]] void Fail(const std::filesystem::path& path, const std::string& fault) {
  throw base::InputError(path.native() + ": " + fault);
}

std::string ReadAll(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) Fail(path, "cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

size_t BytesOfEach(const Tensor& tensor) {
  return tensor.half ? sizeof(Eigen::half) : sizeof(float);
}

void Decode(const char* data, Tensor& tensor) {
  if (!tensor.half) {
    std::memcpy(tensor.numbers.data(), data, tensor.numbers.size() * sizeof(float));
    return;
  }
  for (size_t i = 0; i < tensor.numbers.size(); ++i) {
    Eigen::half number;
    std::memcpy(&number, data + i * sizeof(number), sizeof(number));
    tensor.numbers[i] = static_cast<float>(number);
  }
}

std::string Encoded(const Tensor& tensor) {
  std::string data(tensor.numbers.size() * BytesOfEach(tensor), 0);
  for (size_t i = 0; i < tensor.numbers.size(); ++i) {
    const Eigen::half number(tensor.numbers[i]);
    const void* from = tensor.half ? static_cast<const void*>(&number) : &tensor.numbers[i];
    std::memcpy(data.data() + i * BytesOfEach(tensor), from, BytesOfEach(tensor));
  }
  return data;
}

Tensor ReadTensor(const std::filesystem::path& path, const std::string& name,
                  const nlohmann::json& entry, std::string_view data) {
  Tensor tensor;
  tensor.half = entry.at("dtype") == "F16";
  if (!tensor.half && entry.at("dtype") != "F32") {
    Fail(path, "tensor '" + name + "' is not of 32-bit or 16-bit floats");
  }
  size_t count = 1;
  for (const nlohmann::json& size : entry.at("shape")) {
    tensor.shape.push_back(size.get<size_t>());
    if (__builtin_mul_overflow(count, tensor.shape.back(), &count)) count = SIZE_MAX;
  }
  const auto begin = entry.at("data_offsets").at(0).get<size_t>();
  const auto end = entry.at("data_offsets").at(1).get<size_t>();
  const size_t each = BytesOfEach(tensor);
  if (begin > end || end > data.size() || count != (end - begin) / each ||
      (end - begin) % each != 0) {
    Fail(path, "tensor '" + name + "' does not lie within the file");
  }
  tensor.numbers.resize(count);
  if (count > 0) Decode(data.data() + begin, tensor);
  return tensor;
}

}  // namespace

void WriteSafetensors(const std::filesystem::path& path, const Safetensors& content) {
  nlohmann::json header = nlohmann::json::object();
  size_t offset = 0;
  for (const auto& [name, tensor] : content.tensors) {
    const size_t end = offset + tensor.numbers.size() * BytesOfEach(tensor);
    header[name] = {{"dtype", tensor.half ? "F16" : "F32"},
                    {"shape", tensor.shape},
                    {"data_offsets", {offset, end}}};
    offset = end;
  }
  if (!content.metadata.empty()) header[kMetadata] = content.metadata;
  std::string text = header.dump();
  text.resize((text.size() + 7) / 8 * 8, ' ');
  const uint64_t length = text.size();
  const std::filesystem::path fresh = path.native() + ".new";
  std::ofstream out(fresh, std::ios::binary);
  out.write(reinterpret_cast<const char*>(&length), sizeof(length));
  out.write(text.data(), static_cast<std::streamsize>(length));
  for (const auto& [name, tensor] : content.tensors) {
    const std::string data = Encoded(tensor);
    out.write(data.data(), static_cast<std::streamsize>(data.size()));
  }
  out.close();
  std::error_code fault;
  if (out) std::filesystem::rename(fresh, path, fault);
  if (!out || fault) Fail(path, "cannot be written");
}

Safetensors ReadSafetensors(const std::filesystem::path& path) {
  const std::string file = ReadAll(path);
  uint64_t length = 0;
  if (file.size() < sizeof(length)) Fail(path, "is no safetensors file");
  std::memcpy(&length, file.data(), sizeof(length));
  if (length > kLongestHeader || length > file.size() - sizeof(length)) {
    Fail(path, "is no safetensors file");
  }
  const std::string_view data = std::string_view(file).substr(sizeof(length) + length);
  Safetensors content;
  try {
    const auto header =
        nlohmann::json::parse(file.data() + sizeof(length), file.data() + sizeof(length) + length);
    for (const auto& [name, entry] : header.items()) {
      if (name == kMetadata) {
        content.metadata = entry.get<std::map<std::string, std::string>>();
      } else {
        content.tensors.emplace(name, ReadTensor(path, name, entry, data));
      }
    }
  } catch (const nlohmann::json::exception&) {
    Fail(path, "has a header that cannot be read");
  }
  return content;
}

}  // namespace hunch::intuition
