#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

constexpr const char* kTwo = "112....3 1......3";

TEST(CellNextShapesTest, Colours) {
  EXPECT_EQ(MapOf("next_shape_main_colour", kTwo), "11111333 11111333");
  EXPECT_EQ(MapOf("next_shape_rare_colour", kTwo), "22222333 22222333");
  EXPECT_EQ(MapOf("next_shape_main_colour", "..."), "000");
}

TEST(CellNextShapesTest, Sizes) {
  EXPECT_EQ(MapOf("next_shape_size", kTwo), "44444222 44444222");
  EXPECT_EQ(MapOf("next_shape_marks", kTwo), "11111000 11111000");
  EXPECT_EQ(MapOf("next_shape_is_largest", kTwo), "11111000 11111000");
  EXPECT_EQ(MapOf("next_shape_is_smallest", kTwo), "00000111 00000111");
}

TEST(CellNextShapesTest, SingleCells) {
  EXPECT_EQ(MapOf("steps_to_speck", "11.2 ...."), "3210 3211");
  EXPECT_EQ(MapOf("next_speck_colour", "11....2 1..3..."), "3333322 3333322");
  EXPECT_EQ(MapOf("next_speck_colour", "11 11"), "00 00");
}

TEST(CellNextShapesTest, Forms) {
  constexpr const char* kRingAndBar = "111.... 1.1.22. 111....";
  EXPECT_EQ(MapOf("next_shape_is_square", kRingAndBar), "1111000 1111000 1111000");
  EXPECT_EQ(MapOf("next_shape_is_full", kRingAndBar), "0000111 0000111 0000111");
  EXPECT_EQ(MapOf("next_shape_height", kRingAndBar), "3333111 3333111 3333111");
  EXPECT_EQ(MapOf("next_shape_width", kRingAndBar), "3333222 3333222 3333222");
  EXPECT_EQ(MapOf("next_shape_holes", kRingAndBar), "1111000 1111000 1111000");
  EXPECT_EQ(MapOf("next_shape_copies", "11..2.33"), "22211222");
}

TEST(CellNextShapesTest, OfTwoAsNearItIsTheLarger) {
  EXPECT_EQ(MapOf("next_shape_size", "1.22"), "1222");
  EXPECT_EQ(MapOf("next_shape_main_colour", "1.22"), "1222");
}

TEST(CellNextShapesTest, OfTwoAsLargeItIsWhatBothSayOrNone) {
  EXPECT_EQ(MapOf("next_shape_size", "1.2"), "111");
  EXPECT_EQ(MapOf("next_shape_main_colour", "1.2"), "102");
  EXPECT_EQ(MapOf("next_shape_main_colour", "1.1"), "111");
}

}  // namespace
}  // namespace hunch::grid
