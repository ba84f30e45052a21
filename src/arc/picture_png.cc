#include "arc/picture_png.h"

#include <fmt/format.h>
#include <lodepng.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "arc/bitmap_font.h"
#include "arc/drawing.h"
#include "arc/text_file.h"
#include "base/error.h"

namespace hunch::arc {
namespace {

constexpr int64_t kMaxPixels = 100'000'000;

// The pixels of the picture, white at first. What lies outside is not drawn.
class Canvas {
 public:
  Canvas(int width, int height)
      : width_(width), height_(height), bytes_(size_t{3} * width * height, 255) {}

  const std::vector<uint8_t>& bytes() const { return bytes_; }

  void Fill(int x, int y, int width, int height, Rgb colour) {
    for (int row = std::max(y, 0); row < std::min(y + height, height_); ++row) {
      for (int column = std::max(x, 0); column < std::min(x + width, width_); ++column) {
        uint8_t* pixel = &bytes_[3 * (static_cast<size_t>(row) * width_ + column)];
        pixel[0] = colour.r;
        pixel[1] = colour.g;
        pixel[2] = colour.b;
      }
    }
  }

 private:
  int width_;
  int height_;
  std::vector<uint8_t> bytes_;
};

// Draws shapes on a canvas.
class PngPen {
 public:
  explicit PngPen(Canvas* canvas) : canvas_(canvas) {}

  void operator()(const BoxShape& box) const {
    canvas_->Fill(box.x, box.y, box.width, box.height, box.colour);
  }

  void operator()(const TextShape& text) const {
    int x = text.x;
    for (char byte : text.text) {
      const auto character = static_cast<unsigned char>(byte);
      if ((character & 0xC0) == 0x80) continue;  // the box of its first byte stands for it
      DrawGlyph(GlyphOf(character), x, text);
      x += (kGlyphWidth + 1) * text.scale;
    }
  }

  void operator()(const GridShape& shape) const {
    canvas_->Fill(shape.x, shape.y, shape.width(), shape.height(), shape.line);
    for (int r = 0; r < shape.grid.rows; ++r) {
      for (int c = 0; c < shape.grid.cols; ++c) {
        canvas_->Fill(shape.x + c * shape.cell + 1, shape.y + r * shape.cell + 1, shape.cell - 1,
                      shape.cell - 1, ColourRgb(shape.grid.at(r, c)));
      }
    }
  }

  void operator()(const ArrowShape& arrow) const {
    const int head = arrow.head();
    const int middle = arrow.y + head;
    canvas_->Fill(arrow.x, middle - 1, arrow.width - head, 3, arrow.colour);
    for (int i = 0; i < head; ++i) {
      const int half = head - i - 1;
      canvas_->Fill(arrow.x + arrow.width - head + i, middle - half, 1, 2 * half + 1, arrow.colour);
    }
  }

 private:
  void DrawGlyph(const Glyph& glyph, int x, const TextShape& text) const {
    for (int row = 0; row < kGlyphHeight; ++row) {
      for (int column = 0; column < kGlyphWidth; ++column) {
        if ((glyph[row] >> (kGlyphWidth - 1 - column) & 1) == 0) continue;
        canvas_->Fill(x + column * text.scale, text.y + row * text.scale, text.scale, text.scale,
                      text.colour);
      }
    }
  }

  Canvas* canvas_;
};

}  // namespace

std::string PngBytes(const Sheet& sheet, int cell) {
  const Drawing drawing = LayOut(sheet, cell);
  if (int64_t{drawing.width} * drawing.height > kMaxPixels) {
    throw base::InputError(fmt::format("a PNG of {} x {} pixels is too large; SVG has no limit",
                                       drawing.width, drawing.height));
  }
  Canvas canvas(drawing.width, drawing.height);
  for (const Shape& shape : drawing.shapes) std::visit(PngPen(&canvas), shape);
  std::vector<unsigned char> png;
  const unsigned error = lodepng::encode(png, canvas.bytes(), static_cast<unsigned>(drawing.width),
                                         static_cast<unsigned>(drawing.height), LCT_RGB, 8);
  HUNCH_CHECK(error == 0);
  return {png.begin(), png.end()};
}

void WritePng(const std::filesystem::path& path, const Sheet& sheet, int cell) {
  WriteTextFile(path, PngBytes(sheet, cell));
}

}  // namespace hunch::arc
