#include <gtest/gtest.h>

#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Colours(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(ColourPrimitives(), name, arguments);
}

TEST(ColourPrimitivesTest, RecolouringKeepsThePlace) {
  EXPECT_EQ(Colours("recolour", {"grid[10/23]@(2,1)", "red"}), "grid[20/22]@(2,1)");
  EXPECT_EQ(Colours("recolour", {"grid[12]", "black"}), "grid[00]");
  EXPECT_EQ(Colours("recolour_all", {"[grid[1], grid[20]@(1,1)]", "green"}),
            "[grid[3], grid[30]@(1,1)]");
  EXPECT_EQ(Colours("recolour_all", {"[grid:]", "green"}), "[grid:]");
}

TEST(ColourPrimitivesTest, NamedColours) {
  EXPECT_EQ(Colours("replace", {"grid[1212]", "red", "green"}), "grid[1313]");
  EXPECT_EQ(Colours("replace", {"grid[012]", "black", "green"}), "grid[312]");
  EXPECT_EQ(Colours("swap", {"grid[0123]", "blue", "red"}), "grid[0213]");
  EXPECT_EQ(Colours("swap", {"grid[012]", "blue", "black"}), "grid[102]");
  EXPECT_EQ(Colours("keep_colour", {"grid[0123]", "red"}), "grid[0020]");
  EXPECT_EQ(Colours("keep_colour", {"grid[0123]", "maroon"}), "grid[0000]");
  EXPECT_EQ(Colours("erase_colour", {"grid[0123]", "red"}), "grid[0103]");
  EXPECT_EQ(Colours("paint_background", {"grid[0123]", "maroon"}), "grid[9123]");
}

TEST(ColourPrimitivesTest, ByHowCommonTheyAre) {
  const char* const grid = "grid[0000/3330/2210/4400]";
  EXPECT_EQ(Colours("most_common_colour", {grid}), "green");
  EXPECT_EQ(Colours("least_common_colour", {grid}), "blue");
  EXPECT_EQ(Colours("background_colour", {grid}), "black");
  EXPECT_EQ(Colours("background_colour", {"grid[0330]@(1,1)"}), "black");
  EXPECT_EQ(Colours("background_colour", {"grid[0333]"}), "green");
  EXPECT_EQ(Colours("colours", {grid}), "[green, red, yellow, blue]");
  EXPECT_EQ(Colours("colours", {"grid[0]"}), "[colour:]");
}

TEST(ColourPrimitivesTest, WithoutColoursThereIsNoCommonest) {
  for (const char* name : {"most_common_colour", "least_common_colour", "second_colour", "invert",
                           "swap_colours", "keep_main_colour", "erase_rarest_colour", "unify"}) {
    EXPECT_EQ(Colours(name, {"grid[00]"}), "undefined") << name;
  }
  EXPECT_EQ(Colours("second_colour", {"grid[11]"}), "undefined");
}

TEST(ColourPrimitivesTest, OfEquallyCommonColoursNoneIsMeant) {
  EXPECT_EQ(Colours("most_common_colour", {"grid[0112233]"}), "undefined");
  EXPECT_EQ(Colours("most_common_colour", {"grid[01122333]"}), "green");
  EXPECT_EQ(Colours("least_common_colour", {"grid[01122333]"}), "undefined");
  EXPECT_EQ(Colours("second_colour", {"grid[01122333]"}), "undefined");
  EXPECT_EQ(Colours("second_colour", {"grid[0122333]"}), "red");
  EXPECT_EQ(Colours("keep_rarest_colour", {"grid[01122333]"}), "undefined");
}

TEST(ColourPrimitivesTest, TheOneLeftAndTheOneShared) {
  EXPECT_EQ(Colours("other_colour", {"grid[0122]", "red"}), "blue");
  EXPECT_EQ(Colours("other_colour", {"grid[0123]", "red"}), "undefined");
  EXPECT_EQ(Colours("other_colour", {"grid[0222]", "red"}), "undefined");
  EXPECT_EQ(Colours("shared_colour", {"grid[012]", "grid[0233]"}), "red");
  EXPECT_EQ(Colours("shared_colour", {"grid[012]", "grid[012]"}), "undefined");
  EXPECT_EQ(Colours("shared_colour", {"grid[01]", "grid[02]"}), "undefined");
}

