#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Framed(std::string_view grid) {
  return Apply(RectanglePrimitives(), "framed_pictures", {grid});
}

TEST(Rectangles, InsidesOfOutlines) {
  EXPECT_EQ(Framed("grid[00000/02220/02120/02220/00000]"), "[grid[1]@(2,2)]");
  EXPECT_EQ(Framed("grid[22220003/20120003/22220003]"), "[grid[01]@(1,1)]");
}

TEST(Rectangles, CellsOfTheirColourMayTouchThem) {
  EXPECT_EQ(Framed("grid[0020300/2222200/0200202/0201203/0222222/0000001]"), "[grid[00/01]@(2,2)]");
}

TEST(Rectangles, NotFullOnesAndTheGroundOnlyWhereThereIsNoOther) {
  EXPECT_EQ(Framed("grid[0000/2220/2220/2220]"), "[grid:]");
  EXPECT_EQ(Framed("grid[5555/5125/5555/5555]"), "[grid:]") << "around all";
  EXPECT_EQ(Framed("grid[55550/51250/55550]"), "[grid[12]@(1,1)]");
  EXPECT_EQ(Framed("grid[555555/522255/521255/522255/555555]"), "[grid[1]@(2,2)]");
}

TEST(Rectangles, WithoutOthersTheCommonestColourMayFrame) {
  EXPECT_EQ(Framed("grid[2777/0757/0777]"), "[grid[5]@(1,2)]");
}

TEST(Rectangles, OneInAnother) {
  EXPECT_EQ(Framed("grid[3333333/3000003/3011103/3010103/3011103/3000003/3333333/0000000/0000000]"),
            "[grid[00000/01110/01010/01110/00000]@(1,1), grid[0]@(3,3)]");
}

std::string Cut(std::string_view name, std::string_view grid) {
  return Apply(RectanglePrimitives(), name, {grid});
}

TEST(Rectangles, TheLargestOfTwoColours) {
  EXPECT_EQ(Cut("purest_rectangle", "grid[12345/61117/82119/31415/92653]"), "grid[111/211]@(1,1)");
  EXPECT_EQ(Cut("purest_rectangle", "grid[11/21]"), "undefined") << "all of it";
  EXPECT_EQ(Cut("purest_rectangle", "grid[12/34]"), "undefined");
}

TEST(Rectangles, InsideFourCorners) {
  EXPECT_EQ(Cut("inside_corners", "grid[20020/00300/20020/00011]"), "[grid[03]@(1,1)]");
  EXPECT_EQ(Cut("inside_corners", "grid[20202/00000/20200]"), "[grid[0]@(1,1)]") << "nearest ones";
  EXPECT_EQ(Cut("inside_corners", "grid[202/020/202]"), "[grid:]") << "one more inside";
}

TEST(Rectangles, BetweenLinesThatMayCross) {
  EXPECT_EQ(Cut("between_lines",
                "grid[02000300/55555555/02000300/02080300/02000300/02000300/11111111/02000300]"),
            "grid[55555/20003/20803/20003/20003/11111]@(1,1)");
  EXPECT_EQ(Cut("between_lines", "grid[0000/1111/0000/1111]"), "undefined") << "none downwards";
}

TEST(Rectangles, OutlinesThatLackCells) {
  const auto mended = [](std::string_view grid) {
    return Apply(RectanglePrimitives(), "mend_outlines", {grid});
  };
  EXPECT_EQ(mended("grid[11210005/10010550/10000555/11110000]"),
            "grid[11110000/10010000/10010000/11110000]");
  EXPECT_EQ(mended("grid[11111/10001/10201/10001/11111]"), "grid[11111/10001/10001/10001/11111]");
  EXPECT_EQ(mended("grid[1111/1111/1111/1111]"), "undefined") << "full";
  EXPECT_EQ(mended("grid[1110/1000/1000/0000]"), "undefined") << "too little";
}

}  // namespace
}  // namespace hunch::grid
