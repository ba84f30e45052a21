#include "intuition/novelty.h"

#include <algorithm>
#include <bit>

#include "base/error.h"

namespace hunch::intuition {

void Novelty::Add(const Lesson& lesson) {
  const size_t start = bits_.size();
  bits_.resize(start + words_, 0);
  for (const uint16_t place : lesson.holding) {
    HUNCH_CHECK(place / 64 < words_);
    bits_[start + place / 64] |= uint64_t{1} << (place % 64);
  }
  holding_.push_back(static_cast<uint32_t>(lesson.holding.size()));
}

double Novelty::Of(std::span<const float> properties) const {
  HUNCH_CHECK((properties.size() + 63) / 64 == words_);
  std::vector<uint64_t> own(words_, 0);
  uint32_t holding = 0;
  for (size_t i = 0; i < properties.size(); ++i) {
    if (properties[i] == 0) continue;
    own[i / 64] |= uint64_t{1} << (i % 64);
    ++holding;
  }
  double nearest = 1;
  for (size_t lesson = 0; lesson < holding_.size(); ++lesson) {
    const uint64_t* bits = bits_.data() + lesson * words_;
    uint32_t both = 0;
    for (size_t i = 0; i < words_; ++i) {
      both += static_cast<uint32_t>(std::popcount(own[i] & bits[i]));
    }
    const uint32_t either = holding + holding_[lesson] - both;
    if (either == 0) return 0;
    nearest = std::min(nearest, 1 - static_cast<double>(both) / either);
  }
  return nearest;
}

}  // namespace hunch::intuition
