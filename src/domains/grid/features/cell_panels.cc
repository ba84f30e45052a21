// Grids cut into panels by separator lines (see parting.h): which panel a cell is in, where in it,
// and what the panel has that others have not. Cells of separators, and all cells of grids without
// them, are in no panel.
#include <algorithm>
#include <bit>

#include "domains/grid/by_sides.h"
#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_map.h"
#include "domains/grid/features/panels.h"

namespace hunch::grid {
namespace {

// Gives every cell of(panels, panel, row, column); kNone to those in no panel.
template <int (*kOf)(const Panels&, int, int, int), int16_t kNone>
void InPanel(GridRef grid, int16_t* map) {
  const Panels panels(grid);
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      const int panel = panels.PanelAt(row, column);
      *map++ = panel < 0 ? kNone : static_cast<int16_t>(kOf(panels, panel, row, column));
    }
  }
}

int PanelRow(const Panels& panels, int, int row, int) { return panels.row_of[row]; }
int PanelColumn(const Panels& panels, int, int, int column) { return panels.column_of[column]; }
int RowInPanel(const Panels& panels, int, int row, int) {
  return row - panels.parting.rows.part[panels.row_of[row]].start;
}
int ColumnInPanel(const Panels& panels, int, int, int column) {
  return column - panels.parting.columns.part[panels.column_of[column]].start;
}
int Inside(const Panels&, int, int, int) { return 1; }

// The colours in a panel.
struct PanelColours {
  int painted;
  unsigned set;  // bit c: colour c, black aside
};

void ReadPanels(const Panels& panels, PanelColours* by_panel) {
  std::fill_n(by_panel, panels.count(), PanelColours{0, 0});
  for (int row = 0; row < panels.grid.height(); ++row) {
    for (int column = 0; column < panels.grid.width(); ++column) {
      const int panel = panels.PanelAt(row, column), colour = panels.grid.at(row, column);
      if (panel < 0 || colour == 0) continue;
      ++by_panel[panel].painted;
      by_panel[panel].set |= 1u << colour;
    }
  }
}

// By panel: how many cells it has of each colour.
using CellsByColour = int16_t[kColours];
void CountCells(const Panels& panels, CellsByColour* counts) {
  for (int panel = 0; panel < panels.count(); ++panel) {
    std::fill_n(counts[panel], kColours, int16_t{0});
  }
  for (int row = 0; row < panels.grid.height(); ++row) {
    for (int column = 0; column < panels.grid.width(); ++column) {
      const int panel = panels.PanelAt(row, column);
      if (panel >= 0) ++counts[panel][panels.grid.at(row, column)];
    }
  }
}

// Gives every cell of(the colours of its panel, the most and the fewest painted cells of a panel).
template <int (*kOf)(const PanelColours&, int, int), int16_t kNone>
void PerPanel(GridRef grid, int16_t* map) {
  const Panels panels(grid);
  if (!panels.found) return void(std::fill_n(map, grid.area(), kNone));
  PanelColours by_panel[kMostPanels];
  ReadPanels(panels, by_panel);
  const auto [fewest, most] = std::minmax_element(
      by_panel, by_panel + panels.count(),
      [](const PanelColours& a, const PanelColours& b) { return a.painted < b.painted; });
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      const int panel = panels.PanelAt(row, column);
      *map++ = panel < 0
                   ? kNone
                   : static_cast<int16_t>(kOf(by_panel[panel], most->painted, fewest->painted));
    }
  }
}

int Painted(const PanelColours& colours, int, int) { return colours.painted; }
int ColourCount(const PanelColours& colours, int, int) { return std::popcount(colours.set); }
int OnlyColour(const PanelColours& colours, int, int) {
  return std::has_single_bit(colours.set) ? std::countr_zero(colours.set) : 0;
}
int IsFullest(const PanelColours& colours, int most, int) { return colours.painted == most; }
int IsEmptiest(const PanelColours& colours, int, int fewest) { return colours.painted == fewest; }

// The commonest colour but black in the cell's panel; black where there are several.
void PanelMain(GridRef grid, int16_t* map) {
  const Panels panels(grid);
  std::fill_n(map, grid.area(), int16_t{0});
  if (!panels.found) return;
  CellsByColour counts[kMostPanels];
  CountCells(panels, counts);
  int16_t main_of[kMostPanels];
  for (int panel = 0; panel < panels.count(); ++panel) {
    const int16_t *first = counts[panel] + 1, *end = counts[panel] + kColours;
    const int16_t* most = std::max_element(first, end);
    const bool only = std::count(first, end, *most) == 1;
    main_of[panel] = static_cast<int16_t>(only ? most - counts[panel] : 0);
  }
  for (int i = 0; i < grid.area(); ++i) {
    const int panel = panels.PanelAt(i / grid.width(), i % grid.width());
    if (panel >= 0) map[i] = main_of[panel];
  }
}

