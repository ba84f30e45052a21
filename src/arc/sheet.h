// What a picture shows, before anything is decided about pixels or characters: a title and rows of
// captioned panels. One sheet, three renderers: picture_terminal.h, picture_svg.h, picture_png.h.
//
//   Sheet sheet{"mirrored", "", {{"demonstration 1", {GridPanel("input", input),
//                                                     GridPanel("output", output,
//                                                     Joint::kArrow)}}}};
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "arc/task.h"

namespace hunch::arc {

// A verdict, shown by the colour of the panel's frame; say it in the caption too.
enum class Mark { kNone, kRight, kWrong };

// What stands between a panel and the one to its left.
enum class Joint { kGap, kArrow };

struct Panel {
  std::string caption;
  std::optional<Grid> grid;
  std::string text = {};  // shown in place of a grid, where there is none
  Mark mark = Mark::kNone;
  Joint joint = Joint::kGap;
};

struct SheetRow {
  std::string label;  // above the row; may be long, renderers wrap it
  std::vector<Panel> panels;
};

struct Sheet {
  std::string title;
  std::string subtitle;  // smaller, below the title
  std::vector<SheetRow> rows;
};

// A step of a booklet: what is done, and the values there are after it.
struct Step {
  std::string caption;
  std::vector<Panel> values;
};

// "3 x 4": rows and columns, for captions.
std::string SizeText(const Grid& grid);

// A grid as a panel, its caption followed by its size.
Panel GridPanel(const std::string& caption, const Grid& grid, Joint joint = Joint::kGap);

// A value that is no grid as a panel.
Panel TextPanel(const std::string& caption, const std::string& text, Joint joint = Joint::kGap);

// A whole task: a row for each demonstration pair, then one for each test pair with its attempts
// (`attempts[i]` belongs to test pair i; missing ones are shown as "?") beside the truth, where
// that is known, and marked by it.
Sheet TaskSheet(const Task& task, const std::vector<Attempts>& attempts = {});

// A booklet: its steps, numbered, one below the other.
Sheet BookletSheet(const std::string& title, const std::vector<Step>& steps);

// Which of the ten colours occur in the sheet's grids, in order: what a legend must name.
std::vector<int> ColoursOf(const Sheet& sheet);

}  // namespace hunch::arc
