#include "domains/grid/schemas/recolour_each.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(RecolourEachTest, PaintsEachMemberWhereItLies) {
  EXPECT_THAT(Drawn("recolour_each(\\x -> if(equal(count_cells(x), 1), red, blue), "
                    "objects4(input), input)",
                    {"grid[303/300]", "grid[44]", "grid[00]"}),
              ElementsAre("grid[102/100]", "grid[11]", "grid[00]"));
}

TEST(RecolourEachTest, BlackIsAColourToo) {
  EXPECT_THAT(Drawn("recolour_each(\\x -> if(is_largest_of(objects4(input), x), black, red), "
                    "objects4(input), input)",
                    {"grid[110/003]"}),
              ElementsAre("grid[000/002]"));
}

TEST(RecolourEachTest, MembersOutsideTheCanvasLeaveNothing) {
  EXPECT_THAT(Drawn("recolour_each(\\x -> red, objects4(input), crop(input, box[0 0 1 2]))",
                    {"grid[10/00]", "grid[10/01]"}),
              ElementsAre("grid[20]", "undefined"));
}

TEST(RecolourEachTest, DeducesTheColoursThatTheTargetShows) {
  EXPECT_EQ(Deduced("recolour_each", {"[grid[11], grid[1/1]@(0,3)]", "grid[1101/0001/5000]"},
                    "grid[2203/0003/5000]"),
            "red green");
  EXPECT_EQ(Deduced("recolour_each", {"[grid[11]]", "grid[110]"}, "grid[000]"), "black");
  EXPECT_EQ(Deduced("recolour_each", {"[grid:]", "grid[10]"}, "grid[10]"), "");
  EXPECT_EQ(Deduced("recolour_each", {"[grid[0], grid[1]]", "grid[10]"}, "grid[20]"),
            "undefined red");
}

TEST(RecolourEachTest, DeducesNothingFromWhatItCannotDraw) {
  EXPECT_EQ(Deduced("recolour_each", {"[grid[11]]", "grid[110]"}, "grid[230]"), "no")
      << "two colours in one member";
  EXPECT_EQ(Deduced("recolour_each", {"[grid[11]]", "grid[110]"}, "grid[224]"), "no")
      << "a change outside";
  EXPECT_EQ(Deduced("recolour_each", {"[grid[11]]", "grid[110]"}, "grid[22]"), "no")
      << "another size";
  EXPECT_EQ(Deduced("recolour_each", {"[grid[11]@(0,2)]", "grid[110]"}, "grid[110]"), "no")
      << "a member that sticks out";
  EXPECT_EQ(Deduced("recolour_each", {"[grid[11], grid[1]]", "grid[110]"}, "grid[220]"), "no")
      << "members that overlap";
}

}  // namespace
}  // namespace hunch::grid