// The only colour but black that the cell's panel has fewer cells of than another one.
void PanelLacks(GridRef grid, int16_t* map) {
  const Panels panels(grid);
  std::fill_n(map, grid.area(), int16_t{0});
  if (!panels.found) return;
  CellsByColour counts[kMostPanels];
  CountCells(panels, counts);
  int16_t most[kColours] = {};
  for (int panel = 0; panel < panels.count(); ++panel) {
    for (int c = 0; c < kColours; ++c) most[c] = std::max(most[c], counts[panel][c]);
  }
  for (int i = 0; i < grid.area(); ++i) {
    const int panel = panels.PanelAt(i / grid.width(), i % grid.width());
    unsigned lacking = 0;
    for (int c = 1; c < kColours && panel >= 0; ++c) {
      if (counts[panel][c] < most[c]) lacking |= 1u << c;
    }
    if (std::has_single_bit(lacking)) map[i] = static_cast<int16_t>(std::countr_zero(lacking));
  }
}

// At the cell's place in its panel, over all panels that have it: how many are painted there, and
// the only colour there is but black.
template <bool kColour>
void SamePlace(GridRef grid, int16_t* map) {
  const Panels panels(grid);
  if (!panels.found) return void(std::fill_n(map, grid.area(), kColour ? 0 : -1));
  int painted[kLargestArea];   // by place, numbered as in a panel as wide as the grid
  unsigned set[kLargestArea];  // bit c: colour c
  std::fill_n(painted, grid.area(), 0);
  std::fill_n(set, grid.area(), 0u);
  const auto visit = [&](const auto& use) {
    for (int row = 0; row < grid.height(); ++row) {
      for (int column = 0; column < grid.width(); ++column) {
        const int panel = panels.PanelAt(row, column);
        use(row, column, panel,
            panel < 0 ? 0
                      : RowInPanel(panels, panel, row, column) * grid.width() +
                            ColumnInPanel(panels, panel, row, column));
      }
    }
  };
  visit([&](int row, int column, int panel, int place) {
    if (panel < 0 || grid.at(row, column) == 0) return;
    ++painted[place];
    set[place] |= 1u << grid.at(row, column);
  });
  visit([&](int row, int column, int panel, int place) {
    const bool one = std::has_single_bit(set[place]);
    map[row * grid.width() + column] =
        static_cast<int16_t>(panel < 0 ? (kColour ? 0 : -1)
                             : kColour ? (one ? std::countr_zero(set[place]) : 0)
                                       : painted[place]);
  });
}

// The only colour but black at the cell's place in the panels of its row, or column, of panels.
template <bool kOfRow>
void SamePlaceInLine(GridRef grid, int16_t* map) {
  const Panels panels(grid);
  std::fill_n(map, grid.area(), int16_t{0});
  if (!panels.found) return;
  const Stretches& stretches = kOfRow ? panels.parting.columns : panels.parting.rows;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column, ++map) {
      const int panel = panels.PanelAt(row, column);
      if (panel < 0) continue;
      const int in = kOfRow ? ColumnInPanel(panels, panel, row, column)
                            : RowInPanel(panels, panel, row, column);
      unsigned set = 0;
      for (int k = 0; k < stretches.count; ++k) {
        const auto& part = stretches.part[k];
        if (in >= part.length) continue;
        set |= 1u << (kOfRow ? grid.at(row, part.start + in) : grid.at(part.start + in, column));
      }
      set &= ~1u;
      if (std::has_single_bit(set)) *map = static_cast<int16_t>(std::countr_zero(set));
    }
  }
}

// The panel across: of two that lie side by side the other one, else of two above each other; -1
// without one.
int PanelAcross(const Panels& panels, int panel) {
  const int rows = panels.parting.rows.count, columns = panels.parting.columns.count;
  if (columns == 2) return panel ^ 1;
  return rows == 2 ? (panel + columns) % (2 * columns) : -1;
}

// By panel: its commonest colour, black included.
void ReadGrounds(const Panels& panels, int16_t* ground) {
  CellsByColour counts[kMostPanels];
  CountCells(panels, counts);
  for (int panel = 0; panel < panels.count(); ++panel) {
    const int16_t* const of = counts[panel];
    ground[panel] = static_cast<int16_t>(std::max_element(of, of + kColours) - of);
  }
}

