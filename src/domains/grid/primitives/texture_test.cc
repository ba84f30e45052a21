#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Texture(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(TexturePrimitives()).Run(name, arguments);
}

TEST(TextureTest, ThickAndThinParts) {
  EXPECT_EQ(Texture("keep_thick", {"112. 1121 .1.2"}), "11.. 11.. ....");
  EXPECT_EQ(Texture("keep_thin", {"112. 1121 .1.2"}), "..2. ..21 .1.2");
}

TEST(TextureTest, MajoritiesKeepTheirOwnColourInATie) {
  EXPECT_EQ(Texture("majority", {"111 121 111"}), "111 111 111");
  EXPECT_EQ(Texture("majority", {"12"}), "12");
  EXPECT_EQ(Texture("row_majority", {"1151 2522 3..."}), "1111 2222 ....");
  EXPECT_EQ(Texture("column_majority", {"12 12 52"}), "12 12 12");
}

TEST(TextureTest, EverySecond) {
  const char* const grid = "1111 1.11 1111";
  EXPECT_EQ(Texture("paint_even_rows", {grid, "red"}), "2222 1.11 2222");
  EXPECT_EQ(Texture("paint_odd_rows", {grid, "red"}), "1111 2.22 1111");
  EXPECT_EQ(Texture("paint_even_columns", {grid, "red"}), "2121 2.21 2121");
  EXPECT_EQ(Texture("paint_odd_columns", {grid, "red"}), "1212 1.12 1212");
  EXPECT_EQ(Texture("paint_even_cells", {grid, "red"}), "2121 1.12 2121");
  EXPECT_EQ(Texture("paint_odd_cells", {grid, "red"}), "1212 2.21 1212");
}

TEST(TextureTest, DashesBeginWhereAnObjectDoes) {
  EXPECT_EQ(Texture("dash", {"1..3 .1.. ..1. ...1", "red"}), "1..3 .2.. ..1. ...2");
  EXPECT_EQ(Texture("dash", {".... 3.1. .3.. 3.11", "red"}), ".... 3.1. .2.. 3.12");
}

TEST(TextureTest, HiddenCellsAreLikeThoseInLikeSurroundings) {
  EXPECT_EQ(Texture("fill_texture", {"123123123 312312312 231881231 123883123 312312312", "azure"}),
            "123123123 312312312 231231231 123123123 312312312");
  EXPECT_EQ(Texture("fill_texture", {"88 88", "azure"}), "undefined");
  EXPECT_EQ(Texture("fill_texture", {"12 12", "azure"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
