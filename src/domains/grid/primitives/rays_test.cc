#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Ray(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(RayPrimitives()).Run(name, arguments);
}

TEST(RaysTest, StopAtPaint) {
  const char* const grid = "..... 1...2 .....";
  EXPECT_EQ(Ray("rays_up", {grid}), "1...2 1...2 .....");
  EXPECT_EQ(Ray("rays_down", {grid}), "..... 1...2 1...2");
  EXPECT_EQ(Ray("rays_left", {grid}), "..... 12222 .....");
  EXPECT_EQ(Ray("rays_right", {grid}), "..... 11112 .....");
  EXPECT_EQ(Ray("rays_columns", {grid}), "1...2 1...2 1...2");
}

TEST(RaysTest, RowsLieOverColumns) {
  EXPECT_EQ(Ray("rays_cross", {"1.. ... ..2"}), "111 1.2 222");
  EXPECT_EQ(Ray("rays_rows", {".1. ... ..2"}), "111 ... 222");
}

TEST(RaysTest, AlongDiagonals) {
  const char* const grid = "..... ..3.. .....";
  EXPECT_EQ(Ray("rays_diagonal", {grid}), ".3.3. ..3.. .3.3.");
  EXPECT_EQ(Ray("rays_star", {grid}), ".333. 33333 .333.");
  EXPECT_EQ(Ray("rays_up_left", {grid}), ".3... ..3.. .....");
  EXPECT_EQ(Ray("rays_up_right", {grid}), "...3. ..3.. .....");
  EXPECT_EQ(Ray("rays_down_left", {grid}), "..... ..3.. .3...");
  EXPECT_EQ(Ray("rays_down_right", {grid}), "..... ..3.. ...3.");
}

TEST(RaysTest, ToTheNearestBorder) {
  EXPECT_EQ(Ray("rays_to_border", {"..... ..1.. ..... ..... ...2. ....."}),
            "..1.. ..1.. ..... ..... ...22 ...2.");
}

TEST(RaysTest, LoneCellsReachForWhatTheyMeet) {
  EXPECT_EQ(Ray("reach", {"...... .22..1 .22... ...... ..1..1"}),
            "...... .22111 .22... ..1... ..1..1");
}

TEST(RaysTest, LoneCellsReachForTheNearest) {
  EXPECT_EQ(Ray("reach_nearest", {"...2.. ...2.. ...... ...... 33.1.."}),
            "...2.. ...2.. ...... ...... 3311..");
  EXPECT_EQ(Ray("reach_nearest", {"22.1.33"}), "2211133") << "both where they are as near";
  EXPECT_EQ(Ray("reach_nearest", {"1.1"}), "1.1") << "not its own colour";
}

TEST(RaysTest, ThinEndsGoOn) {
  EXPECT_EQ(Ray("extend_lines", {".11..2 ...... .33... .33..."}), "111112 ...... .33... .33...");
  EXPECT_EQ(Ray("extend_lines", {".... .3.. 33.. 33.."}), ".3.. .3.. 33.. 33..");
  EXPECT_EQ(Ray("extend_to_paint", {"5.11. ..... 22..."}), "5111. ..... 22...");
  EXPECT_EQ(Ray("extend_to_paint", {"..6..7 ...... ...... 3338.."}), "..6..7 ..6.7. ..67.. 3338..")
      << "single cells away from the border";
  EXPECT_EQ(Ray("extend_to_paint", {"2..3 ..3. .3.. 3..."}), "2..3 .23. .3.. 3...")
      << "a diagonal wall";
  EXPECT_EQ(Ray("extend_diagonals", {".... .1.. ..1. ...."}), "1... .1.. ..1. ...1");
  EXPECT_EQ(Ray("extend_diagonals", {"...5 .22. .22. 2..."}), "...5 .22. .22. 2...");
  EXPECT_EQ(Ray("extend_diagonals", {"....5 ..22. ..22. .2... ....."}),
            "....5 ..22. ..22. .2... 2....");
  EXPECT_EQ(Ray("extend", {"1.... .1... ..... ..... 22..."}), "1.... .1... ..1.. ...1. 22222");
  EXPECT_EQ(Ray("extend_with", {".11.2", "green"}), "31132");
}

TEST(RaysTest, OfAColour) {
  const char* const grid = "..... 1.3.2 .....";
  EXPECT_EQ(Ray("shoot_up", {grid, "red"}), "....2 1.3.2 .....");
  EXPECT_EQ(Ray("shoot_down", {grid, "red"}), "..... 1.3.2 ....2");
  EXPECT_EQ(Ray("shoot_left", {grid, "red"}), "..... 1.322 .....");
  EXPECT_EQ(Ray("shoot_right", {grid, "blue"}), "..... 113.2 .....");
  EXPECT_EQ(Ray("shoot_rows", {grid, "green"}), "..... 13332 .....");
  EXPECT_EQ(Ray("shoot_columns", {grid, "green"}), "..3.. 1.3.2 ..3..");
  EXPECT_EQ(Ray("shoot_cross", {grid, "green"}), "..3.. 13332 ..3..");
  EXPECT_EQ(Ray("shoot_diagonal", {grid, "green"}), ".3.3. 1.3.2 .3.3.");
  EXPECT_EQ(Ray("shoot_hitting", {grid, "green"}), "..... 13332 .....");
  EXPECT_EQ(Ray("shoot_up", {grid, "black"}), "undefined");
}

TEST(RaysTest, EveryCellSendsOneColour) {
  const char* const grid = "...5 .2.. ....";
  EXPECT_EQ(Ray("rays_rows_with", {grid, "green"}), "3335 3233 ....");
  EXPECT_EQ(Ray("rays_columns_with", {grid, "green"}), ".3.5 .2.3 .3.3");
  EXPECT_EQ(Ray("rays_cross_with", {grid, "green"}), "3335 3233 .3.3");
}

TEST(RaysTest, LinesOverEverything) {
  const char* const grid = "...5 .2.5 ....";
  EXPECT_EQ(Ray("rows_through", {grid, "red"}), "...5 2222 ....");
  EXPECT_EQ(Ray("columns_through", {grid, "grey"}), "...5 .2.5 ...5");
  EXPECT_EQ(Ray("cross_through", {grid, "red"}), ".2.5 2222 .2..");
  EXPECT_EQ(Ray("diagonals_through", {"5.. .2.", "red"}), "2.2 .2.");
}

}  // namespace
}  // namespace hunch::grid
