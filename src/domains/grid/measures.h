// Numbers that tell pictures apart: by which elements are chosen, sorted, counted and recognised.
// Black cells are nothing. All are int64_t(GridRef), so that they can be listed in one table.
#pragma once

#include <array>
#include <cstdint>

#include "domains/grid/raster.h"

namespace hunch::grid {

// How many cells have each colour.
using ColourCounts = std::array<int, kColours>;
ColourCounts CountByColour(GridRef grid);

// Bit c: whether some cell has colour c.
unsigned ColourSet(GridRef grid);

// The commonest and the rarest colour that occurs, black aside; of equally common ones the lowest.
// kNoColour when all is black.
inline constexpr int kNoColour = -1;
int CommonestColour(const ColourCounts& counts);
int RarestColour(const ColourCounts& counts);

// Sizes.
int64_t CellCount(GridRef grid);  // that are not black
int64_t BoxArea(GridRef grid);
int64_t Height(GridRef grid);
int64_t Width(GridRef grid);

// Places of the sides, in the frame the grid was cut from.
int64_t Top(GridRef grid);
int64_t Bottom(GridRef grid);
int64_t Left(GridRef grid);
int64_t Right(GridRef grid);

// Contents.
int64_t MissingCount(GridRef grid);   // black cells
int64_t ColourCount(GridRef grid);    // distinct, black aside
int64_t MainColour(GridRef grid);     // the commonest, or kNoColour
int64_t MarkCount(GridRef grid);      // cells of other colours than the main one
int64_t HoleCount(GridRef grid);      // see CountHoles
int64_t Fullness(GridRef grid);       // share of cells that are not black, in 1/65536
int64_t SymmetryCount(GridRef grid);  // rotations and reflections, 0 to 7, that change nothing
int64_t SymmetryKey(GridRef grid);    // which ones these are; 0 without any
int64_t SymmetryRank(GridRef grid);   // by left and right, top and bottom first, then by all

// Properties.
bool IsSquare(GridRef grid);     // as high as wide
bool IsSolid(GridRef grid);      // no cell is black
bool IsOneColour(GridRef grid);  // black aside
bool IsSymmetric(GridRef grid);  // under some rotation or reflection
bool IsMirrored(GridRef grid);   // left and right
bool HasHole(GridRef grid);

// Keys: equal for pictures that are alike, different otherwise (hashes; see base/hash.h).
int64_t SizeKey(GridRef grid);     // height and width
int64_t PictureKey(GridRef grid);  // all cells
int64_t ShapeKey(GridRef grid);    // which cells are black
int64_t FormKey(GridRef grid);     // the same up to rotation and reflection

}  // namespace hunch::grid
