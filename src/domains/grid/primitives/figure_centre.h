// The centre of a figure: the point about which rotations or reflections bring it onto itself, as
// far as it is there. Cells may be missing, but none may lie on one of another colour.
//
//   const FigureCentre search(Cells(grid));
//   if (const std::optional<Centre> centre = search.Find(kLeftRight)) ...
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "domains/grid/block.h"
#include "domains/grid/primitives/mirrors.h"

namespace hunch::grid {

// A picture as bits: one word a row, one bit a column. At most 64 rows and columns.
struct BitPicture {
  static constexpr int kLongest = 64;

  BitPicture(const Cells& cells, Pose pose);

  int height, width;
  uint64_t painted[kLongest] = {};
  std::array<uint64_t, 4> colour[kLongest] = {};  // the bits of the colours' numbers
};

class FigureCentre {
 public:
  // The cells must outlive the search.
  explicit FigureCentre(const Cells& cells);

  // The centre within the figure's box about which most cells have an equal image, over all poses;
  // of several the one nearest to the box's middle. None for an empty picture or one too large.
  // Reflections have an axis only: their centre's other coordinate is the middle's.
  std::optional<Centre> Find(unsigned poses) const;

 private:
  const Cells& cells_;
  int top_, left_, bottom_ = -1, right_ = -1;  // the figure's box, last row and column included
};

}  // namespace hunch::grid
