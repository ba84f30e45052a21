#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Piled(std::string_view grid) { return Apply(PilePrimitives(), "pile", {grid}); }

TEST(Pile, TheCoveredFirst) {
  EXPECT_EQ(Piled("grid[0200/1211/0200]"), "[grid[1011]@(1,0), grid[2/2/2]@(0,1)]");
  EXPECT_EQ(Piled("grid[1110/1122/1122]"), "[grid[111/110/110], grid[22/22]@(1,2)]");
}

TEST(Pile, WhatIsAroundComesFirst) {
  EXPECT_EQ(Piled("grid[33333/30003/30203/30003/33333]"),
            "[grid[33333/30003/30003/30003/33333], grid[2]@(2,2)]");
}

TEST(Pile, OfLinksThatCoverEachOtherTheLargestFirst) {
  EXPECT_EQ(Piled("grid[0100/2122/0200/2222]"), "[grid[2022/0200/2222]@(1,0), grid[1/1]@(0,1)]");
}

TEST(Pile, DiagonalLinesLieOverEachOther) {
  EXPECT_EQ(Apply(PilePrimitives(), "colours_piled", {"grid[3001/0310/0130/1003]"}),
            "[green, blue]")
      << "where they do not meet in a cell, by size";
  EXPECT_EQ(Apply(PilePrimitives(), "colours_piled", {"grid[30001/03010/00300/01030/10003]"}),
            "[blue, green]");
}

TEST(Pile, OfSheetsThatDoNotMeetTheLongestFirst) {
  EXPECT_EQ(Apply(PilePrimitives(), "colours_piled", {"grid[110003/110003/000003]"}),
            "[green, blue]");
}

TEST(Pile, ColoursAlone) {
  EXPECT_EQ(Apply(PilePrimitives(), "colours_piled", {"grid[0200/1211/0200]"}), "[blue, red]");
}

TEST(Pile, NothingOfNothing) { EXPECT_EQ(Piled("grid[00]"), "[grid:]"); }

}  // namespace
}  // namespace hunch::grid
