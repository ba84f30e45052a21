#include "memory/nearest.h"

#include <algorithm>
#include <utility>

namespace hunch::memory {

void Nearest::Add(int64_t key, std::span<const float> vector) {
  if (keys_.empty()) length_ = vector.size();
  if (vector.size() != length_ || length_ == 0) return;
  keys_.push_back(key);
  numbers_.insert(numbers_.end(), vector.begin(), vector.end());
}

std::vector<int64_t> Nearest::Find(std::span<const float> query, size_t count) const {
  if (query.size() != length_) return {};
  std::vector<std::pair<float, size_t>> order(keys_.size());
  for (size_t i = 0; i < keys_.size(); ++i) {
    float distance = 0;
    for (size_t k = 0; k < length_; ++k) {
      const float difference = numbers_[i * length_ + k] - query[k];
      distance += difference * difference;
    }
    order[i] = {distance, i};
  }
  count = std::min(count, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<long>(count), order.end());
  std::vector<int64_t> keys(count);
  for (size_t i = 0; i < count; ++i) keys[i] = keys_[order[i].second];
  return keys;
}

}  // namespace hunch::memory
