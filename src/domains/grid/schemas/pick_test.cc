#include "domains/grid/schemas/pick.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(PickTest, TheOnlyOne) {
  EXPECT_THAT(Drawn("pick(\\x -> equal(height(x), 2), objects4(input))",
                    {"grid[101/001]", "grid[101]", "grid[101/101]", "grid[102/102]"}),
              ElementsAre("grid[1/1]@(0,2)", "undefined", "grid[1/1]", "undefined"))
      << "several that are equal pictures are one";
}

TEST(PickTest, DeducesYesForThoseThatAreTheTarget) {
  const std::string list = "[grid[12], grid[21]@(2,2), grid[12]@(5,1)]";
  EXPECT_EQ(Deduced("pick", {list}, "grid[12]"), "true false true");
  EXPECT_EQ(Deduced("pick", {list}, "grid[21]"), "false true false");
  EXPECT_EQ(Deduced("pick", {list}, "grid[11]"), "no");
  EXPECT_EQ(Deduced("pick", {"[grid:]"}, "grid[11]"), "no");
}

}  // namespace
}  // namespace hunch::grid
