// What lies between two painted cells of a row, column or diagonal.
#include <algorithm>

#include "domains/grid/block.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

// Kinds of lines, as bits.
enum Axis : unsigned { kColumns = 1, kRows = 2, kFalling = 4, kRising = 8 };
constexpr unsigned kStraight = kColumns | kRows;
constexpr unsigned kDiagonals = kFalling | kRising;

// Cells start, start + step, ... of a grid, row-major.
struct Line {
  int start, step, length;
};

// visit(line) for all lines of the axes; rows come after columns, so that they lie on top.
template <typename Visit>
void ForEachLine(int height, int width, unsigned axes, const Visit& visit) {
  if (axes & kColumns) {
    for (int column = 0; column < width; ++column) visit(Line{column, width, height});
  }
  if (axes & kRows) {
    for (int row = 0; row < height; ++row) visit(Line{row * width, 1, width});
  }
  for (int column = 0; column < width && (axes & kDiagonals) != 0; ++column) {
    if (axes & kFalling) visit(Line{column, width + 1, std::min(height, width - column)});
    if (axes & kRising) visit(Line{column, width - 1, std::min(height, column + 1)});
  }
  for (int row = 1; row < height && (axes & kDiagonals) != 0; ++row) {
    const int length = std::min(height - row, width);
    if (axes & kFalling) visit(Line{row * width, width + 1, length});
    if (axes & kRising) visit(Line{row * width + width - 1, width - 1, length});
  }
}

// A stretch of black cells on a line, with the paint at its two ends.
struct Gap {
  Line cells;
  uint8_t before, after;
};

// Calls paint(gap, cells of the new grid) for every gap between two painted cells of the grid.
template <unsigned kAxes, typename Paint>
GridRef PaintGaps(Arena& arena, GridRef grid, const Paint& paint) {
  const uint8_t* from = grid.cells();
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* to = out.cells();
  ForEachLine(grid.height(), grid.width(), kAxes, [&](const Line& line) {
    int last = -1;  // painted cell met, counted along the line
    for (int i = 0; i < line.length; ++i) {
      const int cell = line.start + i * line.step;
      if (from[cell] == 0) continue;
      if (last >= 0 && i - last > 1) {
        const int first = line.start + (last + 1) * line.step;
        paint(Gap{{first, line.step, i - last - 1}, from[first - line.step], from[cell]}, to);
      }
      last = i;
    }
  });
  return out.Finish();
}

void Fill(const Line& line, uint8_t colour, uint8_t* cells) {
  for (int i = 0; i < line.length; ++i) cells[line.start + i * line.step] = colour;
}

template <unsigned kAxes>
GridRef Connect(Arena& arena, GridRef grid) {
  return PaintGaps<kAxes>(arena, grid, [](const Gap& gap, uint8_t* cells) {
    if (gap.before == gap.after) Fill(gap.cells, gap.before, cells);
  });
}

template <unsigned kAxes>
GridRef ConnectWith(Arena& arena, GridRef grid, Colour colour) {
  return PaintGaps<kAxes>(arena, grid, [colour](const Gap& gap, uint8_t* cells) {
    if (gap.before == gap.after) Fill(gap.cells, static_cast<uint8_t>(colour.index), cells);
  });
}

template <unsigned kAxes>
GridRef Bridge(Arena& arena, GridRef grid, Colour colour) {
  return PaintGaps<kAxes>(arena, grid, [colour](const Gap& gap, uint8_t* cells) {
    Fill(gap.cells, static_cast<uint8_t>(colour.index), cells);
  });
}

void GrowTogether(const Gap& gap, uint8_t* cells) {
  const auto [start, step, length] = gap.cells;
  const int half = length / 2;
  Fill({start, step, half}, gap.before, cells);
  Fill({start + (length - half) * step, step, half}, gap.after, cells);
}

template <unsigned kAxes>
GridRef Meet(Arena& arena, GridRef grid) {
  return PaintGaps<kAxes>(arena, grid, &GrowTogether);
}

