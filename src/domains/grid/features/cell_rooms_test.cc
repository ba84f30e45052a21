#include <gtest/gtest.h>

#include "domains/grid/features/cell_map_for_test.h"

namespace hunch::grid {
namespace {

constexpr const char* kTwo = "111.2222 1.1.23.2 111.25.2 ....2222";

TEST(CellRoomsTest, WhatIsShutOff) {
  EXPECT_EQ(MapOf("room_size", kTwo), "-------- -1---44- -----44- --------");
  EXPECT_EQ(MapOf("room_count", kTwo), "-------- -0---22- -----22- --------");
  EXPECT_EQ(MapOf("room_colours", kTwo), "-------- -0---22- -----22- --------");
  EXPECT_EQ(MapOf("room_colour", "111. 151. 1.1. 111."), "0000 0500 0500 0000");
}

TEST(CellRoomsTest, Extremes) {
  EXPECT_EQ(MapOf("room_is_largest", kTwo), "00000000 00000110 00000110 00000000");
  EXPECT_EQ(MapOf("room_is_smallest", kTwo), "00000000 01000000 00000000 00000000");
  EXPECT_EQ(MapOf("room_is_fullest", kTwo), "00000000 00000110 00000110 00000000");
  EXPECT_EQ(MapOf("room_is_emptiest", kTwo), "00000000 01000000 00000000 00000000");
  EXPECT_EQ(MapOf("room_is_fullest", "1.1"), "000") << "no room";
}

TEST(CellRoomsTest, TheSmallestWallCounts) {
  EXPECT_EQ(MapOf("room_size", "11111 12221 12.21 12221 11111"), "----- -888- -818- -888- -----");
}

}  // namespace
}  // namespace hunch::grid
