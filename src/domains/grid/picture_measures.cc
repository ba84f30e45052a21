#include "domains/grid/picture_measures.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "domains/grid/components.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using Numbers = std::array<int64_t, kMeasures>;

int64_t& At(Numbers& numbers, Measure measure) { return numbers[static_cast<size_t>(measure)]; }

// The rows of a picture, or its columns.
struct Lines {
  const uint8_t* cells;
  int count, length;
  int line_step, cell_step;

  uint8_t at(int line, int i) const { return cells[line * line_step + i * cell_step]; }
  bool Same(int a, int b) const {
    for (int i = 0; i < length; ++i) {
      if (at(a, i) != at(b, i)) return false;
    }
    return true;
  }
};

Lines RowsOf(GridRef g) { return {g.cells(), g.height(), g.width(), g.width(), 1}; }
Lines ColumnsOf(GridRef g) { return {g.cells(), g.width(), g.height(), 1, g.width()}; }

int Patterns(const Lines& lines) {
  int patterns = 0;
  for (int line = 0; line < lines.count; ++line) {
    int earlier = 0;
    while (earlier < line && !lines.Same(earlier, line)) ++earlier;
    patterns += earlier == line;
  }
  return patterns;
}

int Period(const Lines& lines) {
  for (int shift = 1; shift < lines.count; ++shift) {
    int line = 0;
    while (line + shift < lines.count && lines.Same(line, line + shift)) ++line;
    if (line + shift == lines.count) return shift;
  }
  return lines.count;
}

bool IsMirroredAcrossDiagonal(GridRef g, bool anti) {
  const int side = g.height();
  if (g.width() != side) return false;
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      const uint8_t other = anti ? g.at(side - 1 - column, side - 1 - row) : g.at(column, row);
      if (g.at(row, column) != other) return false;
    }
  }
  return true;
}

// Neighbours within lines: unlike ones, and painted ones that are alike.
struct Neighbours {
  Neighbours(const Lines& lines, int background) {
    for (int line = 0; line < lines.count; ++line) {
      for (int i = 1; i < lines.length; ++i) {
        const uint8_t colour = lines.at(line, i);
        const bool alike = lines.at(line, i - 1) == colour;
        unlike += !alike;
        pairs += alike && colour != background;
      }
    }
  }
  int unlike = 0, pairs = 0;
};

int PlainLines(const Lines& lines) {
  int plain = 0;
  for (int line = 0; line < lines.count; ++line) {
    int i = 1;
    while (i < lines.length && lines.at(line, i) == lines.at(line, 0)) ++i;
    plain += i >= lines.length;
  }
  return plain;
}

bool IsPainted(const Lines& lines, int line, int background) {
  for (int i = 0; i < lines.length; ++i) {
    if (lines.at(line, i) != background) return true;
  }
  return false;
}

// Lines before the first painted one, and after the last; 0 when none is painted.
std::pair<int, int> Margins(const Lines& lines, int background) {
  int before = 0, after = 0;
  while (before < lines.count && !IsPainted(lines, before, background)) ++before;
  if (before == lines.count) return {0, 0};
  while (!IsPainted(lines, lines.count - 1 - after, background)) ++after;
  return {before, after};
}

void MeasureLines(GridRef grid, int background, Numbers& out) {
  const Lines rows = RowsOf(grid), columns = ColumnsOf(grid);
  const Neighbours across(rows, background), down(columns, background);
  At(out, Measure::kRowPatterns) = Patterns(rows);
  At(out, Measure::kColumnPatterns) = Patterns(columns);
  At(out, Measure::kRowChanges) = across.unlike;
  At(out, Measure::kColumnChanges) = down.unlike;
  At(out, Measure::kRowPairs) = across.pairs;
  At(out, Measure::kColumnPairs) = down.pairs;
  At(out, Measure::kRowPeriod) = Period(rows);
  At(out, Measure::kColumnPeriod) = Period(columns);
  At(out, Measure::kPlainRows) = PlainLines(rows);
  At(out, Measure::kPlainColumns) = PlainLines(columns);
  At(out, Measure::kMirroredDiagonal) = IsMirroredAcrossDiagonal(grid, false);
  At(out, Measure::kMirroredAntidiagonal) = IsMirroredAcrossDiagonal(grid, true);
  std::tie(At(out, Measure::kTopMargin), At(out, Measure::kBottomMargin)) =
      Margins(rows, background);
  std::tie(At(out, Measure::kLeftMargin), At(out, Measure::kRightMargin)) =
      Margins(columns, background);
}

void MeasureColours(GridRef grid, int background, Numbers& out) {
  const ColourCounts counts = CountByColour(grid);
  int colours = 0, most = 0, rarest = -1;
  for (int c = 0; c < kColours; ++c) {
    if (counts[c] == 0) continue;
    ++colours;
    if (c != background) most = std::max(most, counts[c]);
    if (rarest < 0 || counts[c] < counts[rarest]) rarest = c;
  }
  At(out, Measure::kArea) = grid.area();
  At(out, Measure::kColourNumber) = colours;
  At(out, Measure::kMostOfAColour) = most;
  At(out, Measure::kRarestColour) = rarest;
}

struct Sizes {
  explicit Sizes(const Components& found) {
    std::set<int> different;
    for (int i = 0; i < found.count; ++i) {
      const Component& part = found.parts[i];
      different.insert(part.cells);
      specks += part.cells == 1;
      full += part.FillsBox();
    }
    count = static_cast<int>(different.size());
    smallest = different.empty() ? 0 : *different.begin();
    largest = different.empty() ? 0 : *different.rbegin();
  }
  int count, smallest, largest;
  int specks = 0, full = 0;
};

int MostOfOneColour(GridRef grid, const Components& found) {
  ColourCounts objects{};
  for (int i = 0; i < found.count; ++i) ++objects[grid.cells()[found.parts[i].first]];
  return *std::max_element(objects.begin(), objects.end());
}

void MeasureObjects(GridRef grid, int background, Numbers& out) {
  const Colour empty{background};
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kFour, found, empty);
  const Sizes objects(found);
  At(out, Measure::kObjects) = found.count;
  At(out, Measure::kLargestObject) = objects.largest;
  At(out, Measure::kObjectSizes) = objects.count;
  At(out, Measure::kSpecks) = objects.specks;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found, empty);
  At(out, Measure::kMostObjectsOfAColour) = MostOfOneColour(grid, found);
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found, empty);
  const Sizes figures(found);
  At(out, Measure::kSmallestFigure) = figures.smallest;
  At(out, Measure::kOnlyFullFigures) = figures.full == found.count;
  FindComponents(grid, ComponentRule::kBlack, Adjacency::kFour, found, empty);
  int64_t in_holes = 0;
  for (int i = 0; i < found.count; ++i) {
    if (!found.parts[i].touches_border) in_holes += found.parts[i].cells;
  }
  At(out, Measure::kHoleCells) = in_holes;
}

}  // namespace

void MeasurePicture(GridRef grid, int background, Numbers& out) {
  MeasureColours(grid, background, out);
  MeasureLines(grid, background, out);
  MeasureObjects(grid, background, out);
}

}  // namespace hunch::grid
