#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Assembled(std::string_view pieces) {
  return Apply(AssemblePrimitives(), "assemble", {pieces});
}

TEST(Assemble, PiecesOfOneColourGoToTheirCorners) {
  EXPECT_EQ(Assembled("[grid[01/11], grid[22/20]@(3,3), grid[33/03], grid[40/44]]"),
            "grid[2233/2003/4001/4411]");
}

TEST(Assemble, OthersGoWhereTheirMarksPoint) {
  EXPECT_EQ(Assembled("[grid[555/525], grid[155/555], grid[553/555], grid[515/555]]"),
            "grid[155515553/555555555/000555000/000525000]");
}

TEST(Assemble, TwoForOnePlaceAreUndefined) {
  EXPECT_EQ(Assembled("[grid[22/20], grid[11/10]]"), "undefined");
  EXPECT_EQ(Assembled("[grid[22/20]]"), "undefined");
}

std::string Rectangle(std::string_view pieces) {
  return Apply(AssemblePrimitives(), "into_rectangle", {pieces});
}

TEST(IntoRectangle, PiecesThatFillItWithoutGaps) {
  EXPECT_EQ(Rectangle("[grid[033/333]@(9,9), grid[11/10]@(2,1)]"), "grid[1133/1333]");
  EXPECT_EQ(Rectangle("[grid[33/33], grid[011/001]@(0,5), grid[5], grid[200/222]]"), "undefined")
      << "seven and five cells, but no way";
  EXPECT_EQ(Rectangle("[grid[111/100/100], grid[33/33]@(4,4)]"), "grid[111/133/133]");
}

TEST(IntoRectangle, UndefinedWhereThereAreSeveral) {
  EXPECT_EQ(Rectangle("[grid[11], grid[22]]"), "undefined");
  EXPECT_EQ(Rectangle("[grid[11]]"), "undefined");
}

std::string ByMark(std::string_view pieces) {
  return Apply(AssemblePrimitives(), "overlay_by_mark", {pieces});
}

TEST(OverlayByMark, TheMarksComeTogether) {
  EXPECT_EQ(ByMark("[grid[15], grid[500/022]@(4,4), grid[330/050]]"), "grid[3300/1500/0022]");
  EXPECT_EQ(ByMark("[grid[51], grid[52]]"), "grid[51]") << "the first is on top";
}

TEST(OverlayByMark, PiecesWithoutAMarkGoByTheNearest) {
  EXPECT_EQ(ByMark("[grid[15], grid[7]@(0,3), grid[50/02]@(9,9)]"), "grid[1507/0020]");
  EXPECT_EQ(ByMark("[grid[15]]"), "grid[15]") << "nothing to lay over it";
  EXPECT_EQ(ByMark("[grid[1], grid[1], grid[5]]"), "undefined") << "no mark stands beside anything";
}

TEST(OverlayByMark, UndefinedWithoutACommonMark) {
  EXPECT_EQ(ByMark("[grid[15], grid[16]]"), "grid[15]") << "blue is one";
  EXPECT_EQ(ByMark("[grid[25], grid[16]]"), "undefined");
  EXPECT_EQ(ByMark("[grid[55], grid[56]]"), "undefined") << "which of them?";
}

TEST(MarkedLikeOthers, MarksAreAsFarFromTheSides) {
  const auto marked = [](std::string_view list) {
    return Apply(AssemblePrimitives(), "marked_like_others", {list});
  };
  EXPECT_EQ(marked("[grid[1115/5111], grid[2222/2222/2222], grid[35/33/53]@(4,0)]"),
            "grid[2225/2222/5222]");
  EXPECT_EQ(marked("[grid[151], grid[5332], grid[222]]"), "grid[222]") << "others differ";
  EXPECT_EQ(marked("[grid[111], grid[222], grid[151]]"), "undefined") << "two have no marks";
  EXPECT_EQ(marked("[grid[222]]"), "undefined");
}

}  // namespace
}  // namespace hunch::grid
