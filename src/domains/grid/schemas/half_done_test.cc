#include "domains/grid/schemas/half_done.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

TEST(HalfDoneTest, SomeAreRecolouredOrErasedAndMoreIsDone) {
  const std::string members = "[grid[11], grid[2]@(0,3), grid[3/3]@(1,0)]";
  const std::string canvas = "grid[1102/3000/3000]";
  EXPECT_EQ(Deduced("recolour_some", {members, canvas}, "grid[4400/3000/3555]"),
            "yellow black green");
  EXPECT_EQ(Deduced("recolour_some", {members, canvas}, "grid[4400/3000/5555]"),
            "yellow black undefined");
  EXPECT_EQ(Deduced("recolour_some", {members, canvas}, "grid[4400/0000/5555]"),
            "yellow black black");
}

TEST(HalfDoneTest, NothingWhereThatIsAllOrTooLittle) {
  const std::string members = "[grid[11], grid[2]@(0,3), grid[3/3]@(1,0)]";
  const std::string canvas = "grid[1102/3000/3000]";
  EXPECT_EQ(Deduced("recolour_some", {members, canvas}, "grid[4400/3000/3000]"), "no");
  EXPECT_EQ(Deduced("recolour_some", {members, canvas}, "grid[1102/3555/3555]"), "no");
  EXPECT_EQ(Deduced("recolour_some", {members, canvas}, "grid[0000/0555/0555]"), "no");
}

TEST(HalfDoneTest, SomeAreElsewhereAndMoreIsDone) {
  const std::string members = "[grid[11], grid[2]@(0,3), grid[3/3]@(1,0)]";
  const std::string canvas = "grid[1102/3000/3000]";
  EXPECT_EQ(Deduced("move_some", {members, canvas}, "grid[0002/3110/3555]"), "(1,1) (0,0) (0,0)");
  EXPECT_EQ(Deduced("move_some", {members, canvas}, "grid[0002/3110/3000]"), "no") << "all";
  EXPECT_EQ(Deduced("move_some", {members, canvas}, "grid[0000/3110/3555]"), "no") << "one is lost";
  EXPECT_EQ(Deduced("move_some", {members, canvas}, "grid[1102/3000/3555]"), "no");
}

}  // namespace
}  // namespace hunch::grid
