#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Cropped(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(CropPrimitives(), name, arguments);
}

TEST(Crop, BoxIsInPlacesAndClipped) {
  const std::string_view grid = "grid[123/456/789]@(10,20)";
  EXPECT_EQ(Cropped("crop", {grid, "box[11 21 1 2]"}), "grid[56]@(11,21)");
  EXPECT_EQ(Cropped("crop", {grid, "box[12 22 9 9]"}), "grid[9]@(12,22)");
  EXPECT_EQ(Cropped("crop", {grid, "box[0 0 3 3]"}), "undefined");
  EXPECT_EQ(Cropped("crop", {grid, "box[10 20 3 3]"}), grid);
}

TEST(Crop, CutTakesTheFrameOfAnother) {
  EXPECT_EQ(Cropped("cut", {"grid[123/456]", "grid[00]@(1,1)"}), "grid[56]@(1,1)");
}

TEST(Crop, TrimLeavesThePaintedBox) {
  EXPECT_EQ(Cropped("trim", {"grid[0000/0102/0000/0030/0000]"}), "grid[102/000/030]@(1,1)");
  EXPECT_EQ(Cropped("trim", {"grid[12]"}), "grid[12]");
  EXPECT_EQ(Cropped("trim", {"grid[00/00]"}), "undefined");
}

TEST(Crop, TrimsOtherMargins) {
  EXPECT_EQ(Cropped("trim_margin", {"grid[555/515/555]"}), "grid[1]@(1,1)");
  EXPECT_EQ(Cropped("trim_margin", {"grid[155/515/555]"}), "grid[155/515/555]");
  EXPECT_EQ(Cropped("trim_colour", {"grid[155/555/555]", "grey"}), "grid[1]");
  EXPECT_EQ(Cropped("trim_colour", {"grid[55]", "grey"}), "undefined");
}

TEST(Crop, InnerParts) {
  EXPECT_EQ(Cropped("drop_border", {"grid[123/456/789]"}), "grid[5]@(1,1)");
  EXPECT_EQ(Cropped("drop_border", {"grid[12/45]"}), "undefined");
  EXPECT_EQ(Cropped("inner", {"grid[12345/12345/12345/12345/12345]", "2"}), "grid[3]@(2,2)");
  EXPECT_EQ(Cropped("middle", {"grid[123/456/789]"}), "grid[5]@(1,1)");
  EXPECT_EQ(Cropped("middle", {"grid[1234/5678/9012]"}), "grid[67]@(1,1)");
}

TEST(Crop, MarginsMoveThePlaceOut) {
  EXPECT_EQ(Cropped("framed", {"grid[12]@(5,5)", "green"}), "grid[3333/3123/3333]@(4,4)");
  EXPECT_EQ(Cropped("pad", {"grid[1]", "1"}), "grid[000/010/000]@(-1,-1)");
  EXPECT_EQ(Cropped("pad", {"grid[1]", "40"}), "undefined");
}

TEST(Crop, TheBorderMayBeEchoed) {
  EXPECT_EQ(Cropped("echo_border", {"grid[12/30]"}), "grid[0120/1122/3300/0300]@(-1,-1)");
  EXPECT_EQ(Cropped("echo_border", {"grid[1]"}), "grid[010/111/010]@(-1,-1)");
}

TEST(Crop, TakesTheFirstLines) {
  EXPECT_EQ(Cropped("take_rows", {"grid[12/34/56]", "2"}), "grid[12/34]");
  EXPECT_EQ(Cropped("take_columns", {"grid[12/34/56]", "1"}), "grid[1/3/5]");
  EXPECT_EQ(Cropped("corner", {"grid[123/456/789]", "2"}), "grid[12/45]");
  EXPECT_EQ(Cropped("take_rows", {"grid[12/34/56]", "4"}), "undefined");
  EXPECT_EQ(Cropped("top_right_corner", {"grid[123/456/789]", "2"}), "grid[23/56]@(0,1)");
  EXPECT_EQ(Cropped("bottom_left_corner", {"grid[123/456/789]", "2"}), "grid[45/78]@(1,0)");
  EXPECT_EQ(Cropped("bottom_right_corner", {"grid[123/456/789]", "3"}), "grid[123/456/789]");
  EXPECT_EQ(Cropped("bottom_right_corner", {"grid[123/456]", "3"}), "undefined");
  EXPECT_EQ(Cropped("corner", {"grid[123]", "2"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
