#include "arc/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hunch::arc {
namespace {

Panel AttemptPanel(const Attempts& attempts, size_t index, const std::optional<Grid>& truth) {
  const Grid& grid = attempts[index];
  const std::string caption = fmt::format("attempt {}", index + 1);
  if (!truth) return GridPanel(caption + ",", grid);
  const bool right = grid == *truth;
  return {caption + (right ? ": right" : ": wrong"), grid, "", right ? Mark::kRight : Mark::kWrong,
          Joint::kGap};
}

SheetRow TestRow(const std::string& label, const Pair& pair, const Attempts& attempts) {
  SheetRow row{label, {GridPanel("input", pair.input)}};
  const size_t shown = std::min<size_t>(attempts.size(), kAttemptsPerTest);
  for (size_t i = 0; i < shown; ++i) row.panels.push_back(AttemptPanel(attempts, i, pair.output));
  if (shown == 0 && !pair.output) row.panels.push_back(TextPanel("output", "?"));
  if (pair.output) row.panels.push_back(GridPanel(shown == 0 ? "output" : "truth", *pair.output));
  row.panels[1].joint = Joint::kArrow;
  return row;
}

}  // namespace

std::string SizeText(const Grid& grid) { return fmt::format("{} x {}", grid.rows, grid.cols); }

Panel GridPanel(const std::string& caption, const Grid& grid, Joint joint) {
  return {caption + (caption.empty() ? "" : " ") + SizeText(grid), grid, "", Mark::kNone, joint};
}

Panel TextPanel(const std::string& caption, const std::string& text, Joint joint) {
  return {caption, std::nullopt, text, Mark::kNone, joint};
}

Sheet TaskSheet(const Task& task, const std::vector<Attempts>& attempts) {
  Sheet sheet{task.id, task.description, {}};
  for (size_t i = 0; i < task.train.size(); ++i) {
    const Pair& pair = task.train[i];
    SheetRow row{fmt::format("demonstration {}", i + 1), {GridPanel("input", pair.input)}};
    if (pair.output) row.panels.push_back(GridPanel("output", *pair.output, Joint::kArrow));
    sheet.rows.push_back(std::move(row));
  }
  for (size_t i = 0; i < task.test.size(); ++i) {
    const Attempts& tried = i < attempts.size() ? attempts[i] : Attempts{};
    sheet.rows.push_back(TestRow(fmt::format("test {}", i + 1), task.test[i], tried));
  }
  return sheet;
}

Sheet BookletSheet(const std::string& title, const std::vector<Step>& steps) {
  Sheet sheet{title, "", {}};
  for (size_t i = 0; i < steps.size(); ++i) {
    sheet.rows.push_back({fmt::format("{}. {}", i + 1, steps[i].caption), steps[i].values});
  }
  return sheet;
}

std::vector<int> ColoursOf(const Sheet& sheet) {
  std::array<bool, kColourCount> seen{};
  for (const SheetRow& row : sheet.rows) {
    for (const Panel& panel : row.panels) {
      if (!panel.grid) continue;
      for (uint8_t cell : panel.grid->cells) seen[cell] = true;
    }
  }
  std::vector<int> colours;
  for (int colour = 0; colour < kColourCount; ++colour) {
    if (seen[colour]) colours.push_back(colour);
  }
  return colours;
}

}  // namespace hunch::arc
