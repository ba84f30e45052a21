#include "arc/picture_svg.h"

#include <fmt/format.h>

#include <iterator>

#include "arc/drawing.h"
#include "arc/text_file.h"
#include "arc/text_lines.h"

namespace hunch::arc {
namespace {

std::string Hex(Rgb rgb) { return fmt::format("#{:02x}{:02x}{:02x}", rgb.r, rgb.g, rgb.b); }

std::string XmlText(const std::string& text) {
  std::string escaped;
  for (char c : CleanText(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

// Appends the SVG elements of shapes.
class SvgPen {
 public:
  explicit SvgPen(std::string* out) : out_(out) {}

  void operator()(const BoxShape& box) const {
    Rect(box.x, box.y, box.width, box.height, box.colour);
  }

  // textLength holds the text to its place whatever face the viewer has.
  void operator()(const TextShape& text) const {
    if (text.text.find_first_not_of(' ') == std::string::npos) return;
    fmt::format_to(std::back_inserter(*out_),
                   R"(<text x="{}" y="{}" font-size="{}" fill="{}" textLength="{}" )"
                   R"(lengthAdjust="spacingAndGlyphs">{}</text>)"
                   "\n",
                   text.x, text.y + 7 * text.scale, 10 * text.scale, Hex(text.colour),
                   TextPixels(text.text, text.scale), XmlText(text.text));
  }

  // One rectangle for each run of a colour in a row, then all lines as one path.
  void operator()(const GridShape& shape) const {
    const Grid& grid = shape.grid;
    *out_ += "<g>\n";
    for (int r = 0; r < grid.rows; ++r) {
      for (int c = 0, end = 0; c < grid.cols; c = end) {
        while (end < grid.cols && grid.at(r, end) == grid.at(r, c)) ++end;
        Rect(shape.x + c * shape.cell, shape.y + r * shape.cell, (end - c) * shape.cell, shape.cell,
             ColourRgb(grid.at(r, c)));
      }
    }
    std::string path;
    for (int r = 0; r <= grid.rows; ++r) {
      path += fmt::format("M{} {}.5h{}", shape.x, shape.y + r * shape.cell, shape.width());
    }
    for (int c = 0; c <= grid.cols; ++c) {
      path += fmt::format("M{}.5 {}v{}", shape.x + c * shape.cell, shape.y, shape.height());
    }
    fmt::format_to(std::back_inserter(*out_),
                   "<path d=\"{}\" stroke=\"{}\" fill=\"none\"/>\n</g>\n", path, Hex(shape.line));
  }

  void operator()(const ArrowShape& arrow) const {
    const int head = arrow.head();
    const int middle = arrow.y + head;
    fmt::format_to(std::back_inserter(*out_),
                   "<path d=\"M{} {}h{}v{}l{} {}l{} {}v{}h{}z\" fill=\"{}\" "
                   "shape-rendering=\"auto\"/>\n",
                   arrow.x, middle - 1, arrow.width - head, 1 - head, head, head, -head, head,
                   1 - head, head - arrow.width, Hex(arrow.colour));
  }

 private:
  void Rect(int x, int y, int width, int height, Rgb colour) const {
    fmt::format_to(std::back_inserter(*out_),
                   "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", x, y,
                   width, height, Hex(colour));
  }

  std::string* out_;
};

}  // namespace

std::string SvgText(const Sheet& sheet, int cell) {
  const Drawing drawing = LayOut(sheet, cell);
  std::string svg = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" )"
      R"(font-family="monospace" shape-rendering="crispEdges" xml:space="preserve">)"
      "\n<rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n",
      drawing.width, drawing.height);
  for (const Shape& shape : drawing.shapes) std::visit(SvgPen(&svg), shape);
  return svg + "</svg>\n";
}

void WriteSvg(const std::filesystem::path& path, const Sheet& sheet, int cell) {
  WriteTextFile(path, SvgText(sheet, cell));
}

}  // namespace hunch::arc
