#include "domains/grid/pair_measures.h"

#include <gtest/gtest.h>

#include <random>

#include "domains/grid/grid_domain.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

GridRef Parse(std::string_view text, base::Arena& arena) {
  return core::Native<GridRef>::From(ParseGridLiteral(text, arena).value().value);
}

struct Pair {
  std::string_view input, output;
  int background = 0;

  int64_t operator[](Measure measure) const {
    base::Arena arena;
    const PairMeasures measures =
        MeasurePair(Parse(input, arena), Parse(output, arena), background);
    return measures.of_output[static_cast<size_t>(measure)];
  }
};

TEST(PairMeasures, OfOnePicture) {
  const Pair pair{"grid[0]", "grid[00000/01102/01100/00000/00000/22020]"};
  EXPECT_EQ(pair[Measure::kArea], 30);
  EXPECT_EQ(pair[Measure::kRowPatterns], 4) << "empty, two with a block, the last";
  EXPECT_EQ(pair[Measure::kColumnPatterns], 4);
  EXPECT_EQ(pair[Measure::kRowChanges], 3 + 2 + 3);
  EXPECT_EQ(pair[Measure::kRowPairs], 3);
  EXPECT_EQ(pair[Measure::kColumnPairs], 2);
  EXPECT_EQ(pair[Measure::kPlainRows], 3);
  EXPECT_EQ(pair[Measure::kColourNumber], 3);
  EXPECT_EQ(pair[Measure::kMostOfAColour], 4);
  EXPECT_EQ(pair[Measure::kObjects], 4);
  EXPECT_EQ(pair[Measure::kLargestObject], 4);
  EXPECT_EQ(pair[Measure::kObjectSizes], 3);
  EXPECT_EQ(pair[Measure::kSpecks], 2);
  EXPECT_EQ(pair[Measure::kMostObjectsOfAColour], 3);
  EXPECT_EQ(pair[Measure::kOnlyFullFigures], 1);
  EXPECT_EQ(pair[Measure::kHoleCells], 0);
  EXPECT_EQ(pair[Measure::kTopMargin], 1);
  EXPECT_EQ(pair[Measure::kBottomMargin], 0);
}

TEST(PairMeasures, OfOnePictureWithAnotherBackground) {
  const Pair pair{"grid[4]", "grid[4444/4004/4004/4444]", 4};
  EXPECT_EQ(pair[Measure::kObjects], 1) << "black is a colour there";
  EXPECT_EQ(pair[Measure::kTopMargin], 1);
  EXPECT_EQ(pair[Measure::kRowPeriod], 3);
  EXPECT_EQ(pair[Measure::kMirroredDiagonal], 1);
}

TEST(PairMeasures, Periods) {
  const Pair pair{"grid[0]", "grid[1212/3434/1212]"};
  EXPECT_EQ(pair[Measure::kRowPeriod], 2);
  EXPECT_EQ(pair[Measure::kColumnPeriod], 2);
  EXPECT_EQ((Pair{"grid[0]", "grid[123]"}[Measure::kColumnPeriod]), 3) << "none";
}

TEST(PairMeasures, Holes) {
  EXPECT_EQ((Pair{"grid[0]", "grid[1111/1001/1111]"}[Measure::kHoleCells]), 2);
}

TEST(PairMeasures, OfColours) {
  const Pair pair{"grid[1122/0003]", "grid[1144/0000]"};
  EXPECT_EQ(pair[Measure::kColoursAsMany], 1) << "blue; black has one cell more";
  EXPECT_EQ(pair[Measure::kColoursLost], 1 << 2 | 1 << 3);
  EXPECT_EQ(pair[Measure::kColoursNew], 1 << 4);
  EXPECT_EQ(pair[Measure::kColoursNewCount], 1);
  EXPECT_EQ(pair[Measure::kNothingErased], 0);
}

TEST(PairMeasures, OfKinds) {
  EXPECT_EQ((Pair{"grid[110/000]", "grid[000/011]"}[Measure::kObjectsNew]), 0) << "moved";
  EXPECT_EQ((Pair{"grid[110/000]", "grid[000/022]"}[Measure::kObjectsNew]), 1) << "recoloured";
  EXPECT_EQ((Pair{"grid[12/34]", "grid[0120/0340]"}[Measure::kInputInOutput]), 1);
  EXPECT_EQ((Pair{"grid[12/34]", "grid[0120/0340]"}[Measure::kSquaresMet]), 1);
  EXPECT_EQ((Pair{"grid[120/340]", "grid[12/34]"}[Measure::kOutputInInput]), 1);
  EXPECT_EQ((Pair{"grid[120/340]", "grid[21/34]"}[Measure::kOutputInInput]), 0);
  EXPECT_EQ((Pair{"grid[120/340]", "grid[21/34]"}[Measure::kRowNeighboursKept]), 0);
  EXPECT_EQ((Pair{"grid[120/340]", "grid[12/34]"}[Measure::kColumnNeighboursKept]), 1);
}

