// The ten colours of ARC, as everyone draws them.
#pragma once

#include <cstdint>
#include <string_view>

#include "arc/grid.h"

namespace hunch::arc {

struct Rgb {
  uint8_t r = 0;
  uint8_t g = 0;
  uint8_t b = 0;

  friend bool operator==(const Rgb&, const Rgb&) = default;
};

// `colour` in 0..9. "black", "blue", "red", "green", "yellow", "grey", "magenta", "orange",
// "azure", "maroon".
std::string_view ColourName(int colour);
Rgb ColourRgb(int colour);

}  // namespace hunch::arc
