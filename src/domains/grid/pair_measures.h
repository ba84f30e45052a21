// Numbers that tell what the pairs of a task have in common, and where an answer breaks with it:
// measures of one picture, taken of an input and of its output, and measures of both together.
#pragma once

#include <array>
#include <cstdint>

#include "domains/grid/raster.h"

namespace hunch::grid {

enum class Measure {
  // Of one picture. The background is the task's (see BackgroundOf).
  kArea,
  kRowPatterns,     // different rows
  kColumnPatterns,  // different columns
  kRowChanges,      // cells unlike the next one in their row
  kColumnChanges,
  kRowPairs,  // painted cells like the next one in their row
  kColumnPairs,
  kRowPeriod,  // the least shift of rows that changes nothing; the height when there is none
  kColumnPeriod,
  kPlainRows,  // rows of one colour
  kPlainColumns,
  kMirroredDiagonal,
  kMirroredAntidiagonal,
  kColourNumber,
  kMostOfAColour,  // cells of the commonest colour but the background
  kRarestColour,   // which
  kObjects,        // of one colour, joined by sides
  kLargestObject,
  kObjectSizes,           // different ones
  kSpecks,                // objects of one cell
  kMostObjectsOfAColour,  // joined by sides or corners
  kSmallestFigure,        // of any colours, joined by sides or corners
  kOnlyFullFigures,
  kHoleCells,
  kTopMargin,  // rows before the first painted cell
  kBottomMargin,
  kLeftMargin,
  kRightMargin,
  // Of a pair; sets of colours are bits.
  kColoursAsMany,  // how many colours have as many cells in both
  kColoursLost,    // which are in the input alone
  kColoursNew,     // which are in the output alone
  kColoursNewCount,
  kNothingErased,  // no colour has fewer cells; 0 or 1
  kObjectsNew,     // different objects, joined by sides or corners, that are in the output alone
  kSquaresMet,     // whether all squares of 2 x 2 cells of the input are in the output
  kRowNeighboursKept,  // whether all colours side by side in the output are so in the input
  kColumnNeighboursKept,
  kOutputInInput,  // as a part; where sizes differ
  kInputInOutput,
  // Of a pair of one size: of the cells that change.
  kShareChanged,   // in thousandths
  kChangesBeside,  // parts, joined by sides
  kSmallestChange,
  kChangedSpecks,  // parts of one cell
  kChangesAcross,  // all lie in rows; 0 or 1
  kChangesDown,
  kColoursGone,  // colours all of whose cells change
  kColoursKept,  // colours none of whose cells change or become so
  kColoursMade,  // what cells become
  kColourChangesCount,
  kObjectsWhole,  // objects change as a whole or not at all; joined by sides or corners
  kObjectsKept,   // that do not change
  kCount
};
inline constexpr int kMeasures = static_cast<int>(Measure::kCount);

// No number: the measure is not one for this pair.
inline constexpr int64_t kNotMeasured = INT64_MIN;

struct PairMeasures {
  std::array<int64_t, kMeasures> of_input, of_output;  // measures of pairs: 0 and the number
};

// Black where some input has black, otherwise the commonest colour of most inputs.
int BackgroundOf(const GridRef* inputs, size_t count);

PairMeasures MeasurePair(GridRef input, GridRef output, int background);

}  // namespace hunch::grid
