#include "domains/grid/schemas/lay_each.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(LayEachTest, LaysThePictureAtEachMember) {
  EXPECT_THAT(Drawn("lay_each(\\x -> (-1,0), objects4(input), grid[20/22], input)",
                    {"grid[00000/01000/00001]", "grid[10]"}),
              ElementsAre("grid[02000/02202/00002]", "grid[22]"))
      << "cut off at the border";
}

TEST(LayEachTest, TheLaterOneIsOnTop) {
  EXPECT_THAT(Drawn("lay_each(\\x -> (0,0), objects4(input), grid[34], input)", {"grid[12000]"}),
              ElementsAre("grid[33400]"));
}

TEST(LayEachTest, DeducesTheVector) {
  const std::string list = "[grid[1]@(1,1), grid[1]@(2,4)]";
  EXPECT_EQ(Deduced("lay_each", {list, "grid[2/2]", "grid[00000/01000/00001]"},
                    "grid[02000/02002/00002]"),
            "(-1,0) (-1,0)");
  EXPECT_EQ(
      Deduced("lay_each", {list, "grid[33]", "grid[00000/01000/00001]"}, "grid[00000/33000/00033]"),
      "(0,-1) (0,-1)");
}

TEST(LayEachTest, DeducesNothingFromOtherChanges) {
  const std::string list = "[grid[1]@(0,1)]";
  EXPECT_EQ(Deduced("lay_each", {list, "grid[22]", "grid[01000]"}, "grid[02220]"), "no");
  EXPECT_EQ(Deduced("lay_each", {list, "grid[22]", "grid[01000]"}, "grid[01022]"), "no")
      << "too far away";
  EXPECT_EQ(Deduced("lay_each", {list, "grid[22]", "grid[01003]"}, "grid[02200]"), "no");
}

TEST(LayEachTest, AdmitsAPictureThatIsInTheTarget) {
  base::Arena arena;
  const core::Schema& schema = SchemaCalled("lay_each");
  const core::Value target = Literal("grid[02200/00000]", arena);
  EXPECT_TRUE(schema.Admits(1, Literal("grid[22]", arena), target));
  EXPECT_FALSE(schema.Admits(1, Literal("grid[2/2]", arena), target));
  EXPECT_FALSE(schema.Admits(1, Literal("grid[2]", arena), target)) << "a cell is no picture";
  EXPECT_FALSE(schema.Admits(1, target, target));
  EXPECT_TRUE(schema.Admits(0, Literal("[grid[22], grid[1]]", arena), target));
  EXPECT_FALSE(schema.Admits(0, Literal("[grid[22], grid[111]]", arena), target));
  EXPECT_TRUE(schema.Admits(2, Literal("grid[00000/00000]", arena), target));
  EXPECT_FALSE(schema.Admits(2, Literal("grid[22]", arena), target));
  EXPECT_FALSE(schema.Admits(2, Literal("grid[11111/11111]", arena), target)) << "too different";
}

}  // namespace
}  // namespace hunch::grid
