#include "domains/grid/pieces.h"

#include <gtest/gtest.h>

#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

// The pieces, with "|" between; "none" where the picture has none.
std::string Taken(TakeApart take, std::string_view text) {
  base::Arena arena;
  const auto print = [](GridRef grid) {
    return PrintGridLiteral(OfBase(kGrid), core::Native<GridRef>::To(grid));
  };
  const GridRef input = core::Native<GridRef>::From(ParseGridLiteral(text, arena)->value);
  const auto taken = take(arena, input);
  if (!taken) return "none";
  std::string text_of_all;
  for (const GridRef piece : taken->pieces) {
    text_of_all += (text_of_all.empty() ? "" : " | ") + print(piece);
  }
  return text_of_all;
}

TEST(Pieces, TwoPartsBetweenSeparators) {
  EXPECT_EQ(Taken(&TwoParts, "grid[01520/10502/01500]"), "grid[01/10/01] | grid[20/02/00]");
  EXPECT_EQ(Taken(&TwoParts, "grid[010/100/555/020]"), "grid[010/100] | grid[020]");
  EXPECT_EQ(Taken(&TwoParts, "grid[0150251/1050051]"), "none") << "three parts, and no middle";
  EXPECT_EQ(Taken(&TwoParts, "grid[01501/10500]"), "grid[01/10] | grid[01/00]");
  EXPECT_EQ(Taken(&TwoParts, "grid[0510/1500/0502]"), "grid[0/1/0] | grid[10/00/02]");
  EXPECT_EQ(Taken(&TwoParts, "grid[0510/1502]"), "grid[05/15] | grid[10/02]")
      << "squares before parts of two sizes";
}

TEST(Pieces, TwoPartsAreTheSquaresOfAStrip) {
  EXPECT_EQ(Taken(&TwoParts, "grid[0120/1002]@(3,4)"), "grid[01/10] | grid[20/02]");
  EXPECT_EQ(Taken(&TwoParts, "grid[01/10/02/20]"), "grid[01/10] | grid[02/20]");
  EXPECT_EQ(Taken(&TwoParts, "grid[010020/100002]"), "grid[010/100] | grid[020/002]")
      << "halves of the longer side where there are no squares";
  EXPECT_EQ(Taken(&TwoParts, "grid[012/100]"), "none") << "no strip";
}

TEST(Pieces, PartsWithoutBlackHaveTheCommonestColourForIt) {
  EXPECT_EQ(Taken(&TwoParts, "grid[8188/8828]"), "grid[01/00] | grid[00/20]");
}

TEST(Pieces, NothingElseHasTheSeparatorsColour) {
  EXPECT_EQ(Taken(&TwoParts, "grid[015202/105005]"), "grid[015/105] | grid[202/005]");

  EXPECT_EQ(Taken(&TwoParts, "grid[212/112/000/233/322]"), "grid[010/110] | grid[033/300]");
  EXPECT_EQ(Taken(&TwoParts, "grid[212/102/000/233/322]"), "none");
}

TEST(Pieces, RicherPartFirstLooksAtColours) {
  EXPECT_EQ(Taken(&RicherPartFirst, "grid[0812/1003]"), "grid[12/03] | grid[08/10]");
  EXPECT_EQ(Taken(&RicherPartFirst, "grid[0820/8002]"), "grid[08/80] | grid[20/02]") << "as many";
}

TEST(Pieces, TheLargestFigureAndTheRest) {
  EXPECT_EQ(Taken(&LargestApart, "grid[010000/000220/003200/000004]"),
            "grid[022/320] | grid[10000/00000/00000/00004]@(-1,-1)");
  EXPECT_EQ(Taken(&LargestApart, "grid[8818/2888/2288]"), "grid[20/22] | grid[1]@(-1,2)");
  EXPECT_EQ(Taken(&LargestApart, "grid[0110]"), "none") << "no rest";
  EXPECT_EQ(Taken(&LargestApart, "grid[0000000/0011100/2210100/0211100/0000000]"),
            "grid[111/101/111] | grid[22/02]@(1,-2)")
      << "what touches is told apart by its colour";
}

TEST(Pieces, TheSmallestAndTheLargestPart) {
  EXPECT_EQ(Taken(&SmallestAndLargestPart, "grid[0150/5555/3350/3053]"), "grid[0] | grid[33/30]")
      << "of four parts";
  EXPECT_EQ(Taken(&SmallestAndLargestPart, "grid[010/100/555/020]"), "grid[020] | grid[010/100]");
  EXPECT_EQ(Taken(&SmallestAndLargestPart, "grid[01/55/20]"), "none") << "of one size";
  EXPECT_EQ(Taken(&SmallestAndLargestPart, "grid[1515200]"), "none") << "two are smallest";
}

TEST(Pieces, EqualPartsBetweenSeparators) {
  EXPECT_EQ(Taken(&ThreeParts, "grid[0150251/1050050]"), "none") << "of two sizes";
  EXPECT_EQ(Taken(&ThreeParts, "grid[01502510/10500500]"),
            "grid[01/10] | grid[02/00] | grid[10/00]");
  EXPECT_EQ(Taken(&ThreeParts, "grid[01505510/10500500]"),
            "grid[01/10] | grid[05/00] | grid[10/00]")
      << "parts may have the separators' colour";
  EXPECT_EQ(Taken(&FourParts, "grid[150/555/053]"), "grid[1] | grid[0] | grid[0] | grid[3]");
}

TEST(Pieces, EqualPartsSideBySideAreAsSquareAsMayBe) {
  EXPECT_EQ(Taken(&FourParts, "grid[1020/0203]"), "grid[1/0] | grid[0/2] | grid[2/0] | grid[0/3]");
  EXPECT_EQ(Taken(&FourParts, "grid[1/0/2/3]"), "grid[1] | grid[0] | grid[2] | grid[3]");
  EXPECT_EQ(Taken(&FiveParts, "grid[10203]"), "grid[1] | grid[0] | grid[2] | grid[0] | grid[3]");
  EXPECT_EQ(Taken(&ThreeParts, "grid[1020]"), "none");
}

TEST(Pieces, HalvesAreCutWhereTheyHaveOtherColours) {
  EXPECT_EQ(Taken(&TwoHalves, "grid[0110/1011/0202/2002]"), "grid[0110/1011] | grid[0202/2002]");
  EXPECT_EQ(Taken(&TwoHalves, "grid[010/001]"), "grid[010] | grid[001]");
  EXPECT_EQ(Taken(&TwoHalves, "grid[0]"), "none");
}

TEST(Pieces, TheOnlyColourOfAllPartsIsTheirGround) {
  EXPECT_EQ(Taken(&TwoHalves, "grid[3113/1111/3223/2322]"), "grid[0110/1111] | grid[0220/2022]");
  EXPECT_EQ(Taken(&FourParts, "grid[88/88/18/81/28/82/38/83]"),
            "grid[00/00] | grid[10/01] | grid[20/02] | grid[30/03]");
}

}  // namespace
}  // namespace hunch::grid
