#include <gtest/gtest.h>

#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Count(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(CountPrimitives(), name, arguments);
}

TEST(CountPrimitivesTest, Numbers) {
  const char* const grid = "grid[11102/10122/11102]";
  EXPECT_EQ(Count("count_cells", {grid}), "12");
  EXPECT_EQ(Count("count_colour", {grid, "red"}), "4");
  EXPECT_EQ(Count("count_colour", {grid, "black"}), "3");
  EXPECT_EQ(Count("count_colours", {grid}), "2");
  EXPECT_EQ(Count("count_objects", {grid}), "2");
  EXPECT_EQ(Count("count_objects", {"grid[1/0/1]"}), "2");
  EXPECT_EQ(Count("count_objects", {"grid[10/01]"}), "1");
  EXPECT_EQ(Count("count_holes", {grid}), "1");
  EXPECT_EQ(Count("height", {grid}), "3");
  EXPECT_EQ(Count("width", {grid}), "5");
}

TEST(CountPrimitivesTest, Questions) {
  EXPECT_EQ(Count("is_wide", {"grid[111]"}), "true");
  EXPECT_EQ(Count("is_wide", {"grid[11/11]"}), "false");
  EXPECT_EQ(Count("is_square", {"grid[11/11]"}), "true");
  EXPECT_EQ(Count("is_square", {"grid[111]"}), "false");
  EXPECT_EQ(Count("is_solid", {"grid[12]"}), "true");
  EXPECT_EQ(Count("is_solid", {"grid[10]"}), "false");
  EXPECT_EQ(Count("is_symmetric", {"grid[121]"}), "true");
  EXPECT_EQ(Count("is_symmetric", {"grid[110/001]"}), "false");
  EXPECT_EQ(Count("is_one_colour", {"grid[101]"}), "true");
  EXPECT_EQ(Count("is_one_colour", {"grid[102]"}), "false");
  EXPECT_EQ(Count("has_hole", {"grid[111/101/111]"}), "true");
  EXPECT_EQ(Count("has_hole", {"grid[111/101]"}), "false");
  EXPECT_EQ(Count("has_colour", {"grid[012]", "red"}), "true");
  EXPECT_EQ(Count("has_colour", {"grid[012]", "green"}), "false");
}

TEST(CountPrimitivesTest, FirstCellsSkipBlackOnes) {
  EXPECT_EQ(Count("first_cells", {"grid[1023/4560]", "3"}), "grid[1023/0000]");
  EXPECT_EQ(Count("first_cells", {"grid[1023/4560]", "4"}), "grid[1023/4000]");
  EXPECT_EQ(Count("first_cells_in", {"grid[1023/4560]", "4", "azure"}), "grid[8088/8000]");
  EXPECT_EQ(Count("first_cells", {"grid[10]@(1,1)", "7"}), "grid[10]@(1,1)");
  EXPECT_EQ(Count("first_cells", {"grid[1]", "0"}), "grid[0]");
  EXPECT_EQ(Count("first_cells", {"grid[1]", "-1"}), "undefined");
}

TEST(CountPrimitivesTest, StripsOfColours) {
  EXPECT_EQ(Count("row_of_colours", {"[red, blue, red]"}), "grid[212]");
  EXPECT_EQ(Count("column_of_colours", {"[red, blue, red]"}), "grid[2/1/2]");
  EXPECT_EQ(Count("row_of_colours", {"[colour:]"}), "undefined");
  EXPECT_EQ(Count("column_of_colours", {"[colour:]"}), "undefined");
}

TEST(CountPrimitivesTest, StripsOfTheColoursOfGrids) {
  EXPECT_EQ(Count("colour_row", {"[grid[21/20], grid[3]]"}), "grid[23]");
  EXPECT_EQ(Count("colour_column", {"[grid[21/20], grid[3]]"}), "grid[2/3]");
  EXPECT_EQ(Count("colour_row", {"[grid[2], grid[0]]"}), "undefined");
  EXPECT_EQ(Count("colour_column", {"[grid:]"}), "undefined");
}

