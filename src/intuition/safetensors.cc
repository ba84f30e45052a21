#include "intuition/safetensors.h"

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

Tensor ReadTensor(const std::filesystem::path& path, const std::string& name,
                  const nlohmann::json& entry, std::string_view data) {
  if (entry.at("dtype") != "F32") Fail(path, "tensor '" + name + "' is not of 32-bit floats");
  Tensor tensor;
  size_t count = 1;
  for (const nlohmann::json& size : entry.at("shape")) {
    tensor.shape.push_back(size.get<size_t>());
    if (__builtin_mul_overflow(count, tensor.shape.back(), &count)) count = SIZE_MAX;
  }
  const auto begin = entry.at("data_offsets").at(0).get<size_t>();
  const auto end = entry.at("data_offsets").at(1).get<size_t>();
  if (begin > end || end > data.size() || count != (end - begin) / sizeof(float) ||
      (end - begin) % sizeof(float) != 0) {
    Fail(path, "tensor '" + name + "' does not lie within the file");
  }
  tensor.numbers.resize(count);
  if (count > 0) std::memcpy(tensor.numbers.data(), data.data() + begin, end - begin);
  return tensor;
}

}  // namespace

void WriteSafetensors(const std::filesystem::path& path, const Safetensors& content) {
  nlohmann::json header = nlohmann::json::object();
  size_t offset = 0;
  for (const auto& [name, tensor] : content.tensors) {
    const size_t end = offset + tensor.numbers.size() * sizeof(float);
    header[name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {offset, end}}};
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
    out.write(reinterpret_cast<const char*>(tensor.numbers.data()),
              static_cast<std::streamsize>(tensor.numbers.size() * sizeof(float)));
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
