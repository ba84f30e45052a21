#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellMarginsTest, StepsToTheNearestBox) {
  EXPECT_EQ(MapOf("steps_to_box", "1.1.... .1..... ....... ......."),
            "0001234 0001234 1111234 2222234");
  EXPECT_EQ(MapOf("steps_to_box", ".."), "!!") << "128";
}

TEST(CellMarginsTest, ByTwosFromTheNearestBox) {
  EXPECT_EQ(MapOf("steps_to_box_modulo_2", "..... ..... ..1.. ....."), "00000 01110 01010 01110");
  EXPECT_EQ(MapOf("nearest_box_row_modulo_2", ".... .1.. .... 2..."), "1111 0000 --11 00-0");
  EXPECT_EQ(MapOf("nearest_box_column_modulo_2", "..11.."), "010101");
  EXPECT_EQ(MapOf("nearest_box_sum_modulo_2", "... .1. ..."), "010 101 010");
}

TEST(CellMarginsTest, ColourOfTheNearestBox) {
  EXPECT_EQ(MapOf("nearest_box_colour", "1...2 ....."), "11022 11022");
  EXPECT_EQ(MapOf("nearest_box_colour", "1...1"), "11111") << "two of one colour";
}

TEST(CellMarginsTest, SizeOfTheNearestBox) {
  EXPECT_EQ(MapOf("nearest_box_cells", "11...2 11...."), "444011 444011");
  EXPECT_EQ(MapOf("nearest_box_cells", "..."), "000");
}

TEST(CellMarginsTest, WithinWhatAShapeMeasures) {
  EXPECT_EQ(MapOf("within_colours_west", "12... 11... ....."), "00110 00110 00000");
  EXPECT_EQ(MapOf("within_colours_north", "12. 11. ... ... ..."), "000 000 110 110 000");
  EXPECT_EQ(MapOf("within_marks_west", "12... 11..."), "00100 00100");
  EXPECT_EQ(MapOf("within_marks_south", "... ... 121 111"), "000 111 000 000");
  EXPECT_EQ(MapOf("within_cells_east", "....33 ......"), "001100 000000");
  EXPECT_EQ(MapOf("within_cells_west", "3.5.."), "01010") << "the first";
  EXPECT_EQ(MapOf("within_cells_west", "3.... .3..."), "01000 00100") << "a corner joins nothing";
}

TEST(CellMarginsTest, NoFurtherThanThereAreMarksInTheBox) {
  EXPECT_EQ(MapOf("within_box_marks", ".111... .1.1..2 .121... ......."),
            "1000100 1010100 1000100 1111100");
  EXPECT_EQ(MapOf("within_box_marks", ".111. .121. .211."), "10001 10001 10001")
      << "one of 2 in it";
}

TEST(CellMarginsTest, BesideABox) {
  EXPECT_EQ(MapOf("box_beside_colour", "11.. 11.. .... ...2"), "1111 1110 1102 1022");
}

TEST(CellMarginsTest, InLineWithTheMiddle) {
  EXPECT_EQ(MapOf("middle_line_colour", "111.. 1.1.. 111.. ....."), "01000 11111 01000 01000");
  EXPECT_EQ(MapOf("middle_row_colour", "111.. 1.1.. 111.. ....."), "00000 11111 00000 00000");
  EXPECT_EQ(MapOf("middle_column_colour", "111.. 1.1.. 111.. ....."), "01000 01000 01000 01000");
  EXPECT_EQ(MapOf("middle_line_colour", "22.. ...."), "2222 2200") << "two middle columns";
}

TEST(CellMarginsTest, InHalvesOfTheShapesSide) {
  EXPECT_EQ(MapOf("halves_to_box", "22.... 22.... ...... ......"), "001234 001234 111234 222234");
  EXPECT_EQ(MapOf("halves_to_box", "3333..... 3333..... 3333..... 3333....."),
            "000011223 000011223 000011223 000011223");
  EXPECT_EQ(MapOf("halves_to_box", ".."), "!!") << "128";
}

TEST(CellMarginsTest, CellsOfTheNearestBox) {
  EXPECT_EQ(MapOf("box_cell_near", ".... .12. .3.. ...."), "1122 1122 3300 3300");
  EXPECT_EQ(MapOf("box_cell_opposite", ".... .12. .34. ...."), "4433 4433 2211 2211");
  EXPECT_EQ(MapOf("box_cell_near", ".."), "00");
}

}  // namespace
}  // namespace hunch::grid
