#include "domains/grid/schemas/shoot_each.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(ShootEachTest, ForemostCellsGoOnUntilPaint) {
  EXPECT_THAT(Drawn("shoot_each(\\x -> if(is_speck(x), (0,0), (-1,0)), objects8(input), input)",
                    {"grid[0000/0000/0200/0000/1110]", "grid[3000/0000/0000/0110/1111]",
                     "grid[0000/0000/1011/1111/0000]"}),
              ElementsAre("grid[0000/0000/0200/0100/1110]", "grid[3110/0110/0110/0110/1111]",
                          "grid[0010/0010/1011/1111/0000]"));
  EXPECT_THAT(Drawn("shoot_each(\\x -> step_to_mark(x), shapes8(input), input)",
                    {"grid[00000/11200/00000]", "grid[00000/00120/00000]"}),
              ElementsAre("grid[00000/11222/00000]", "grid[00000/00122/00000]"));
}

TEST(ShootEachTest, DeducesDirections) {
  const std::string list = "[grid[111/010], grid[4]@(3,0)]";
  EXPECT_EQ(Deduced("shoot_each", {list, "grid[1110/0100/0000/4000]"}, "grid[1110/0100/0100/4444]"),
            "(1,0) (0,1)");
  EXPECT_EQ(Deduced("shoot_each", {list, "grid[1110/0100/0000/4000]"}, "grid[1110/0100/0100/4100]"),
            "(1,0) (0,0)");
  EXPECT_EQ(Deduced("shoot_each", {list, "grid[1110/0100/0000/4000]"}, "grid[1110/0100/0100/4000]"),
            "no");
  EXPECT_EQ(Deduced("shoot_each", {"[grid[1]]", "grid[10300]"}, "grid[11311]"), "no");
  EXPECT_EQ(Deduced("shoot_each", {"[grid[1]]", "grid[10]"}, "grid[10]"), "no");
}

TEST(ShootEachTest, MayBeMuchOfWhatThereIsToDo) {
  const std::string list = "[grid[111/010], grid[4]@(3,0)]", canvas = "grid[1110/0100/0000/4000]";
  EXPECT_EQ(Deduced("shoot_some", {list, canvas}, "grid[2220/0200/0100/4444]"), "(1,0) (0,1)");
  EXPECT_EQ(Deduced("shoot_some", {list, canvas}, "grid[1110/0100/0100/4444]"), "no") << "all";
  EXPECT_EQ(Deduced("shoot_some", {list, canvas}, "grid[2222/2220/2210/2222]"), "no");
}

}  // namespace
}  // namespace hunch::grid
