#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellNearestTest, StepsToPaint) {
  EXPECT_EQ(MapOf("steps_to_paint", "1.... ....."), "01234 12345");
  EXPECT_EQ(MapOf("steps_around_to_paint", "1.. ... ..."), "012 112 222");
  EXPECT_EQ(MapOf("steps_to_paint", "..."), "!!!");
}

TEST(CellNearestTest, NearestColour) {
  EXPECT_EQ(MapOf("nearest_colour", "1..2"), "1122");
  EXPECT_EQ(MapOf("nearest_colour", "1.2"), "102") << "two are as near";
  EXPECT_EQ(MapOf("nearest_colour", "1.1"), "111");
  EXPECT_EQ(MapOf("nearest_colour", "..."), "000");
  EXPECT_EQ(MapOf("nearest_colour", "1.. ... ..2"), "110 102 022");
  EXPECT_EQ(MapOf("nearest_colour_around", "1... .... ..2."), "1102 1022 0222");
}

}  // namespace
}  // namespace hunch::grid
