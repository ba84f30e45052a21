#include "domains/grid/schemas/outline_each.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(OutlineEachTest, DrawsOnBlackNextToTheBox) {
  EXPECT_THAT(Drawn("outline_each(\\x -> red, objects8(input), input)",
                    {"grid[00000/00100/00004]", "grid[100]"}),
              ElementsAre("grid[02220/02122/02224]", "grid[120]"));
}

TEST(OutlineEachTest, RingsLieAroundBoxes) {
  EXPECT_THAT(
      Drawn("outline_each(\\x -> red, objects8(input), input)", {"grid[0000/0100/0010/0000]"}),
      ElementsAre("grid[2222/2102/2012/2222]"));
}

TEST(OutlineEachTest, DeducesTheColoursOfRings) {
  const std::string list = "[grid[1]@(0,1), grid[4]@(0,5)]";
  EXPECT_EQ(Deduced("outline_each", {list, "grid[0100040/0000000]"}, "grid[2120040/2220000]"),
            "red black");
  EXPECT_EQ(Deduced("outline_each", {list, "grid[0100040/0000000]"}, "grid[2120343/2220333]"),
            "red green");
}

TEST(OutlineEachTest, TheLaterRingIsOnTop) {
  EXPECT_EQ(Deduced("outline_each", {"[grid[1], grid[4]@(0,2)]", "grid[1040]"}, "grid[1343]"),
            "undefined green");
}

TEST(OutlineEachTest, DeducesNothingFromOtherChanges) {
  EXPECT_EQ(Deduced("outline_each", {"[grid[1]@(0,1)]", "grid[0100]"}, "grid[2130]"), "no");
  EXPECT_EQ(Deduced("outline_each", {"[grid[1]@(0,1)]", "grid[0100]"}, "grid[2122]"), "no");
}

}  // namespace
}  // namespace hunch::grid
