// What can be said of the parts of a grid. All are MeasureParts (see cell_parts.h).
#pragma once

#include "domains/grid/features/cell_parts.h"

namespace hunch::grid {

// Sizes.
void PartSize(const Parts& parts, int16_t* by_part);  // cells
void PartHeight(const Parts& parts, int16_t* by_part);
void PartWidth(const Parts& parts, int16_t* by_part);
void PartHoles(const Parts& parts, int16_t* by_part);  // regions that it encloses

// Ranks by size, equal sizes sharing one. Black patches are ranked among themselves.
void RankFromLargest(const Parts& parts, int16_t* by_part);  // 0: the largest
void RankFromSmallest(const Parts& parts, int16_t* by_part);
void IsLargest(const Parts& parts, int16_t* by_part);
void IsSmallest(const Parts& parts, int16_t* by_part);

// Whether none is higher, or wider.
void IsTallest(const Parts& parts, int16_t* by_part);
void IsWidest(const Parts& parts, int16_t* by_part);

// Ranks by place, equal places sharing one: 0 for the part that begins (or ends) furthest out.
void RankFromTop(const Parts& parts, int16_t* by_part);
void RankFromBottom(const Parts& parts, int16_t* by_part);
void RankFromLeft(const Parts& parts, int16_t* by_part);
void RankFromRight(const Parts& parts, int16_t* by_part);

// Truths about the box and the cells in it.
void TouchesBorder(const Parts& parts, int16_t* by_part);
void FillsBox(const Parts& parts, int16_t* by_part);
void HasSquareBox(const Parts& parts, int16_t* by_part);
void IsLine(const Parts& parts, int16_t* by_part);   // one row or one column
void IsFrame(const Parts& parts, int16_t* by_part);  // just the edge of a box with an inside
void IsTall(const Parts& parts, int16_t* by_part);   // higher than wide

// Symmetries, of colours too.
void EqualLeftAndRight(const Parts& parts, int16_t* by_part);
void EqualTopAndBottom(const Parts& parts, int16_t* by_part);
void EqualTransposed(const Parts& parts, int16_t* by_part);
void EqualTurned(const Parts& parts, int16_t* by_part);  // by half a turn

// How many parts are like it, itself included.
void CountOfSize(const Parts& parts, int16_t* by_part);
void CountOfShape(const Parts& parts, int16_t* by_part);  // the same cells, elsewhere
void CountOfColour(const Parts& parts, int16_t* by_part);

// Colours. Black where there is no such colour or more than one.
void ColoursIn(const Parts& parts, int16_t* by_part);       // how many
void MainColourOf(const Parts& parts, int16_t* by_part);    // the commonest
void RareColourOf(const Parts& parts, int16_t* by_part);    // the rarest
void TouchedColours(const Parts& parts, int16_t* by_part);  // how many others, not black
void TouchedColour(const Parts& parts, int16_t* by_part);   // the only other, not black
void HeldColour(const Parts& parts, int16_t* by_part);      // the only other in its box, not black

}  // namespace hunch::grid
