// A sheet laid out in pixels: shapes at their places, back to front. picture_svg.h and
// picture_png.h draw the same drawing, so that the two pictures are alike.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "arc/palette.h"
#include "arc/sheet.h"

namespace hunch::arc {

// All positions are the upper left corner, in pixels from the upper left corner of the picture.
struct BoxShape {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  Rgb colour;
};

// One line of text in a fixed-width face (bitmap_font.h): a dot is `scale` pixels, a character
// takes 6 dots across, 7 from the top to the base line and 2 below it.
struct TextShape {
  int x = 0;
  int y = 0;
  int scale = 1;
  Rgb colour;
  std::string text;
};

// Cells of `cell` pixels, of which the upper and the left one are grid line; a last line closes it.
struct GridShape {
  int x = 0;
  int y = 0;
  int cell = 0;
  Rgb line;
  Grid grid;

  int width() const { return grid.cols * cell + 1; }
  int height() const { return grid.rows * cell + 1; }
};

// An arrow to the right, `width` long and half as high.
struct ArrowShape {
  int x = 0;
  int y = 0;
  int width = 0;
  Rgb colour;

  int head() const { return width / 4; }  // columns of the head; its height is 2 * head() + 1
};

using Shape = std::variant<BoxShape, TextShape, GridShape, ArrowShape>;

struct Drawing {
  int width = 0;
  int height = 0;
  std::vector<Shape> shapes;
};

// `cell` is the side of a cell in pixels, at least 3; 0 chooses one by the sheet's largest grid.
Drawing LayOut(const Sheet& sheet, int cell = 0);

// The width and the height of a line of text in pixels.
int TextPixels(const std::string& text, int scale);
int LinePixels(int scale);

}  // namespace hunch::arc
