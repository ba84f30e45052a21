// Rotations and reflections of a whole grid, which stays where its first cell was; and objects
// mirrored across others.
#include <algorithm>
#include <vector>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;

// The grid (transposed in size when `kTurned`) whose cell is `cell(cells, row, column)`.
template <bool kTurned, typename Cell>
GridRef Rearranged(Arena& arena, GridRef grid, Cell cell) {
  const Cells cells(grid);
  const int height = kTurned ? cells.width : cells.height;
  const int width = kTurned ? cells.height : cells.width;
  return MakeGrid(arena, {grid.top(), grid.left(), height, width},
                  [cells, cell](int row, int column) { return cell(cells, row, column); });
}

GridRef Rotate90(Arena& arena, GridRef grid) {
  return Rearranged<true>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(cells.height - 1 - column, row);
  });
}

GridRef Rotate180(Arena& arena, GridRef grid) {
  return Rearranged<false>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(cells.height - 1 - row, cells.width - 1 - column);
  });
}

GridRef Rotate270(Arena& arena, GridRef grid) {
  return Rearranged<true>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(column, cells.width - 1 - row);
  });
}

GridRef FlipRows(Arena& arena, GridRef grid) {
  return Rearranged<false>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(cells.height - 1 - row, column);
  });
}

GridRef FlipColumns(Arena& arena, GridRef grid) {
  return Rearranged<false>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(row, cells.width - 1 - column);
  });
}

GridRef Transpose(Arena& arena, GridRef grid) {
  return Rearranged<true>(
      arena, grid, [](const Cells& cells, int row, int column) { return cells.at(column, row); });
}

GridRef Antitranspose(Arena& arena, GridRef grid) {
  return Rearranged<true>(arena, grid, [](const Cells& cells, int row, int column) {
    return cells.at(cells.height - 1 - column, cells.width - 1 - row);
  });
}

// Each row a column further to the right than the one below it (`kRight`) or the one above it.
template <bool kRight>
GridRef Slant(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const int by = cells.height - 1;
  const Box frame{grid.top(), grid.left(), cells.height, cells.width + by};
  return MakeGrid(arena, frame, [&cells, by](int row, int column) {
    const int from = column - (kRight ? by - row : row);
    return from >= 0 && from < cells.width ? cells.at(row, from) : uint8_t{0};
  });
}

// What makes an object a wall to another: longer lines than it has, or a longer line across the way
// on which it is met than any so across of the other.
enum class WallBy { kAnyLine, kLineAcross };

// Where a cell that looks straight first meets an object of another colour that is a wall to its
// own object, which it looks through; how many steps away, 0 where it meets none such.
class Walls {
 public:
  Walls(GridRef grid, WallBy by) : grid_(grid), by_(by) {
    FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found_);
    for (int part = 0; part < found_.count; ++part) {
      lines_.push_back({LongestLine(part, {0, 1}), LongestLine(part, {1, 0})});
    }
  }

  int parts() const { return found_.count; }

  int StepsFrom(int part, int row, int column, Vector step) const {
    const uint8_t colour = grid_.cells()[found_.parts[part].first];
    for (int steps = 1;; ++steps) {
      row += step.rows;
      column += step.columns;
      if (!Inside(row, column)) return 0;
      const int other = LabelAt(row, column);
      if (other < 0 || grid_.at(row, column) == colour) continue;
      return IsWall(other, part, row, column, step) ? steps : 0;
    }
  }

  // How far the wall at a cell goes on to both sides, in cells, along the steps.
  int LineThrough(int row, int column, Vector step) const {
    const int wall = LabelAt(row, column);
    return CellsOn(wall, row, column, step) +
           CellsOn(wall, row, column, {-step.rows, -step.columns}) - 1;
  }

  // Calls use(row, column) for the cells of a part.
  template <typename Use>
  void ForEachCell(int part, const Use& use) const {
    const Component& box = found_.parts[part];
    for (int row = box.top; row < box.bottom; ++row) {
      for (int column = box.left; column < box.right; ++column) {
        if (LabelAt(row, column) == part) use(row, column);
      }
    }
  }

 private:
  struct Lines {  // the longest, in cells
    int in_row, in_column;
    int Longest() const { return std::max(in_row, in_column); }
  };

  bool Inside(int row, int column) const {
    return row >= 0 && column >= 0 && row < grid_.height() && column < grid_.width();
  }
  int LabelAt(int row, int column) const { return found_.label[row * grid_.width() + column]; }

  // From a cell of the part on.
  int CellsOn(int part, int row, int column, Vector step) const {
    int cells = 0;
    for (; Inside(row, column) && LabelAt(row, column) == part; ++cells) {
      row += step.rows;
      column += step.columns;
    }
    return cells;
  }
  int LongestLine(int part, Vector step) const {
    int longest = 0;
    ForEachCell(part, [&](int row, int column) {
      longest = std::max(longest, CellsOn(part, row, column, step));
    });
    return longest;
  }

  // Whether `other`, met at the cell, is a wall to the part.
  bool IsWall(int other, int part, int row, int column, Vector step) const {
    const Lines& theirs = lines_[static_cast<size_t>(other)];
    const Lines& own = lines_[static_cast<size_t>(part)];
    if (by_ == WallBy::kAnyLine) return theirs.Longest() > own.Longest();
    const int across = LineThrough(row, column, {step.columns, step.rows});
    return across > (step.rows != 0 ? own.in_row : own.in_column);
  }

  GridRef grid_;
  WallBy by_;
  Components found_;
  std::vector<Lines> lines_;
};

