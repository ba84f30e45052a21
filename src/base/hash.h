// 128-bit content hashes (XXH3). Two different contents are taken for equal with a chance of about
// 2^-64 after 2^32 of them, so equal hashes stand for equal values everywhere in hunch.
#pragma once

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstddef>
#include <cstdint>

namespace hunch::base {

struct Hash128 {
  uint64_t low = 0;
  uint64_t high = 0;
  friend bool operator==(const Hash128&, const Hash128&) = default;
  friend auto operator<=>(const Hash128&, const Hash128&) = default;
};

// Hash of `bytes` bytes at `data`; `seed` keeps different kinds of content apart.
inline Hash128 HashBytes(const void* data, size_t bytes, uint64_t seed = 0) {
  const XXH128_hash_t h = XXH3_128bits_withSeed(data, bytes, seed);
  return {h.low64, h.high64};
}

// Order-dependent combination of two hashes.
inline Hash128 Combine(const Hash128& a, const Hash128& b) {
  const Hash128 both[2] = {a, b};
  return HashBytes(both, sizeof(both), 0x9E3779B97F4A7C15ULL);
}

struct Hash128Hasher {
  size_t operator()(const Hash128& h) const { return static_cast<size_t>(h.low); }
};

}  // namespace hunch::base
