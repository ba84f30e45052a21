// Bitsets over the elements of a table, as spans of words.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace hunch::search {

using Words = std::vector<uint64_t>;

inline uint32_t CountAnd(const uint64_t* a, const uint64_t* b, size_t words) {
  uint32_t sum = 0;
  for (size_t w = 0; w < words; ++w) sum += static_cast<uint32_t>(std::popcount(a[w] & b[w]));
  return sum;
}
inline uint32_t CountBits(const uint64_t* a, size_t words) {
  uint32_t sum = 0;
  for (size_t w = 0; w < words; ++w) sum += static_cast<uint32_t>(std::popcount(a[w]));
  return sum;
}
inline bool SubsetOf(const uint64_t* a, const uint64_t* b, size_t words) {
  for (size_t w = 0; w < words; ++w) {
    if ((a[w] & ~b[w]) != 0) return false;
  }
  return true;
}
inline void SetBit(uint64_t* a, size_t i) { a[i / 64] |= uint64_t{1} << (i % 64); }
inline bool HasBit(const uint64_t* a, size_t i) { return (a[i / 64] >> (i % 64) & 1) != 0; }

// The set of the numbers below `count`.
inline Words FirstBits(size_t count) {
  Words set((count + 63) / 64, ~uint64_t{0});
  if (count % 64 != 0) set.back() = (uint64_t{1} << (count % 64)) - 1;
  return set;
}

// Calls use(i) for the members of a set, in order.
template <typename Use>
void ForEachBit(const Words& set, const Use& use) {
  for (size_t w = 0; w < set.size(); ++w) {
    for (uint64_t left = set[w]; left != 0; left &= left - 1) {
      use(w * 64 + static_cast<size_t>(std::countr_zero(left)));
    }
  }
}

}  // namespace hunch::search