// Gives every cell of(the colour at its place in the panel across, that panel's commonest); zero to
// those without such a place.
template <int (*kOf)(int, int)>
void Across(GridRef grid, int16_t* map) {
  const Panels panels(grid);
  std::fill_n(map, grid.area(), int16_t{0});
  if (!panels.found) return;
  int16_t ground[kMostPanels];
  ReadGrounds(panels, ground);
  const int columns = panels.parting.columns.count;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column, ++map) {
      const int panel = panels.PanelAt(row, column);
      const int across = panel < 0 ? -1 : PanelAcross(panels, panel);
      if (across < 0) continue;
      const Box box = panels.parting.PartAt(across / columns, across % columns);
      const int r = RowInPanel(panels, panel, row, column);
      const int c = ColumnInPanel(panels, panel, row, column);
      if (r >= box.height || c >= box.width) continue;
      *map = static_cast<int16_t>(kOf(grid.at(box.top + r, box.left + c), ground[across]));
    }
  }
}

int ColourAcross(int colour, int) { return colour; }
int GroundAcross(int, int ground) { return ground; }
int ShowsAcross(int colour, int ground) { return colour != ground; }

// Finds the only panel with the most painted cells.
bool FindFullest(const Panels& panels, Box& box) {
  if (!panels.found) return false;
  PanelColours by_panel[kMostPanels];
  ReadPanels(panels, by_panel);
  int key = 0, ties = 0;
  for (int i = 0; i < panels.count(); ++i) {
    if (by_panel[i].painted > by_panel[key].painted) key = i, ties = 0;
    ties += by_panel[i].painted == by_panel[key].painted;
  }
  const int columns = panels.parting.columns.count;
  box = panels.parting.PartAt(key / columns, key % columns);
  return ties == 1;
}

// The fullest panel as a model of all: its colour at the place that of(box, row, column) makes of
// the cell's place in its own panel. Black where there is no such place or several such panels.
template <Cell (*kOf)(const Box&, int, int)>
void ModelColour(GridRef grid, int16_t* map) {
  const Panels panels(grid);
  std::fill_n(map, grid.area(), int16_t{0});
  Box box;
  if (!FindFullest(panels, box)) return;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column, ++map) {
      const int panel = panels.PanelAt(row, column);
      if (panel < 0) continue;
      const Cell at = kOf(box, RowInPanel(panels, panel, row, column),
                          ColumnInPanel(panels, panel, row, column));
      const bool inside =
          at.row >= 0 && at.column >= 0 && at.row < box.height && at.column < box.width;
      if (inside) *map = grid.at(box.top + at.row, box.left + at.column);
    }
  }
}

Cell AsIs(const Box&, int row, int column) { return {row, column}; }
Cell Mirrored(const Box& box, int row, int column) { return {row, box.width - 1 - column}; }
Cell Flipped(const Box& box, int row, int column) { return {box.height - 1 - row, column}; }
Cell HalfTurned(const Box& box, int row, int column) {
  return {box.height - 1 - row, box.width - 1 - column};
}
Cell Clockwise(const Box& box, int row, int column) { return {box.height - 1 - column, row}; }
Cell Anticlockwise(const Box& box, int row, int column) { return {column, box.width - 1 - row}; }

// Finds the only panel with the most colours.
bool FindRichest(const Panels& panels, Box& box, int& key) {
  if (!panels.found) return false;
  PanelColours by_panel[kMostPanels];
  ReadPanels(panels, by_panel);
  const auto colours = [&](int i) { return std::popcount(by_panel[i].set); };
  int ties = 0;
  key = 0;
  for (int i = 0; i < panels.count(); ++i) {
    if (colours(i) > colours(key)) key = i, ties = 0;
    ties += colours(i) == colours(key);
  }
  const int columns = panels.parting.columns.count;
  box = panels.parting.PartAt(key / columns, key % columns);
  return ties == 1;
}

// The colour of the panel of most colours as far from its sides as the cell is in its own panel;
// between its halves its commonest colour, unless both say the same.
void ModelBySides(GridRef grid, int16_t* map) {
  const Panels panels(grid);
  std::fill_n(map, grid.area(), int16_t{0});
  Box model;
  int key;
  if (!FindRichest(panels, model, key)) return;
  int16_t ground[kMostPanels];
  ReadGrounds(panels, ground);
  const int columns = panels.parting.columns.count;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column, ++map) {
      const int panel = panels.PanelAt(row, column);
      if (panel < 0) continue;
      const Box own = panels.parting.PartAt(panel / columns, panel % columns);
      const auto colour = static_cast<uint8_t>(ground[key]);
      *map = ColourBySides(grid, model, own, {row, column}, colour);
    }
  }
}

// The panel with the most painted cells as a key to the panels: its colour at the place in it that
// the cell's panel has among the panels. Black where there is no such place or several such panels.
void KeyColour(GridRef grid, int16_t* map) {
  const Panels panels(grid);
  std::fill_n(map, grid.area(), int16_t{0});
  Box box;
  if (!FindFullest(panels, box)) return;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column, ++map) {
      if (panels.PanelAt(row, column) < 0) continue;
      const int r = panels.row_of[row], c = panels.column_of[column];
      if (r < box.height && c < box.width) *map = grid.at(box.top + r, box.left + c);
    }
  }
}

}  // namespace

