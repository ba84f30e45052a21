#include "domains/grid/schemas/cell_each.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(CellEachTest, ACellForEachPart) {
  EXPECT_THAT(Drawn("cell_each(\\x -> if(equal(count_cells(x), 0), black, red), parts(input))",
                    {"grid[10500/00500/55555/00503/00500]"}),
              ElementsAre("grid[20/02]"));
}

TEST(CellEachTest, MembersThatDoNotFillRowsAndColumnsHaveNone) {
  EXPECT_THAT(Drawn("cell_each(\\x -> red, objects4(input))",
                    {"grid[10/01]", "grid[101/000/101]", "grid[00]", "grid[101]"}),
              ElementsAre("undefined", "grid[22/22]", "undefined", "grid[22]"));
}

TEST(CellEachTest, DeducesTheColoursInTheOrderOfTheList) {
  const std::string list = "[grid[1]@(4,4), grid[2]@(1,4), grid[3]@(1,0), grid[4]@(4,0)]";
  EXPECT_EQ(Deduced("cell_each", {list}, "grid[56/78]"), "azure magenta grey orange");
  EXPECT_EQ(Deduced("cell_each", {list}, "grid[5678]"), "no");
  EXPECT_EQ(Deduced("cell_each", {"[grid[1], grid[2]@(1,1)]"}, "grid[56]"), "no");
  EXPECT_EQ(Deduced("cell_each", {"[grid[1]]"}, "grid[5]"), "no") << "one says nothing";
}

}  // namespace
}  // namespace hunch::grid
