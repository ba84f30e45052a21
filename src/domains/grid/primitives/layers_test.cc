#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Laid(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(LayerPrimitives(), name, arguments);
}

TEST(Layers, OverGrowsTheFrame) {
  EXPECT_EQ(Laid("over", {"grid[101]@(0,1)", "grid[22/22]"}), "grid[2101/2200]");
  EXPECT_EQ(Laid("over", {"grid[1]@(-1,-1)", "grid[2]"}), "grid[10/02]@(-1,-1)");
  EXPECT_EQ(Laid("over", {"grid[10/01]", "grid[23/45]"}), "grid[13/41]");
  EXPECT_EQ(Laid("over", {"grid[1]@(200,0)", "grid[2]"}), "undefined");
}

TEST(Layers, FitCutsAndFillsUp) {
  EXPECT_EQ(Laid("fit", {"grid[123]@(0,1)", "grid[777/777]"}), "grid[012/000]");
  EXPECT_EQ(Laid("fit", {"grid[1]@(9,9)", "grid[77]"}), "grid[00]");
  EXPECT_EQ(Laid("fit", {"grid[12/34]", "grid[7]@(1,1)"}), "grid[4]@(1,1)");
}

TEST(Layers, OntoAndPasteKeepTheSecondsFrame) {
  EXPECT_EQ(Laid("onto", {"grid[101]@(0,1)", "grid[22/22]"}), "grid[21/22]");
  EXPECT_EQ(Laid("onto", {"grid[101]", "grid[222/222]"}), "grid[121/222]");
  EXPECT_EQ(Laid("paste", {"grid[101]", "grid[222/222]"}), "grid[101/222]");
}

TEST(Layers, ListsOntoAPicture) {
  const std::string_view pieces = "[grid[10], grid[33]]";
  EXPECT_EQ(Laid("all_onto", {pieces, "grid[2222]"}), "grid[1322]");
  EXPECT_EQ(Laid("paste_all", {pieces, "grid[2222]"}), "grid[1022]");
  EXPECT_EQ(Laid("all_onto", {"[grid:]", "grid[22]"}), "grid[22]");
}

TEST(Layers, UncoverTakesFiguresForRectangles) {
  EXPECT_EQ(Laid("uncover", {"grid[1111/1881/1221/1111]", "azure"}), "grid[1111/1111/1221/1111]");
  EXPECT_EQ(Laid("uncover", {"grid[2225/2885/3835/3335]", "azure"}), "grid[2225/2225/3335/3335]");
  EXPECT_EQ(Laid("uncover", {"grid[0400/3483/0480/0400]", "azure"}), "grid[0400/3433/0400/0400]")
      << "black is a colour like others";
  EXPECT_EQ(Laid("uncover", {"grid[12]", "azure"}), "undefined");
}

TEST(Layers, OverlayInEitherOrder) {
  const std::string_view grids = "[grid[110], grid[222]@(0,1)]";
  EXPECT_EQ(Laid("overlay", {grids}), "grid[1122]");
  EXPECT_EQ(Laid("overlay_reversed", {grids}), "grid[1222]");
  EXPECT_EQ(Laid("overlay", {"[grid:]"}), "undefined");
}

TEST(Layers, LinesOfTwoGridsInTurn) {
  EXPECT_EQ(Laid("weave_rows", {"grid[11/10/11]@(1,1)", "grid[22/02/22]"}), "grid[11/02/11]@(1,1)");
  EXPECT_EQ(Laid("weave_columns", {"grid[111/101]", "grid[222/020]"}), "grid[121/121]");
  EXPECT_EQ(Laid("weave_rows", {"grid[1]", "grid[22]"}), "undefined");
}

TEST(Layers, NestSharesOneCentre) {
  EXPECT_EQ(Laid("nest", {"[grid[1]@(4,4), grid[333/303/333]]"}), "grid[333/313/333]");
  EXPECT_EQ(Laid("nest", {"[grid[11/11], grid[333/303/333]]"}), "undefined");
}

TEST(Layers, WhatIsHiddenComesToTheFront) {
  EXPECT_EQ(Laid("to_front", {"grid[11100/11220/11220/00220]"}), "grid[11100/11120/11120/00220]");
  EXPECT_EQ(Laid("to_front", {"grid[00070/08888/08070/78770/08000]"}),
            "grid[00070/08878/08070/77770/08000]")
      << "not on the diagonal where lines are straight";
  EXPECT_EQ(Laid("to_front", {"grid[020/111/020]"}), "grid[020/121/020]");
}

TEST(Layers, WhatIsBehindAlone) {
  EXPECT_EQ(Laid("behind", {"grid[11100/11220/11220/00220]"}), "grid[11100/11100/11100/00000]");
  EXPECT_EQ(Laid("behind", {"grid[110/000]"}), "undefined");
  EXPECT_EQ(Laid("behind", {"grid[1100/0200/0003]"}), "grid[1100/0100/0000]")
      << "the object with a mark";
}

}  // namespace
}  // namespace hunch::grid
