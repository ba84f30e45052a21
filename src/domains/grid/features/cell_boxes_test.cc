#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellBoxesTest, ColourWhoseBoxItIs) {
  EXPECT_EQ(MapOf("box_colour", "11. 1.. ..2"), "110 110 000");
  EXPECT_EQ(MapOf("inner_box_colour", "333 3.3 333"), "000 030 000");
  EXPECT_EQ(MapOf("box_colour", "33333 3...3 3.113 3..13 33333"), "33333 33333 33113 33113 33333")
      << "the smallest box";
  EXPECT_EQ(MapOf("layer_box_colour", "1..2 ..1. 2..."), "1112 1112 2222");
  EXPECT_EQ(MapOf("cluster_box_colour", "1.1..2 .....2 1....."), "111000 111000 111000");
  EXPECT_EQ(MapOf("inner_layer_box_colour", "1..2 ..1. 2..."), "0000 0220 0000");
  EXPECT_EQ(MapOf("is_in_shape_box", "12. .3. ..."), "110 110 000");
}

TEST(CellBoxesTest, LinesHaveNoBoxToBeIn) {
  EXPECT_EQ(MapOf("box_colour", "1.1 ... 22."), "000 000 000");
}

TEST(CellBoxesTest, WhatLiesBehind) {
  EXPECT_EQ(MapOf("colour_behind", "111.. 1122. 1122. ..22."), "00000 00100 00100 00000")
      << "two squares";
  EXPECT_EQ(MapOf("colour_behind", ".2. 111 .2."), "000 020 000");
  EXPECT_EQ(MapOf("colour_behind", "2... .11. .11. ...2"), "0000 0200 0020 0000")
      << "a diagonal goes on on both sides";
  EXPECT_EQ(MapOf("colour_behind", "2..2 .11. .... 2..."), "0000 0000 0000 0000")
      << "a box with black in it is not hidden";
  EXPECT_EQ(MapOf("broken_layer_colour", ".2. 111 .2."), "020 020 020");
}

TEST(CellBoxesTest, WhereInTheBox) {
  EXPECT_EQ(MapOf("box_row", "11. 1.. ..2"), "00- 11- ---");
  EXPECT_EQ(MapOf("box_column", "11. 1.. ..2"), "01- 01- ---");
  EXPECT_EQ(MapOf("box_ring", "333 3.3 333"), "000 010 000");
  EXPECT_EQ(MapOf("box_diagonal", "333. 3.3. 333."), "101- 010- 101-");
  EXPECT_EQ(MapOf("box_missing", "11. 1.. ..2"), "11- 11- ---");
  EXPECT_EQ(MapOf("shape_box_row", ".12 ..3"), "-00 -11");
  EXPECT_EQ(MapOf("shape_box_column", ".12 ..3"), "-01 -01");
  EXPECT_EQ(MapOf("layer_box_ring", "..1. 1... ...1 ..2."), "0000 0110 0000 ----");
  EXPECT_EQ(MapOf("shape_box_ring", ".123 ..4. .5.."), "-000 -010 -000");
}

TEST(CellBoxesTest, MarksInTheBox) {
  EXPECT_EQ(MapOf("box_marks", "3333. 32.3. 3.23. 3333."), "2222- 2222- 2222- 2222-");
  EXPECT_EQ(MapOf("box_marks", "11. 1.2 ..."), "00- 00- ---");
}

TEST(CellBoxesTest, TheBoxTurned) {
  EXPECT_EQ(MapOf("shape_mirrored", "12. .3. ..."), "210 300 000");
  EXPECT_EQ(MapOf("shape_flipped", "12. .3. ..."), "030 120 000");
  EXPECT_EQ(MapOf("shape_turned", "12. .3. ..."), "300 210 000");
  EXPECT_EQ(MapOf("shape_transposed", "12. .3. ..."), "100 230 000");
  EXPECT_EQ(MapOf("shape_clockwise", "12. .3. ..."), "010 320 000");
  EXPECT_EQ(MapOf("shape_anticlockwise", "12. .3. ..."), "230 100 000");
  EXPECT_EQ(MapOf("shape_transposed", "123 4.."), "140 200") << "what the box has there";
}

TEST(CellBoxesTest, OutlinesMayBePartsOfMore) {
  EXPECT_EQ(MapOf("is_on_outline", "1111. 1.1.. 1112. ...22"), "11100 10100 11100 00000");
  EXPECT_EQ(MapOf("is_on_outline", "111 111 111"), "000 000 000") << "no inside";
  EXPECT_EQ(MapOf("is_on_outline", "... .3. ..."), "000 000 000") << "black draws none";
}

TEST(CellBoxesTest, WhatTheOtherBoxShows) {
  EXPECT_EQ(MapOf("twin_box_colour", "333.444 353.4.4 333.446"), "4440333 4040353 4460333");
  EXPECT_EQ(MapOf("twin_box_colour", "333.44 3.3.44 333..."), "000000 000000 000000");
  EXPECT_EQ(MapOf("twin_box_colour", "12.3.4 55.556 ......"), "000000 000000 000000")
      << "others are as full";
  EXPECT_EQ(MapOf("twin_box_colour", "12.3..4 55.555. ....... 6.8.... 67....."),
            "0000000 0000000 0000000 0000000 0000000");
}

TEST(CellBoxesTest, LargestBlank) {
  EXPECT_EQ(MapOf("is_in_largest_blank", "1.. ... 1.1"), "011 011 000");
  EXPECT_EQ(MapOf("is_in_largest_blank", "1....... 111111.. 1111111."),
            "00000011 00000011 00000000");
  EXPECT_EQ(MapOf("is_in_largest_blank_square", "..1... ..1... 111..."), "000111 000111 000111");
  EXPECT_EQ(MapOf("is_in_largest_blank_square", "..1.. ..1.. 1...."), "11011 11011 00011")
      << "several";
  EXPECT_EQ(MapOf("is_in_largest_blank_square", "1.1 .1."), "000 000") << "no single cells";
  EXPECT_EQ(MapOf("is_in_largest_blank", "11 11"), "00 00");
  EXPECT_EQ(MapOf("is_in_largest_blank", "..1.. ..1.. 11111"), "11011 11011 00000") << "several";
}

}  // namespace
}  // namespace hunch::grid
