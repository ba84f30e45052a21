#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Tiled(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(TilePrimitives(), name, arguments);
}

TEST(Tile, RepeatsDownRightAndBoth) {
  EXPECT_EQ(Tiled("tile", {"grid[12]@(1,2)", "2"}), "grid[1212/1212]@(1,2)");
  EXPECT_EQ(Tiled("repeat_down", {"grid[12]", "3"}), "grid[12/12/12]");
  EXPECT_EQ(Tiled("repeat_right", {"grid[12]", "3"}), "grid[121212]");
  EXPECT_EQ(Tiled("tile", {"grid[12]", "0"}), "undefined");
  EXPECT_EQ(Tiled("tile", {"grid[12]", "33"}), "undefined");
}

TEST(Tile, CopiesWithALineBetween) {
  EXPECT_EQ(Tiled("repeat_down_apart", {"grid[12/34]@(1,2)", "2"}), "grid[12/34/00/12/34]@(1,2)");
  EXPECT_EQ(Tiled("repeat_right_apart", {"grid[12]", "3"}), "grid[12012012]");
  EXPECT_EQ(Tiled("repeat_right_apart", {"grid[12]", "1"}), "grid[12]");
  EXPECT_EQ(Tiled("repeat_right_apart", {"grid[12]", "0"}), "undefined");
}

TEST(Tile, ToAFrameKeepsThePhaseOfItsPlace) {
  EXPECT_EQ(Tiled("tile_to", {"grid[123]", "grid[00000/00000]"}), "grid[12312/12312]");
  EXPECT_EQ(Tiled("tile_to", {"grid[123]@(0,1)", "grid[00000]"}), "grid[31231]");
  EXPECT_EQ(Tiled("tile_to", {"grid[1/2]@(5,5)", "grid[0/0/0]@(2,7)"}), "grid[2/1/2]@(2,7)");
}

TEST(Tile, UnitTileMayBeCutOffAtTheEnd) {
  EXPECT_EQ(Tiled("unit_tile", {"grid[12121/34343/12121]"}), "grid[12/34]");
  EXPECT_EQ(Tiled("unit_tile", {"grid[12/34]"}), "grid[12/34]");
  EXPECT_EQ(Tiled("unit_tile", {"grid[777/777]"}), "grid[7]");
  EXPECT_EQ(Tiled("unit_tile", {"grid[12121/12122]"}), "grid[12121/12122]");
}

TEST(Tile, MirrorsToEachSide) {
  EXPECT_EQ(Tiled("mirror_right", {"grid[12/34]"}), "grid[1221/3443]");
  EXPECT_EQ(Tiled("mirror_left", {"grid[12/34]"}), "grid[2112/4334]");
  EXPECT_EQ(Tiled("mirror_down", {"grid[12/34]"}), "grid[12/34/34/12]");
  EXPECT_EQ(Tiled("mirror_up", {"grid[12/34]"}), "grid[34/12/12/34]");
}

TEST(Tile, KaleidoscopesMeetInTheMiddleOrLookOut) {
  EXPECT_EQ(Tiled("kaleidoscope", {"grid[12/34]"}), "grid[1221/3443/3443/1221]");
  EXPECT_EQ(Tiled("kaleidoscope_out", {"grid[12/34]"}), "grid[4334/2112/2112/4334]");
}

TEST(Tile, MirrorImagesMayShareALine) {
  EXPECT_EQ(Tiled("mirror_right_sharing", {"grid[12/34]"}), "grid[121/343]");
  EXPECT_EQ(Tiled("mirror_left_sharing", {"grid[12/34]"}), "grid[212/434]");
  EXPECT_EQ(Tiled("mirror_down_sharing", {"grid[12/34]"}), "grid[12/34/12]");
  EXPECT_EQ(Tiled("mirror_up_sharing", {"grid[12/34]"}), "grid[34/12/34]");
  EXPECT_EQ(Tiled("kaleidoscope_sharing", {"grid[12/34]"}), "grid[121/343/121]");
  EXPECT_EQ(Tiled("mirror_right_sharing", {"grid[1/2]"}), "grid[1/2]");
}

TEST(Tile, SomeCopiesInASquare) {
  EXPECT_EQ(Tiled("copies_in_square", {"grid[12]", "3", "2"}), "grid[1212/1200]");
  EXPECT_EQ(Tiled("copies_in_square", {"grid[12]", "5", "2"}), "undefined");
  EXPECT_EQ(Tiled("copies_in_square", {"grid[12]", "0", "2"}), "undefined");
}

TEST(Tile, PinwheelTurnsClockwise) {
  EXPECT_EQ(Tiled("pinwheel", {"grid[12/34]"}), "grid[1231/3442/2443/1321]");
  EXPECT_EQ(Tiled("pinwheel", {"grid[123]"}), "undefined");
}

TEST(Tile, TooLargeIsUndefined) {
  const std::string wide(70, '1');
  EXPECT_EQ(Tiled("mirror_right", {"grid[" + wide + "]"}), "undefined");
}

TEST(Tile, ArrangesCopiesAsALayoutSays) {
  EXPECT_EQ(Tiled("arranged", {"grid[12]@(1,2)", "grid[12/04]"}), "grid[1221/0021]@(1,2)");
  EXPECT_EQ(Tiled("arranged", {"grid[12/34]", "grid[56/78]"}), "grid[1331/2442/2442/1331]");
  EXPECT_EQ(Tiled("arranged", {"grid[1/2]", "grid[3]"}), "grid[2/1]");
  EXPECT_EQ(Tiled("arranged", {"grid[01]", "grid[19]"}), "grid[0110]");
  EXPECT_EQ(Tiled("arranged", {"grid[12]", "grid[5]"}), "undefined");
  EXPECT_EQ(Tiled("arranged", {"grid[12]", "grid[9]"}), "undefined");
  EXPECT_EQ(Tiled("arranged_apart", {"grid[12]", "grid[182/777/081]"}), "grid[12821/77777/00812]");
  EXPECT_EQ(Tiled("arranged_apart", {"grid[12]", "grid[18]"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
