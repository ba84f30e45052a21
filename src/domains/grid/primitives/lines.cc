// Rows and columns ("lines"): as grids of their own, and grids with some of them left out.
#include <algorithm>

#include "domains/grid/block.h"
#include "domains/grid/families.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Value;

constexpr int kMixed = -1;  // for the colour of a line of several colours

int ColourOfRow(const Cells& cells, int row) {
  const uint8_t* line = cells.row(row);
  const bool uniform = std::equal(line + 1, line + cells.width, line);
  return uniform ? line[0] : kMixed;
}

int ColourOfColumn(const Cells& cells, int column) {
  for (int row = 1; row < cells.height; ++row) {
    if (cells.at(row, column) != cells.at(0, column)) return kMixed;
  }
  return cells.at(0, column);
}

bool RowsEqual(const Cells& cells, int a, int b) {
  return std::equal(cells.row(a), cells.row(a + 1), cells.row(b));
}

bool ColumnsEqual(const Cells& cells, int a, int b) {
  for (int row = 0; row < cells.height; ++row) {
    if (cells.at(row, a) != cells.at(row, b)) return false;
  }
  return true;
}

// Lines that stay, by index.
struct Kept {
  int count = 0;
  uint8_t index[kLongestSide];
};

template <typename Keep>
Kept KeepIf(int lines, Keep keep) {
  Kept kept;
  for (int i = 0; i < lines; ++i) {
    if (keep(i)) kept.index[kept.count++] = static_cast<uint8_t>(i);
  }
  return kept;
}

GridRef Select(Arena& arena, GridRef grid, const Kept& rows, const Kept& columns) {
  if (rows.count == grid.height() && columns.count == grid.width()) return grid;
  const Cells cells(grid);
  return MakeGrid(
      arena, {grid.top(), grid.left(), rows.count, columns.count},
      [&](int row, int column) { return cells.at(rows.index[row], columns.index[column]); });
}

GridRef DropColour(Arena& arena, GridRef grid, Colour colour) {
  const Cells cells(grid);
  return Select(
      arena, grid,
      KeepIf(cells.height, [&](int i) { return ColourOfRow(cells, i) != colour.index; }),
      KeepIf(cells.width, [&](int i) { return ColourOfColumn(cells, i) != colour.index; }));
}

bool RowHas(const Cells& cells, int row, uint8_t colour) {
  return std::find(cells.row(row), cells.row(row + 1), colour) != cells.row(row + 1);
}
bool ColumnHas(const Cells& cells, int column, uint8_t colour) {
  for (int row = 0; row < cells.height; ++row) {
    if (cells.at(row, column) == colour) return true;
  }
  return false;
}

GridRef DropLinesWith(Arena& arena, GridRef grid, Colour colour) {
  const Cells cells(grid);
  const auto wanted = static_cast<uint8_t>(colour.index);
  return Select(arena, grid, KeepIf(cells.height, [&](int i) { return !RowHas(cells, i, wanted); }),
                KeepIf(cells.width, [&](int i) { return !ColumnHas(cells, i, wanted); }));
}

// An outermost row or column.
struct Side {
  bool is_row;
  int line;
};

// The colour of marks along a side: only it and black are in that line, and it is nowhere else.
// Zero without them.
uint8_t MarkAlong(const Cells& cells, const Side& side) {
  int own[kColours] = {}, all[kColours] = {};
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      const uint8_t colour = cells.at(row, column);
      ++all[colour];
      own[colour] += (side.is_row ? row : column) == side.line;
    }
  }
  const int length = side.is_row ? cells.width : cells.height;
  const auto mark = std::max_element(own + 1, own + kColours) - own;
  if (own[0] == 0 || own[mark] == 0 || own[0] + own[mark] != length) return 0;
  return all[mark] == own[mark] ? static_cast<uint8_t>(mark) : uint8_t{0};
}

