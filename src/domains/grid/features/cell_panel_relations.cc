// How the panel that a cell is in compares with other panels: which are equal, which has most in
// it, what stands at the head of its row. Cells that are in no panel are in none of these.
#include <bit>
#include <vector>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_map.h"
#include "domains/grid/features/panels.h"

namespace hunch::grid {
namespace {

// A panel's cells, row by row.
struct Picture {
  int height = 0, width = 0;
  std::vector<uint8_t> cells;

  int painted() const {
    return static_cast<int>(cells.size() -
                            static_cast<size_t>(std::count(cells.begin(), cells.end(), 0)));
  }
  bool full() const { return painted() == height * width; }
  int OnlyColour() const {
    unsigned set = 0;
    for (const uint8_t cell : cells) set |= 1u << cell;
    set &= ~1u;
    return std::has_single_bit(set) ? std::countr_zero(set) : 0;
  }
  // What is painted, whatever the colours.
  Picture Form() const {
    Picture form = *this;
    for (uint8_t& cell : form.cells) cell = cell != 0;
    return form;
  }
  Picture Turned() const {  // clockwise
    Picture turned{width, height, std::vector<uint8_t>(cells.size())};
    for (int i = 0; i < height * width; ++i) {
      turned.cells[static_cast<size_t>(i % width * height + height - 1 - i / width)] =
          cells[static_cast<size_t>(i)];
    }
    return turned;
  }
  Picture Mirrored() const {
    Picture mirrored = *this;
    for (int row = 0; row < height; ++row) {
      std::reverse(mirrored.cells.begin() + row * width,
                   mirrored.cells.begin() + (row + 1) * width);
    }
    return mirrored;
  }
  friend bool operator==(const Picture&, const Picture&) = default;
};

struct PanelPictures : Panels {
  explicit PanelPictures(GridRef of) : Panels(of) {
    if (!found) return;
    pictures.resize(static_cast<size_t>(count()));
    for (int row = 0; row < of.height(); ++row) {
      for (int column = 0; column < of.width(); ++column) {
        const int panel = PanelAt(row, column);
        if (panel < 0) continue;
        Picture& picture = pictures[static_cast<size_t>(panel)];
        picture.cells.push_back(of.at(row, column));
        picture.height = parting.rows.part[row_of[row]].length;
        picture.width = parting.columns.part[column_of[column]].length;
      }
    }
  }
  const Picture& operator[](int panel) const { return pictures[static_cast<size_t>(panel)]; }
  int across() const { return parting.columns.count; }

  std::vector<Picture> pictures;
};

// Gives every cell of(pictures, panel); kNone to those in no panel.
template <int (*kOf)(const PanelPictures&, int), int16_t kNone>
void PerPanel(GridRef grid, int16_t* map) {
  const PanelPictures panels(grid);
  if (!panels.found) return void(std::fill_n(map, grid.area(), kNone));
  std::vector<int16_t> by_panel;
  for (int panel = 0; panel < panels.count(); ++panel) {
    by_panel.push_back(static_cast<int16_t>(kOf(panels, panel)));
  }
  for (int i = 0; i < grid.area(); ++i) {
    const int panel = panels.PanelAt(i / grid.width(), i % grid.width());
    map[i] = panel < 0 ? kNone : by_panel[static_cast<size_t>(panel)];
  }
}

int Copies(const PanelPictures& panels, int panel) {
  return static_cast<int>(
      std::count(panels.pictures.begin(), panels.pictures.end(), panels[panel]));
}

int IsLikeFirst(const PanelPictures& panels, int panel) {
  return panels[panel].Form() == panels[0].Form();
}

int IsTurnedLikeFirst(const PanelPictures& panels, int panel) {
  const Picture first = panels[0].Form();
  Picture pose = panels[panel].Form();
  for (int quarter = 0; quarter < 4; ++quarter) {
    if (pose == first || pose.Mirrored() == first) return 1;
    pose = pose.Turned();
  }
  return 0;
}

// How many different numbers of painted cells are above its own.
int Rank(const PanelPictures& panels, int panel) {
  std::vector<int> above;
  for (const Picture& other : panels.pictures) {
    if (other.painted() > panels[panel].painted()) above.push_back(other.painted());
  }
  std::sort(above.begin(), above.end());
  return static_cast<int>(std::unique(above.begin(), above.end()) - above.begin());
}

bool SameLine(const PanelPictures& panels, int a, int b, bool across) {
  const int n = panels.across();
  return across ? a / n == b / n : a % n == b % n;
}

// Full panels, which stand at the head of lines, aside.
template <bool kAcross>
int Leads(const PanelPictures& panels, int panel) {
  if (panels[panel].full()) return 0;
  for (int other = 0; other < panels.count(); ++other) {
    const bool in_line = SameLine(panels, panel, other, kAcross) && !panels[other].full();
    if (in_line && panels[other].painted() > panels[panel].painted()) return 0;
  }
  return 1;
}

template <bool kAcross>
int HeadColour(const PanelPictures& panels, int panel) {
  const int n = panels.across();
  return panels[kAcross ? panel / n * n : panel % n].OnlyColour();
}

// The only other colour, black aside, of panels of its form.
int ColourOfForm(const PanelPictures& panels, int panel) {
  const Picture form = panels[panel].Form();
  unsigned set = 0;
  for (int other = 0; other < panels.count(); ++other) {
    if (panels[other].Form() == form) set |= 1u << panels[other].OnlyColour();
  }
  set &= ~(1u | 1u << panels[panel].OnlyColour());
  return std::has_single_bit(set) ? std::countr_zero(set) : 0;
}

}  // namespace

Primitives PanelRelationFeatures() {
  const char* const colour = "grid -> cell -> colour";
  const char* const number = "grid -> cell -> int";
  const char* const truth = "grid -> cell -> bool";
  return {
      {"panel_copies", number, "how many panels equal the cell's, which counts, -1 in none", 4.5,
       CellFeature<&PerPanel<&Copies, -1>>()},
      {"panel_is_like_first", truth, "whether the cell's panel is painted where the first one is",
       4.5, CellFeature<&PerPanel<&IsLikeFirst, 0>>()},
      {"panel_is_turned_like_first", truth, "the same, or where it is turned or mirrored", 5.0,
       CellFeature<&PerPanel<&IsTurnedLikeFirst, 0>>()},
      {"panel_rank", number,
       "how many numbers of painted cells in a panel are above that in the cell's, -1 in none", 5.0,
       CellFeature<&PerPanel<&Rank, -1>>()},
      {"panel_leads_row", truth,
       "whether no panel beside the cell's, full ones aside, has more painted cells", 5.0,
       CellFeature<&PerPanel<&Leads<true>, 0>>()},
      {"panel_leads_column", truth,
       "whether no panel above or below the cell's, full ones aside, has more painted cells", 5.0,
       CellFeature<&PerPanel<&Leads<false>, 0>>()},
      {"panel_row_start", colour, "the only colour of the first panel in the cell's row of them",
       5.0, CellFeature<&PerPanel<&HeadColour<true>, 0>>()},
      {"panel_column_start", colour,
       "the only colour of the first panel in the cell's column of them", 5.0,
       CellFeature<&PerPanel<&HeadColour<false>, 0>>()},
      {"panel_form_colour", colour, "the only other colour of panels painted where the cell's is",
       5.0, CellFeature<&PerPanel<&ColourOfForm, 0>>()},
  };
}

}  // namespace hunch::grid
