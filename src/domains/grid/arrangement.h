// Copies of a picture in rows and columns, each turned or mirrored in its own way, as a layout
// says: a grid with a colour for each copy.
#pragma once

#include <span>

#include "base/arena.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

// What the colours of a layout say. The negative is black where the picture is painted, and has its
// only colour where it is black.
enum Copy : uint8_t {
  kNoCopy,
  kAsItIs,
  kLeftRight,
  kUpsideDown,
  kHalfTurn,
  kTransposed,
  kClockwise,
  kAnticlockwise,
  kAntitransposed,
  kNegative
};
inline constexpr int kCopies = 10;

// The copies side by side. Undefined where the picture is not square and a copy lies across, or has
// several colours and a negative is asked for, or there is no room.
GridRef Arranged(base::Arena& arena, GridRef picture, GridRef layout);

// The same with lines between the copies: every second row and column of the layout says their
// colours. Undefined where such a row or column is the last.
GridRef ArrangedApart(base::Arena& arena, GridRef picture, GridRef layout);

// The layout, for the one or the other, by which all targets come of the pictures, of which there
// are as many; the first copy that will do for each place, lines of one colour. Undefined where
// there is none of two copies or more.
GridRef LayoutOf(base::Arena& arena, std::span<const GridRef> pictures,
                 std::span<const GridRef> targets);
GridRef LayoutApartOf(base::Arena& arena, std::span<const GridRef> pictures,
                      std::span<const GridRef> targets);

}  // namespace hunch::grid