// The lines across the one side with marks, without it, that begin at a mark or at none.
template <bool kMarked>
GridRef LinesByMark(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  if (cells.height < 2 || cells.width < 2) return {};
  const Side sides[] = {{true, 0}, {true, cells.height - 1}, {false, 0}, {false, cells.width - 1}};
  const Side* marked = nullptr;
  for (const Side& side : sides) {
    if (MarkAlong(cells, side) == 0) continue;
    if (marked != nullptr) return {};
    marked = &side;
  }
  if (marked == nullptr) return {};
  const auto keep = [&](bool is_row, int i) {
    if (is_row == marked->is_row) return i != marked->line;
    return ((is_row ? cells.at(i, marked->line) : cells.at(marked->line, i)) != 0) == kMarked;
  };
  return Select(arena, grid, KeepIf(cells.height, [&](int i) { return keep(true, i); }),
                KeepIf(cells.width, [&](int i) { return keep(false, i); }));
}

GridRef DropBlack(Arena& arena, GridRef grid) { return DropColour(arena, grid, {0}); }

GridRef DropUniform(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  return Select(arena, grid,
                KeepIf(cells.height, [&](int i) { return ColourOfRow(cells, i) == kMixed; }),
                KeepIf(cells.width, [&](int i) { return ColourOfColumn(cells, i) == kMixed; }));
}

GridRef Compress(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  return Select(
      arena, grid,
      KeepIf(cells.height, [&](int i) { return i == 0 || !RowsEqual(cells, i, i - 1); }),
      KeepIf(cells.width, [&](int i) { return i == 0 || !ColumnsEqual(cells, i, i - 1); }));
}

Kept AllLines(int count) {
  return KeepIf(count, [](int) { return true; });
}

GridRef DistinctRows(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const auto is_new = [&cells](int i) {
    int j = 0;
    while (j < i && !RowsEqual(cells, i, j)) ++j;
    return j == i;
  };
  return Select(arena, grid, KeepIf(cells.height, is_new), AllLines(cells.width));
}

GridRef DistinctColumns(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const auto is_new = [&cells](int i) {
    int j = 0;
    while (j < i && !ColumnsEqual(cells, i, j)) ++j;
    return j == i;
  };
  return Select(arena, grid, AllLines(cells.height), KeepIf(cells.width, is_new));
}

// The lines of a grid, rows or columns as `Line` says, in runs in which neighbours never differ
// where both are painted; each run as one line that shows what any of its own does.
template <typename Line>
GridRef MergeRuns(Arena& arena, int count, int length, const Line& line, bool rows) {
  uint8_t merged[kLongestSide][kLongestSide];
  int runs = 0;
  for (int i = 0; i < count; ++i) {
    const auto agrees = [&] {
      for (int k = 0; k < length; ++k) {
        const uint8_t own = line(i, k), other = merged[runs - 1][k];
        if (own != 0 && other != 0 && own != other) return false;
      }
      return true;
    };
    if (runs == 0 || !agrees()) std::fill_n(merged[runs++], length, uint8_t{0});
    for (int k = 0; k < length; ++k) {
      if (line(i, k) != 0) merged[runs - 1][k] = line(i, k);
    }
  }
  const Box frame{0, 0, rows ? runs : length, rows ? length : runs};
  return MakeGrid(arena, frame, [&](int row, int column) {
    return rows ? merged[row][column] : merged[column][row];
  });
}

// Black is what is not known of a cell.
GridRef CompressDamaged(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const GridRef fewer = MergeRuns(
      arena, cells.height, cells.width, [&](int row, int k) { return cells.at(row, k); }, true);
  if (!fewer.defined()) return {};
  const Cells rest(fewer);
  return MergeRuns(
      arena, rest.width, rest.height, [&](int column, int k) { return rest.at(k, column); }, false);
}

// The commonest colours of lines, rows or columns as `line` says, each run of equal ones once.
struct Strata {
  template <typename Line>
  Strata(int lines, int length, const Line& line) {
    for (int i = 0; i < lines; ++i) {
      std::array<int, kColours> cells_of = {};
      for (int k = 0; k < length; ++k) ++cells_of[line(i, k)];
      const auto most = std::max_element(cells_of.begin(), cells_of.end());
      const auto colour = static_cast<uint8_t>(most - cells_of.begin());
      if (count == 0 || colours[count - 1] != colour) colours[count++] = colour;
      right += *most;
    }
  }
  uint8_t colours[kLongestSide];
  int count = 0;
  int right = 0;  // cells of the colour of their line
};

