#include "arc/picture_png.h"

#include <gtest/gtest.h>
#include <lodepng.h>

#include "arc/drawing.h"
#include "arc/temp_folder_for_test.h"
#include "arc/text_file.h"

namespace hunch::arc {
namespace {

struct Decoded {
  unsigned width = 0;
  unsigned height = 0;
  std::vector<unsigned char> rgb;

  Rgb At(int x, int y) const {
    const unsigned char* pixel = &rgb[3 * (static_cast<size_t>(y) * width + x)];
    return {pixel[0], pixel[1], pixel[2]};
  }
};

Decoded Decode(const std::string& png) {
  Decoded decoded;
  const auto* bytes = reinterpret_cast<const unsigned char*>(png.data());
  EXPECT_EQ(lodepng::decode(decoded.rgb, decoded.width, decoded.height, bytes, png.size(), LCT_RGB),
            0u);
  return decoded;
}

Sheet OneGrid(Mark mark) {
  Panel panel = GridPanel("a", GridFromRows({{2, 3, 0}, {4, 5, 9}}));
  panel.mark = mark;
  return {"", "", {{"", {panel}}}};
}

GridShape GridOf(const Drawing& drawing) {
  for (const Shape& shape : drawing.shapes) {
    if (const auto* grid = std::get_if<GridShape>(&shape)) return *grid;
  }
  return {};
}

TEST(PicturePngTest, CellsHaveTheirColoursBetweenLines) {
  const Sheet sheet = OneGrid(Mark::kNone);
  const Drawing drawing = LayOut(sheet, 12);
  const Decoded picture = Decode(PngBytes(sheet, 12));
  EXPECT_EQ(picture.width, static_cast<unsigned>(drawing.width));
  EXPECT_EQ(picture.height, static_cast<unsigned>(drawing.height));
  const GridShape grid = GridOf(drawing);
  for (int r = 0; r < 2; ++r) {
    for (int c = 0; c < 3; ++c) {
      const int x = grid.x + c * 12;
      const int y = grid.y + r * 12;
      const Rgb colour = ColourRgb(grid.grid.at(r, c));
      EXPECT_EQ(picture.At(x, y), grid.line);
      EXPECT_EQ(picture.At(x + 1, y + 1), colour);
      EXPECT_EQ(picture.At(x + 11, y + 11), colour);
    }
  }
  EXPECT_EQ(picture.At(grid.x + 36, grid.y + 24), grid.line);
  EXPECT_EQ(picture.At(grid.x + 37, grid.y + 24), (Rgb{255, 255, 255}));
}

TEST(PicturePngTest, AVerdictIsAFrame) {
  const Sheet sheet = OneGrid(Mark::kRight);
  const GridShape grid = GridOf(LayOut(sheet, 12));
  const Rgb right = Decode(PngBytes(sheet, 12)).At(grid.x - 2, grid.y - 2);
  const Rgb wrong = Decode(PngBytes(OneGrid(Mark::kWrong), 12)).At(grid.x - 2, grid.y - 2);
  EXPECT_GT(right.g, right.r);
  EXPECT_GT(wrong.r, wrong.g);
  EXPECT_EQ(Decode(PngBytes(OneGrid(Mark::kNone), 12)).At(grid.x - 2, grid.y - 2),
            (Rgb{255, 255, 255}));
}

TEST(PicturePngTest, CaptionsLeaveInk) {
  Sheet with = OneGrid(Mark::kNone);
  Sheet without = with;
  with.rows[0].panels[0].caption = "abc";
  without.rows[0].panels[0].caption = "   ";
  EXPECT_NE(PngBytes(with), PngBytes(without));
  with.rows[0].panels[0].caption = "→";  // a box, not garbage or a crash
  EXPECT_NE(PngBytes(with), PngBytes(without));
}

TEST(PicturePngTest, WritesAFile) {
  const TempFolder folder;
  WritePng(folder.path() / "a.png", OneGrid(Mark::kNone));
  EXPECT_EQ(ReadTextFile(folder.path() / "a.png"), PngBytes(OneGrid(Mark::kNone)));
  EXPECT_EQ(InputErrorOf([&] { WritePng(folder.path() / "b" / "a.png", {}); }, folder.path()),
            "b/a.png: cannot be written: No such file or directory");
}

TEST(PicturePngTest, TooLargeAPictureIsRefused) {
  Sheet sheet;
  sheet.rows.resize(2000, {"", {GridPanel("", FilledGrid(30, 30, 1))}});
  const std::string message = InputErrorOf([&] { PngBytes(sheet, 100); });
  EXPECT_NE(message.find("too large"), std::string::npos) << message;
}

}  // namespace
}  // namespace hunch::arc
