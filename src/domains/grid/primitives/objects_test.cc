#include <gtest/gtest.h>

#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Result(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(ObjectPrimitives(), name, arguments);
}

TEST(ObjectPrimitivesTest, Segmentations) {
  const char* const grid = "grid[1020/0120/0000]";
  EXPECT_EQ(Result("objects4", {grid}), "[grid[1], grid[2/2]@(0,2), grid[1]@(1,1)]");
  EXPECT_EQ(Result("objects8", {grid}), "[grid[10/01], grid[2/2]@(0,2)]");
  EXPECT_EQ(Result("shapes4", {grid}), "[grid[1], grid[02/12]@(0,1)]");
  EXPECT_EQ(Result("shapes8", {grid}), "[grid[102/012]]");
  EXPECT_EQ(Result("cells", {"grid[10/02]"}), "[grid[1], grid[2]@(1,1)]");
}

TEST(ObjectPrimitivesTest, TheLargestAlone) {
  EXPECT_EQ(Result("only_largest", {"grid[110/002/202]"}), "grid[110/002/002]");
  EXPECT_EQ(Result("erase_largest", {"grid[110/002/202]"}), "grid[000/000/200]");
  EXPECT_EQ(Result("only_largest", {"grid[101]"}), "undefined") << "all are";
}

TEST(ObjectPrimitivesTest, NothingGivesTheEmptyList) {
  EXPECT_EQ(Result("objects4", {"grid[00/00]"}), "[grid:]");
  EXPECT_EQ(Result("by_colour", {"grid[0]"}), "[grid:]");
  EXPECT_EQ(Result("cells", {"grid[0]"}), "[grid:]");
}

TEST(ObjectPrimitivesTest, CellsOfOneColourNeedNotTouch) {
  EXPECT_EQ(Result("by_colour", {"grid[0200/1002]@(1,1)"}), "[grid[200/002]@(1,2), grid[1]@(2,1)]");
  EXPECT_EQ(Result("colour_boxes", {"grid[0210/1002]"}), "[grid[210/002]@(0,1), grid[021/100]]");
}

TEST(ObjectPrimitivesTest, ClustersBridgeAGap) {
  EXPECT_EQ(Result("clusters", {"grid[102001]"}), "[grid[102], grid[1]@(0,5)]");
  EXPECT_EQ(Result("colour_clusters", {"grid[12100]"}), "[grid[101], grid[2]@(0,1)]");
}

TEST(ObjectPrimitivesTest, TouchingTheBorderOrNot) {
  const char* const grid = "grid[1000/0020/0000]";
  EXPECT_EQ(Result("border_objects", {grid}), "[grid[1]]");
  EXPECT_EQ(Result("inner_objects", {grid}), "[grid[2]@(1,2)]");
}

TEST(ObjectPrimitivesTest, BlackRegionsArePaintedGrey) {
  const char* const grid = "grid[11110/10010/11110]";
  EXPECT_EQ(Result("regions", {grid}), "[grid[5/5/5]@(0,4), grid[55]@(1,1)]");
  EXPECT_EQ(Result("holes", {grid}), "[grid[55]@(1,1)]");
  EXPECT_EQ(Result("open_regions", {grid}), "[grid[5/5/5]@(0,4)]");
}

TEST(ObjectPrimitivesTest, TheCommonestColourIsTheBackground) {
  const char* const grid = "grid[8888/8128/8888/8883]";
  EXPECT_EQ(Result("figures", {grid}), "[grid[12]@(1,1), grid[3]@(3,3)]");
  EXPECT_EQ(Result("patches", {grid}), "[grid[1]@(1,1), grid[2]@(1,2), grid[3]@(3,3)]");
  EXPECT_EQ(Result("figure_boxes", {"grid[888/818/881]"}), "[grid[18/81]@(1,1)]");
  EXPECT_EQ(Result("figures", {"grid[000/010]"}), "[grid[1]@(1,1)]");
}

TEST(ObjectPrimitivesTest, BoxesKeepWhatElseLiesInThem) {
  const char* const grid = "grid[1110/1210/1113]";
  EXPECT_EQ(Result("object_boxes", {grid}), "[grid[111/121/111], grid[2]@(1,1), grid[3]@(2,3)]");
  EXPECT_EQ(Result("shape_boxes", {"grid[1100/0030]"}), "[grid[110/003]]");
}

TEST(ObjectPrimitivesTest, ColoursOfObjectsByTheirSize) {
  EXPECT_EQ(Result("colours_by_size", {"grid[200440/000440/330001/300011]"}),
            "[yellow, green, blue, red]");
  EXPECT_EQ(Result("colours_by_size", {"grid[101/000/220]"}), "[red, blue, blue]");
  EXPECT_EQ(Result("colours_by_size", {"grid[0]"}), "[colour:]");
}

TEST(ObjectPrimitivesTest, FramesAreClosedOutlines) {
  EXPECT_EQ(Result("frames", {"grid[11110/12010/11110]"}), "[grid[1111/1201/1111]]");
  EXPECT_EQ(Result("frames", {"grid[1111/1001/1101]"}), "[grid:]");
  EXPECT_EQ(Result("frames", {"grid[11/11]"}), "[grid:]");
  EXPECT_EQ(Result("frames", {"grid[55555/52225/52325/52225/55555]"}), "[grid[222/232/222]@(1,1)]")
      << "the ground around it is none";
}

TEST(ObjectPrimitivesTest, WithoutErasesWhereTheObjectPaints) {
  EXPECT_EQ(Result("without", {"grid[123/456]", "grid[70/07]@(0,1)"}), "grid[103/450]");
  EXPECT_EQ(Result("without", {"grid[12]@(2,2)", "grid[9]@(2,3)"}), "grid[10]@(2,2)");
  EXPECT_EQ(Result("without", {"grid[12]", "grid[99]@(0,1)"}), "grid[10]");
  EXPECT_EQ(Result("without", {"grid[12]", "grid[9]@(5,5)"}), "grid[12]");
  EXPECT_EQ(Result("without_all", {"grid[1234]", "[grid[1], grid[1]@(0,2)]"}), "grid[0204]");
}

TEST(ObjectPrimitivesTest, TooManyObjectsAreUndefined) {
  std::string many = "grid[";
  for (int row = 0; row < 40; ++row) {
    if (row > 0) many += '/';
    for (int column = 0; column < 40; ++column) many += (row + column) % 2 == 0 ? '1' : '2';
  }
  many += ']';
  EXPECT_EQ(Result("objects4", {many}), "undefined");
  EXPECT_EQ(Result("cells", {many}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
