#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellComponentsTest, SizesOfEachKindOfPart) {
  const char* const grid = "11..2 .12.. ..2.1";
  EXPECT_EQ(MapOf("patch_size", grid), "33551 33255 33251");
  EXPECT_EQ(MapOf("object_size", grid), "33001 03200 00201");
  EXPECT_EQ(MapOf("object_size", "1. .1"), "20 02");
  EXPECT_EQ(MapOf("patch_size", "1. .1"), "11 11");
  EXPECT_EQ(MapOf("shape_size", "12.3 .2.. 4..."), "4401 0400 4000");
  EXPECT_EQ(MapOf("layer_size", grid), "44003 04300 00304");
}

TEST(CellComponentsTest, RanksAmongSizesOfTheKind) {
  EXPECT_EQ(MapOf("object_rank", "11.2.333 .....333"), "11-2-000 -----000");
  EXPECT_EQ(MapOf("object_rank_up", "11.2.333 .....333"), "11-0-222 -----222");
  EXPECT_EQ(MapOf("object_rank", "1.2.33"), "1-1-00") << "equal sizes share a rank";
  EXPECT_EQ(MapOf("object_is_largest", "11.2.33"), "1100011");
  EXPECT_EQ(MapOf("object_is_smallest", "11.2.33"), "0001000");
  EXPECT_EQ(MapOf("layer_rank", "1.1.2.22"), "1-1-0-00");
}

TEST(CellComponentsTest, BlackPatchesAreRankedAmongThemselves) {
  EXPECT_EQ(MapOf("patch_rank", "...1.22"), "0001100");
  EXPECT_EQ(MapOf("patch_is_largest", "...1.22"), "1110011");
  EXPECT_EQ(MapOf("patch_is_smallest", "...1.22"), "0001100");
}

TEST(CellComponentsTest, HeightAndWidth) {
  EXPECT_EQ(MapOf("object_height", "1.. 111 ..."), "200 222 000");
  EXPECT_EQ(MapOf("object_width", "1.. 111 ..."), "300 333 000");
}

TEST(CellComponentsTest, ReachingTheBorder) {
  EXPECT_EQ(MapOf("patch_at_border", "111 1.1 111"), "111 101 111");
  EXPECT_EQ(MapOf("object_at_border", "... .2. ..."), "000 000 000");
}

TEST(CellComponentsTest, HolesAreRegionsThatAreShutIn) {
  EXPECT_EQ(MapOf("object_holes", "111 1.1 111"), "111 101 111");
  EXPECT_EQ(MapOf("object_holes", ".1. 1.1 .1."), "010 101 010") << "corners shut, too";
  EXPECT_EQ(MapOf("object_holes", "11111 1.1.1 11111"), "22222 20202 22222");
  EXPECT_EQ(MapOf("object_holes", "11111 1.... 11111"), "00000 00000 00000");
  EXPECT_EQ(MapOf("object_holes", "1111 1.11 11.1 1111"), "2222 2022 2202 2222")
      << "black goes on by sides only";
  EXPECT_EQ(MapOf("patch_holes", "111 121 111"), "111 101 111") << "whatever is in the hole";
}

TEST(CellComponentsTest, FormsOfBoxes) {
  EXPECT_EQ(MapOf("object_is_full", "11.3. 11.33"), "11000 11000");
  EXPECT_EQ(MapOf("object_is_square", "11.3.4 11.33."), "110101 110110");
  EXPECT_EQ(MapOf("object_is_tall", "1.22 1..."), "1000 1000");
  EXPECT_EQ(MapOf("object_is_line", "1.22.3 1....."), "101100 100000");
  EXPECT_EQ(MapOf("object_is_frame", "111.222 1.1.222 111.222"), "1110000 1010000 1110000");
  EXPECT_EQ(MapOf("object_is_frame", "1111 1..1 ..11 1111"), "0000 0000 0000 0000");
}

TEST(CellComponentsTest, Symmetries) {
  const char* const grid = "1.1 111 ..1";
  EXPECT_EQ(MapOf("object_mirrors", "1.1 111"), "101 111");
  EXPECT_EQ(MapOf("object_flips", "1.1 111"), "000 000");
  EXPECT_EQ(MapOf("object_flips", "11 1. 11"), "11 10 11");
  EXPECT_EQ(MapOf("object_transposes", ".1 11"), "01 11");
  EXPECT_EQ(MapOf("object_transposes", grid), "000 000 000");
  EXPECT_EQ(MapOf("object_transposes", "11"), "00") << "not square";
  EXPECT_EQ(MapOf("object_turns", "11. .11"), "110 011");
  EXPECT_EQ(MapOf("object_turns", ".1 11"), "00 00");
  EXPECT_EQ(MapOf("shape_mirrors", "121 1.2"), "000 000") << "of the colours, too";
  EXPECT_EQ(MapOf("shape_mirrors", "121 1.1"), "111 101");
}

