#include "memory/signature_text.h"

#include <fmt/format.h>

#include <charconv>

namespace hunch::memory {
namespace {

constexpr size_t kHalf = 16;  // digits

std::optional<uint64_t> ParseHalf(std::string_view digits) {
  uint64_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

}  // namespace

std::string SignatureText(const base::Hash128& signature) {
  return fmt::format("{:016x}{:016x}", signature.high, signature.low);
}

std::optional<base::Hash128> ParseSignature(std::string_view text) {
  if (text.size() != 2 * kHalf) return std::nullopt;
  const auto high = ParseHalf(text.substr(0, kHalf)), low = ParseHalf(text.substr(kHalf));
  if (!high || !low) return std::nullopt;
  return base::Hash128{*low, *high};
}

}  // namespace hunch::memory
