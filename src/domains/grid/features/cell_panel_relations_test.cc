#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellPanelRelationsTest, EqualPanels) {
  EXPECT_EQ(MapOf("panel_copies", "1.51.5.1 2.52.5.1"), "22-22-11 22-22-11");
  EXPECT_EQ(MapOf("panel_copies", "12 34"), "-- --") << "no separator lines";
  EXPECT_EQ(MapOf("panel_is_like_first", "1.53.5.1 2.54.5.2"), "11011000 11011000")
      << "whatever the colours";
  EXPECT_EQ(MapOf("panel_is_turned_like_first", "1.53.5.1511 2.54.5.25.2"),
            "11011011000 11011011000");
  EXPECT_EQ(MapOf("panel_is_turned_like_first", "1.5..511 1.5115.1"), "11011000 11011000");
  EXPECT_EQ(MapOf("panel_form_colour", "1.53.5.1 1.53.5.1"), "33011000 33011000");
}

TEST(CellPanelRelationsTest, WhichHasMost) {
  EXPECT_EQ(MapOf("panel_rank", "1.51151. ..51.51."), "22-00-11 22-00-11");
  EXPECT_EQ(MapOf("panel_leads_row", "22511.51. 22511.5.. 555555555 2251..511 2251..511"),
            "000111000 000111000 000000000 000111000 000111000");
  EXPECT_EQ(MapOf("panel_leads_column", "22511.51. 22511.5.. 555555555 2251..51. 2251..51."),
            "000111000 000111000 000000000 000000011 000000011");
}

TEST(CellPanelRelationsTest, WhatStandsAtTheHead) {
  EXPECT_EQ(MapOf("panel_row_start", "225.. 225.. 55555 335.1 335.."),
            "22022 22022 00000 33033 33033");
  EXPECT_EQ(MapOf("panel_column_start", "22533 22533 55555 ..5.1 ..5.."),
            "22033 22033 00000 22033 22033");
}

}  // namespace
}  // namespace hunch::grid
