#include "arc/picture_terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "arc/palette.h"
#include "arc/text_lines.h"

namespace hunch::arc {
namespace {

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr int kJointWidth = 4;

// Lines of text of which all show `width` characters, whatever escape sequences they hold.
struct Block {
  int width = 0;
  std::vector<std::string> lines;
};

std::string Padded(const std::string& text, int width) {
  return text + std::string(std::max(0, width - TextWidth(text)), ' ');
}

std::string Styled(std::string_view style, const std::string& text, ColourMode mode) {
  if (mode == ColourMode::kPlain || style.empty() || text.empty()) return text;
  return fmt::format("{}{}{}", style, text, kReset);
}

Rgb FrameRgb(Mark mark) {
  if (mark == Mark::kRight) return {46, 160, 67};
  if (mark == Mark::kWrong) return {218, 54, 51};
  return {88, 88, 88};
}

// The colour at a place of the framed grid, whose frame is row and column -1 and rows and cols;
// nothing below it.
std::optional<Rgb> FramedCell(const Grid& grid, Rgb frame, int r, int c) {
  if (r > grid.rows) return std::nullopt;
  if (r < 0 || r == grid.rows || c < 0 || c == grid.cols) return frame;
  return ColourRgb(grid.at(r, c));
}

// One line of half blocks: the upper half is the foreground, the lower the background.
std::string HalfBlockLine(const Grid& grid, Rgb frame, int r) {
  std::string line;
  std::string style;
  for (int c = -1; c <= grid.cols; ++c) {
    const Rgb upper = *FramedCell(grid, frame, r, c);
    const std::optional<Rgb> lower = FramedCell(grid, frame, r + 1, c);
    std::string wanted = fmt::format("\x1b[38;2;{};{};{}", upper.r, upper.g, upper.b);
    wanted += lower ? fmt::format(";48;2;{};{};{}m", lower->r, lower->g, lower->b) : "m";
    if (wanted != style) line += style = wanted;
    line += "▀";
  }
  return line.append(kReset);
}

// The grid in a frame, so that black cells stand out from a black terminal.
Block HalfBlocks(const Grid& grid, Mark mark) {
  Block block{grid.cols + 2, {}};
  for (int r = -1; r <= grid.rows; r += 2) {
    block.lines.push_back(HalfBlockLine(grid, FrameRgb(mark), r));
  }
  return block;
}

Block Digits(const Grid& grid) {
  Block block{grid.cols, {}};
  for (int r = 0; r < grid.rows; ++r) {
    std::string& line = block.lines.emplace_back();
    for (int c = 0; c < grid.cols; ++c) line += static_cast<char>('0' + grid.at(r, c));
  }
  return block;
}

Block TextBlock(const std::string& text) {
  Block block{0, WrapText(text.empty() ? "?" : text, 40)};
  for (const auto& line : block.lines) block.width = std::max(block.width, TextWidth(line));
  for (auto& line : block.lines) line = Padded(line, block.width);
  return block;
}

void Widen(Block* block, int width) {
  for (auto& line : block->lines) line.append(std::max(0, width - block->width), ' ');
  block->width = std::max(block->width, width);
}

// The panel under its caption; the caption's line is there even when it is empty.
Block PanelBlock(const Panel& panel, ColourMode mode) {
  Block block = !panel.grid                  ? TextBlock(panel.text)
                : mode == ColourMode::kPlain ? Digits(*panel.grid)
                                             : HalfBlocks(*panel.grid, panel.mark);
  const std::string caption = CleanText(panel.caption);
  Widen(&block, TextWidth(caption));
  const std::string_view style = panel.mark == Mark::kRight   ? "\x1b[32m"
                                 : panel.mark == Mark::kWrong ? "\x1b[31m"
                                                              : kDim;
  block.lines.insert(block.lines.begin(), Styled(style, Padded(caption, block.width), mode));
  return block;
}

// What stands between panels: `height` lines, with the arrow in the middle of those below the
// caption.
Block JointBlock(Joint joint, size_t height, ColourMode mode) {
  Block block{kJointWidth, std::vector<std::string>(height, "    ")};
  if (joint == Joint::kArrow)
    block.lines[height / 2] = mode == ColourMode::kPlain ? " -> " : " →  ";
  return block;
}

Block Beside(Block left, const Block& right) {
  const size_t height = std::max(left.lines.size(), right.lines.size());
  left.lines.resize(height, std::string(left.width, ' '));
  for (size_t i = 0; i < height; ++i) {
    left.lines[i] += i < right.lines.size() ? right.lines[i] : std::string(right.width, ' ');
  }
  left.width += right.width;
  return left;
}

// Collects the text of a sheet line by line.
class Printer {
 public:
  Printer(ColourMode mode, int columns) : mode_(mode), columns_(std::max(columns, 20)) {}

