// Lattices of lines over a picture: what stands where the lines cross; rectangles that are told by
// marks at their corners.
#include <algorithm>
#include <vector>

#include "domains/grid/block.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;

// The rows and columns that are, three quarters of them at least, of one colour. No two lie side by
// side: what does is an area.
struct Lines {
  int colour = kNoColour;
  std::vector<int> rows, columns;

  size_t count() const { return rows.size() + columns.size(); }
};

template <typename CellAt>
bool IsLineOf(int colour, int length, const CellAt& cell) {
  int count = 0;
  for (int i = 0; i < length; ++i) count += cell(i) == colour;
  return 4 * count >= 3 * length;
}

bool SomeAdjacent(const std::vector<int>& places) {
  return std::adjacent_find(places.begin(), places.end(),
                            [](int a, int b) { return b == a + 1; }) != places.end();
}

Lines LinesOf(const Cells& cells, int colour) {
  Lines lines{colour, {}, {}};
  for (int row = 0; row < cells.height; ++row) {
    if (IsLineOf(colour, cells.width, [&](int i) { return cells.at(row, i); })) {
      lines.rows.push_back(row);
    }
  }
  for (int column = 0; column < cells.width; ++column) {
    if (IsLineOf(colour, cells.height, [&](int i) { return cells.at(i, column); })) {
      lines.columns.push_back(column);
    }
  }
  return lines;
}

// Of the colour that has most of them; none without two lines each way.
Lines FindLines(GridRef grid) {
  const Cells cells(grid);
  const ColourCounts counts = CountByColour(grid);
  Lines best;
  for (int colour = 0; colour < kColours; ++colour) {
    if (counts[colour] < cells.height + cells.width) continue;
    Lines lines = LinesOf(cells, colour);
    if (lines.rows.size() < 2 || lines.columns.size() < 2) continue;
    if (SomeAdjacent(lines.rows) || SomeAdjacent(lines.columns)) continue;
    if (lines.count() > best.count()) best = std::move(lines);
  }
  return best;
}

// The crossings that have another colour than the lines, cut to their box.
GridRef Crossings(Arena& arena, GridRef grid) {
  const Lines lines = FindLines(grid);
  if (lines.count() == 0) return {};
  const auto height = static_cast<int>(lines.rows.size());
  const auto width = static_cast<int>(lines.columns.size());
  const GridRef all = MakeGrid(arena, {0, 0, height, width}, [&](int row, int column) {
    const uint8_t colour = grid.at(lines.rows[row], lines.columns[column]);
    return colour == lines.colour ? uint8_t{0} : colour;
  });
  const std::optional<Box> painted = BoxOfPaint(all);
  return painted ? CutBlock(arena, all, *painted) : GridRef{};
}

// The picture's cells between them.
GridRef BetweenCrossings(Arena& arena, GridRef grid) {
  const Lines lines = FindLines(grid);
  int top = grid.height(), bottom = -1, left = grid.width(), right = -1;
  for (const int row : lines.rows) {
    for (const int column : lines.columns) {
      if (grid.at(row, column) == lines.colour) continue;
      top = std::min(top, row);
      bottom = row;
      left = std::min(left, column);
      right = std::max(right, column);
    }
  }
  if (bottom < 0) return {};
  return CutBlock(arena, grid, {top, left, bottom - top + 1, right - left + 1});
}

GridRef AlikeSquares(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  return MakeGrid(arena, {grid.top(), grid.left(), cells.height - 1, cells.width - 1},
                  [&cells](int row, int column) {
                    const uint8_t *upper = cells.row(row) + column, *lower = upper + cells.width;
                    const uint8_t colour = upper[0];
                    const bool alike =
                        upper[1] == colour && lower[0] == colour && lower[1] == colour;
                    return alike ? colour : uint8_t{0};
                  });
}

// A straight run of one colour between two cells of another one, none of them the ground.
struct Side {
  int first, last;  // its ends
  uint8_t ends;
};

// Of one row or column.
template <typename CellAt>
std::vector<Side> SidesOf(int length, int ground, const CellAt& cell) {
  std::vector<Side> sides;
  for (int first = 0; first + 2 < length; ++first) {
    const uint8_t ends = cell(first), run = cell(first + 1);
    if (ends == ground || run == ground || run == ends) continue;
    int last = first + 2;
    while (last < length && cell(last) == run) ++last;
    if (last < length && cell(last) == ends) sides.push_back({first, last, ends});
  }
  return sides;
}

// The box of the largest rectangle with two such sides, in lines `across` the sides; empty without.
template <typename CellAt>
Box BetweenSides(int lines, int length, int ground, const CellAt& cell) {
  std::vector<std::vector<Side>> sides;
  for (int line = 0; line < lines; ++line) {
    sides.push_back(SidesOf(length, ground, [&](int i) { return cell(line, i); }));
  }
  Box best{0, 0, 0, 0};
  for (int a = 0; a < lines; ++a) {
    for (const Side& side : sides[a]) {
      for (int b = lines - 1; b > a + 1; --b) {
        const bool opposite = std::any_of(sides[b].begin(), sides[b].end(), [&](const Side& other) {
          return other.first == side.first && other.last == side.last && other.ends == side.ends;
        });
        const Box box{a, side.first, b - a + 1, side.last - side.first + 1};
        if (opposite && box.height * box.width > best.height * best.width) best = box;
      }
    }
  }
  return best;
}

GridRef MarkedRectangle(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const ColourCounts counts = CountByColour(grid);
  const auto ground =
      static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  const Box lying = BetweenSides(cells.height, cells.width, ground,
                                 [&](int line, int i) { return cells.at(line, i); });
  const Box turned = BetweenSides(cells.width, cells.height, ground,
                                  [&](int line, int i) { return cells.at(i, line); });
  const Box standing{turned.left, turned.top, turned.width, turned.height};
  const int area = lying.height * lying.width;
  const Box best = standing.height * standing.width > area ? standing : lying;
  return best.height == 0 ? GridRef{} : CutBlock(arena, grid, best);
}

}  // namespace

Primitives CrossingPrimitives() {
  using core::Lift;
  return {
      {"crossings", "grid -> grid",
       "where the lines of a lattice cross in another colour, a cell for each, black where not",
       4.0, Lift<&Crossings>()},
      {"between_crossings", "grid -> grid",
       "the picture between the crossings of lines that have another colour, these included", 5.5,
       Lift<&BetweenCrossings>()},
      {"alike_squares", "grid -> grid",
       "a cell for each 2 by 2 cells: in their colour where they have one, else black", 5.0,
       Lift<&AlikeSquares>()},
      {"marked_rectangle", "grid -> grid",
       "the largest rectangle with two opposite sides of one colour between corners of another",
       5.0, Lift<&MarkedRectangle>()},
  };
}

}  // namespace hunch::grid
