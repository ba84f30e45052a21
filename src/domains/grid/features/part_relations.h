// What a part of a grid has to do with other parts and with the grid's sides. All are MeasureParts
// (see cell_parts.h).
#pragma once

#include "domains/grid/features/cell_parts.h"

namespace hunch::grid {

// The only colour, not black and not its own, that it shuts off from the border. 0 where there is
// none or several.
void EnclosedColour(const Parts& parts, int16_t* by_part);

// The only other colour, not black, of parts of its form.
void ColourOfForm(const Parts& parts, int16_t* by_part);
// ... of its form, turned or mirrored too; of its number of cells; of its number of holes, if any.
void ColourOfPose(const Parts& parts, int16_t* by_part);
void ColourOfSize(const Parts& parts, int16_t* by_part);
void ColourOfHoles(const Parts& parts, int16_t* by_part);

void ReachesTop(const Parts& parts, int16_t* by_part);
void ReachesBottom(const Parts& parts, int16_t* by_part);
void ReachesLeft(const Parts& parts, int16_t* by_part);
void ReachesRight(const Parts& parts, int16_t* by_part);

// Gives each cell the colour of the part with the smallest box that shuts it off; black where none
// does.
void EnclosingColours(const Parts& parts, int16_t* map);

// Gives each cell a number, from 1 on, of the part with the smallest box that shuts it off; 0 where
// none does.
void EnclosingParts(const Parts& parts, uint8_t* map);

// Whether no part of its colour has more (or fewer) cells.
void IsLargestOfColour(const Parts& parts, int16_t* by_part);
void IsSmallestOfColour(const Parts& parts, int16_t* by_part);

}  // namespace hunch::grid