// What lies in layers with ragged edges, one cell for each; they go the way in which lines are more
// of one colour.
GridRef StrataOf(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const Strata rows(cells.height, cells.width, [&](int i, int k) { return cells.at(i, k); });
  const Strata columns(cells.width, cells.height, [&](int i, int k) { return cells.at(k, i); });
  if (rows.right == columns.right) return {};
  const bool across = rows.right > columns.right;
  const Strata& layers = across ? rows : columns;
  const Box frame{0, 0, across ? layers.count : 1, across ? 1 : layers.count};
  return MakeGrid(arena, frame, [&](int row, int column) { return layers.colours[row + column]; });
}

GridRef RowAt(Arena& arena, GridRef grid, int row) {
  return CutBlock(arena, grid, {row, 0, 1, grid.width()});
}

GridRef ColumnAt(Arena& arena, GridRef grid, int column) {
  return CutBlock(arena, grid, {0, column, grid.height(), 1});
}

GridRef FirstRow(Arena& arena, GridRef grid) { return RowAt(arena, grid, 0); }
GridRef LastRow(Arena& arena, GridRef grid) { return RowAt(arena, grid, grid.height() - 1); }
GridRef FirstColumn(Arena& arena, GridRef grid) { return ColumnAt(arena, grid, 0); }
GridRef LastColumn(Arena& arena, GridRef grid) { return ColumnAt(arena, grid, grid.width() - 1); }

Value Rows(Arena& arena, GridRef grid) {
  core::ListBuilder out(arena, static_cast<size_t>(grid.height()));
  for (int i = 0; i < grid.height(); ++i) {
    out.Add(core::Native<GridRef>::To(RowAt(arena, grid, i)));
  }
  return out.Finish(true);
}

Value Columns(Arena& arena, GridRef grid) {
  core::ListBuilder out(arena, static_cast<size_t>(grid.width()));
  for (int i = 0; i < grid.width(); ++i) {
    out.Add(core::Native<GridRef>::To(ColumnAt(arena, grid, i)));
  }
  return out.Finish(true);
}

// Lines of one main colour in succession are one band, with the black ones between them.
struct Bands {
  // Of rows, or of columns.
  Bands(GridRef grid, bool of_rows) : cells(grid), place(BoxOf(grid)), rows(of_rows) {
    const int lines = rows ? cells.height : cells.width, length = rows ? cells.width : cells.height;
    int main = kMixed, last = 0;  // of the band, and the last line that has it
    const auto begin = [this](int line) { start[count++] = line; };
    for (int line = 0; line < lines; ++line) {
      int counts[kColours] = {};
      for (int i = 0; i < length; ++i) ++counts[rows ? cells.at(line, i) : cells.at(i, line)];
      const int* const most = std::max_element(counts + 1, counts + kColours);
      if (*most == 0) {
        if (line == 0) begin(0);
        continue;
      }
      if (most - counts != main) {
        if (line > 0 && last + 1 < line && main != kMixed) begin(last + 1);
        begin(line);
      }
      main = static_cast<int>(most - counts);
      last = line;
      painted[count - 1] += length - counts[0];
      stray += length - counts[0] - *most;
    }
    if (main != kMixed && last + 1 < lines) begin(last + 1);
    start[count] = lines;
  }

  // The bands in another order.
  GridRef InOrder(Arena& arena, const int* order) const {
    Kept kept;
    for (int k = 0; k < count; ++k) {
      for (int line = start[order[k]]; line < start[order[k] + 1]; ++line) {
        kept.index[kept.count++] = static_cast<uint8_t>(line);
      }
    }
    const auto from = [&](int row, int column) {
      return rows ? cells.at(kept.index[row], column) : cells.at(row, kept.index[column]);
    };
    return MakeGrid(arena, place, from);
  }

  Cells cells;
  Box place;
  bool rows;
  int count = 0;
  int stray = 0;  // painted cells that have not their band's colour
  int start[kLongestSide + 1] = {};
  int painted[kLongestSide] = {};
};

// Rows or columns, whichever have fewer stray cells; of both the ones that make fewer bands.
Bands BestBands(GridRef grid) {
  const Bands rows(grid, true), columns(grid, false);
  if (rows.count < 2 || columns.count < 2) return rows.count < 2 ? columns : rows;
  if (rows.stray != columns.stray) return rows.stray < columns.stray ? rows : columns;
  return columns.count < rows.count ? columns : rows;
}

