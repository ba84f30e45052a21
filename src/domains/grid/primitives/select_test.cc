#include <gtest/gtest.h>

#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Choose(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(SelectPrimitives(), name, arguments);
}

TEST(SelectPrimitivesTest, ByNumberOfCells) {
  const char* const list = "[grid[11]@(0,4), grid[222/200], grid[1111], grid[3]]";
  EXPECT_EQ(Choose("largest", {list}), "undefined") << "two of four cells";
  EXPECT_EQ(Choose("largest", {"[grid[3], grid[11]@(0,4), grid[11]]"}), "grid[11]@(0,4)");
  EXPECT_EQ(Choose("smallest", {list}), "grid[3]");
  EXPECT_EQ(Choose("keep_largest", {list}), "[grid[222/200], grid[1111]]");
  EXPECT_EQ(Choose("drop_largest", {list}), "[grid[11]@(0,4), grid[3]]");
  EXPECT_EQ(Choose("keep_smallest", {list}), "[grid[3]]");
  EXPECT_EQ(Choose("drop_smallest", {list}), "[grid[11]@(0,4), grid[222/200], grid[1111]]");
  EXPECT_EQ(Choose("sort_by_cells", {list}),
            "[grid[3], grid[11]@(0,4), grid[222/200], grid[1111]]");
  EXPECT_EQ(Choose("largest_first", {list}),
            "[grid[222/200], grid[1111], grid[11]@(0,4), grid[3]]");
  EXPECT_EQ(Choose("keep_at_least", {list, "2"}), "[grid[11]@(0,4), grid[222/200], grid[1111]]");
  EXPECT_EQ(Choose("keep_of_size", {list, "2"}), "[grid[11]@(0,4)]");
}

TEST(SelectPrimitivesTest, AnEmptyListHasNoBestOne) {
  EXPECT_EQ(Choose("largest", {"[grid:]"}), "undefined");
  EXPECT_EQ(Choose("topmost", {"[grid:]"}), "undefined");
  EXPECT_EQ(Choose("unique_by_shape", {"[grid:]"}), "undefined");
  EXPECT_EQ(Choose("common_by_shape", {"[grid:]"}), "undefined");
  EXPECT_EQ(Choose("most_of", {"[grid:]", "red"}), "undefined");
  EXPECT_EQ(Choose("keep_largest", {"[grid:]"}), "[grid:]");
  EXPECT_EQ(Choose("sort_by_row", {"[grid:]"}), "[grid:]");
}

TEST(SelectPrimitivesTest, InOrderOfMarks) {
  EXPECT_EQ(Choose("sort_by_marks", {"[grid[1232/1111], grid[555], grid[7776]]"}),
            "[grid[555], grid[7776], grid[1232/1111]]");
}

TEST(SelectPrimitivesTest, ByBox) {
  const char* const list = "[grid[11/01/01], grid[2222], grid[30/03]]";
  EXPECT_EQ(Choose("largest_box", {list}), "grid[11/01/01]");
  EXPECT_EQ(Choose("smallest_box", {"[grid[11/01/01], grid[2222]]"}), "grid[2222]");
  EXPECT_EQ(Choose("tallest", {list}), "grid[11/01/01]");
  EXPECT_EQ(Choose("shortest", {list}), "grid[2222]");
  EXPECT_EQ(Choose("widest", {list}), "grid[2222]");
  EXPECT_EQ(Choose("narrowest", {list}), "undefined") << "two of two columns";
  EXPECT_EQ(Choose("narrowest", {"[grid[2222], grid[30/03]]"}), "grid[30/03]");
  EXPECT_EQ(Choose("sort_by_height", {list}), "[grid[2222], grid[30/03], grid[11/01/01]]");
  EXPECT_EQ(Choose("sort_by_width", {list}), "[grid[11/01/01], grid[30/03], grid[2222]]");
  EXPECT_EQ(Choose("keep_squares", {list}), "[grid[30/03]]");
  EXPECT_EQ(Choose("drop_squares", {list}), "[grid[11/01/01], grid[2222]]");
  EXPECT_EQ(Choose("fullest", {list}), "grid[2222]");
  EXPECT_EQ(Choose("emptiest", {list}), "grid[30/03]");
  EXPECT_EQ(Choose("keep_solid", {list}), "[grid[2222]]");
  EXPECT_EQ(Choose("drop_solid", {list}), "[grid[11/01/01], grid[30/03]]");
}

