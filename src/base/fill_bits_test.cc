#include "base/fill_bits.h"

#include <gtest/gtest.h>

#include <vector>

namespace hunch::base {
namespace {

TEST(FillBitsTest, EachBitSaysWhetherItsNumberIsIn) {
  for (size_t count : {1, 7, 8, 63, 64, 65, 127, 128, 300}) {
    const size_t words = (count + 63) / 64;
    std::vector<uint64_t> bits(words + 1, ~uint64_t{0});  // what was there does not matter
    FillBits(
        count, [](size_t i) { return i % 3 == 0 || i % 7 == 2; }, bits.data());
    for (size_t i = 0; i < words * 64; ++i) {
      const bool in = i < count && (i % 3 == 0 || i % 7 == 2);
      EXPECT_EQ(bits[i / 64] >> (i % 64) & 1, in ? 1u : 0u) << i << " of " << count;
    }
    EXPECT_EQ(bits[words], ~uint64_t{0});
  }
}

TEST(FillBitsTest, OfNothingTouchesNothing) {
  uint64_t bits = 5;
  FillBits(
      0, [](size_t) { return true; }, &bits);
  EXPECT_EQ(bits, 5u);
}

}  // namespace
}  // namespace hunch::base