Primitives PanelFeatures() {
  const char* const colour = "grid -> cell -> colour";
  const char* const number = "grid -> cell -> int";
  const char* const truth = "grid -> cell -> bool";
  return {
      {"is_in_panel", truth, "whether the cell is in a panel, not in a separator", 5.0,
       CellFeature<&InPanel<&Inside, 0>>()},
      {"panel_row", number, "in which row of panels the cell is, -1 in none", 5.0,
       CellFeature<&InPanel<&PanelRow, -1>>()},
      {"panel_column", number, "in which column of panels the cell is, -1 in none", 5.0,
       CellFeature<&InPanel<&PanelColumn, -1>>()},
      {"row_in_panel", number, "the cell's row in its panel, -1 in none", 5.5,
       CellFeature<&InPanel<&RowInPanel, -1>>()},
      {"column_in_panel", number, "the cell's column in its panel, -1 in none", 5.5,
       CellFeature<&InPanel<&ColumnInPanel, -1>>()},
      {"panel_count", number, "how many cells of the cell's panel are not black, -1 in none", 5.0,
       CellFeature<&PerPanel<&Painted, -1>>()},
      {"panel_colours", number, "how many colours but black the cell's panel has, -1 in none", 5.0,
       CellFeature<&PerPanel<&ColourCount, -1>>()},
      {"panel_lacks", "grid -> cell -> colour",
       "the only colour that the cell's panel has fewer cells of than another panel", 5.0,
       CellFeature<&PanelLacks>()},
      {"panel_colour", colour, "the only colour but black in the cell's panel", 4.5,
       CellFeature<&PerPanel<&OnlyColour, 0>>()},
      {"panel_main_colour", colour, "the commonest colour but black in the cell's panel", 5.0,
       CellFeature<&PanelMain>()},
      {"panel_is_fullest", truth, "whether the cell's panel has the most cells but black", 4.5,
       CellFeature<&PerPanel<&IsFullest, 0>>()},
      {"panel_is_emptiest", truth, "whether the cell's panel has the fewest cells but black", 5.0,
       CellFeature<&PerPanel<&IsEmptiest, 0>>()},
      {"panels_painted", number, "how many panels are not black at the cell's place, -1 in none",
       5.0, CellFeature<&SamePlace<false>>()},
      {"panels_colour", colour, "the only colour but black at the cell's place in the panels", 4.5,
       CellFeature<&SamePlace<true>>()},
      {"panels_colour_in_row", colour,
       "the only colour but black at the cell's place in the panels of its row of panels", 5.0,
       CellFeature<&SamePlaceInLine<true>>()},
      {"panels_colour_in_column", colour,
       "the only colour but black at the cell's place in the panels of its column of panels", 5.0,
       CellFeature<&SamePlaceInLine<false>>()},
      {"panel_across", colour, "the colour at the cell's place in the other one of two panels", 5.0,
       CellFeature<&Across<&ColourAcross>>()},
      {"panel_across_ground", colour, "the commonest colour in the other one of two panels", 5.5,
       CellFeature<&Across<&GroundAcross>>()},
      {"panel_across_shows", truth,
       "whether another colour than the commonest is at the cell's place in the other one of two "
       "panels",
       5.0, CellFeature<&Across<&ShowsAcross>>()},
      {"model_panel_by_sides", colour,
       "the colour of the panel of most colours as far from its sides as the cell is in its own",
       5.0, CellFeature<&ModelBySides>()},
      {"panel_key", colour, "the colour of the fullest panel at the place of the cell's panel", 4.5,
       CellFeature<&KeyColour>()},
      {"model_panel", colour, "the colour of the fullest panel at the cell's place in its own", 4.5,
       CellFeature<&ModelColour<&AsIs>>()},
      {"model_panel_mirrored", colour, "the same of the fullest panel's mirror image", 5.5,
       CellFeature<&ModelColour<&Mirrored>>()},
      {"model_panel_flipped", colour, "the same of the fullest panel upside down", 5.5,
       CellFeature<&ModelColour<&Flipped>>()},
      {"model_panel_half_turned", colour, "the same of the fullest panel turned by half", 5.5,
       CellFeature<&ModelColour<&HalfTurned>>()},
      {"model_panel_clockwise", colour, "the same of the fullest panel turned clockwise", 5.5,
       CellFeature<&ModelColour<&Clockwise>>()},
      {"model_panel_anticlockwise", colour, "the same of the fullest panel turned the other way",
       5.5, CellFeature<&ModelColour<&Anticlockwise>>()},
  };
}

}  // namespace hunch::grid