// The mirror that a part faces, the nearest wall that one of its cells meets: its row, or column.
// Of two as near, the one that goes on further as a mirror.
struct Mirror {
  bool across_rows = false;  // rows are exchanged, not columns
  int line = -1;
  int steps = kLongestSide + 1;
  int length = 0;
  bool tie = false;  // another one is as near and as long, across the other way

  bool Stands() const { return line >= 0 && !tie; }
  bool IsAsNear(const Mirror& other) const {
    return steps == other.steps && length == other.length;
  }
  bool IsNearer(const Mirror& other) const {
    return steps < other.steps || (steps == other.steps && length > other.length);
  }
};

Mirror FacingMirror(const Walls& walls, int part, Vector step) {
  Mirror facing{step.rows != 0};
  const Vector along{step.columns, step.rows};
  walls.ForEachCell(part, [&](int row, int column) {
    const int steps = walls.StepsFrom(part, row, column, step);
    if (steps == 0 || steps >= facing.steps) return;
    const int wall_row = row + steps * step.rows, wall_column = column + steps * step.columns;
    facing.steps = steps;
    facing.line = facing.across_rows ? wall_row : wall_column;
    facing.length = walls.LineThrough(wall_row, wall_column, along);
  });
  return facing;
}

Mirror MirrorOf(const Walls& walls, int part) {
  Mirror nearest;
  for (const Vector step : {Vector{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
    const Mirror facing = FacingMirror(walls, part, step);
    if (facing.line < 0) continue;
    if (facing.IsNearer(nearest)) nearest = facing;
    nearest.tie |= facing.IsAsNear(nearest) && facing.across_rows != nearest.across_rows;
  }
  return nearest;
}

// The line for one cell: that of the nearer wall before and behind it, that of its part where it
// meets neither.
int LineFor(const Walls& walls, int part, const Mirror& mirror, int row, int column) {
  const Vector step = mirror.across_rows ? Vector{1, 0} : Vector{0, 1};
  const int at = mirror.across_rows ? row : column;
  const int on = walls.StepsFrom(part, row, column, step);
  const int back = walls.StepsFrom(part, row, column, {-step.rows, -step.columns});
  if (on == back) return mirror.line;
  return back == 0 || (on > 0 && on < back) ? at + on : at - back;
}

GridRef MirrorAcross(Arena& arena, GridRef grid, const Walls& walls) {
  GridBuilder out = CopyOf(arena, grid);
  std::vector<Mirror> mirrors;
  for (int i = 0; i < walls.parts(); ++i) {
    mirrors.push_back(MirrorOf(walls, i));
    if (!mirrors[i].Stands()) continue;
    walls.ForEachCell(i, [&](int row, int column) { out.at(row, column) = 0; });
  }
  bool moved = false;
  for (int i = 0; i < walls.parts(); ++i) {
    if (!mirrors[i].Stands()) continue;
    moved = true;
    walls.ForEachCell(i, [&](int row, int column) {
      const int line = LineFor(walls, i, mirrors[i], row, column);
      const int to_row = mirrors[i].across_rows ? 2 * line - row : row;
      const int to_column = mirrors[i].across_rows ? column : 2 * line - column;
      const bool inside =
          to_row >= 0 && to_column >= 0 && to_row < grid.height() && to_column < grid.width();
      if (inside) out.at(to_row, to_column) = grid.at(row, column);
    });
  }
  return moved ? out.Finish() : GridRef{};
}

// Where no object has longer lines than another, figures may be as long, along their way, as the
// walls are across it.
GridRef MirrorAcrossLarger(Arena& arena, GridRef grid) {
  const GridRef mirrored = MirrorAcross(arena, grid, Walls(grid, WallBy::kAnyLine));
  if (mirrored.defined()) return mirrored;
  return MirrorAcross(arena, grid, Walls(grid, WallBy::kLineAcross));
}

}  // namespace

Primitives RigidPrimitives() {
  using core::Lift;
  return {
      {"rotate90", "grid -> grid", "the grid turned a quarter clockwise", 3.5, Lift<&Rotate90>()},
      {"rotate180", "grid -> grid", "the grid turned by half", 3.5, Lift<&Rotate180>()},
      {"rotate270", "grid -> grid", "the grid turned a quarter anticlockwise", 3.5,
       Lift<&Rotate270>()},
      {"flip_rows", "grid -> grid", "the grid upside down: its last row first", 3.0,
       Lift<&FlipRows>()},
      {"flip_columns", "grid -> grid", "left and right swapped: its last column first", 3.0,
       Lift<&FlipColumns>()},
      {"transpose", "grid -> grid", "rows become columns: mirrored about the main diagonal", 3.5,
       Lift<&Transpose>()},
      {"antitranspose", "grid -> grid", "mirrored about the other diagonal", 4.5,
       Lift<&Antitranspose>()},
      {"slant_right", "grid -> grid", "each row one column further right than the row below it",
       6.0, Lift<&Slant<true>>()},
      {"slant_left", "grid -> grid", "each row one column further left than the row below it", 6.0,
       Lift<&Slant<false>>()},
      {"mirror_across_larger", "grid -> grid",
       "objects mirrored across the nearest side of one of longer lines that they face", 6.0,
       Lift<&MirrorAcrossLarger>()},
  };
}

}  // namespace hunch::grid
