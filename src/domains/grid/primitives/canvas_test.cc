#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Made(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(CanvasPrimitives(), name, arguments);
}

TEST(Canvas, TakesTheFrameOfAGrid) {
  EXPECT_EQ(Made("blank", {"grid[12/34]@(1,2)"}), "grid[00/00]@(1,2)");
  EXPECT_EQ(Made("filled", {"grid[12/34]@(1,2)", "grey"}), "grid[55/55]@(1,2)");
  EXPECT_EQ(Made("filled_by_main", {"grid[000/020]"}), "grid[222/222]");
  EXPECT_EQ(Made("filled_by_main", {"grid[00]"}), "grid[00]");
}

TEST(Canvas, MoreRoom) {
  EXPECT_EQ(Made("squared", {"grid[123]@(1,2)"}), "grid[123/000/000]@(1,2)");
  EXPECT_EQ(Made("squared", {"grid[1]"}), "undefined") << "it is one";
  EXPECT_EQ(Made("doubled", {"grid[12]"}), "grid[1200/0000]");
}

TEST(Canvas, BlackIsTheMainColourWhereItIsNoGround) {
  EXPECT_EQ(Made("filled_by_main", {"grid[0012/0123]"}), "grid[0000/0000]");
}

TEST(Canvas, BlackMayBeTheCommonestColour) {
  EXPECT_EQ(Made("filled_by_commonest", {"grid[000/020]@(1,2)"}), "grid[000/000]@(1,2)");
  EXPECT_EQ(Made("filled_by_commonest", {"grid[220]"}), "grid[222]");
}

TEST(Canvas, DotsStandForGrids) {
  EXPECT_EQ(Made("dot", {"red"}), "grid[2]");
  EXPECT_EQ(Made("to_dot", {"grid[0003/0330/0001]@(4,5)"}), "grid[3]@(4,5)");
  EXPECT_EQ(Made("to_dot", {"grid[00]"}), "grid[0]");
}

TEST(Canvas, FromNumbers) {
  EXPECT_EQ(Made("rectangle", {"2", "3", "red"}), "grid[222/222]");
  EXPECT_EQ(Made("square", {"2", "black"}), "grid[00/00]");
  EXPECT_EQ(Made("bar_right", {"3", "blue"}), "grid[111]");
  EXPECT_EQ(Made("bar_down", {"3", "blue"}), "grid[1/1/1]");
  EXPECT_EQ(Made("diagonal", {"3", "azure"}), "grid[800/080/008]");
}

TEST(Canvas, ImpossibleSizesAreUndefined) {
  EXPECT_EQ(Made("square", {"0", "red"}), "undefined");
  EXPECT_EQ(Made("square", {"-1", "red"}), "undefined");
  EXPECT_EQ(Made("square", {"64", "red"}), "undefined");  // its area is too large
  EXPECT_EQ(Made("rectangle", {"100000", "100000", "red"}), "undefined");
  EXPECT_EQ(Made("diagonal", {"65", "red"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
