// Keys: small blocks in a picture, of two rows or two columns and apart from all else but separator
// lines, that tell which colour goes with which. Where there are none, several pairs with one cell
// between, of one colour or black.
#pragma once

#include <array>

#include "domains/grid/raster.h"

namespace hunch::grid {

struct ColourKey {
  // By colour: the one it goes with, or 0. From the first to the second of a pair, and back for
  // colours that are no first.
  std::array<uint8_t, kColours> partner{};
  bool found = false;
  bool in_key[kLargestArea] = {};  // by cell
};

ColourKey FindColourKey(GridRef grid);

}  // namespace hunch::grid
