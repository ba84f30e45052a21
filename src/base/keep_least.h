// The first few of many by what they cost.
#pragma once

#include <algorithm>
#include <vector>

namespace hunch::base {

// Leaves the `most` that cost least, in order; first come those that came first.
template <typename T, typename Cost>
void KeepLeast(std::vector<T>& all, size_t most, Cost T::*cost) {
  const auto less = [cost](const T& a, const T& b) { return a.*cost < b.*cost; };
  // As few things often are. Sorting asks for memory even for one.
  if (!std::is_sorted(all.begin(), all.end(), less)) {
    std::stable_sort(all.begin(), all.end(), less);
  }
  if (all.size() > most) all.erase(all.begin() + static_cast<long>(most), all.end());
}

}  // namespace hunch::base
