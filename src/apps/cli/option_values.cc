#include "apps/cli/option_values.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <string_view>

namespace hunch::cli {
namespace {

constexpr uint64_t kVast = 1'000'000'000;  // a bound that nobody meets needs no mention

// All of `text` as a number.
template <typename T>
std::optional<T> ParseAll(std::string_view text) {
  T number{};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string NumberFault(const std::string& text, double low, double high) {
  const std::optional<double> number = ParseAll<double>(text);
  if (number && *number >= low && *number <= high) return {};
  if (high >= kVast) return fmt::format("'{}' is no number from {:g} up", text, low);
  return fmt::format("'{}' is no number from {:g} to {:g}", text, low, high);
}

std::string WholeNumberFault(const std::string& text, uint64_t low, uint64_t high) {
  const std::optional<uint64_t> number = ParseAll<uint64_t>(text);
  if (number && *number >= low && *number <= high) return {};
  if (high >= kVast) return fmt::format("'{}' is no whole number from {} up", text, low);
  return fmt::format("'{}' is no whole number from {} to {}", text, low, high);
}

std::optional<uint64_t> ParseBytes(const std::string& text) {
  constexpr std::string_view kUnits = "KMGT";
  std::string_view rest = text;
  const size_t digits = std::min(rest.find_first_not_of("0123456789."), rest.size());
  const std::optional<double> number = ParseAll<double>(rest.substr(0, digits));
  rest.remove_prefix(digits);
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  double unit = 1;
  if (!rest.empty() && rest != "B") {
    const size_t power = kUnits.find(static_cast<char>(std::toupper(rest.front())));
    rest.remove_prefix(1);
    if (power == kUnits.npos || (!rest.empty() && rest != "B" && rest != "iB")) return std::nullopt;
    unit = std::pow(1024.0, static_cast<double>(power) + 1);
  }
  if (!number || *number * unit < 1 || *number * unit > 1e18) return std::nullopt;
  return static_cast<uint64_t>(*number * unit);
}

std::optional<Colour> ParseColour(const std::string& text) {
  if (text == "auto") return Colour::kAuto;
  if (text == "always") return Colour::kAlways;
  if (text == "never") return Colour::kNever;
  return std::nullopt;
}

}  // namespace hunch::cli
