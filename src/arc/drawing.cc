#include "arc/drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "arc/text_lines.h"

namespace hunch::arc {
namespace {

constexpr Rgb kInk = {32, 33, 36};
constexpr Rgb kSoftInk = {95, 99, 104};
constexpr Rgb kLine = {85, 85, 85};
constexpr Rgb kRule = {218, 220, 224};
constexpr Rgb kRightInk = {24, 128, 56};
constexpr Rgb kWrongInk = {197, 34, 31};

constexpr int kMargin = 20;
constexpr int kTitleScale = 3;
constexpr int kScale = 2;   // of all text but the title
constexpr int kGap = 28;    // between panels
constexpr int kArrow = 36;  // an arrow, with kGap / 2 on either side
constexpr int kFrame = 3;   // the frame of a marked panel
constexpr int kRowGap = 22;
constexpr int kMinColumns = 56;  // long text is not wrapped narrower than this

Rgb MarkInk(Mark mark, Rgb otherwise) {
  return mark == Mark::kRight ? kRightInk : mark == Mark::kWrong ? kWrongInk : otherwise;
}

int ChooseCell(const Sheet& sheet) {
  int side = 1;
  for (const SheetRow& row : sheet.rows) {
    for (const Panel& panel : row.panels) {
      if (panel.grid) side = std::max({side, panel.grid->rows, panel.grid->cols});
    }
  }
  return std::clamp(300 / side, 10, 36);
}

// Lays out from top to bottom; y_ is where the next thing goes.
class Layouter {
 public:
  Layouter(const Sheet& sheet, int cell) : sheet_(sheet), cell_(cell) { MeasureColumns(); }

  Drawing Run() {
    if (!sheet_.title.empty()) AddText(sheet_.title, kTitleScale, kInk, 2);
    if (!sheet_.subtitle.empty()) AddText(sheet_.subtitle, kScale, kSoftInk, 0);
    for (const SheetRow& row : sheet_.rows) AddRow(row);
    AddLegend();
    drawing_.width = right_ + kMargin;
    drawing_.height = y_ + kMargin;
    for (size_t i : rules_) std::get<BoxShape>(drawing_.shapes[i]).width = right_ - kMargin;
    return std::move(drawing_);
  }

 private:
  // The space between the panel and the one to its left.
  static int JointWidth(const Panel& panel) {
    return panel.joint == Joint::kArrow ? kGap / 2 + kArrow + kGap / 2 : kGap;
  }

  std::vector<std::string> TextLines(const Panel& panel) const {
    return WrapText(panel.text.empty() ? "?" : panel.text, 24);
  }

  int BodyWidth(const Panel& panel) const {
    if (panel.grid) return panel.grid->cols * cell_ + 1;
    int width = 3 * cell_;
    for (const auto& line : TextLines(panel)) {
      width = std::max(width, TextPixels(line, kScale) + 2 * cell_);
    }
    return width;
  }

  int BodyHeight(const Panel& panel) const {
    if (panel.grid) return panel.grid->rows * cell_ + 1;
    return std::max(3 * cell_, static_cast<int>(TextLines(panel).size()) * LinePixels(kScale) +
                                   2 * kScale + cell_);
  }

  // Panels of the same number stand below each other, so that arrows line up.
  void MeasureColumns() {
    for (const SheetRow& row : sheet_.rows) {
      for (size_t i = 0; i < row.panels.size(); ++i) {
        if (columns_.size() <= i) columns_.push_back({});
        const Panel& panel = row.panels[i];
        columns_[i].joint = std::max(columns_[i].joint, i == 0 ? 0 : JointWidth(panel));
        columns_[i].body = std::max(
            {columns_[i].body, BodyWidth(panel), TextPixels(CleanText(panel.caption), kScale)});
      }
    }
    int width = 0;
    for (const Column& column : columns_) width += column.joint + column.body;
    right_ = kMargin + std::max(width, kMinColumns * TextPixels(" ", kScale));
  }

  // Wrapped to the width of the panels, and `below` pixels of air after it.
  void AddText(const std::string& text, int scale, Rgb colour, int below) {
    for (auto& line : WrapText(text, (right_ - kMargin) / TextPixels(" ", scale))) {
      drawing_.shapes.push_back(TextShape{kMargin, y_, scale, colour, std::move(line)});
      y_ += LinePixels(scale);
    }
    y_ += below;
  }