// Rows and columns with paint at both ends, at opposite edges of the grid, and black between.
template <typename Paint>
GridRef PaintAcross(Arena& arena, GridRef grid, const Paint& paint) {
  return PaintGaps<kStraight>(arena, grid, [&](const Gap& gap, uint8_t* cells) {
    const bool in_row = gap.cells.step == 1 && grid.width() > 1;
    const int length = in_row ? grid.width() : grid.height();
    if (gap.cells.length == length - 2) paint(gap, cells);
  });
}

GridRef ConnectAcross(Arena& arena, GridRef grid) {
  return PaintAcross(arena, grid, [](const Gap& gap, uint8_t* cells) {
    if (gap.before == gap.after) Fill(gap.cells, gap.before, cells);
  });
}

GridRef MeetAcross(Arena& arena, GridRef grid) { return PaintAcross(arena, grid, &GrowTogether); }

GridRef BridgeAcross(Arena& arena, GridRef grid, Colour colour) {
  return PaintAcross(arena, grid, [colour](const Gap& gap, uint8_t* cells) {
    Fill(gap.cells, static_cast<uint8_t>(colour.index), cells);
  });
}

// Of odd gaps, the middle cell.
GridRef MeetAcrossIn(Arena& arena, GridRef grid, Colour colour) {
  return PaintAcross(arena, grid, [colour](const Gap& gap, uint8_t* cells) {
    Fill(gap.cells, static_cast<uint8_t>(colour.index), cells);
    GrowTogether(gap, cells);
  });
}

// Alone; of the colour that most of them have.
GridRef LinesFromEdgeToEdge(Arena& arena, GridRef grid) {
  const Cells from(grid);
  const int right = from.width - 1, bottom = from.height - 1;
  const auto of_row = [&](int row) {
    return from.at(row, 0) == from.at(row, right) ? from.at(row, 0) : uint8_t{0};
  };
  const auto of_column = [&](int column) {
    return from.at(0, column) == from.at(bottom, column) ? from.at(0, column) : uint8_t{0};
  };
  int counts[kColours] = {};
  for (int row = 0; row < from.height; ++row) ++counts[of_row(row)];
  for (int column = 0; column < from.width; ++column) ++counts[of_column(column)];
  counts[0] = 0;
  const int* const most = std::max_element(counts, counts + kColours);
  if (*most == 0) return {};
  const auto colour = static_cast<uint8_t>(most - counts);
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    return of_row(row) == colour || of_column(column) == colour ? colour : uint8_t{0};
  });
}

// Black cells between the first and the last cell of a colour on a line; where two colours overlap,
// the one whose next cell comes later.
template <unsigned kAxes>
GridRef Span(Arena& arena, GridRef grid) {
  const uint8_t* from = grid.cells();
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* to = out.cells();
  ForEachLine(grid.height(), grid.width(), kAxes, [&](const Line& line) {
    std::array<int, kColours> last;
    last.fill(-1);
    for (int i = 0; i < line.length; ++i) {
      const uint8_t colour = from[line.start + i * line.step];
      if (colour == 0) continue;
      for (int k = last[colour] + 1; last[colour] >= 0 && k < i; ++k) {
        const int cell = line.start + k * line.step;
        if (from[cell] == 0) to[cell] = colour;
      }
      last[colour] = i;
    }
  });
  return out.Finish();
}

// Every cell between the first and the last of a colour on a line, columns over rows.
GridRef SpanOver(Arena& arena, GridRef grid) {
  const uint8_t* from = grid.cells();
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* to = out.cells();
  for (const unsigned axis : {kRows, kColumns}) {
    ForEachLine(grid.height(), grid.width(), axis, [&](const Line& line) {
      std::array<int, kColours> first, last;
      first.fill(-1);
      for (int i = 0; i < line.length; ++i) {
        const uint8_t colour = from[line.start + i * line.step];
        if (first[colour] < 0) first[colour] = i;
        last[colour] = i;
      }
      for (uint8_t colour = 1; colour < kColours; ++colour) {
        for (int i = first[colour]; i >= 0 && i <= last[colour]; ++i) {
          to[line.start + i * line.step] = colour;
        }
      }
    });
  }
  return out.Finish();
}

