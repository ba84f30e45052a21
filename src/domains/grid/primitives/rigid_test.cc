#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Turn(std::string_view name, std::string_view grid) {
  return Apply(RigidPrimitives(), name, {grid});
}

TEST(Rigid, EachOfTheSevenMoves) {
  const std::string_view grid = "grid[123/456]";
  EXPECT_EQ(Turn("rotate90", grid), "grid[41/52/63]");
  EXPECT_EQ(Turn("rotate180", grid), "grid[654/321]");
  EXPECT_EQ(Turn("rotate270", grid), "grid[36/25/14]");
  EXPECT_EQ(Turn("flip_rows", grid), "grid[456/123]");
  EXPECT_EQ(Turn("flip_columns", grid), "grid[321/654]");
  EXPECT_EQ(Turn("transpose", grid), "grid[14/25/36]");
  EXPECT_EQ(Turn("antitranspose", grid), "grid[63/52/41]");
}

TEST(Rigid, SlantsToEitherSide) {
  EXPECT_EQ(Turn("slant_right", "grid[12/34/56]"), "grid[0012/0340/5600]");
  EXPECT_EQ(Turn("slant_left", "grid[12/34/56]"), "grid[1200/0340/0056]");
  EXPECT_EQ(Turn("slant_left", "grid[12]"), "grid[12]");
}

TEST(Rigid, KeepsThePlaceOfTheFirstCell) {
  EXPECT_EQ(Turn("rotate90", "grid[12]@(3,-4)"), "grid[1/2]@(3,-4)");
  EXPECT_EQ(Turn("flip_columns", "grid[12]@(3,-4)"), "grid[21]@(3,-4)");
}

TEST(Rigid, IsUndoneByItsInverse) {
  const std::string grid = "grid[1203/0450]";
  EXPECT_EQ(Turn("rotate270", Turn("rotate90", grid)), grid);
  EXPECT_EQ(Turn("transpose", Turn("transpose", grid)), grid);
  EXPECT_EQ(Turn("antitranspose", Turn("rotate180", Turn("transpose", grid))), grid);
}

TEST(Rigid, ObjectsAreMirroredAcrossWalls) {
  EXPECT_EQ(Turn("mirror_across_larger", "grid[33000/03000/22222/00000/00000]"),
            "grid[00000/00000/22222/03000/33000]");
  EXPECT_EQ(Turn("mirror_across_larger", "grid[02000/02033/02000/02000]"),
            "grid[02000/02000/02000/02000]")
      << "what leaves the picture is lost";
  EXPECT_EQ(Turn("mirror_across_larger", "grid[0222/3000/3000/3330]"), "undefined")
      << "none has a longer line";
  EXPECT_EQ(Turn("mirror_across_larger", "grid[03330/03330/22222/00000/00000/00000]"),
            "grid[00000/00000/22222/03330/03330/00000]")
      << "more cells, but not as wide";
  EXPECT_EQ(Turn("mirror_across_larger", "grid[303]"), "undefined") << "its own colour";
  EXPECT_EQ(Turn("mirror_across_larger", "grid[304]"), "undefined") << "none is larger";
}

TEST(Rigid, EachCellIsMirroredAcrossTheNearerWall) {
  EXPECT_EQ(Turn("mirror_across_larger",
                 "grid[00000/00000/00000/22222/03000/03000/03000/03000/00000/00000/22222/"
                 "00000/00000/00000]"),
            "grid[03000/03000/03000/22222/00000/00000/00000/00000/00000/00000/22222/"
            "00000/00000/03000]");
}

TEST(Rigid, BetweenTwoWallsEachCellGoesOut) {
  EXPECT_EQ(Turn("mirror_across_larger", "grid[00000/22222/03000/03000/22222/00000]"),
            "grid[03000/22222/00000/00000/22222/03000]");
  EXPECT_EQ(Turn("mirror_across_larger", "grid[222/230/200]"), "undefined")
      << "which way it goes is open";
  EXPECT_EQ(Turn("mirror_across_larger", "grid[00000/00000/22222/23000/00000]"),
            "grid[00000/03000/22222/20000/00000]")
      << "across the longer one";
}

TEST(Rigid, WallsAsLongAsWhatIsMirroredLieAcrossItsWay) {
  EXPECT_EQ(
      Turn("mirror_across_larger", "grid[00000/00000/02220/00300/00300/00300/02220/00000/00000]"),
      "grid[00300/00300/02220/00000/00000/00000/02220/00300/00000]");
}

TEST(Rigid, SpecksLookThroughTheirOwnColour) {
  EXPECT_EQ(Turn("mirror_across_larger", "grid[300000/000000/300000/222222/000000/000000/000000]"),
            "grid[000000/000000/000000/222222/300000/000000/300000]");
}

}  // namespace
}  // namespace hunch::grid
