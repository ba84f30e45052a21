#include "arc/drawing.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "arc/bitmap_font.h"

namespace hunch::arc {
namespace {

template <typename T>
std::vector<T> ShapesOf(const Drawing& drawing) {
  std::vector<T> shapes;
  for (const Shape& shape : drawing.shapes) {
    if (const T* found = std::get_if<T>(&shape)) shapes.push_back(*found);
  }
  return shapes;
}

Sheet TwoPairs() {
  Task task{"id", "words", {}, {}, ""};
  task.train = {{FilledGrid(2, 3, 1), FilledGrid(3, 2, 2)},
                {FilledGrid(5, 9, 3), FilledGrid(4, 4, 4)}};
  task.test = {{FilledGrid(1, 1, 5), FilledGrid(2, 2, 6)}};
  return TaskSheet(task, {{FilledGrid(2, 2, 7), FilledGrid(2, 2, 6)}});
}

TEST(DrawingTest, GridsOfOneColumnStandBelowEachOtherAndArrowsLineUp) {
  const Drawing drawing = LayOut(TwoPairs());
  const auto grids = ShapesOf<GridShape>(drawing);
  ASSERT_EQ(grids.size(), 8u);
  EXPECT_EQ(grids[0].x, grids[2].x);
  EXPECT_EQ(grids[1].x, grids[3].x);
  const auto arrows = ShapesOf<ArrowShape>(drawing);
  ASSERT_EQ(arrows.size(), 3u);
  for (const ArrowShape& arrow : arrows) {
    EXPECT_EQ(arrow.x, arrows[0].x);
    EXPECT_GT(arrow.x, grids[2].x + grids[2].width());
    EXPECT_LT(arrow.x + arrow.width, grids[3].x);
  }
}

TEST(DrawingTest, EverythingIsInsideAndGridsDoNotTouch) {
  const Drawing drawing = LayOut(TwoPairs());
  const auto grids = ShapesOf<GridShape>(drawing);
  for (size_t i = 0; i < grids.size(); ++i) {
    EXPECT_GT(grids[i].x, 0);
    EXPECT_LT(grids[i].x + grids[i].width(), drawing.width);
    EXPECT_LT(grids[i].y + grids[i].height(), drawing.height);
    for (size_t j = 0; j < i; ++j) {
      const bool apart = grids[j].x + grids[j].width() < grids[i].x ||
                         grids[i].x + grids[i].width() < grids[j].x ||
                         grids[j].y + grids[j].height() < grids[i].y;
      EXPECT_TRUE(apart) << j << " and " << i;
    }
  }
  for (const TextShape& text : ShapesOf<TextShape>(drawing)) {
    EXPECT_LE(text.x + TextPixels(text.text, text.scale), drawing.width) << text.text;
    EXPECT_LE(text.y + LinePixels(text.scale), drawing.height) << text.text;
  }
}

TEST(DrawingTest, LongTextIsWrapped) {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "word ";
  const Drawing drawing = LayOut({"", "", {{words, {GridPanel("", FilledGrid(2, 2, 1))}}}});
  EXPECT_LT(drawing.width, 1000);
  EXPECT_GT(ShapesOf<TextShape>(drawing).size(), 5u);
}

TEST(DrawingTest, CellsShrinkForLargeGridsAndObeyTheCaller) {
  const auto cell = [](int side, int wanted) {
    const Sheet sheet{"", "", {{"", {GridPanel("", FilledGrid(side, side, 1))}}}};
    return ShapesOf<GridShape>(LayOut(sheet, wanted))[0].cell;
  };
  EXPECT_GT(cell(3, 0), cell(30, 0));
  EXPECT_EQ(cell(3, 5), 5);
  EXPECT_EQ(cell(3, 1), 3);
}

TEST(DrawingTest, AnEmptySheetIsStillAPicture) {
  const Drawing drawing = LayOut({});
  EXPECT_GT(drawing.width, 0);
  EXPECT_GT(drawing.height, 0);
  EXPECT_TRUE(drawing.shapes.empty());
}

TEST(BitmapFontTest, EveryGlyphIsItsOwn) {
  for (char32_t a = 33; a <= 127; ++a) {
    for (char32_t b = 32; b < a; ++b) EXPECT_NE(GlyphOf(a), GlyphOf(b)) << int(a) << " " << int(b);
  }
  EXPECT_EQ(GlyphOf(U'→'), GlyphOf(127));
}

TEST(BitmapFontTest, DotsStayInTheirColumns) {
  for (char32_t c = 32; c <= 127; ++c) {
    EXPECT_TRUE(
        std::all_of(GlyphOf(c).begin(), GlyphOf(c).end(), [](int row) { return row < 32; }));
  }
}

}  // namespace
}  // namespace hunch::arc
