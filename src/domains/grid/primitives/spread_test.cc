#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Spread(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(SpreadPrimitives()).Run(name, arguments);
}

TEST(SpreadTest, NearestColourWithTiesBlack) {
  EXPECT_EQ(Spread("nearest", {"1...2"}), "11.22");
  EXPECT_EQ(Spread("nearest", {"1..2 .... ...."}), "1122 1122 1122");
  EXPECT_EQ(Spread("nearest", {"..... .1... ..... ...2."}), "111.. 111.. 11.22 ..222");
  EXPECT_EQ(Spread("nearest", {"..."}), "...");
}

TEST(SpreadTest, AcrossCorners) {
  EXPECT_EQ(Spread("nearest_diagonal", {"1.... ..... ..... ....2"}), "111.2 11.22 11.22 1.222");
}

TEST(SpreadTest, FullLinesAreOfOneColour) {
  EXPECT_EQ(Spread("full_lines", {"1532 5555 .5.2"}), ".5.. 5555 .5..");
  EXPECT_EQ(Spread("full_lines", {"1.3. 21.. ..1. 3..1"}), "1... .1.. ..1. ...1");
  EXPECT_EQ(Spread("mark_plain_rows", {"15 55 ..", "red"}), ".. 22 22");
  EXPECT_EQ(Spread("mark_plain_columns", {"1.5 1.2", "red"}), "22. 22.");
  EXPECT_EQ(Spread("erase_full_lines", {"1532 5555 .5.2"}), "1.32 .... ...2");
}

TEST(SpreadTest, JointsOfThinLines) {
  const char* const grid = ".1... 11111 .1..1 ....1";
  EXPECT_EQ(Spread("paint_ends", {grid, "red"}), ".2... 21111 .2..1 ....2");
  EXPECT_EQ(Spread("paint_bends", {grid, "red"}), ".1... 11112 .1..1 ....1");
  EXPECT_EQ(Spread("paint_crossings", {grid, "red"}), ".1... 12111 .1..1 ....1");
}

}  // namespace
}  // namespace hunch::grid