TEST(ColourPrimitivesTest, AtPlaces) {
  const char* const grid = "grid[123/456/789]";
  EXPECT_EQ(Colours("centre_colour", {grid}), "grey");
  EXPECT_EQ(Colours("centre_colour", {"grid[12/34]"}), "yellow");
  EXPECT_EQ(Colours("top_left_colour", {grid}), "blue");
  EXPECT_EQ(Colours("top_right_colour", {grid}), "green");
  EXPECT_EQ(Colours("bottom_left_colour", {grid}), "orange");
  EXPECT_EQ(Colours("bottom_right_colour", {grid}), "maroon");
}

TEST(ColourPrimitivesTest, OfEachInAList) {
  EXPECT_EQ(Colours("colours_of", {"[grid[1220], grid[3], grid[33]]"}), "[red, green, green]");
  EXPECT_EQ(Colours("colours_of", {"[grid[1], grid[0]]"}), "undefined");
  EXPECT_EQ(Colours("colours_down", {"grid[0102/3010]"}), "[blue, red, green, blue]");
  EXPECT_EQ(Colours("colours_across", {"grid[0102/3010]"}), "[green, blue, blue, red]");
  EXPECT_EQ(Colours("colours_across", {"grid[00]"}), "[colour:]");
}

TEST(ColourPrimitivesTest, ByRoles) {
  EXPECT_EQ(Colours("invert", {"grid[0330]"}), "grid[3003]");
  EXPECT_EQ(Colours("invert", {"grid[0123]"}), "undefined");
  EXPECT_EQ(Colours("swap_colours", {"grid[0455]"}), "grid[0544]");
  EXPECT_EQ(Colours("swap_colours", {"grid[0445]"}), "grid[0554]");
  EXPECT_EQ(Colours("swap_colours", {"grid[0444]"}), "undefined");
  EXPECT_EQ(Colours("swap_colours", {"grid[0123]"}), "undefined");
  EXPECT_EQ(Colours("background_to_black", {"grid[88810]"}), "grid[00018]");
  EXPECT_EQ(Colours("keep_main_colour", {"grid[01122223]"}), "grid[00022220]");
  EXPECT_EQ(Colours("erase_main_colour", {"grid[01122223]"}), "grid[01100003]");
  EXPECT_EQ(Colours("keep_rarest_colour", {"grid[01122223]"}), "grid[00000003]");
  EXPECT_EQ(Colours("erase_rarest_colour", {"grid[01122223]"}), "grid[01122220]");
  EXPECT_EQ(Colours("unify", {"grid[01122223]"}), "grid[02222222]");
}

TEST(ColourPrimitivesTest, CellsThatNoNeighbourEquals) {
  EXPECT_EQ(Colours("denoise", {"grid[1003/0200/0020]"}), "grid[0000/0200/0020]");
  EXPECT_EQ(Colours("denoise_sides", {"grid[1003/0200/0020/1100]"}), "grid[0000/0000/0000/1100]");
  EXPECT_EQ(Colours("erase_specks", {"grid[1003/0200/0004]"}), "grid[1000/0200/0000]");
  EXPECT_EQ(Colours("erase_specks_sides", {"grid[1003/0200/0204]"}), "grid[0000/0200/0200]");
  EXPECT_EQ(Colours("smooth", {"grid[222/212/222]"}), "grid[222/222/222]");
  EXPECT_EQ(Colours("smooth", {"grid[222/202/222]"}), "grid[222/222/222]");
  EXPECT_EQ(Colours("smooth", {"grid[122/222/222]"}), "grid[222/222/222]");
  EXPECT_EQ(Colours("smooth", {"grid[00100]"}), "grid[00000]");
}

}  // namespace
}  // namespace hunch::grid
