#include "domains/grid/legend.h"

#include <algorithm>

#include "domains/grid/components.h"
#include "domains/grid/full_lines.h"

namespace hunch::grid {
namespace {

using Line = std::vector<int>;  // cells

// Whether all have colours of their own.
bool AllDiffer(const uint8_t* cells, const Line& line) {
  unsigned seen = 0;
  for (const int cell : line) {
    if (seen >> cells[cell] & 1) return false;
    seen |= 1u << cells[cell];
  }
  return true;
}

Line CellsOf(const Component& box, int width) {
  Line line;
  for (int k = 0; k < box.cells; ++k)
    line.push_back(box.first + k * (box.height() == 1 ? 1 : width));
  return line;
}

// The painted cells from a first one on, none where two of them touch.
Line SpacedCells(const uint8_t* cells, int first, int step, int count) {
  Line line;
  for (int k = 0; k < count; ++k) {
    const int cell = first + k * step;
    if (cells[cell] == 0) continue;
    if (!line.empty() && line.back() == cell - step) return {};
    line.push_back(cell);
  }
  return line;
}

}  // namespace

int Legend::PlaceOf(uint8_t colour) const {
  const auto at = std::find(colours.begin(), colours.end(), colour);
  return at == colours.end() ? -1 : static_cast<int>(at - colours.begin());
}

Legend FindLegend(GridRef grid) {
  constexpr size_t kFewest = 3, kFewestSpaced = 2;
  Legend legend;
  const int height = grid.height(), width = grid.width();
  uint8_t painted[kLargestArea];
  EraseFullLines(grid, legend.rest);
  for (int i = 0; i < grid.area(); ++i) painted[i] = legend.rest[i] != 0;
  Components found;
  FindComponents(painted, height, width, Adjacency::kEight, found);
  Line best;
  for (int i = 0; i < found.count; ++i) {
    const Component& box = found.parts[i];
    if (box.height() != 1 && box.width() != 1) continue;
    const Line line = CellsOf(box, width);
    if (line.size() < std::max(kFewest, best.size() + 1) || !AllDiffer(grid.cells(), line))
      continue;
    best = line;
  }
  if (best.empty()) {
    for (const Line& line : {SpacedCells(legend.rest, 0, 1, width),
                             SpacedCells(legend.rest, (height - 1) * width, 1, width),
                             SpacedCells(legend.rest, 0, width, height),
                             SpacedCells(legend.rest, width - 1, width, height)}) {
      const bool apart = std::all_of(line.begin(), line.end(), [&](int cell) {
        return found.parts[found.label[cell]].cells == 1;
      });
      if (line.size() < std::max(kFewestSpaced, best.size() + 1) || !apart) continue;
      if (AllDiffer(grid.cells(), line)) best = line;
    }
  }
  for (const int cell : best) {
    legend.colours.push_back(grid.cells()[cell]);
    legend.in_legend[cell] = true;
    legend.rest[cell] = 0;
  }
  return legend;
}

}  // namespace hunch::grid
