#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellPanelsTest, WhereInThePanels) {
  EXPECT_EQ(MapOf("is_in_panel", "1.5.. ..5.2 55555 ..511 3.511"), "11011 11011 00000 11011 11011");
  EXPECT_EQ(MapOf("panel_row", "1.5.. ..5.2 55555 ..511 3.511"), "00-00 00-00 ----- 11-11 11-11");
  EXPECT_EQ(MapOf("panel_column", "1.5.. ..5.2 55555 ..511 3.511"),
            "00-11 00-11 ----- 00-11 00-11");
  EXPECT_EQ(MapOf("row_in_panel", "1.5.. ..5.2 55555 ..511 3.511"),
            "00-00 11-11 ----- 00-00 11-11");
  EXPECT_EQ(MapOf("column_in_panel", "1.5.. ..5.2 55555 ..511 3.511"),
            "01-01 01-01 ----- 01-01 01-01");
}

TEST(CellPanelsTest, WhatIsInThePanel) {
  EXPECT_EQ(MapOf("panel_count", "1.5.. ..5.2 55555 ..511 3.511"), "11-11 11-11 ----- 11-44 11-44");
  EXPECT_EQ(MapOf("panel_colours", "1.5.. ..5.2 55555 ..512 3.51."),
            "11-11 11-11 ----- 11-22 11-22");
  EXPECT_EQ(MapOf("panel_colour", "1.5.. ..5.2 55555 ..512 3.51."),
            "11022 11022 00000 33000 33000");
  EXPECT_EQ(MapOf("panel_main_colour", "1.512 2.512 55555 ..5.2 ..533"),
            "00000 00000 00000 00033 00033")
      << "black where two are as common";
  EXPECT_EQ(MapOf("panel_lacks", "1.512 22523 55555 .2522 13531"), "33000 33000 00000 22000 22000");
  EXPECT_EQ(MapOf("panel_is_fullest", "1.5.. ..5.2 55555 ..511 3.511"),
            "00000 00000 00000 00011 00011");
  EXPECT_EQ(MapOf("panel_is_emptiest", "1.5.. ..5.2 55555 ..511 3.511"),
            "11011 11011 00000 11000 11000");
}

TEST(CellPanelsTest, AtTheSamePlaceInAllPanels) {
  EXPECT_EQ(MapOf("panels_painted", "1.5.. ..5.2 55555 ..511 3.511"),
            "21-21 22-22 ----- 21-21 22-22");
  EXPECT_EQ(MapOf("panels_colour", "1.5.. ..5.2 55555 ..511 3.511"),
            "11011 00000 00000 11011 00000");
  const char* const grid = "1.5.. ..52. 55555 .35.. 4.54.";
  EXPECT_EQ(MapOf("panels_colour_in_row", grid), "10010 20020 00000 03003 40040");
  EXPECT_EQ(MapOf("panels_colour_in_column", grid), "13000 40000 00000 13000 40000")
      << "black where there are several";
}

TEST(CellPanelsTest, TheFullestPanelAsKey) {
  EXPECT_EQ(MapOf("panel_key", "1.5.. ..5.2 55555 ..512 3.51."), "11022 11022 00000 11000 11000");
  EXPECT_EQ(MapOf("panel_key", "1.5.2"), "00000") << "none is fullest";
}

TEST(CellPanelsTest, TheFullestPanelAsModel) {
  const char* const grid = "1.5.. 23511";
  EXPECT_EQ(MapOf("model_panel", grid), "10010 23023");
  EXPECT_EQ(MapOf("model_panel_mirrored", grid), "01001 32032");
  EXPECT_EQ(MapOf("model_panel_flipped", grid), "23023 10010");
  EXPECT_EQ(MapOf("model_panel_half_turned", grid), "32032 01001");
  EXPECT_EQ(MapOf("model_panel_clockwise", grid), "21021 30030");
  EXPECT_EQ(MapOf("model_panel_anticlockwise", grid), "03003 12012");
  EXPECT_EQ(MapOf("model_panel", "1.5.2"), "00000") << "none is fullest";
}

TEST(CellPanelsTest, TheOtherOfTwoPanels) {
  const char* const grid = "11544 12544 55555 33562 36566";
  EXPECT_EQ(MapOf("panel_across", grid), "44011 44012 00000 62033 66036");
  EXPECT_EQ(MapOf("panel_across_ground", grid), "44011 44011 00000 66033 66033");
  EXPECT_EQ(MapOf("panel_across_shows", grid), "00000 00001 00000 01000 00001");
  EXPECT_EQ(MapOf("panel_across", "12. 555 3.4"), "304 000 120")
      << "without two side by side, of two above each other";
}

TEST(CellPanelsTest, AModelOfAnotherSize) {
  EXPECT_EQ(MapOf("model_panel_by_sides", "123566666 111566666 444566666"),
            "123012223 111011111 444044444");
  EXPECT_EQ(MapOf("model_panel_by_sides", "1231566666666 1114566666666"),
            "1231012111131 1114011111114")
      << "the commonest where its halves differ";
  EXPECT_EQ(MapOf("model_panel_by_sides", "12521"), "00000") << "none has most colours";
}

TEST(CellPanelsTest, WithoutSeparators) {
  EXPECT_EQ(MapOf("is_in_panel", "1.2 .2. 3.3"), "000 000 000");
  EXPECT_EQ(MapOf("panel_row", "1.2 .2. 3.3"), "--- --- ---");
  EXPECT_EQ(MapOf("panel_count", "1.2 .2. 3.3"), "--- --- ---");
  EXPECT_EQ(MapOf("panels_colour", "1.2 .2. 3.3"), "000 000 000");
}

}  // namespace
}  // namespace hunch::grid
