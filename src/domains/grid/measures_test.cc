#include "domains/grid/measures.h"

#include <gtest/gtest.h>

#include "domains/grid/grid_literals.h"

namespace hunch::grid {
namespace {

class MeasuresTest : public testing::Test {
 protected:
  GridRef Grid(std::string_view literal) {
    return core::Native<GridRef>::From(ParseGridLiteral(literal, arena_)->value);
  }
  base::Arena arena_;
};

TEST_F(MeasuresTest, Colours) {
  const GridRef grid = Grid("grid[0011/2201/3110]");
  const ColourCounts counts = CountByColour(grid);
  EXPECT_EQ(counts[0], 4);
  EXPECT_EQ(counts[1], 5);
  EXPECT_EQ(counts[2], 2);
  EXPECT_EQ(counts[3], 1);
  EXPECT_EQ(ColourSet(grid), 0b1111u);
  EXPECT_EQ(CommonestColour(counts), 1);
  EXPECT_EQ(RarestColour(counts), 3);
  EXPECT_EQ(ColourCount(grid), 3);
  EXPECT_EQ(MarkCount(grid), 3);
  EXPECT_EQ(CellCount(grid), 8);
}

TEST_F(MeasuresTest, ColoursOfGridsOfAnySizeAreCounted) {
  for (int height : {1, 2, 31, 32, 33, 64}) {
    for (int width : {1, 3, 31, 32}) {
      GridBuilder out(arena_, height, width);
      ColourCounts expected{};
      for (int i = 0; i < height * width; ++i) {
        const auto colour = static_cast<uint8_t>(i * i % 7 + i % 4);
        ++expected[colour];
        out.cells()[i] = colour;
      }
      EXPECT_EQ(CountByColour(out.Finish()), expected) << height << " x " << width;
    }
  }
}

TEST_F(MeasuresTest, AllBlackHasNoColour) {
  const GridRef black = Grid("grid[00/00]");
  EXPECT_EQ(MainColour(black), kNoColour);
  EXPECT_EQ(RarestColour(CountByColour(black)), kNoColour);
  EXPECT_EQ(MarkCount(black), 0);
  EXPECT_EQ(Fullness(black), 0);
}

TEST_F(MeasuresTest, EquallyCommonColoursGiveTheLowest) {
  EXPECT_EQ(MainColour(Grid("grid[4343]")), 3);
  EXPECT_EQ(RarestColour(CountByColour(Grid("grid[4343]"))), 3);
}

TEST_F(MeasuresTest, SidesAreInTheSurroundingFrame) {
  const GridRef grid = Grid("grid[111/111]@(4,5)");
  EXPECT_EQ(Top(grid), 4);
  EXPECT_EQ(Bottom(grid), 6);
  EXPECT_EQ(Left(grid), 5);
  EXPECT_EQ(Right(grid), 8);
}

TEST_F(MeasuresTest, Symmetries) {
  EXPECT_EQ(SymmetryCount(Grid("grid[010/111/010]")), 7);
  EXPECT_EQ(SymmetryCount(Grid("grid[010/111/000]")), 1);  // left and right
  EXPECT_EQ(SymmetryCount(Grid("grid[12/21]")), 3);        // both diagonals, half a turn
  EXPECT_EQ(SymmetryCount(Grid("grid[121]")), 3);          // no diagonals: not square
  EXPECT_EQ(SymmetryCount(Grid("grid[120/031]")), 0);
  EXPECT_EQ(SymmetryCount(Grid("grid[0100/0001/1000/0010]")), 3);  // quarter turns, no reflection
}

TEST_F(MeasuresTest, Properties) {
  EXPECT_TRUE(IsSquare(Grid("grid[10/00]")));
  EXPECT_FALSE(IsSquare(Grid("grid[100/000]")));
  EXPECT_TRUE(IsSolid(Grid("grid[12/21]")));
  EXPECT_FALSE(IsSolid(Grid("grid[12/20]")));
  EXPECT_TRUE(IsOneColour(Grid("grid[10/01]")));
  EXPECT_FALSE(IsOneColour(Grid("grid[00]")));
  EXPECT_FALSE(IsOneColour(Grid("grid[12]")));
  EXPECT_TRUE(IsMirrored(Grid("grid[121/030]")));
  EXPECT_FALSE(IsMirrored(Grid("grid[12/12]")));
  EXPECT_TRUE(IsSymmetric(Grid("grid[12/12]")));
  EXPECT_FALSE(IsSymmetric(Grid("grid[110/001]")));
  EXPECT_TRUE(HasHole(Grid("grid[111/101/111]")));
  EXPECT_FALSE(HasHole(Grid("grid[111/101/101]")));
}

TEST_F(MeasuresTest, KeysSayWhatIsAlike) {
  const GridRef shape = Grid("grid[110/100]");
  EXPECT_EQ(PictureKey(shape), PictureKey(Grid("grid[110/100]@(3,3)")));
  EXPECT_NE(PictureKey(shape), PictureKey(Grid("grid[220/200]")));
  EXPECT_EQ(ShapeKey(shape), ShapeKey(Grid("grid[230/200]")));
  EXPECT_NE(ShapeKey(shape), ShapeKey(Grid("grid[11/01/00]")));
}

TEST_F(MeasuresTest, FormsAreEqualUpToRotationAndReflection) {
  const int64_t form = FormKey(Grid("grid[110/100]"));
  for (const char* turned :
       {"grid[011/001]", "grid[100/110]", "grid[001/011]", "grid[11/10/00]", "grid[11/01/00]",
        "grid[00/10/11]", "grid[00/01/11]", "grid[330/400]"}) {
    EXPECT_EQ(FormKey(Grid(turned)), form) << turned;
  }
  for (const char* other : {"grid[101/100]", "grid[110/010]", "grid[11/10]", "grid[110/101]"}) {
    EXPECT_NE(FormKey(Grid(other)), form) << other;
  }
}

TEST_F(MeasuresTest, SizesAreNotTakenForEachOther) {
  EXPECT_NE(SizeKey(Grid("grid[11/11]")), SizeKey(Grid("grid[1111]")));
  EXPECT_NE(ShapeKey(Grid("grid[11/11]")), ShapeKey(Grid("grid[1111]")));
}

}  // namespace
}  // namespace hunch::grid
