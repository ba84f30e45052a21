// The centre of a figure: the point about which rotations or reflections bring it onto itself, as
// far as it is there. Cells may be missing, but none may lie on one of another colour.
//
//   if (const std::optional<Centre> centre = FigureCentre(Cells(grid)).Find(kLeftRight)) ...
#pragma once

#include <optional>

#include "domains/grid/block.h"
#include "domains/grid/primitives/mirrors.h"

namespace hunch::grid {

class FigureCentre {
 public:
  explicit FigureCentre(const Cells& cells);

  // The centre about which most cells have an equal image, over all poses; of several the one
  // nearest to the middle of the figure's box. None for an empty picture or one too large.
  // Reflections have an axis only, anywhere in the box: their centre's other coordinate is the
  // middle's. All other centres are looked for in the middle half of the box's rows and columns.
  std::optional<Centre> Find(unsigned poses) const;

 private:
  Cells cells_;
  int count_ = 0;                              // of painted cells
  int top_, left_, bottom_ = -1, right_ = -1;  // their box, last row and column included
};

}  // namespace hunch::grid