Primitives Unary() {
  return {
      {"connect_rows", "grid -> grid", "black between two cells of one colour in a row in it", 3.5,
       Lift<&Connect<kRows>>()},
      {"connect_columns", "grid -> grid", "black between two cells of one colour in a column in it",
       3.5, Lift<&Connect<kColumns>>()},
      {"connect_across", "grid -> grid",
       "rows and columns with one colour at both ends and black between, in it", 3.0,
       Lift<&ConnectAcross>()},
      {"connect", "grid -> grid",
       "black between two cells of one colour in a row or column in it; rows lie over columns", 3.0,
       Lift<&Connect<kStraight>>()},
      {"connect_diagonals", "grid -> grid",
       "black between two cells of one colour on a diagonal in it", 4.5,
       Lift<&Connect<kDiagonals>>()},
      {"connect_star", "grid -> grid",
       "black between two cells of one colour in a row, column or diagonal in it", 5.0,
       Lift<&Connect<kStraight | kDiagonals>>()},
      {"meet_rows", "grid -> grid",
       "two cells of a row grow towards each other; the middle cell stays black", 5.5,
       Lift<&Meet<kRows>>()},
      {"meet_columns", "grid -> grid",
       "two cells of a column grow towards each other; the middle cell stays black", 5.5,
       Lift<&Meet<kColumns>>()},
      {"meet_across", "grid -> grid",
       "both ends of black rows and columns grow towards each other; the middle cell stays black",
       5.0, Lift<&MeetAcross>()},
      {"meet", "grid -> grid",
       "two cells of a row or column grow towards each other; the middle cell stays black", 5.0,
       Lift<&Meet<kStraight>>()},
      {"span_rows", "grid -> grid",
       "black between the first and the last cell of a colour in a row in it", 5.0,
       Lift<&Span<kRows>>()},
      {"span_columns", "grid -> grid",
       "black between the first and the last cell of a colour in a column in it", 5.5,
       Lift<&Span<kColumns>>()},
      {"span", "grid -> grid",
       "black between the first and the last cell of a colour in a row or column in it", 4.5,
       Lift<&Span<kStraight>>()},
      {"lines_from_edge_to_edge", "grid -> grid",
       "rows and columns whose ends are of one colour, that of most of them, in it and alone", 5.0,
       Lift<&LinesFromEdgeToEdge>()},
      {"span_over", "grid -> grid",
       "all between the first and the last cell of a colour in a row or column in it; columns lie "
       "over rows",
       5.0, Lift<&SpanOver>()},
  };
}

Primitives WithColour() {
  constexpr const char* kType = "grid -> colour -> grid";
  return {
      {"connect_rows_with", kType, "black between two cells of one colour in a row in a colour",
       5.0, Lift<&ConnectWith<kRows>>()},
      {"connect_columns_with", kType,
       "black between two cells of one colour in a column in a colour", 5.0,
       Lift<&ConnectWith<kColumns>>()},
      {"connect_with", kType,
       "black between two cells of one colour in a row or column in a colour", 4.0,
       Lift<&ConnectWith<kStraight>>()},
      {"connect_diagonals_with", kType,
       "black between two cells of one colour on a diagonal in a colour", 6.0,
       Lift<&ConnectWith<kDiagonals>>()},
      {"bridge_rows", kType, "black between two painted cells of a row in a colour", 4.5,
       Lift<&Bridge<kRows>>()},
      {"bridge_columns", kType, "black between two painted cells of a column in a colour", 4.5,
       Lift<&Bridge<kColumns>>()},
      {"bridge_across", kType,
       "rows and columns with paint at both ends and black between, in a colour", 4.0,
       Lift<&BridgeAcross>()},
      {"meet_across_in", kType,
       "from edge to edge both ends in their colours up to the middle, a cell there in a colour",
       5.0, Lift<&MeetAcrossIn>()},
      {"bridge", kType, "black between two painted cells of a row or column in a colour", 4.0,
       Lift<&Bridge<kStraight>>()},
  };
}

}  // namespace

Primitives ConnectPrimitives() {
  Primitives all = Unary();
  for (core::Primitive& primitive : WithColour()) all.push_back(std::move(primitive));
  return all;
}

}  // namespace hunch::grid
