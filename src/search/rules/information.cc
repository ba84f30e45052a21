#include "search/rules/information.h"

#include <cmath>

#include "search/rules/element_table.h"

namespace hunch::search {
namespace {

constexpr uint32_t kMask = 15;

}  // namespace

Information::Information(std::span<const int32_t> targets, std::span<const int32_t> base) {
  std::array<uint32_t, kValues * kValues> counts{};
  for (size_t i = 0; i < targets.size(); ++i) {
    if (targets[i] == kNoNumber) continue;
    elements_.push_back(static_cast<uint32_t>(i));
    const uint32_t of_base = static_cast<uint32_t>(base[i]) & kMask;
    cases_.push_back(static_cast<uint16_t>(of_base * kValues + (targets[i] & kMask)));
    ++counts[cases_.back()];
  }
  n_log_n_.assign(elements_.size() + 1, 0);
  for (size_t n = 2; n < n_log_n_.size(); ++n) {
    // Rounded, so that sums are exact and the same on every machine.
    constexpr double kSteps = 1 << 26;
    const double exact = static_cast<double>(n) * std::log2(static_cast<double>(n));
    n_log_n_[n] = std::round(exact * kSteps) / kSteps;
  }
  for (size_t b = 0; b < kValues; ++b) {
    uint32_t all = 0;
    for (size_t t = 0; t < kValues; ++t) {
      all += counts[b * kValues + t];
      base_bits_ -= NLogN(counts[b * kValues + t]);
    }
    base_bits_ += NLogN(all);
    base_cases_ += all > 0 ? 1 : 0;
  }
}

double Information::Of(std::span<const int32_t> column) const {
  std::array<uint32_t, kValues * kValues * kValues> counts{};  // by value, base, target
  for (size_t i = 0; i < elements_.size(); ++i) {
    const uint32_t value = static_cast<uint32_t>(column[elements_[i]]) & kMask;
    ++counts[value * kValues * kValues + cases_[i]];
  }
  double bits = 0, cases = 0;
  for (size_t row = 0; row < kValues * kValues; ++row) {
    uint32_t all = 0;
    for (size_t t = 0; t < kValues; ++t) {
      const uint32_t count = counts[row * kValues + t];
      all += count;
      if (count > 1) bits -= NLogN(count);
    }
    bits += NLogN(all);
    cases += all > 0 ? 1 : 0;
  }
  return base_bits_ - bits - kCaseBits * (cases - base_cases_);
}

}  // namespace hunch::search
