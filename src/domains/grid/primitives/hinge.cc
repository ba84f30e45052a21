// Figures that have a straight bar of another colour along one of their sides, and cells that turn
// about others.
#include <algorithm>
#include <optional>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;

enum class Edge { kTop, kBottom, kLeft, kRight };
constexpr Edge kEdges[] = {Edge::kTop, Edge::kBottom, Edge::kLeft, Edge::kRight};

class Figures {
 public:
  explicit Figures(GridRef grid) : grid_(grid) {
    FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found_);
  }

  int count() const { return found_.count; }

  // The only side that is a bar; none where there are several.
  std::optional<Edge> BarOf(int figure) const {
    std::optional<Edge> bar;
    for (const Edge edge : kEdges) {
      if (!IsBar(figure, edge)) continue;
      if (bar) return std::nullopt;
      bar = edge;
    }
    return bar;
  }

  // Paints the cells of a figure's other colours mirrored across the bar, over black.
  void Mirror(int figure, Edge bar, GridBuilder& out) const {
    const Component& box = found_.parts[figure];
    for (int row = box.top; row < box.bottom; ++row) {
      for (int column = box.left; column < box.right; ++column) {
        if (!Has(figure, row, column)) continue;
        const int r = bar == Edge::kTop      ? 2 * box.top - row
                      : bar == Edge::kBottom ? 2 * (box.bottom - 1) - row
                                             : row;
        const int c = bar == Edge::kLeft    ? 2 * box.left - column
                      : bar == Edge::kRight ? 2 * (box.right - 1) - column
                                            : column;
        const bool inside = r >= 0 && c >= 0 && r < grid_.height() && c < grid_.width();
        if (inside && out.at(r, c) == 0) out.at(r, c) = grid_.at(row, column);
      }
    }
  }

 private:
  bool Has(int figure, int row, int column) const {
    return found_.label[row * grid_.width() + column] == figure;
  }

  static bool IsOnEdge(const Component& box, Edge edge, int row, int column) {
    switch (edge) {
      case Edge::kTop:
        return row == box.top;
      case Edge::kBottom:
        return row == box.bottom - 1;
      case Edge::kLeft:
        return column == box.left;
      case Edge::kRight:
        return column == box.right - 1;
    }
    return false;
  }

  // Two or more cells on the edge, all of one colour that the figure has nowhere else.
  bool IsBar(int figure, Edge edge) const {
    const Component& box = found_.parts[figure];
    int on = 0, colour = 0;
    bool others[kColours] = {};
    for (int row = box.top; row < box.bottom; ++row) {
      for (int column = box.left; column < box.right; ++column) {
        if (!Has(figure, row, column)) continue;
        const int cell = grid_.at(row, column);
        if (!IsOnEdge(box, edge, row, column)) {
          others[cell] = true;
          continue;
        }
        if (on++ > 0 && cell != colour) return false;
        colour = cell;
      }
    }
    return on > 1 && on < box.cells && !others[colour];
  }

  GridRef grid_;
  Components found_;
};

GridRef MirrorAcrossBars(Arena& arena, GridRef grid) {
  const Figures figures(grid);
  GridBuilder out = CopyOf(arena, grid);
  bool some = false;
  for (int i = 0; i < figures.count(); ++i) {
    const std::optional<Edge> bar = figures.BarOf(i);
    if (bar) figures.Mirror(i, *bar, out);
    some |= bar.has_value();
  }
  return some ? out.Finish() : GridRef{};
}

// Cells of a colour, and the arms from them to others: each cell is at the end of one from the
// nearest hinge in its row or column and, where several are as near, from the only one of them that
// has no other arm.
class Hinges {
 public:
  Hinges(GridRef grid, Colour colour) : grid_(grid), hinge_(static_cast<uint8_t>(colour.index)) {
    for (const bool tied : {false, true}) {
      for (int i = 0; i < grid.area(); ++i) {
        if (grid.cells()[i] != 0 && grid.cells()[i] != hinge_) Join(i, tied);
      }
    }
  }

  // From the hinge to the cell; zero where there is no arm.
  Vector ArmTo(int cell) const { return arms_[cell]; }

 private:
  void Join(int cell, bool tied) {
    const int width = grid_.width(), row = cell / width, column = cell % width;
    for (int steps = 1; steps < std::max(grid_.height(), width); ++steps) {
      int met = 0, free = 0;
      Vector arm, free_arm;
      for (const auto& [down, right] : {Vector{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        const int r = row + steps * down, c = column + steps * right;
        if (r < 0 || c < 0 || r >= grid_.height() || c >= width) continue;
        if (grid_.at(r, c) != hinge_) continue;
        arm = {-steps * down, -steps * right};
        ++met;
        if (taken_[r * width + c]) continue;
        free_arm = arm;
        ++free;
      }
      if (met == 0) continue;
      if (!tied && met == 1) Take(cell, arm);
      if (tied && met > 1 && free == 1) Take(cell, free_arm);
      return;
    }
  }
  void Take(int cell, Vector arm) {
    arms_[cell] = arm;
    taken_[cell - arm.rows * grid_.width() - arm.columns] = true;
  }

  GridRef grid_;
  uint8_t hinge_;
  Vector arms_[kLargestArea];
  bool taken_[kLargestArea] = {};  // by hinge
};

// Cells that turn leave black, and come to where they do over all else.
template <bool kClockwise>
GridRef TurnAboutHinges(Arena& arena, GridRef grid, Colour colour) {
  const Hinges hinges(grid, colour);
  GridBuilder out = CopyOf(arena, grid);
  bool some = false;
  for (int i = 0; i < grid.area(); ++i) {
    if (hinges.ArmTo(i) == Vector{}) continue;
    out.cells()[i] = 0;
    some = true;
  }
  for (int i = 0; i < grid.area(); ++i) {
    const Vector arm = hinges.ArmTo(i);
    if (arm == Vector{}) continue;
    const int row = i / grid.width() - arm.rows + (kClockwise ? arm.columns : -arm.columns);
    const int column = i % grid.width() - arm.columns + (kClockwise ? -arm.rows : arm.rows);
    if (row < 0 || column < 0 || row >= grid.height() || column >= grid.width()) continue;
    out.at(row, column) = grid.cells()[i];
  }
  return some ? out.Finish() : GridRef{};
}

}  // namespace

Primitives HingePrimitives() {
  return {
      {"mirror_across_bars", "grid -> grid",
       "figures with a bar of a colour of its own along one side mirrored across it, over black",
       5.0, core::Lift<&MirrorAcrossBars>()},
      {"turn_clockwise_about", "grid -> colour -> grid",
       "cells turned a quarter about the nearest cell of a colour in their row or column", 5.5,
       core::Lift<&TurnAboutHinges<true>>()},
      {"turn_anticlockwise_about", "grid -> colour -> grid", "the same the other way", 5.5,
       core::Lift<&TurnAboutHinges<false>>()}};
}

}  // namespace hunch::grid