TEST(SelectPrimitivesTest, ByPlace) {
  const char* const list = "[grid[1/1/1/1/1]@(1,2), grid[2]@(4,0), grid[333]@(3,5)]";
  EXPECT_EQ(Choose("topmost", {list}), "grid[1/1/1/1/1]@(1,2)");
  EXPECT_EQ(Choose("bottommost", {list}), "grid[1/1/1/1/1]@(1,2)");
  EXPECT_EQ(Choose("leftmost", {list}), "grid[2]@(4,0)");
  EXPECT_EQ(Choose("rightmost", {list}), "grid[333]@(3,5)");
  EXPECT_EQ(Choose("middlemost", {"[grid[1]@(0,0), grid[22]@(2,2), grid[3]@(5,5)]"}),
            "grid[22]@(2,2)");
  EXPECT_EQ(Choose("middlemost", {"[grid[1]@(0,0), grid[2]@(0,4)]"}), "undefined");
  EXPECT_EQ(Choose("sort_by_row", {list}),
            "[grid[1/1/1/1/1]@(1,2), grid[333]@(3,5), grid[2]@(4,0)]");
  EXPECT_EQ(Choose("sort_by_column", {list}),
            "[grid[2]@(4,0), grid[1/1/1/1/1]@(1,2), grid[333]@(3,5)]");
}

TEST(SelectPrimitivesTest, ByColours) {
  const char* const list = "[grid[1111/2222], grid[333/451], grid[222]]";
  EXPECT_EQ(Choose("most_colours", {list}), "grid[333/451]");
  EXPECT_EQ(Choose("fewest_colours", {list}), "grid[222]");
  EXPECT_EQ(Choose("most_marks", {list}), "grid[1111/2222]");
  EXPECT_EQ(Choose("sort_by_colours", {list}), "[grid[222], grid[1111/2222], grid[333/451]]");
  EXPECT_EQ(Choose("keep_most_colours", {list}), "[grid[333/451]]");
  EXPECT_EQ(Choose("drop_most_colours", {list}), "[grid[1111/2222], grid[222]]");
  EXPECT_EQ(Choose("keep_one_colour", {list}), "[grid[222]]");
  EXPECT_EQ(Choose("drop_one_colour", {list}), "[grid[1111/2222], grid[333/451]]");
  EXPECT_EQ(Choose("keep_having", {list, "red"}), "[grid[1111/2222], grid[222]]");
  EXPECT_EQ(Choose("drop_having", {list, "red"}), "[grid[333/451]]");
  EXPECT_EQ(Choose("most_of", {list, "blue"}), "grid[1111/2222]");
  EXPECT_EQ(Choose("fewest_of", {list, "blue"}), "grid[222]");
  EXPECT_EQ(Choose("most_of", {list, "maroon"}), "undefined");
  EXPECT_EQ(Choose("most_of", {"[grid[12], grid[13]]", "blue"}), "undefined") << "two of one cell";
}

TEST(SelectPrimitivesTest, BySymmetryAndHoles) {
  const char* const list = "[grid[110/010], grid[111/101/111], grid[121/100]]";
  EXPECT_EQ(Choose("most_symmetric", {list}), "grid[111/101/111]");
  EXPECT_EQ(Choose("least_symmetric", {list}), "undefined") << "two without";
  EXPECT_EQ(Choose("least_symmetric", {"[grid[1], grid[110/010]]"}), "grid[110/010]");
  EXPECT_EQ(Choose("keep_symmetric", {list}), "[grid[111/101/111]]");
  EXPECT_EQ(Choose("drop_symmetric", {list}), "[grid[110/010], grid[121/100]]");
  EXPECT_EQ(Choose("unique_by_symmetry", {list}), "grid[111/101/111]");
  EXPECT_EQ(Choose("unique_by_mirror", {list}), "grid[111/101/111]");
  EXPECT_EQ(Choose("most_holes", {list}), "grid[111/101/111]");
  EXPECT_EQ(Choose("most_missing", {list}), "grid[110/010]");
  EXPECT_EQ(Choose("fewest_holes", {list}), "undefined") << "two without";
  EXPECT_EQ(Choose("fewest_holes", {"[grid[111/101/111], grid[110/010]]"}), "grid[110/010]");
  EXPECT_EQ(Choose("unique_by_holes", {list}), "grid[111/101/111]");
  EXPECT_EQ(Choose("keep_holed", {list}), "[grid[111/101/111]]");
  EXPECT_EQ(Choose("drop_holed", {list}), "[grid[110/010], grid[121/100]]");
  EXPECT_EQ(Choose("sort_by_holes", {list}), "[grid[110/010], grid[121/100], grid[111/101/111]]");
}

