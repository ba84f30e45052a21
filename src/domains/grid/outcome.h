// Pictures that are made of a smaller one in a last step which says nothing about the task: every
// cell a square, the picture beside its mirror image or a copy of itself. What the smaller one is
// can be worked out by itself.
//
// Used twice, as views are (views.h): primitives of the family `view` run a function and take the
// last step, and outcome_lanes.h makes tasks whose outputs are the smaller pictures.
#pragma once

#include "base/arena.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

enum class LastStep {
  kFourfold,  // every cell a square of four by four
  kThreefold,
  kTwofold,
  kKaleidoscope,  // mirrored both ways
  kMirroredRight,
  kMirroredDown,
  kTwiceRight,
  kTwiceDown
};

// The picture after the step; undefined where there is no room.
GridRef After(base::Arena& arena, LastStep step, GridRef picture);

// The one picture that is this one after the step; undefined where there is none.
GridRef Before(base::Arena& arena, LastStep step, GridRef picture);

}  // namespace hunch::grid
