#include "domains/grid/parting.h"

#include <algorithm>

namespace hunch::grid {
namespace {

constexpr uint8_t kMixed = 255;  // for the colour of a line of several colours

struct LineColours {
  uint8_t row[kLongestSide];
  uint8_t column[kLongestSide];
};

LineColours ColoursOfLines(GridRef grid) {
  const int height = grid.height(), width = grid.width();
  const uint8_t* cells = grid.cells();
  LineColours lines;
  std::copy_n(cells, width, lines.column);
  for (int row = 0; row < height; ++row, cells += width) {
    bool uniform = true;
    for (int column = 0; column < width; ++column) {
      uniform &= cells[column] == cells[0];
      if (cells[column] != lines.column[column]) lines.column[column] = kMixed;
    }
    lines.row[row] = uniform ? cells[0] : kMixed;
  }
  return lines;
}

void FindStretches(const uint8_t* lines, int count, uint8_t separator, Stretches& out) {
  out.count = 0;
  for (int i = 0; i < count; ++i) {
    if (lines[i] == separator) continue;
    if (i == 0 || lines[i - 1] == separator) out.part[out.count++] = {i, 0};
    ++out.part[out.count - 1].length;
  }
}

bool Part(const LineColours& lines, GridRef grid, int colour, Parting& out) {
  out.colour = {colour};
  FindStretches(lines.row, grid.height(), static_cast<uint8_t>(colour), out.rows);
  FindStretches(lines.column, grid.width(), static_cast<uint8_t>(colour), out.columns);
  return out.parts() >= 2;
}

bool AllOfOneLength(const Stretches& stretches) {
  return std::all_of(
      stretches.part, stretches.part + stretches.count,
      [&](const Stretches::Stretch& s) { return s.length == stretches.part[0].length; });
}

int Likelihood(const Parting& parting) {
  const bool equal = AllOfOneLength(parting.rows) && AllOfOneLength(parting.columns);
  const bool painted = parting.colour.index != 0;
  return (equal ? 2 * kLargestArea : 0) + (painted ? kLargestArea : 0) + parting.parts();
}

}  // namespace

bool FindParting(GridRef grid, Colour colour, Parting& out) {
  return Part(ColoursOfLines(grid), grid, colour.index, out);
}

bool FindParting(GridRef grid, Parting& out) {
  const LineColours lines = ColoursOfLines(grid);
  unsigned separators = 0;  // colours that some line has
  for (int i = 0; i < grid.height(); ++i)
    separators |= lines.row[i] < kColours ? 1u << lines.row[i] : 0;
  for (int i = 0; i < grid.width(); ++i)
    separators |= lines.column[i] < kColours ? 1u << lines.column[i] : 0;
  int best = -1, best_likelihood = 0;
  for (int colour = 0; colour < kColours; ++colour) {
    if ((separators >> colour & 1) == 0 || !Part(lines, grid, colour, out)) continue;
    const int likelihood = Likelihood(out);
    if (likelihood <= best_likelihood) continue;
    best = colour;
    best_likelihood = likelihood;
  }
  return best >= 0 && Part(lines, grid, best, out);
}

}  // namespace hunch::grid