  std::string Take() { return std::move(text_); }

  void AddLine(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    text_ += line;
    text_ += '\n';
  }

  void AddText(const std::string& text, std::string_view style) {
    if (text.empty()) return;
    for (const auto& line : WrapText(text, columns_)) AddLine(Styled(style, line, mode_));
  }

  void AddRow(const SheetRow& row) {
    if (!text_.empty()) AddLine("");
    AddText(row.label, kBold);
    Block line;
    size_t last_height = 0;  // of the panel that the next one stands beside
    for (const Panel& panel : row.panels) {
      const Block block = PanelBlock(panel, mode_);
      const size_t shorter = std::min(block.lines.size(), last_height);
      const bool fits = line.width + kJointWidth + block.width <= columns_;
      if (line.width == 0) {
        line = block;
      } else if (fits) {
        line = Beside(Beside(line, JointBlock(panel.joint, shorter, mode_)), block);
      } else {
        AddBlock(line);
        line = Beside(JointBlock(panel.joint, block.lines.size(), mode_), block);
      }
      last_height = block.lines.size();
    }
    AddBlock(line);
  }

  void AddLegend(const std::vector<int>& colours) {
    if (colours.empty()) return;
    AddLine("");
    std::string line;
    int width = 0;
    for (int colour : colours) {
      const std::string name = fmt::format("{} {}", colour, ColourName(colour));
      const int needed = TextWidth(name) + (mode_ == ColourMode::kPlain ? 2 : 5);
      if (width > 0 && width + needed > columns_) {
        AddLine(std::exchange(line, ""));
        width = 0;
      }
      const Rgb rgb = ColourRgb(colour);
      if (mode_ == ColourMode::k24Bit) {
        line += fmt::format("\x1b[48;2;{};{};{}m  {} ", rgb.r, rgb.g, rgb.b, kReset);
      }
      line += name + "  ";
      width += needed;
    }
    AddLine(line);
  }

 private:
  void AddBlock(const Block& block) {
    for (const auto& line : block.lines) AddLine(line);
  }

  const ColourMode mode_;
  const int columns_;
  std::string text_;
};

}  // namespace

ColourMode ColourModeFor(std::FILE* stream) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  const bool refused = no_colour != nullptr && *no_colour != '\0';
  return !dumb && !refused && ::isatty(::fileno(stream)) == 1 ? ColourMode::k24Bit
                                                              : ColourMode::kPlain;
}

int TerminalColumns(std::FILE* stream) {
  winsize size{};
  const bool known = ::ioctl(::fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 100;
}

std::string TerminalText(const Sheet& sheet, ColourMode mode, int columns) {
  Printer printer(mode, columns);
  printer.AddText(sheet.title, kBold);
  printer.AddText(sheet.subtitle, {});
  for (const SheetRow& row : sheet.rows) printer.AddRow(row);
  printer.AddLegend(ColoursOf(sheet));
  return printer.Take();
}

}  // namespace hunch::arc
