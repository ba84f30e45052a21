#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Split(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(SplitPrimitives(), name, arguments);
}

TEST(Split, HalvesOfEvenSides) {
  const std::string_view grid = "grid[1234/5678]@(3,3)";
  EXPECT_EQ(Split("left_half", {grid}), "grid[12/56]@(3,3)");
  EXPECT_EQ(Split("right_half", {grid}), "grid[34/78]@(3,5)");
  EXPECT_EQ(Split("top_half", {grid}), "grid[1234]@(3,3)");
  EXPECT_EQ(Split("bottom_half", {grid}), "grid[5678]@(4,3)");
}

TEST(Split, HalvesLeaveOutAMiddleLine) {
  EXPECT_EQ(Split("left_half", {"grid[12534]"}), "grid[12]");
  EXPECT_EQ(Split("right_half", {"grid[12534]"}), "grid[34]@(0,3)");
  EXPECT_EQ(Split("left_half", {"grid[1/2]"}), "undefined");
  EXPECT_EQ(Split("top_and_bottom", {"grid[12/55/34]"}), "[grid[12], grid[34]@(2,0)]");
  EXPECT_EQ(Split("left_and_right", {"grid[12/34]"}), "[grid[1/3], grid[2/4]@(0,1)]");
}

TEST(Split, QuadrantsInReadingOrder) {
  EXPECT_EQ(Split("quadrants", {"grid[152/555/354]"}),
            "[grid[1], grid[2]@(0,2), grid[3]@(2,0), grid[4]@(2,2)]");
  EXPECT_EQ(Split("quadrants", {"grid[12]"}), "undefined");
}

TEST(Split, IntoEqualPartsWithOrWithoutLines) {
  EXPECT_EQ(Split("split_columns", {"grid[112233]", "3"}),
            "[grid[11], grid[22]@(0,2), grid[33]@(0,4)]");
  EXPECT_EQ(Split("split_columns", {"grid[11522533]", "3"}),
            "[grid[11], grid[22]@(0,3), grid[33]@(0,6)]");
  EXPECT_EQ(Split("split_rows", {"grid[1/2]", "2"}), "[grid[1], grid[2]@(1,0)]");
  EXPECT_EQ(Split("split_columns", {"grid[1122]", "3"}), "undefined");
  EXPECT_EQ(Split("split_columns", {"grid[1122]", "0"}), "undefined");
  EXPECT_EQ(Split("split_both", {"grid[12/34]", "2"}),
            "[grid[1], grid[2]@(0,1), grid[3]@(1,0), grid[4]@(1,1)]");
}

TEST(Split, SquaresOfAStrip) {
  EXPECT_EQ(Split("squares", {"grid[1234/5678]"}), "[grid[12/56], grid[34/78]@(0,2)]");
  EXPECT_EQ(Split("squares", {"grid[12/34/00/56/78]"}), "[grid[12/34], grid[56/78]@(3,0)]");
  EXPECT_EQ(Split("squares", {"grid[12/34]"}), "undefined");
  EXPECT_EQ(Split("squares", {"grid[123/456/789/123]"}), "undefined");
}

TEST(Split, BlocksAndWindows) {
  EXPECT_EQ(Split("blocks", {"grid[1234/5678]", "2"}), "[grid[12/56], grid[34/78]@(0,2)]");
  EXPECT_EQ(Split("blocks", {"grid[123/456]", "2"}), "undefined");
  EXPECT_EQ(Split("windows", {"grid[123/456]", "2"}), "[grid[12/45], grid[23/56]@(0,1)]");
  EXPECT_EQ(Split("windows", {"grid[123]", "2"}), "undefined");
}

TEST(Split, WindowsAroundCellsOfAColour) {
  EXPECT_EQ(Split("windows_around", {"grid[1234/5678/9123/5674]", "orange"}),
            "[grid[234/678/123]@(0,1)]");
  EXPECT_EQ(Split("windows_around", {"grid[1234/5678/9123/5674]", "grey"}), "[grid:]");
}

TEST(Split, CornersMayOverlap) {
  EXPECT_EQ(Split("corners", {"grid[123/456]", "2"}),
            "[grid[12/45], grid[23/56]@(0,1), grid[12/45], grid[23/56]@(0,1)]");
  EXPECT_EQ(Split("corners", {"grid[123/456]", "1"}),
            "[grid[1], grid[3]@(0,2), grid[4]@(1,0), grid[6]@(1,2)]");
  EXPECT_EQ(Split("corners", {"grid[12/45]", "2"}), "undefined") << "it is all corner";
  EXPECT_EQ(Split("corners", {"grid[12/45]", "3"}), "undefined");
}

TEST(Split, TooManyWindowsAreUndefined) {
  std::string rows;
  for (int i = 0; i < 21; ++i) rows += (i == 0 ? "" : "/") + std::string(21, '1');
  EXPECT_EQ(Split("windows", {"grid[" + rows + "]", "1"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
