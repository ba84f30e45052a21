#include "domains/grid/schemas/keep_each.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(KeepEachTest, ErasesWhatIsNotKept) {
  EXPECT_THAT(Drawn("keep_each(\\x -> is_largest_of(shapes4(input), x), shapes4(input), input)",
                    {"grid[120/000/003]", "grid[0]"}),
              ElementsAre("grid[120/000/000]", "grid[0]"));
}

TEST(KeepEachTest, TheCommonestColourIsLeft) {
  EXPECT_THAT(Drawn("keep_each(\\x -> false, [grid[1]@(1,1)], input)", {"grid[333/313/333]"}),
              ElementsAre("grid[333/333/333]"));
}

TEST(KeepEachTest, DeducesWhoStays) {
  const std::string list = "[grid[12], grid[3]@(2,2)]";
  EXPECT_EQ(Deduced("keep_each", {list, "grid[120/000/003]"}, "grid[120/000/000]"), "true false");
  EXPECT_EQ(Deduced("keep_each", {list, "grid[120/000/003]"}, "grid[000/000/003]"), "false true");
  EXPECT_EQ(Deduced("keep_each", {list, "grid[000/000/003]"}, "grid[000/000/003]"),
            "undefined true")
      << "nothing to erase";
}

TEST(KeepEachTest, DeducesNothingFromOtherChanges) {
  const std::string list = "[grid[12], grid[3]@(2,2)]";
  EXPECT_EQ(Deduced("keep_each", {list, "grid[120/000/003]"}, "grid[100/000/003]"), "no");
  EXPECT_EQ(Deduced("keep_each", {list, "grid[120/000/003]"}, "grid[120/500/003]"), "no");
  EXPECT_EQ(Deduced("keep_each", {list, "grid[120/000/003]"}, "grid[120]"), "no");
  EXPECT_EQ(Deduced("keep_each", {list, "grid[12]"}, "grid[12]"), "no") << "a member sticks out";
}

}  // namespace
}  // namespace hunch::grid
