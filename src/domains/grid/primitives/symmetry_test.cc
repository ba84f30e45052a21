#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Symmetry(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(SymmetryPrimitives()).Run(name, arguments);
}

TEST(SymmetryTest, LaidOverItsOwnImages) {
  const char* const grid = "12. ... ..3";
  EXPECT_EQ(Symmetry("symmetric_columns", {grid}), "121 ... 3.3");
  EXPECT_EQ(Symmetry("symmetric_rows", {grid}), "123 ... 123");
  EXPECT_EQ(Symmetry("symmetric_both", {grid}), "121 ... 323");
  EXPECT_EQ(Symmetry("symmetric_half_turn", {grid}), "12. ... .23");
  EXPECT_EQ(Symmetry("symmetric_diagonal", {grid}), "12. 2.. ..3");
  EXPECT_EQ(Symmetry("symmetric_antidiagonal", {grid}), "12. ..2 ..3");
  EXPECT_EQ(Symmetry("symmetric_quarter_turns", {grid}), "121 2.2 323");
  EXPECT_EQ(Symmetry("symmetric_all", {"12. ... ..."}), "121 2.2 121");
  EXPECT_EQ(Symmetry("symmetric_all", {"12"}), "undefined");
}

TEST(SymmetryTest, FiguresFindTheirOwnAxis) {
  EXPECT_EQ(Symmetry("complete_columns", {"..... .1... .121. .1..."}), "..... .1.1. .121. .1.1.");
  EXPECT_EQ(Symmetry("complete_rows", {".1... .3... .1.2. ....."}), ".1.2. .3... .1.2. .....");
  EXPECT_EQ(Symmetry("complete_both", {"...... .33... .33... ...2.. ......"}),
            "2..2.. .33... .33... 2..2.. ......");
  EXPECT_EQ(Symmetry("complete_columns", {"..."}), "undefined");
  EXPECT_EQ(Symmetry("complete_columns", {std::string(65, '1')}), "undefined");
}

TEST(SymmetryTest, AnAxisMustNotContradictAnything) {
  EXPECT_EQ(Symmetry("complete_columns", {"..1112."}), ".21112.");
}

TEST(SymmetryTest, FiguresFindTheirOwnCentre) {
  EXPECT_EQ(Symmetry("complete_quarter_turns", {"..... ..1.. .131. ..12. ....."}),
            "..... .212. .131. .212. .....");
  EXPECT_EQ(Symmetry("complete_half_turn", {"..... .131. ...2. ....."}), ".2... .131. ...2. .....");
  EXPECT_EQ(Symmetry("complete_all", {"..... ..12. .131. ..1.. ....."}),
            "..... .212. .131. .212. .....");
}

TEST(SymmetryTest, AboutAColour) {
  EXPECT_EQ(Symmetry("reflect_about", {"2..... .33... .33... ......", "green"}),
            "2..2.. .33... .33... 2..2..");
  EXPECT_EQ(Symmetry("turn_about", {"12... ..... ..3..", "green"}), "12..1 ....2 ..3..");
  EXPECT_EQ(Symmetry("turn_about", {"1.33.", "green"}), "undefined");
  EXPECT_EQ(Symmetry("reflect_about", {"12", "green"}), "undefined");
  EXPECT_EQ(Symmetry("reflect_about_core", {"2..... .33... .33... ......"}),
            "2..2.. .33... .33... 2..2..");
  EXPECT_EQ(Symmetry("reflect_about_core", {"22.... .1.1.. ..1... .1.1.. ......"}),
            "22.22. .1.1.. ..1... .1.1.. 22.22.");
  EXPECT_EQ(Symmetry("reflect_about_core", {"12"}), "undefined");
  EXPECT_EQ(Symmetry("reflect_across", {"1.3.. ..3.. 2.3.4", "green"}), "1.3.1 ..3.. 2.3.4");
  EXPECT_EQ(Symmetry("reflect_across", {"1.... 333.. .2...", "green"}), "12... 333.. 12...");
  EXPECT_EQ(Symmetry("reflect_across", {"31. .3. ..3", "green"}), "31. 13. ..3");
  EXPECT_EQ(Symmetry("reflect_across", {"1.3 .3. 3..", "green"}), "1.3 .3. 3.1");
  EXPECT_EQ(Symmetry("reflect_across", {"133 .3. 33.", "green"}), "undefined") << "no line";
}

TEST(SymmetryTest, FiguresAreCompletedEachByItself) {
  EXPECT_EQ(Symmetry("complete_columns", {"2.2...5.5 2.....5.. 222...555"}),
            "2.2...5.5 2.2...5.5 222...555");
}

TEST(SymmetryTest, WhetherItIs) {
  EXPECT_EQ(Symmetry("is_symmetric_columns", {"121 3.3"}), "true");
  EXPECT_EQ(Symmetry("is_symmetric_rows", {"121 3.3"}), "false");
  EXPECT_EQ(Symmetry("is_symmetric_rows", {"12 .. 12"}), "true");
  EXPECT_EQ(Symmetry("is_symmetric_diagonal", {"12 23"}), "true");
  EXPECT_EQ(Symmetry("is_symmetric_diagonal", {"121"}), "false");
}

TEST(SymmetryTest, TheBlankHalfMirrorsTheOther) {
  EXPECT_EQ(Symmetry("mirror_into_blank", {"1233 2133"}), "1221 2112");
  EXPECT_EQ(Symmetry("mirror_into_blank", {"55 55 .. 15 51"}), "51 15 .. 15 51");
  EXPECT_EQ(Symmetry("mirror_into_blank", {"12.. ...."}), "undefined") << "two halves are";
  EXPECT_EQ(Symmetry("mirror_into_blank", {"12 21"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
