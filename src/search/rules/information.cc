#include "search/rules/information.h"

#include <array>
#include <cmath>

#include "search/rules/element_table.h"

namespace hunch::search {
namespace {

constexpr uint32_t kMask = 15;

}  // namespace

Information::Information(std::span<const int32_t> targets, std::span<const int32_t> base) {
  std::array<uint32_t, kValues * kValues> counts{};
  std::vector<uint8_t> pairs;
  for (size_t i = 0; i < targets.size(); ++i) {
    if (targets[i] == kNoNumber) continue;
    elements_.push_back(static_cast<uint32_t>(i));
    const uint32_t of_base = static_cast<uint32_t>(base[i]) & kMask;
    pairs.push_back(static_cast<uint8_t>(of_base * kValues + (targets[i] & kMask)));
    ++counts[pairs.back()];
  }
  n_log_n_.assign(elements_.size() + 1, 0);
  for (size_t n = 2; n < n_log_n_.size(); ++n) {
    // Rounded, so that sums are exact and the same on every machine.
    constexpr double kSteps = 1 << 26;
    const double exact = static_cast<double>(n) * std::log2(static_cast<double>(n));
    n_log_n_[n] = std::round(exact * kSteps) / kSteps;
  }
  std::array<uint8_t, kValues * kValues> case_of{};
  for (size_t b = 0; b < kValues; ++b) {
    uint32_t all = 0;
    for (size_t pair = b * kValues; pair < (b + 1) * kValues; ++pair) {
      if (counts[pair] == 0) continue;
      case_of[pair] = static_cast<uint8_t>(bases_.size());
      bases_.push_back(static_cast<uint8_t>(b));
      all += counts[pair];
      base_bits_ -= NLogN(counts[pair]);
    }
    base_bits_ += NLogN(all);
    base_cases_ += all > 0 ? 1 : 0;
  }
  for (uint8_t pair : pairs) cases_.push_back(case_of[pair]);
}

double Information::Of(std::span<const int32_t> column) const {
  const size_t cases = bases_.size();
  std::vector<uint32_t> counts(kValues * cases);  // by value and case
  for (size_t i = 0; i < elements_.size(); ++i) {
    const uint32_t value = static_cast<uint32_t>(column[elements_[i]]) & kMask;
    ++counts[value * cases + cases_[i]];
  }
  double bits = 0, told_apart = 0;
  for (size_t value = 0; value < kValues; ++value) {
    const uint32_t* count = counts.data() + value * cases;
    for (size_t c = 0; c < cases;) {
      uint32_t all = 0;
      for (const uint8_t of_base = bases_[c]; c < cases && bases_[c] == of_base; ++c) {
        all += count[c];
        bits -= NLogN(count[c]);
      }
      bits += NLogN(all);
      told_apart += all > 0 ? 1 : 0;
    }
  }
  return base_bits_ - bits - kCaseBits * (told_apart - base_cases_);
}

}  // namespace hunch::search
