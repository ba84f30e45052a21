// Pictures of bars.
#pragma once

#include "domains/grid/measures.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

// A picture's bars, along its rows or its columns, that all begin at one side: each of one colour,
// several all together.
class Chart {
 public:
  explicit Chart(GridRef model);

  bool found() const { return found_; }

  // Each bar as long as its colour was counted, cut off at the frame. Undefined without bars.
  GridRef Draw(base::Arena& arena, GridRef model, const ColourCounts& counts) const;

 private:
  int bars() const { return across_ ? height_ : width_; }
  int depth() const { return across_ ? width_ : height_; }
  uint8_t At(GridRef model, int bar, int i) const {
    return across_ ? model.at(bar, i) : model.at(i, bar);
  }
  bool ReadColours(GridRef model);
  bool BeginAtOneSide(GridRef model) const;

  int height_, width_;
  bool found_ = false, across_ = false, from_end_ = false;
  uint8_t colour_[kLongestSide] = {};
};

}  // namespace hunch::grid