TEST(PairMeasures, OfChanges) {
  const Pair pair{"grid[11020/00020/33000]", "grid[11444/00020/00500]"};
  EXPECT_EQ(pair[Measure::kShareChanged], 1000 * 6 / 15);
  EXPECT_EQ(pair[Measure::kChangesBeside], 2);
  EXPECT_EQ(pair[Measure::kSmallestChange], 3);
  EXPECT_EQ(pair[Measure::kChangedSpecks], 0);
  EXPECT_EQ(pair[Measure::kChangesAcross], 1);
  EXPECT_EQ(pair[Measure::kChangesDown], 0);
  EXPECT_EQ(pair[Measure::kColoursGone], 1 << 3);
  EXPECT_EQ(pair[Measure::kColoursKept], 1 << 1);
  EXPECT_EQ(pair[Measure::kColoursMade], 1 << 0 | 1 << 4 | 1 << 5);
  EXPECT_EQ(pair[Measure::kColourChangesCount], 4) << "0 to 4 and 5, 2 to 4, 3 to 0";
  EXPECT_EQ(pair[Measure::kObjectsWhole], 0) << "red changes in part";
  EXPECT_EQ(pair[Measure::kObjectsKept], 1);
}

TEST(PairMeasures, ChangesAreNotMeasuredWhereSizesDiffer) {
  EXPECT_EQ((Pair{"grid[12]", "grid[1]"}[Measure::kShareChanged]), kNotMeasured);
  EXPECT_EQ((Pair{"grid[12]", "grid[21]"}[Measure::kOutputInInput]), kNotMeasured);
}

TEST(PairMeasures, BackgroundIsBlackWhereThatOccursAndTheCommonestColourOtherwise) {
  base::Arena arena;
  const GridRef with_black[] = {Parse("grid[444]", arena), Parse("grid[440]", arena)};
  const GridRef without[] = {Parse("grid[445]", arena), Parse("grid[544]", arena),
                             Parse("grid[666]", arena)};
  EXPECT_EQ(BackgroundOf(with_black, 2), 0);
  EXPECT_EQ(BackgroundOf(without, 3), 4);
}

// Turned upside down or mirrored, rows have the measures of rows and columns those of columns;
// transposed, they change places.
TEST(PairMeasures, RowsAndColumnsChangePlacesWhenTransposed) {
  constexpr std::pair<Measure, Measure> kPlaces[] = {
      {Measure::kRowPatterns, Measure::kColumnPatterns},
      {Measure::kRowChanges, Measure::kColumnChanges},
      {Measure::kRowPairs, Measure::kColumnPairs},
      {Measure::kRowPeriod, Measure::kColumnPeriod},
      {Measure::kPlainRows, Measure::kPlainColumns},
      {Measure::kTopMargin, Measure::kLeftMargin},
      {Measure::kBottomMargin, Measure::kRightMargin},
      {Measure::kRowNeighboursKept, Measure::kColumnNeighboursKept},
      {Measure::kChangesAcross, Measure::kChangesDown}};
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    base::Arena arena;
    const int height = 1 + static_cast<int>(random() % 6),
              width = 1 + static_cast<int>(random() % 6);
    GridBuilder a(arena, height, width), b(arena, height, width);
    GridBuilder at(arena, width, height), bt(arena, width, height);
    for (int row = 0; row < height; ++row) {
      for (int column = 0; column < width; ++column) {
        at.at(column, row) = a.at(row, column) = static_cast<uint8_t>(random() % 3);
        bt.at(column, row) = b.at(row, column) = static_cast<uint8_t>(random() % 3);
      }
    }
    const PairMeasures upright = MeasurePair(a.Finish(), b.Finish(), 0);
    const PairMeasures transposed = MeasurePair(at.Finish(), bt.Finish(), 0);
    for (const auto& [rows, columns] : kPlaces) {
      const auto r = static_cast<size_t>(rows), c = static_cast<size_t>(columns);
      EXPECT_EQ(upright.of_output[r], transposed.of_output[c]) << r;
      EXPECT_EQ(upright.of_output[c], transposed.of_output[r]) << c;
    }
  }
}

}  // namespace
}  // namespace hunch::grid