TEST(SelectPrimitivesTest, KindsOfSymmetry) {
  EXPECT_EQ(Choose("most_symmetric", {"[grid[110/101/011], grid[101/111]]"}), "grid[101/111]");
  EXPECT_EQ(Choose("unique_by_symmetry", {"[grid[12/20], grid[12/31], grid[24/43]]"}),
            "grid[12/31]");
}

TEST(SelectPrimitivesTest, Specks) {
  EXPECT_EQ(Choose("keep_specks", {"[grid[1], grid[10/01]]"}), "[grid[1]]");
  EXPECT_EQ(Choose("drop_specks", {"[grid[1], grid[10/01]]"}), "[grid[10/01]]");
}

TEST(SelectPrimitivesTest, TheOddOneOut) {
  EXPECT_EQ(Choose("unique_by_shape", {"[grid[1/1], grid[22], grid[3/3]@(1,1)]"}), "grid[22]");
  EXPECT_EQ(Choose("unique_by_form", {"[grid[1/1], grid[22], grid[30/03]]"}), "grid[30/03]");
  EXPECT_EQ(Choose("unique_by_cells", {"[grid[11], grid[20/02], grid[333]]"}), "grid[333]");
  EXPECT_EQ(Choose("unique_by_size", {"[grid[10/01], grid[2/2], grid[33/03]]"}), "grid[2/2]");
  EXPECT_EQ(Choose("unique_by_colour", {"[grid[112], grid[3], grid[1]]"}), "grid[3]");
  EXPECT_EQ(Choose("unique_by_colour_count", {"[grid[12], grid[34], grid[555]]"}), "grid[555]");
  EXPECT_EQ(Choose("unique_picture", {"[grid[12]@(3,3), grid[21], grid[12]]"}), "grid[21]");
}

TEST(SelectPrimitivesTest, OddOneOutIsUndefinedWhereNoneOrSeveralAreOdd) {
  EXPECT_EQ(Choose("unique_by_shape", {"[grid[1], grid[22], grid[3/3], grid[3]]"}), "undefined");
  EXPECT_EQ(Choose("unique_by_shape", {"[grid[1], grid[2]]"}), "undefined");
  EXPECT_EQ(Choose("unique_by_shape", {"[grid[1]]"}), "grid[1]");
}

TEST(SelectPrimitivesTest, TheCommonestIsTheFirstOfThem) {
  EXPECT_EQ(Choose("common_by_shape", {"[grid[11], grid[2], grid[3]]"}), "grid[2]");
  EXPECT_EQ(Choose("common_by_form", {"[grid[1], grid[22], grid[3/3]]"}), "grid[22]");
  EXPECT_EQ(Choose("common_by_colour", {"[grid[1], grid[22], grid[2]]"}), "grid[22]");
  EXPECT_EQ(Choose("common_picture", {"[grid[1], grid[2], grid[2]@(1,1)]"}), "grid[2]");
  EXPECT_EQ(Choose("common_by_shape", {"[grid[1], grid[22]]"}), "undefined");
  EXPECT_EQ(Choose("common_by_shape", {"[grid[1]]"}), "grid[1]");
  EXPECT_EQ(Choose("common_by_shape", {"[grid[1], grid[22], grid[2], grid[33]]"}), "undefined");
}

TEST(SelectPrimitivesTest, Repetitions) {
  const char* const list = "[grid[11], grid[2], grid[33]@(2,2), grid[11]@(4,4)]";
  EXPECT_EQ(Choose("keep_repeated", {list}), "[grid[11], grid[33]@(2,2), grid[11]@(4,4)]");
  EXPECT_EQ(Choose("drop_repeated", {list}), "[grid[2]]");
  EXPECT_EQ(Choose("distinct_shapes", {list}), "[grid[11], grid[2]]");
  EXPECT_EQ(Choose("distinct_pictures", {list}), "[grid[11], grid[2], grid[33]@(2,2)]");
}

}  // namespace
}  // namespace hunch::grid