// Black bands stay where they are in the order.
GridRef SortBands(Arena& arena, GridRef grid) {
  const Bands bands = BestBands(grid);
  if (bands.count < 2) return {};
  int order[kLongestSide], sorted[kLongestSide], some = 0;
  for (int i = 0; i < bands.count; ++i) {
    if (bands.painted[i] > 0) sorted[some++] = i;
  }
  std::stable_sort(sorted, sorted + some,
                   [&](int a, int b) { return bands.painted[a] < bands.painted[b]; });
  for (int i = 0, k = 0; i < bands.count; ++i) order[i] = bands.painted[i] > 0 ? sorted[k++] : i;
  return bands.InOrder(arena, order);
}

// Without one line at a side; undefined where nothing would be left.
template <int kTop, int kBottom, int kLeft, int kRight>
GridRef WithoutSide(Arena& arena, GridRef grid) {
  const int height = grid.height() - kTop - kBottom, width = grid.width() - kLeft - kRight;
  if (!SizeAllowed(height, width)) return {};
  return CutBlock(arena, grid, {kTop, kLeft, height, width});
}

}  // namespace

Primitives LinePrimitives() {
  using core::Lift;
  return {
      {"rows", "grid -> list grid", "the rows, from the top", 4.0, Lift<&Rows>()},
      {"columns", "grid -> list grid", "the columns, from the left", 4.0, Lift<&Columns>()},
      {"first_row", "grid -> grid", "the topmost row", 4.5, Lift<&FirstRow>()},
      {"last_row", "grid -> grid", "the lowest row", 5.0, Lift<&LastRow>()},
      {"first_column", "grid -> grid", "the leftmost column", 4.5, Lift<&FirstColumn>()},
      {"last_column", "grid -> grid", "the rightmost column", 5.0, Lift<&LastColumn>()},
      {"drop_first_row", "grid -> grid", "all but the topmost row", 5.5,
       Lift<&WithoutSide<1, 0, 0, 0>>()},
      {"drop_last_row", "grid -> grid", "all but the lowest row", 6.0,
       Lift<&WithoutSide<0, 1, 0, 0>>()},
      {"drop_first_column", "grid -> grid", "all but the leftmost column", 5.5,
       Lift<&WithoutSide<0, 0, 1, 0>>()},
      {"drop_last_column", "grid -> grid", "all but the rightmost column", 6.0,
       Lift<&WithoutSide<0, 0, 0, 1>>()},
      {"compress", "grid -> grid", "without rows and columns that repeat the one before", 4.0,
       Lift<&Compress>()},
      {"compress_damaged", "grid -> grid",
       "rows and columns that do not differ from the one before, but for black cells, as one", 5.0,
       Lift<&CompressDamaged>()},
      {"strata", "grid -> grid",
       "the commonest colour of each row, or each column, those that repeat the one before once",
       5.0, Lift<&StrataOf>()},
      {"drop_black_lines", "grid -> grid", "without rows and columns that are all black", 4.5,
       Lift<&DropBlack>()},
      {"drop_uniform_lines", "grid -> grid", "without rows and columns of one colour", 5.0,
       Lift<&DropUniform>()},
      {"drop_lines_of", "grid -> colour -> grid",
       "without rows and columns that are all of a colour", 5.5, Lift<&DropColour>()},
      {"drop_lines_with", "grid -> colour -> grid",
       "without rows and columns that have a cell of a colour", 5.5, Lift<&DropLinesWith>()},
      {"lines_at_marks", "grid -> grid",
       "the rows, or columns, that begin at a mark in a side of marks and black, without it", 5.0,
       Lift<&LinesByMark<true>>()},
      {"lines_off_marks", "grid -> grid",
       "the rows, or columns, that begin at no mark in such a side, without it", 5.5,
       Lift<&LinesByMark<false>>()},
      {"sort_bands", "grid -> grid",
       "bands of rows or columns of one main colour in order, the one of fewest cells first", 5.0,
       Lift<&SortBands>()},
      {"distinct_rows", "grid -> grid", "without rows that occurred above", 5.5,
       Lift<&DistinctRows>()},
      {"distinct_columns", "grid -> grid", "without columns that occurred further left", 5.5,
       Lift<&DistinctColumns>()},
  };
}

}  // namespace hunch::grid