TEST(CountPrimitivesTest, SquaresOfColours) {
  EXPECT_EQ(Count("square_of_colours", {"[red, blue, green]"}), "grid[21/30]");
  EXPECT_EQ(Count("snake_of_colours", {"[red, blue, green, red]"}), "grid[213/002/000]");
  EXPECT_EQ(Count("snake_of_colours", {"[red, blue, green, red, blue]"}), "grid[213/012/000]");
  EXPECT_EQ(Count("square_of_colours", {"[red]"}), "grid[2]");
  EXPECT_EQ(Count("snake_of_colours", {"[colour:]"}), "undefined");
}

TEST(CountPrimitivesTest, BarsAreAsLongAsThereAreCells) {
  EXPECT_EQ(Count("bars", {"[grid[101], grid[3], grid[22/20]]"}), "grid[132/102/002]");
  EXPECT_EQ(Count("bars", {"[grid:]"}), "undefined");
  EXPECT_EQ(Count("bars", {"[grid[0]]"}), "undefined");
}

TEST(CountPrimitivesTest, HistogramsBeginWithTheLongest) {
  EXPECT_EQ(Count("histogram", {"grid[0122/0320/4433]"}), "grid[2341/2340/2300]");
  EXPECT_EQ(Count("histogram", {"grid[00]"}), "undefined");
  EXPECT_EQ(Count("tally", {"[grid[111], grid[2], grid[21/20], grid[3], grid[3]]"}),
            "grid[231/230]");
  EXPECT_EQ(Count("histogram_across", {"grid[0122/0320/4433]"}), "grid[222/333/440/100]");
  EXPECT_EQ(Count("tally_across", {"[grid[111], grid[2], grid[21/20], grid[3], grid[3]]"}),
            "grid[22/33/10]");
  EXPECT_EQ(Count("tally", {"[grid:]"}), "undefined");
}

TEST(CountPrimitivesTest, BarsOfAChartAsLongAsCounted) {
  const char* const counted = "grid[21103/01230/00300]";
  EXPECT_EQ(Count("chart_of_cells", {counted, "grid[100/000/220]"}), "grid[111/000/220]");
  EXPECT_EQ(Count("chart_of_cells", {counted, "grid[003/044/001]"}), "grid[333/000/111]");
  EXPECT_EQ(Count("chart_of_cells", {counted, "grid[000/000/000/102]"}), "grid[000/100/102/102]");
  EXPECT_EQ(Count("chart_of_cells", {counted, "grid[102/002]"}), "grid[102/102]");
  EXPECT_EQ(Count("chart_of_cells", {counted, "grid[110/000]"}), "undefined") << "one colour";
  EXPECT_EQ(Count("chart_of_cells", {counted, "grid[101/220]"}), "undefined") << "gaps";
  EXPECT_EQ(Count("chart_of_list", {"[grid[11], grid[1], grid[2]]", "grid[100/200]"}),
            "grid[110/200]");
}

TEST(CountPrimitivesTest, LatticeKeepsTheArrangement) {
  EXPECT_EQ(
      Count("lattice", {"[grid[11/11]@(1,1), grid[22]@(2,6), grid[3]@(7,2), grid[4]@(7,20)]"}),
      "grid[120/304]");
  EXPECT_EQ(Count("lattice", {"[grid[1]@(0,0), grid[2]@(1,1)]"}), "grid[10/02]");
  EXPECT_EQ(Count("lattice", {"[grid[11], grid[2]@(0,1)]"}), "undefined");
  EXPECT_EQ(Count("lattice", {"[grid[0]]"}), "undefined");
  EXPECT_EQ(Count("lattice", {"[grid:]"}), "undefined");
}

TEST(CountPrimitivesTest, ExtentsThatOverlapOneByOneAreOneBand) {
  EXPECT_EQ(
      Count("lattice", {"[grid[1/1/1]@(0,0), grid[2/2/2]@(2,2), grid[3/3]@(4,4), grid[4]@(6,0)]"}),
      "grid[123/400]");
}

}  // namespace
}  // namespace hunch::grid
