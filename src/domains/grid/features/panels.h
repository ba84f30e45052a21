// Panels: the parts of a grid between separator lines (see parting.h), as features see them.
#pragma once

#include <algorithm>

#include "domains/grid/parting.h"

namespace hunch::grid {

inline constexpr int kMostPanels = kLongestSide * kLongestSide / 4;

// A grid and its panels, numbered in reading order.
struct Panels {
  explicit Panels(GridRef of) : grid(of), found(FindParting(of, parting)) {
    if (!found) return;
    std::fill_n(row_of, grid.height(), -1);
    std::fill_n(column_of, grid.width(), -1);
    Number(parting.rows, row_of);
    Number(parting.columns, column_of);
  }

  static void Number(const Stretches& stretches, int* stretch_of) {
    for (int k = 0; k < stretches.count; ++k) {
      std::fill_n(stretch_of + stretches.part[k].start, stretches.part[k].length, k);
    }
  }
  int count() const { return parting.parts(); }
  int PanelAt(int row, int column) const {
    if (!found || row_of[row] < 0 || column_of[column] < 0) return -1;
    return row_of[row] * parting.columns.count + column_of[column];
  }

  GridRef grid;
  Parting parting;
  bool found;
  int row_of[kLongestSide], column_of[kLongestSide];  // of panels
};

}  // namespace hunch::grid