  void AddRow(const SheetRow& row) {
    if (y_ > kMargin) AddRule();
    if (!row.label.empty()) AddText(row.label, kScale, kInk, 8);
    const bool captions = std::any_of(row.panels.begin(), row.panels.end(),
                                      [](const Panel& panel) { return !panel.caption.empty(); });
    const int top = y_ + (captions ? LinePixels(kScale) + 2 : 0);
    int x = kMargin;
    int height = 0;
    for (size_t i = 0; i < row.panels.size(); ++i) {
      const Panel& panel = row.panels[i];
      x += columns_[i].joint;
      if (panel.joint == Joint::kArrow && i > 0) {
        const int middle = top + std::min(BodyHeight(panel), BodyHeight(row.panels[i - 1])) / 2;
        const int arrow_x = x - kGap / 2 - kArrow;
        drawing_.shapes.push_back(ArrowShape{arrow_x, middle - kArrow / 4, kArrow, kSoftInk});
      }
      AddPanel(panel, x, y_, top);
      x += columns_[i].body;
      height = std::max(height, BodyHeight(panel));
    }
    y_ = row.panels.empty() ? y_ : top + height + kFrame;
  }

  void AddPanel(const Panel& panel, int x, int caption_y, int top) {
    const Rgb ink = MarkInk(panel.mark, kSoftInk);
    drawing_.shapes.push_back(TextShape{x, caption_y, kScale, ink, CleanText(panel.caption)});
    const int width = BodyWidth(panel);
    const int height = BodyHeight(panel);
    if (panel.mark != Mark::kNone) {
      drawing_.shapes.push_back(
          BoxShape{x - kFrame, top - kFrame, width + 2 * kFrame, height + 2 * kFrame, ink});
    }
    if (panel.grid) {
      drawing_.shapes.push_back(GridShape{x, top, cell_, kLine, *panel.grid});
      return;
    }
    drawing_.shapes.push_back(BoxShape{x, top, width, height, {241, 243, 244}});
    const auto lines = TextLines(panel);
    int y = top + (height - static_cast<int>(lines.size()) * LinePixels(kScale)) / 2 + kScale;
    for (const auto& line : lines) {
      const int text_x = x + (width - TextPixels(line, kScale)) / 2;
      drawing_.shapes.push_back(TextShape{text_x, y, kScale, kInk, line});
      y += LinePixels(kScale);
    }
  }

  void AddRule() {
    y_ += kRowGap / 2;
    rules_.push_back(drawing_.shapes.size());
    drawing_.shapes.push_back(BoxShape{kMargin, y_, 0, 1, kRule});
    y_ += kRowGap / 2;
  }

  void AddLegend() {
    const std::vector<int> colours = ColoursOf(sheet_);
    if (colours.empty()) return;
    AddRule();
    constexpr int kSwatch = 7 * kScale;
    int x = kMargin;
    for (int colour : colours) {
      const std::string name = fmt::format("{} {}", colour, ColourName(colour));
      const int width = kSwatch + 6 + TextPixels(name, kScale);
      if (x > kMargin && x + width > right_) {
        x = kMargin;
        y_ += LinePixels(kScale) + 4;
      }
      drawing_.shapes.push_back(BoxShape{x, y_, kSwatch, kSwatch, ColourRgb(colour)});
      drawing_.shapes.push_back(TextShape{x + kSwatch + 6, y_, kScale, kSoftInk, name});
      x += width + 16;
    }
    y_ += LinePixels(kScale);
  }

  struct Column {
    int joint = 0;
    int body = 0;
  };

  const Sheet& sheet_;
  const int cell_;
  Drawing drawing_;
  std::vector<Column> columns_;
  std::vector<size_t> rules_;  // shapes that span the whole width
  int right_ = 0;              // where the content ends
  int y_ = kMargin;
};

}  // namespace

Drawing LayOut(const Sheet& sheet, int cell) {
  return Layouter(sheet, cell > 0 ? std::max(cell, 3) : ChooseCell(sheet)).Run();
}

int TextPixels(const std::string& text, int scale) { return 6 * scale * TextWidth(text); }

int LinePixels(int scale) { return 11 * scale; }

}  // namespace hunch::arc
