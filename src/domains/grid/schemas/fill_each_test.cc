#include "domains/grid/schemas/fill_each.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(FillEachTest, FillsBlackInEachBox) {
  EXPECT_THAT(Drawn("fill_each(\\x -> if(has_hole(x), red, black), objects8(input), input)",
                    {"grid[11100/10133/11130]"}),
              ElementsAre("grid[11100/12133/11130]"));
  EXPECT_THAT(Drawn("fill_each(\\x -> red, objects8(input), crop(input, box[0 0 2 2]))",
                    {"grid[100/110/000]", "grid[100/110/001]"}),
              ElementsAre("grid[12/11]", "undefined"));
}

TEST(FillEachTest, DeducesWhatTheBoxesHold) {
  const std::string list = "[grid[11/10], grid[03/33]@(0,2), grid[4]@(0,4)]";
  EXPECT_EQ(Deduced("fill_each", {list, "grid[11034/10330]"}, "grid[11534/10330]"),
            "black grey undefined");
  EXPECT_EQ(Deduced("fill_each", {list, "grid[11034/10330]"}, "grid[11534/12330]"),
            "red grey undefined");
}

TEST(FillEachTest, DeducesNothingFromOtherChanges) {
  EXPECT_EQ(Deduced("fill_each", {"[grid[111/101/111]]", "grid[111/101/111]"}, "grid[111/121/112]"),
            "no");
  EXPECT_EQ(Deduced("fill_each", {"[grid[110]]", "grid[110]"}, "grid[113]"), "green");
  EXPECT_EQ(Deduced("fill_each", {"[grid[100]]", "grid[100]"}, "grid[123]"), "no");
}

}  // namespace
}  // namespace hunch::grid
