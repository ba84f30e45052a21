#include "domains/grid/primitives/apply_for_test.h"
#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Lines(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(LinePrimitives(), name, arguments);
}

TEST(Lines, AsGridsWithTheirPlaces) {
  EXPECT_EQ(Lines("rows", {"grid[12/34]@(5,6)"}), "[grid[12]@(5,6), grid[34]@(6,6)]");
  EXPECT_EQ(Lines("columns", {"grid[12/34]"}), "[grid[1/3], grid[2/4]@(0,1)]");
  EXPECT_EQ(Lines("first_row", {"grid[12/34/56]"}), "grid[12]");
  EXPECT_EQ(Lines("last_row", {"grid[12/34/56]"}), "grid[56]@(2,0)");
  EXPECT_EQ(Lines("first_column", {"grid[12/34/56]"}), "grid[1/3/5]");
  EXPECT_EQ(Lines("last_column", {"grid[12/34/56]"}), "grid[2/4/6]@(0,1)");
}

TEST(Lines, WithoutOneAtASide) {
  EXPECT_EQ(Lines("drop_first_row", {"grid[12/34/56]"}), "grid[34/56]@(1,0)");
  EXPECT_EQ(Lines("drop_last_row", {"grid[12/34/56]@(2,2)"}), "grid[12/34]@(2,2)");
  EXPECT_EQ(Lines("drop_first_column", {"grid[123]"}), "grid[23]@(0,1)");
  EXPECT_EQ(Lines("drop_last_column", {"grid[123]"}), "grid[12]");
  EXPECT_EQ(Lines("drop_first_row", {"grid[123]"}), "undefined");
}

TEST(Lines, CompressDropsOnlyNeighbours) {
  EXPECT_EQ(Lines("compress", {"grid[1122/1122/3344/1122]"}), "grid[12/34/12]");
  EXPECT_EQ(Lines("compress", {"grid[777/777]"}), "grid[7]");
}

TEST(Lines, CompressDamagedSeesThroughBlack) {
  EXPECT_EQ(Lines("compress_damaged", {"grid[1102/1022/3044/0340]"}), "grid[12/34]");
  EXPECT_EQ(Lines("compress_damaged", {"grid[00/00]"}), "grid[0]");
  EXPECT_EQ(Lines("compress_damaged", {"grid[12/21]"}), "grid[12/21]");
}

TEST(Lines, StrataGoTheWayOfTheLines) {
  EXPECT_EQ(Lines("strata", {"grid[1111/1121/2222/2022/0002]"}), "grid[1/2/0]");
  EXPECT_EQ(Lines("strata", {"grid[1220/1120/1220]"}), "grid[120]");
  EXPECT_EQ(Lines("strata", {"grid[11/11]"}), "undefined");
}

TEST(Lines, DistinctDropsAllRepeats) {
  EXPECT_EQ(Lines("distinct_rows", {"grid[12/34/12]"}), "grid[12/34]");
  EXPECT_EQ(Lines("distinct_columns", {"grid[121/343]"}), "grid[12/34]");
  EXPECT_EQ(Lines("distinct_rows", {"grid[121/343]"}), "grid[121/343]");
}

TEST(Lines, DropsBlackLinesAlsoInside) {
  EXPECT_EQ(Lines("drop_black_lines", {"grid[0000/1002/0000/3004]@(2,2)"}), "grid[12/34]@(2,2)");
  EXPECT_EQ(Lines("drop_black_lines", {"grid[00/00]"}), "undefined");
}

TEST(Lines, DropsLinesOfAColourOrOfAnyOne) {
  EXPECT_EQ(Lines("drop_lines_of", {"grid[152/555/354]", "grey"}), "grid[12/34]");
  EXPECT_EQ(Lines("drop_lines_of", {"grid[152/555/354]", "red"}), "grid[152/555/354]");
  EXPECT_EQ(Lines("drop_uniform_lines", {"grid[128/777/458]"}), "grid[128/458]");
  EXPECT_EQ(Lines("drop_uniform_lines", {"grid[182/888/485]"}), "grid[12/45]");
}

TEST(Lines, DropsThoseThatHaveAColour) {
  EXPECT_EQ(Lines("drop_lines_with", {"grid[123/456/789]", "grey"}), "grid[13/79]");
  EXPECT_EQ(Lines("drop_lines_with", {"grid[12/34]", "grey"}), "grid[12/34]");
}

TEST(Lines, AtMarksAlongASide) {
  EXPECT_EQ(Lines("lines_at_marks", {"grid[5050/1234/4321]"}), "grid[13/42]");
  EXPECT_EQ(Lines("lines_off_marks", {"grid[5050/1234/4321]"}), "grid[24/31]");
  EXPECT_EQ(Lines("lines_at_marks", {"grid[120/345/670]"}), "grid[34]");
  EXPECT_EQ(Lines("lines_at_marks", {"grid[505/123/453]"}), "undefined") << "more of the colour";
  EXPECT_EQ(Lines("lines_at_marks", {"grid[505/128/450]"}), "undefined") << "other colours there";
}

TEST(Lines, BandsByTheirCells) {
  const auto sorted = [](const std::string& grid) {
    return Trial(LinePrimitives()).Run("sort_bands", {grid});
  };
  EXPECT_EQ(sorted("... 222 222 1.. 33. ..."), "... 1.. 33. 222 222 ...");
  EXPECT_EQ(sorted("22. ... 2.. 1.. ..."), "1.. 22. ... 2.. ...") << "with what lies between";
  EXPECT_EQ(sorted("2213 2213 2233"), "1322 1322 3322") << "columns";
  EXPECT_EQ(sorted("11 11"), "undefined");
}

}  // namespace
}  // namespace hunch::grid
