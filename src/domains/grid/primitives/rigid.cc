// Rotations and reflections of a whole grid, which stays where its first cell was; and objects
// mirrored across others.
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

struct Facing {
  Vector step;
  int distance = kLongestSide + 1;  // cells between
  bool tie = false;
};

// Calls use(row, column) for the cells of a part.
template <typename Use>
void ForEachCell(GridRef grid, const Components& found, int part, const Use& use) {
  const Component& box = found.parts[part];
  for (int row = box.top; row < box.bottom; ++row) {
    for (int column = box.left; column < box.right; ++column) {
      if (found.label[row * grid.width() + column] == part) use(row, column);
    }
  }
}

// The nearest larger object of another colour that a part meets first, looking straight.
Facing NearestLarger(GridRef grid, const Components& found, int part) {
  Facing nearest;
  for (const Vector step : {Vector{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
    int closest = kLongestSide + 1;
    bool larger = false;
    ForEachCell(grid, found, part, [&](int row, int column) {
      for (int distance = 0;; ++distance) {
        row += step.rows;
        column += step.columns;
        if (row < 0 || column < 0 || row >= grid.height() || column >= grid.width()) return;
        const int other = found.label[row * grid.width() + column];
        if (other < 0) continue;
        if (other == part || distance >= closest) return;
        closest = distance;
        larger = found.parts[other].cells > found.parts[part].cells &&
                 grid.at(row, column) != grid.cells()[found.parts[part].first];
        return;
      }
    });
    if (!larger || closest > nearest.distance) continue;
    nearest.tie = closest == nearest.distance;
    nearest.distance = closest;
    nearest.step = step;
  }
  return nearest;
}

// The line of the wall is the mirror.
Vector Mirrored(const Component& part, const Facing& facing, int row, int column) {
  const int beyond = facing.distance + 1;
  if (facing.step.rows < 0) return {2 * (part.top - beyond) - row, column};
  if (facing.step.rows > 0) return {2 * (part.bottom - 1 + beyond) - row, column};
  if (facing.step.columns < 0) return {row, 2 * (part.left - beyond) - column};
  return {row, 2 * (part.right - 1 + beyond) - column};
}

GridRef MirrorAcrossLarger(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found);
  if (found.count < 2) return {};
  GridBuilder out = CopyOf(arena, grid);
  Facing facing[kLargestArea];
  bool moved = false;
  for (int i = 0; i < found.count; ++i) {
    facing[i] = NearestLarger(grid, found, i);
    if (facing[i].step == Vector{} || facing[i].tie) continue;
    moved = true;
    ForEachCell(grid, found, i, [&](int row, int column) { out.at(row, column) = 0; });
  }
  if (!moved) return {};
  for (int i = 0; i < found.count; ++i) {
    if (facing[i].step == Vector{} || facing[i].tie) continue;
    ForEachCell(grid, found, i, [&](int row, int column) {
      const Vector to = Mirrored(found.parts[i], facing[i], row, column);
      if (to.rows < 0 || to.columns < 0 || to.rows >= grid.height() || to.columns >= grid.width()) {
        return;
      }
      out.at(to.rows, to.columns) = grid.at(row, column);
    });
  }
  return out.Finish();
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
       "objects mirrored across the nearest side of a larger one that they face", 6.0,
       Lift<&MirrorAcrossLarger>()},
  };
}

}  // namespace hunch::grid
