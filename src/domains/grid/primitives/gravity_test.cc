#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Gravity(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(GravityPrimitives()).Run(name, arguments);
}

TEST(GravityTest, CellsFallAndStackInTheirOrder) {
  const char* const grid = "1.. 2.3 ...";
  EXPECT_EQ(Gravity("fall_down", {grid}), "... 1.. 2.3");
  EXPECT_EQ(Gravity("fall_up", {grid}), "1.3 2.. ...");
  EXPECT_EQ(Gravity("fall_left", {grid}), "1.. 23. ...");
  EXPECT_EQ(Gravity("fall_right", {grid}), "..1 .23 ...");
}

TEST(GravityTest, CellsOfAColourFallOntoPaint) {
  EXPECT_EQ(Gravity("let_fall", {"2.1 ..2 .5. ...", "red"}), "..1 ... .5. 2.2");
  EXPECT_EQ(Gravity("let_fall", {"2 . 5 .", "red"}), ". 2 5 .");
  EXPECT_EQ(Gravity("let_rise", {". 5 . 2", "red"}), ". 5 2 .");
  EXPECT_EQ(Gravity("let_slide_left", {".5.2", "red"}), ".52.");
  EXPECT_EQ(Gravity("let_slide_right", {"2.5.", "red"}), ".25.");
}

TEST(GravityTest, AllButAColourFall) {
  EXPECT_EQ(Gravity("fall_down_onto", {"21 .. 5. ..", "grey"}), ".. 2. 5. .1");
  EXPECT_EQ(Gravity("fall_up_onto", {".. 5. .1 2.", "grey"}), ".1 5. 2. ..");
  EXPECT_EQ(Gravity("fall_left_onto", {".5.2", "grey"}), ".52.");
  EXPECT_EQ(Gravity("fall_right_onto", {"2.5.", "grey"}), ".25.");
}

TEST(GravityTest, PulledToAWallFromBothSides) {
  EXPECT_EQ(Gravity("pull_to", {"1..5..2 ...5... 3.45...", "grey"}), "..152.. ...5... .345...");
  EXPECT_EQ(Gravity("pull_to", {"..1. .... 2.5. .... ..3.", "grey"}), ".... ..1. .25. ..3. ....");
  EXPECT_EQ(Gravity("pull_to", {"1..2", "grey"}), "1..2");
  EXPECT_EQ(Gravity("pull_into_largest", {"1..5..2 ...5... 3.45..."}), "..555.. ...5... .555...");
  EXPECT_EQ(Gravity("pull_into_largest", {"1..1"}), "11..");
}

TEST(GravityTest, LinesByTheirPaintedCells) {
  EXPECT_EQ(Gravity("sort_rows", {"222 .1. 3.3 ..."}), "... .1. 3.3 222");
  EXPECT_EQ(Gravity("sort_columns", {"23. 2.1 2.1"}), "3.2 .12 .12");
}

TEST(GravityTest, FullRowsVanish) {
  EXPECT_EQ(Gravity("clear_full_rows", {".1. 222 .2. 212"}), "... ... .1. .2.");
  EXPECT_EQ(Gravity("clear_full_rows", {".1. .2."}), ".1. .2.");
}

TEST(GravityTest, ObjectsThatChangePlacesKeepTheirGaps) {
  EXPECT_EQ(Gravity("sort_objects", {"11 11 .. 22 .. 33 33 33"}), "22 .. 11 11 .. 33 33 33");
  EXPECT_EQ(Gravity("sort_objects", {"111. .... 2... .... 33.."}), "2... .... 33.. .... 111.");
}

TEST(GravityTest, ObjectsChangePlaces) {
  EXPECT_EQ(Gravity("sort_objects", {"3..... 3.1... 3.1.2."}), "....3. ..1.3. 2.1.3.");
  EXPECT_EQ(Gravity("sort_objects_down", {"11. ... 222"}), "222 ... 11.") << "above each other";
  EXPECT_EQ(Gravity("sort_objects", {"11. ..2 1.."}), "undefined") << "neither";
  EXPECT_EQ(Gravity("reverse_objects", {"3..... 3.1... 3.1.2."}), "....3. ..1.3. 2.1.3.");
  EXPECT_EQ(Gravity("reverse_objects", {"1.2.3"}), "3.2.1");
  EXPECT_EQ(Gravity("sort_objects", {"111"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