TEST(CellComponentsTest, OthersThatAreAlike) {
  EXPECT_EQ(MapOf("object_copies", "11.22.3 .1..2.."), "2202201 0200200");
  EXPECT_EQ(MapOf("object_copies", "11.2.33 .1.22.."), "1101011 0101100");
  EXPECT_EQ(MapOf("object_peers", "11.2.33 .1.22.."), "2202011 0202200");
  EXPECT_EQ(MapOf("object_siblings", "1.1.2"), "20201");
  EXPECT_EQ(MapOf("patch_copies", "1.2"), "212") << "black patches are counted apart";
  EXPECT_EQ(MapOf("patch_copies", "1.1 ... 111 .1. ..."), "212 111 111 111 111");
}

TEST(CellComponentsTest, RanksByPlace) {
  EXPECT_EQ(MapOf("object_from_top", "1..3 1... ...3"), "0--0 0--- ---1");
  EXPECT_EQ(MapOf("object_from_left", "..1 2.1 ..."), "--1 0-1 ---");
  EXPECT_EQ(MapOf("object_from_right", "..1 2.1 ..."), "--0 1-0 ---");
  EXPECT_EQ(MapOf("object_from_bottom", "1.2 ..2"), "1-0 --0");
  EXPECT_EQ(MapOf("shape_from_left", "12.3"), "00-1");
}

TEST(CellComponentsTest, ColoursThatAreTouched) {
  EXPECT_EQ(MapOf("patch_touches", "12. ... 5.."), "210 000 000");
  EXPECT_EQ(MapOf("patch_touches", "333 3.3 333"), "000 030 000") << "what shuts a hole in";
  EXPECT_EQ(MapOf("patch_touches", "121 343"), "000 000") << "several";
  EXPECT_EQ(MapOf("patch_neighbours", "121 343"), "333 333");
  EXPECT_EQ(MapOf("object_touches", "1. .2"), "20 01");
}

TEST(CellComponentsTest, WhatShutsOff) {
  EXPECT_EQ(MapOf("enclosing_colour", "333 3.3 333"), "000 030 000");
  EXPECT_EQ(MapOf("enclosing_colour", ".3. 3.3 .3."), "000 030 000") << "corner to corner";
  EXPECT_EQ(MapOf("enclosing_colour", "33. 3.3 333"), "000 030 000");
  EXPECT_EQ(MapOf("enclosing_colour", "3.3 3.3 333"), "000 000 000");
  EXPECT_EQ(MapOf("patch_encloses", "3333 3..3 3.53 3333"), "5555 5005 5005 5555");
  EXPECT_EQ(MapOf("patch_encloses", "... .3. ..."), "333 303 333");
}

TEST(CellComponentsTest, OthersOfItsForm) {
  EXPECT_EQ(MapOf("patch_form_colour", "1..2 ...."), "2001 0000");
  EXPECT_EQ(MapOf("patch_form_colour", "1.2 3.."), "000 000") << "several";
}

TEST(CellComponentsTest, SidesThatAreReached) {
  EXPECT_EQ(MapOf("patch_at_top", "1.. ..2"), "111 110");
  EXPECT_EQ(MapOf("patch_at_left", "1.. ..2"), "111 110");
  EXPECT_EQ(MapOf("patch_at_bottom", "1.. ..2"), "011 111");
  EXPECT_EQ(MapOf("patch_at_right", "1.. ..2"), "011 111");
}

TEST(CellComponentsTest, ColourHeldInTheBox) {
  EXPECT_EQ(MapOf("object_holds", "3333 3..3 3.53 3333"), "5555 5005 5005 5555");
  EXPECT_EQ(MapOf("object_holds", "3333 34.3 3.53 3333"), "0000 0000 0000 0000");
}

TEST(CellComponentsTest, ColoursOfShapes) {
  const char* const grid = "112.3 1....";
  EXPECT_EQ(MapOf("shape_colours", grid), "22201 20000");
  EXPECT_EQ(MapOf("shape_main_colour", grid), "11103 10000");
  EXPECT_EQ(MapOf("shape_rare_colour", grid), "22203 20000");
  EXPECT_EQ(MapOf("shape_main_colour", "12"), "00") << "none is commonest";
  EXPECT_EQ(MapOf("shape_rare_colour", "12"), "00");
}

TEST(CellComponentsTest, ColoursOfWhatIsAlike) {
  EXPECT_EQ(MapOf("patch_form_colour", "11..2 1..22"), "00000 00000");
  EXPECT_EQ(MapOf("patch_pose_colour", "11..2 1..22"), "22001 20011");
  EXPECT_EQ(MapOf("patch_pose_colour", "11..2 1..2. ...2."), "00000 00000 00000");
  EXPECT_EQ(MapOf("patch_size_colour", "111.2 ...22"), "22201 00011");
  EXPECT_EQ(MapOf("patch_holes_colour", "111.222. 1.1.2.22 111.222. ........ 333....."),
            "22201110 20201011 22201110 00000000 00000000")
      << "not without holes";
}

}  // namespace
}  // namespace hunch::grid
