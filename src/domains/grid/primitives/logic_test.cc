#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Logic(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(LogicPrimitives(), name, arguments);
}

TEST(Logic, TwoGridsCellByCell) {
  const std::string_view a = "grid[1100]@(2,2)";
  const std::string_view b = "grid[2020]@(5,5)";
  EXPECT_EQ(Logic("and_cells", {a, b}), "grid[1000]@(2,2)");
  EXPECT_EQ(Logic("or_cells", {a, b}), "grid[1120]@(2,2)");
  EXPECT_EQ(Logic("xor_cells", {a, b}), "grid[0120]@(2,2)");
  EXPECT_EQ(Logic("nor_cells", {a, b}), "grid[0001]@(2,2)");
  EXPECT_EQ(Logic("minus_cells", {a, b}), "grid[0100]@(2,2)");
}

TEST(Logic, ComparesColours) {
  EXPECT_EQ(Logic("differing_cells", {"grid[1203]", "grid[1320]"}), "grid[0203]");
  EXPECT_EQ(Logic("equal_cells", {"grid[1203]", "grid[1320]"}), "grid[1000]");
}

TEST(Logic, NorFindsAColourWhereThereIsOne) {
  EXPECT_EQ(Logic("nor_cells", {"grid[000]", "grid[200]"}), "grid[022]");
  EXPECT_EQ(Logic("nor_cells", {"grid[00]", "grid[00]"}), "undefined");
  EXPECT_EQ(Logic("nor_all", {"[grid[000], grid[300], grid[020]]"}), "grid[003]");
}

TEST(Logic, ListsCellByCell) {
  const std::string_view grids = "[grid[11100], grid[22010]@(4,4), grid[30330]]";
  EXPECT_EQ(Logic("and_all", {grids}), "grid[10000]");
  EXPECT_EQ(Logic("or_all", {grids}), "grid[11110]");
  EXPECT_EQ(Logic("xor_all", {"[grid[1100], grid[2020]]"}), "grid[0120]");
  EXPECT_EQ(Logic("xor_all", {grids}), "grid[00000]");
  EXPECT_EQ(Logic("nor_all", {grids}), "grid[00001]");
  EXPECT_EQ(Logic("count_all", {grids}), "grid[32220]");
}

TEST(Logic, AgreedAndVoted) {
  const std::string_view grids = "[grid[1123], grid[1220], grid[1320]]";
  EXPECT_EQ(Logic("agreed", {grids}), "grid[1020]");
  EXPECT_EQ(Logic("vote", {grids}), "grid[1120]");
}

TEST(Logic, MarksOnACommonGround) {
  EXPECT_EQ(Logic("marks_of_all", {"[grid[33/13], grid[32/33]@(5,5)]"}), "grid[32/13]");
  EXPECT_EQ(Logic("marks_of_all", {"[grid[021], grid[003]]"}), "grid[021]");
  EXPECT_EQ(Logic("marks_of_all", {"[grid[5222], grid[2522], grid[3353]]"}), "grid[2222]")
      << "the ground is what all of them show";
}

TEST(Logic, OtherSizesOrNoGridsAreUndefined) {
  for (const std::string_view name : {"and_cells", "or_cells", "xor_cells", "nor_cells"}) {
    EXPECT_EQ(Logic(name, {"grid[12]", "grid[1/2]"}), "undefined") << name;
  }
  for (const std::string_view name :
       {"and_all", "or_all", "xor_all", "nor_all", "agreed", "vote", "marks_of_all", "count_all"}) {
    EXPECT_EQ(Logic(name, {"[grid[12], grid[1/2]]"}), "undefined") << name;
    EXPECT_EQ(Logic(name, {"[grid:]"}), "undefined") << name;
  }
}

}  // namespace
}  // namespace hunch::grid
