// Figures that have a straight bar of another colour along one of their sides.
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

}  // namespace

Primitives HingePrimitives() {
  return {
      {"mirror_across_bars", "grid -> grid",
       "figures with a bar of a colour of its own along one side mirrored across it, over black",
       5.0, core::Lift<&MirrorAcrossBars>()}};
}

}  // namespace hunch::grid
