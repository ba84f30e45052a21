// Sets as words of 64 bits, filled by asking of each number whether it is in them.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace hunch::base {

// Eight truths, each a byte of 0 or 1, as bits; the first is bit 0.
inline uint64_t PackTruths(const uint8_t* truths) {
  static_assert(std::endian::native == std::endian::little);
  uint64_t bytes;
  std::memcpy(&bytes, truths, sizeof(bytes));
  return bytes * 0x0102040810204080 >> 56;
}

// Makes `to` the set of those i below `count` for which holds(i), which may be asked in any order.
// Truths are found as bytes first, since compilers make loops of that kind wide.
template <typename Holds>
void FillBits(size_t count, const Holds& holds, uint64_t* to) {
  constexpr size_t kWord = 64;
  uint8_t truths[kWord];
  for (size_t begin = 0; begin < count; begin += kWord, ++to) {
    const size_t some = std::min(kWord, count - begin);
    if (some == kWord) {
      for (size_t i = 0; i < kWord; ++i) truths[i] = holds(begin + i) ? 1 : 0;
    } else {
      for (size_t i = 0; i < some; ++i) truths[i] = holds(begin + i) ? 1 : 0;
      std::memset(truths + some, 0, kWord - some);
    }
    *to = 0;
    for (size_t i = 0; i < kWord; i += 8) *to |= PackTruths(truths + i) << i;
  }
}

}  // namespace hunch::base
