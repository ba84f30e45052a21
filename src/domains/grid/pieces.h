// Pictures taken apart into two pieces, each a picture of its own. What is worked out from them is
// brought back by calling colours as in the whole.
//
// Used twice, as views are (views.h): primitives of the family `view` run a function of the two
// pieces, and grid_lanes.h makes whole tasks that are searched with the pieces for inputs.
#pragma once

#include <optional>

#include "domains/grid/views.h"

namespace hunch::grid {

struct TwoPieces {
  ViewChange change;  // of colours only: how the pieces call them
  GridRef first, second;
};

// Empty when the picture does not fall apart so. Pieces may lie in the picture itself.
using TakeApart = std::optional<TwoPieces> (*)(base::Arena& arena, GridRef input);

// The two parts of one size between separators that are not black; or the two squares that a strip
// consists of; or two such parts of different sizes. In reading order, both at row and column 0.
// Where nothing is black, the commonest colour is called so.
std::optional<TwoPieces> TwoParts(base::Arena& arena, GridRef input);

// The same, the one of more colours first; of equally many, in reading order.
std::optional<TwoPieces> RicherPartFirst(base::Arena& arena, GridRef input);

// The figure of most cells (of any colours, joined by sides or corners; the first of several), and
// all that is left without it, both cut to their boxes, as they lie to each other, the figure at
// row and column 0. The commonest colour is called black.
std::optional<TwoPieces> LargestApart(base::Arena& arena, GridRef input);

}  // namespace hunch::grid
