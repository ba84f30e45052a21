#include "search/tables/information.h"

#include <array>

#include "base/rounded_logs.h"
#include "search/tables/table.h"

namespace hunch::search {
namespace {

constexpr uint32_t kValues = 16;  // that are told apart

}  // namespace

Information::Information(std::span<const int32_t> targets, std::span<const int32_t> base) {
  std::vector<uint8_t> pairs;  // base and target of each element
  std::array<bool, kValues * kValues> met{};
  for (size_t i = 0; i < targets.size(); ++i) {
    if (targets[i] == kNoNumber) continue;
    elements_.push_back(static_cast<uint32_t>(i));
    const uint32_t of_base = static_cast<uint32_t>(base[i]) % kValues;
    const uint32_t target = static_cast<uint32_t>(targets[i]) % kValues;
    pairs.push_back(static_cast<uint8_t>(of_base * kValues + target));
    met[pairs.back()] = true;
  }
  std::array<uint8_t, kValues * kValues> case_of{};
  for (size_t pair = 0; pair < met.size(); ++pair) {
    if (!met[pair]) continue;
    case_of[pair] = static_cast<uint8_t>(bases_.size());
    bases_.push_back(static_cast<uint8_t>(pair / kValues));
  }
  for (uint8_t pair : pairs) cases_.push_back(case_of[pair]);
  n_log_n_ = base::NLogN(elements_.size());
  untold_ = BitsKnowing(std::vector<int32_t>(targets.size(), 0));
}

double Information::BitsKnowing(std::span<const int32_t> column) const {
  const size_t cases = bases_.size();
  std::vector<uint32_t> counts(kValues * cases);  // by value and case
  for (size_t i = 0; i < elements_.size(); ++i) {
    const uint32_t value = static_cast<uint32_t>(column[elements_[i]]) % kValues;
    ++counts[value * cases + cases_[i]];
  }
  double bits = 0;
  for (size_t value = 0; value < kValues; ++value) {
    const uint32_t* count = counts.data() + value * cases;
    for (size_t c = 0; c < cases;) {
      uint32_t all = 0;
      for (const uint8_t of_base = bases_[c]; c < cases && bases_[c] == of_base; ++c) {
        all += count[c];
        bits -= n_log_n_[count[c]];
      }
      if (all > 0) bits += n_log_n_[all] + kCaseBits;
    }
  }
  return bits;
}

}  // namespace hunch::search
