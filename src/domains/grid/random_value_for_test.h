// Random values of any type of the grid domain, for property tests: small ones mostly, sometimes at
// the limits.
#pragma once

#include <vector>

#include "base/random.h"
#include "core/list.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {

template <int kBaseType>
core::Value RandomRaster(int colours, base::Random& random, base::Arena& arena) {
  const bool large = random.Below(20) == 0;
  const int height = static_cast<int>(random.Between(1, large ? kLongestSide : 7));
  const int widest = large ? std::min(kLongestSide, kLargestArea / height) : 7;
  const int width = large ? widest : static_cast<int>(random.Between(1, widest));
  const bool placed = random.Below(3) == 0;
  const int top = placed ? static_cast<int>(random.Between(-3, 9)) : 0;
  const int left = placed ? static_cast<int>(random.Between(-3, 9)) : 0;
  RasterBuilder<kBaseType> out(arena, height, width, top, left);
  const uint64_t palette = 1 + random.Below(static_cast<uint64_t>(colours));
  const uint64_t sparsity = random.Below(5);
  for (int i = 0; i < height * width; ++i) {
    const bool blank = random.Below(5) < sparsity;
    out.cells()[i] = blank ? 0 : static_cast<uint8_t>(random.Below(palette + 1) % colours);
  }
  return core::Native<Raster<kBaseType>>::To(out.Finish());
}

inline core::Value RandomValue(core::Type type, base::Random& random, base::Arena& arena) {
  const auto between = [&random](int low, int high) {
    return static_cast<int>(random.Between(low, high));
  };
  if (type.is_list()) {
    std::vector<core::Value> elements(random.Below(5));
    for (core::Value& v : elements) v = RandomValue(type.element(), random, arena);
    return core::MakeList(arena, elements, type.element().boxed());
  }
  switch (type.base_id()) {
    case kInt:
      return core::Value::OfNumber(random.Below(10) == 0 ? random.Between(INT32_MIN, INT32_MAX)
                                                         : random.Between(-3, 9));
    case kBool:
      return core::Value::OfNumber(between(0, 1));
    case kColour:
      return core::Value::OfNumber(between(0, kColours - 1));
    case kVector: {
      const int most = random.Below(10) == 0 ? 255 : 3;
      return core::Native<Vector>::To({between(-most, most), between(-most, most)});
    }
    case kBox: {
      const int most = random.Below(10) == 0 ? 255 : 8;
      return core::Native<Box>::To(
          {between(-most, most), between(-most, most), between(1, most), between(1, most)});
    }
    case kCell:
      return core::Native<Cell>::To({between(0, 9), between(0, 9)});
    case kGrid:
      return RandomRaster<kGrid>(kColours, random, arena);
    case kMask:
      return RandomRaster<kMask>(2, random, arena);
    default:
      return core::kUndefined;
  }
}

}  // namespace hunch::grid
