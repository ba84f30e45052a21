// Pictures taken apart into a few pieces, each a picture of its own. What is worked out from them
// is brought back by calling colours as in the whole.
//
// Used twice, as views are (views.h): primitives of the family `view` run a function of the two
// pieces, and grid_lanes.h makes whole tasks that are searched with the pieces for inputs.
#pragma once

#include <optional>
#include <vector>

#include "domains/grid/views.h"

namespace hunch::grid {

struct Pieces {
  ViewChange change;  // of colours only: how the pieces call them
  std::vector<GridRef> pieces;
};

// Separators are not black, but where nothing else is. Of parts and halves, the only colour that
// all have is called black or, without one, the commonest colour where nothing is black.
//
// Empty when the picture does not fall apart so. Pieces may lie in the picture itself; each
// function gives always as many.
using TakeApart = std::optional<Pieces> (*)(base::Arena& arena, GridRef input);

// The two parts of one size between separators; or the two squares that a strip
// consists of; or two such parts of different sizes. In reading order, both at row and column 0.
std::optional<Pieces> TwoParts(base::Arena& arena, GridRef input);

// The same, the one of more colours first; of equally many, in reading order.
std::optional<Pieces> RicherPartFirst(base::Arena& arena, GridRef input);

// The figure of most cells (of any colours, joined by sides or corners; the first of several), and
// all that is left without it, both cut to their boxes, as they lie to each other, the figure at
// row and column 0. The commonest colour is called black.
std::optional<Pieces> LargestApart(base::Arena& arena, GridRef input);

// The smallest and the largest of the parts between separators, where just one
// is smallest and another one largest; both at row and column 0.
std::optional<Pieces> SmallestAndLargestPart(base::Arena& arena, GridRef input);

// Two to five parts of one size, between separators or, without any, side by
// side so that as few colours as may be are in several of them, then so that they are as square as
// may be; in reading order, all at row and column 0.
std::optional<Pieces> TwoHalves(base::Arena& arena, GridRef input);
std::optional<Pieces> ThreeParts(base::Arena& arena, GridRef input);
std::optional<Pieces> FourParts(base::Arena& arena, GridRef input);
std::optional<Pieces> FiveParts(base::Arena& arena, GridRef input);

}  // namespace hunch::grid
