#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

TEST(CellKeysTest, CellsOfAKey) {
  EXPECT_EQ(MapOf("is_in_key", "12... ..... 34..1"), "11000 00000 11000");
  EXPECT_EQ(MapOf("is_in_key", "123.. ....1"), "00000 00000") << "no pairs";
}

TEST(CellKeysTest, WhatAKeyPutsWithWhatLiesAround) {
  EXPECT_EQ(MapOf("key_of_enclosing", "12.... ...... ...111 ...1.1 ...111"),
            "120000 000000 000000 000020 000000");
  EXPECT_EQ(MapOf("key_of_around", "12.... ...... ...... ....1. ......"),
            "120000 000000 000222 000202 000222");
  EXPECT_EQ(MapOf("key_of_around", "12... ..... ...1. .3... ....."),
            "12000 00222 00002 00022 00000")
      << "not beside two colours, nor for one that the key does not know";
  EXPECT_EQ(MapOf("key_of_rare", "12.... ...... ...555 ...515"), "120000 000000 000222 000222");
  EXPECT_EQ(MapOf("key_of_touched", "12.... ...... ...55. ...51."), "120000 000000 000220 000200");
  EXPECT_EQ(MapOf("key_of_around", "1.. ..."), "000 000") << "no key";
}

TEST(CellKeysTest, LegendsAreLinesOfDifferentColoursApart) {
  EXPECT_EQ(MapOf("is_in_legend", "123.. ..... .44.."), "11100 00000 00000");
  EXPECT_EQ(MapOf("is_in_legend", "15... 25.4. 35..."), "10000 10000 10000")
      << "beside a separator line";
  EXPECT_EQ(MapOf("is_in_legend", "1.2.3 ..... .44.."), "10101 00000 00000") << "spaced";
  EXPECT_EQ(MapOf("is_in_legend", "121.. ..... .44.."), "00000 00000 00000") << "one colour twice";
  EXPECT_EQ(MapOf("is_in_legend", "123.. ..... 4567."), "00000 00000 11110") << "the longest";
}

TEST(CellKeysTest, OrderInALegend) {
  EXPECT_EQ(MapOf("legend_place", "123.. ..... .2.34"), "012-- ----- -1-2-");
  EXPECT_EQ(MapOf("legend_next", "123.. ..... .2.34"), "12300 00000 03014");
  EXPECT_EQ(MapOf("legend_previous", "123.. ..... .2.14"), "12300 00000 01034");
  EXPECT_EQ(MapOf("legend_next", "12... ..... .2.34"), "00000 00000 00000") << "no legend";
}

TEST(CellKeysTest, ColoursByWhatAnObjectMeasures) {
  EXPECT_EQ(MapOf("legend_by_size", "123... ...... 5.55.. ......"), "123000 000000 102200 000000");
  EXPECT_EQ(MapOf("legend_by_size", "123... ...... 5555.."), "123000 000000 000000")
      << "beyond the legend";
  EXPECT_EQ(MapOf("legend_by_rank", "123.... ....... 5.55.55"), "1230000 0000000 2011011");
  EXPECT_EQ(MapOf("legend_by_rank_up", "123.... ....... 5.55.55"), "1230000 0000000 1022022");
  EXPECT_EQ(MapOf("legend_by_holes", "123.... ....... 55555.. 5.5.5.. 55555.."),
            "1230000 0000000 2222200 2020200 2222200");
  EXPECT_EQ(MapOf("legend_by_height", "123... ...... 5.55.. 5....."),
            "123000 000000 201100 200000");
  EXPECT_EQ(MapOf("legend_by_width", "123... ...... 5.55.. 5....."), "123000 000000 102200 100000");
  EXPECT_EQ(MapOf("legend_from_left", "123... ...... 5.55.5"), "123000 000000 102203");
  EXPECT_EQ(MapOf("legend_from_top", "15... 25..6 35... .5.6."), "10000 20001 30000 00020");
  EXPECT_EQ(MapOf("legend_by_marks", "123... ...... 555... 5.65.. 5565.."),
            "123000 000000 222000 200200 220200");
  EXPECT_EQ(MapOf("legend_by_copies", "123... ...... 5.5.66"), "123000 000000 202011");
}

TEST(CellKeysTest, ColoursByWhatARoomHolds) {
  EXPECT_EQ(MapOf("legend_by_room", "123.... ....... 5555... 5.65... 5655... 5555..."),
            "0000000 0000000 0000000 0220000 0200000 0000000");
}

}  // namespace
}  // namespace hunch::grid
