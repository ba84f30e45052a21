// Legends: a line of cells of different colours in a picture, apart from all else but separator
// lines, that puts colours in order.
#pragma once

#include <vector>

#include "domains/grid/raster.h"

namespace hunch::grid {

struct Legend {
  std::vector<uint8_t> colours;       // in order, none where there is no legend
  bool in_legend[kLargestArea] = {};  // by cell
  uint8_t rest[kLargestArea];         // the picture without it and without separator lines

  int PlaceOf(uint8_t colour) const;  // -1 without one
  // Black for places beyond the legend.
  uint8_t At(int place) const {
    return place < 0 || place >= static_cast<int>(colours.size())
               ? uint8_t{0}
               : colours[static_cast<size_t>(place)];
  }
};

// The longest, of three cells or more; without one, the outermost row or column with two single
// cells or more of different colours and nothing else.
Legend FindLegend(GridRef grid);

}  // namespace hunch::grid
