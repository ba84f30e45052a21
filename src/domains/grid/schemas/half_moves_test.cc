#include "domains/grid/schemas/half_moves.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

TEST(HalfMovesTest, KnowsMembersByTheirForm) {
  const std::string members = "[grid[11], grid[1/1]@(0,3)]", canvas = "grid[1101/0001/0000]";
  EXPECT_EQ(Deduced("recolour_moved", {members, canvas}, "grid[0003/0003/2200]"), "red green");
  EXPECT_EQ(Deduced("move_recoloured", {members, canvas}, "grid[0003/0003/2200]"), "(2,0) (0,0)");
}

TEST(HalfMovesTest, OfSeveralAlikeTheNearest) {
  const std::string members = "[grid[1], grid[1]@(2,0)]", canvas = "grid[100/000/100]";
  EXPECT_EQ(Deduced("recolour_moved", {members, canvas}, "grid[002/000/003]"), "red green");
  EXPECT_EQ(Deduced("move_recoloured", {members, canvas}, "grid[002/000/003]"), "(0,2) (0,2)");
}

TEST(HalfMovesTest, MembersOfSeveralColours) {
  const std::string members = "[grid[12]]", canvas = "grid[1200]";
  EXPECT_EQ(Deduced("move_recoloured", {members, canvas}, "grid[0011]"), "(0,2)");
  EXPECT_EQ(Deduced("move_recoloured", {members, canvas}, "grid[0013]"), "(0,2)");
  EXPECT_EQ(Deduced("recolour_moved", {members, canvas}, "grid[0013]"), "no")
      << "they are in one colour";
}

TEST(HalfMovesTest, NothingWhereOneHalfIsAll) {
  const std::string members = "[grid[11]]", canvas = "grid[1100]";
  EXPECT_EQ(Deduced("recolour_moved", {members, canvas}, "grid[2200]"), "no");
  EXPECT_EQ(Deduced("move_recoloured", {members, canvas}, "grid[0011]"), "no");
  EXPECT_EQ(Deduced("move_recoloured", {members, canvas}, "grid[0220/0000]"), "no");
  EXPECT_EQ(Deduced("move_recoloured", {members, canvas}, "grid[0200]"), "no") << "another form";
}

}  // namespace
}  // namespace hunch::grid
