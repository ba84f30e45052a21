#include <gtest/gtest.h>

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

TEST(MemberDirectionsTest, WhereItsMarkIs) {
  EXPECT_EQ(SaidOf("step_to_mark", "shapes8(input)", "112 ... .4. 444 .4. .8."), "(0,1) (1,0)");
  EXPECT_EQ(SaidOf("step_from_mark", "shapes8(input)", "112 ... .4. 444 .4. .8."), "(0,-1) (-1,0)");
  EXPECT_EQ(SaidOf("step_to_mark", "shapes8(input)", "11. .12"), "(1,1)");
  EXPECT_EQ(SaidOf("step_to_mark", "shapes8(input)", "11"), "(0,0)");
}

TEST(MemberDirectionsTest, WhereItIsOpen) {
  EXPECT_EQ(SaidOf("step_out_of_gap", "objects8(input)", "1.1.222 1.1...2 111.222"),
            "(-1,0) (0,-1)");
  EXPECT_EQ(SaidOf("step_out_of_gap", "objects8(input)", "1.1 .1. 1.1"), "(0,0)") << "all sides";
}

TEST(MemberDirectionsTest, WhereItLacksCells) {
  EXPECT_EQ(SaidOf("step_to_lack", "objects8(input)", "1.1.22 1.1..2 111..."), "(-1,0) (1,-1)");
  EXPECT_EQ(SaidOf("step_from_lack", "objects8(input)", "1.1.22 1.1..2 111..."), "(1,0) (-1,1)");
  EXPECT_EQ(SaidOf("step_to_lack", "objects8(input)", "11"), "(0,0)");
}

TEST(MemberDirectionsTest, AsFarAsItGoes) {
  EXPECT_EQ(SaidOf("way_to_mark", "shapes8(input)", "112... ...... 11...5"), "(0,3) (0,0) (0,0)");
  EXPECT_EQ(SaidOf("way_from_mark", "shapes8(input)", "..112."), "(0,-2)");
  EXPECT_EQ(SaidOf("way_to_lack", "objects8(input)", "..... ..... ...2. ..22. ....."), "(-2,-2)");
  EXPECT_EQ(SaidOf("way_from_lack", "objects8(input)", "..... ...2. ..22. ..... ....."), "(1,1)");
  EXPECT_EQ(SaidOf("way_pointed", "objects8(input)", "111 .1. ... ..."), "(2,0)");
}

TEST(MemberDirectionsTest, WhereItPoints) {
  EXPECT_EQ(SaidOf("step_pointed", "objects8(input)", "111.2. .1..22 ...... 33...4"),
            "(1,0) (1,-1) (0,0) (0,0)");
}

TEST(MemberDirectionsTest, FromBorderAndMiddle) {
  const char* const grid = ".1.. 2... ..4. ...3";
  EXPECT_EQ(SaidOf("step_inward", "objects4(input)", grid), "(1,0) (0,1) (0,0) (-1,-1)");
  EXPECT_EQ(SaidOf("step_outward", "objects4(input)", grid), "(-1,-1) (-1,-1) (1,1) (1,1)");
}

TEST(MemberDirectionsTest, ToTheSideOfTheirColour) {
  const char* const grid = ".222. 1...3 1.3.3 1.1.3 .444.";
  EXPECT_EQ(SaidOf("step_to_own_side", "objects4(input)", grid),
            "(0,0) (0,0) (0,0) (0,1) (0,-1) (0,0)");
  EXPECT_EQ(
      SaidOf("way_to_own_side", "objects4(input)", ".2222. 1....3 1....3 1.4..3 ...... .4444."),
      "(0,0) (0,0) (0,0) (1,0) (0,0)");
}

TEST(MemberDirectionsTest, AsFarAsItReaches) {
  const char* const grid = "11.2 11.. 11..";
  EXPECT_EQ(SaidOf("own_height_down", "objects4(input)", grid), "(3,0) (1,0)");
  EXPECT_EQ(SaidOf("own_height_up", "objects4(input)", grid), "(-3,0) (-1,0)");
  EXPECT_EQ(SaidOf("own_width_right", "objects4(input)", grid), "(0,2) (0,1)");
  EXPECT_EQ(SaidOf("own_width_left", "objects4(input)", grid), "(0,-2) (0,-1)");
  EXPECT_EQ(SaidOf("own_cells_down", "objects4(input)", grid), "(6,0) (1,0)");
  EXPECT_EQ(SaidOf("own_cells_up", "objects4(input)", grid), "(-6,0) (-1,0)");
  EXPECT_EQ(SaidOf("own_cells_right", "objects4(input)", grid), "(0,6) (0,1)");
  EXPECT_EQ(SaidOf("own_cells_left", "objects4(input)", grid), "(0,-6) (0,-1)");
  const char* const marked = "2111 .... .3.. .3.. 444.";
  EXPECT_EQ(SaidOf("extent_to_mark", "shapes8(input)", marked), "(0,-4) (-3,0)");
  EXPECT_EQ(SaidOf("extent_from_mark", "shapes8(input)", marked), "(0,4) (3,0)");
  EXPECT_EQ(SaidOf("cells_to_mark", "shapes8(input)", marked), "(0,-4) (-5,0)");
  EXPECT_EQ(SaidOf("cells_from_mark", "shapes8(input)", marked), "(0,4) (5,0)");
  EXPECT_EQ(SaidOf("marks_to_mark", "shapes8(input)", marked), "(0,-1) (-2,0)");
  EXPECT_EQ(SaidOf("marks_from_mark", "shapes8(input)", marked), "(0,1) (2,0)");
  EXPECT_EQ(SaidOf("own_marks_down", "shapes8(input)", marked), "(1,0) (2,0)");
  EXPECT_EQ(SaidOf("own_marks_up", "shapes8(input)", marked), "(-1,0) (-2,0)");
  EXPECT_EQ(SaidOf("own_marks_right", "shapes8(input)", marked), "(0,1) (0,2)");
  EXPECT_EQ(SaidOf("own_marks_left", "shapes8(input)", marked), "(0,-1) (0,-2)");
  EXPECT_EQ(SaidOf("extent_inward", "objects4(input)", "11..2 11... 11... ....."), "(3,2) (1,-1)");
}

TEST(MemberDirectionsTest, SoManySteps) {
  const auto drawn = [](const std::string& way) {
    return Drawn("move_each(\\x -> " + way + "(count_colours(input), x), shapes8(input), input)",
                 {"grid[000000/000000/001200/000000/000000]"})[0];
  };
  EXPECT_EQ(drawn("so_far_down"), "grid[000000/000000/000000/000000/001200]");
  EXPECT_EQ(drawn("so_far_up"), "grid[001200/000000/000000/000000/000000]");
  EXPECT_EQ(drawn("so_far_right"), "grid[000000/000000/000012/000000/000000]");
  EXPECT_EQ(drawn("so_far_left"), "grid[000000/000000/120000/000000/000000]");
  EXPECT_EQ(drawn("so_far_to_mark"), "grid[000000/000000/000012/000000/000000]");
  EXPECT_EQ(drawn("so_far_from_mark"), "grid[000000/000000/120000/000000/000000]");
}

}  // namespace
}  // namespace hunch::grid
