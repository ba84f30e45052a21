#include "domains/grid/schemas/shoot_each.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(ShootEachTest, RaysGoOnToTheBorderOrWhatIsInTheWay) {
  EXPECT_THAT(Drawn("shoot_each(\\x -> (0,1), objects4(input), input)",
                    {"grid[01000/00050]", "grid[10070/10000]"}),
              ElementsAre("grid[01111/00055]", "grid[11177/11111]"));
  EXPECT_THAT(Drawn("shoot_each(\\x -> (1,1), objects4(input), input)", {"grid[100/000/000]"}),
              ElementsAre("grid[100/010/001]"));
}

TEST(ShootEachTest, NoStepNoRay) {
  EXPECT_THAT(Drawn("shoot_each(\\x -> if(equal(most_common_colour(x), red), (-1,0), (0,0)), "
                    "objects4(input), input)",
                    {"grid[000/102]"}),
              ElementsAre("grid[002/102]"));
}

TEST(ShootEachTest, DeducesTheDirections) {
  const std::string list = "[grid[1]@(0,0), grid[2]@(2,2)]";
  EXPECT_EQ(Deduced("shoot_each", {list, "grid[1000/0000/0020]"}, "grid[1111/0000/2220]"),
            "(0,1) (0,-1)");
  EXPECT_EQ(Deduced("shoot_each", {list, "grid[1000/0000/0020]"}, "grid[1000/0020/0020]"), "no")
      << "a ray that ends too early";
  EXPECT_EQ(Deduced("shoot_each", {list, "grid[1000/0000/0020]"}, "grid[1020/0020/0020]"),
            "(0,0) (-1,0)");
  EXPECT_EQ(Deduced("shoot_each", {"[grid[1], grid[2]@(0,1)]", "grid[1200]"}, "grid[1222]"),
            "undefined (0,1)")
      << "no room";
}

TEST(ShootEachTest, DeducesNothingFromOtherChanges) {
  EXPECT_EQ(Deduced("shoot_each", {"[grid[1]]", "grid[100]"}, "grid[122]"), "no");
  EXPECT_EQ(Deduced("shoot_each", {"[grid[1]]", "grid[100]"}, "grid[211]"), "no");
  EXPECT_EQ(Deduced("shoot_each", {"[grid[1]]", "grid[100]"}, "grid[11]"), "no");
}

}  // namespace
}  // namespace hunch::grid
