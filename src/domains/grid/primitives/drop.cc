// Objects that move as one: falling, or drawn towards something.
#include <algorithm>
#include <numeric>
#include <span>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

constexpr int16_t kEmpty = -1;
constexpr int16_t kWall = -2;  // beyond the border

// The objects of a picture (cells of one colour joined by sides or corners) on a board on which
// they can be moved, but never onto each other.
class Board {
 public:
  // With `kCrumbled`, each cell of a small object is an object of its own.
  enum Pieces { kWhole, kCrumbled };
  explicit Board(GridRef grid, Pieces pieces = kWhole)
      : grid_(grid), width_(grid.width()), stride_(grid.width() + 2) {
    Components objects;
    FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, objects);
    if (pieces == kCrumbled) Crumble(grid.area(), objects);
    count_ = objects.count;
    start_[0] = 0;
    for (int i = 0; i < count_; ++i) {
      colour_[i] = grid.cells()[objects.parts[i].first];
      start_[i + 1] = static_cast<int16_t>(start_[i] + objects.parts[i].cells);
    }
    std::fill_n(owner_, (grid.height() + 2) * stride_, kWall);
    int16_t next[kLargestArea + 1];
    std::copy_n(start_, count_, next);
    for (int cell = 0; cell < grid.area(); ++cell) {
      const int16_t object = objects.label[cell];
      const int at = (cell / width_ + 1) * stride_ + cell % width_ + 1;
      owner_[at] = object;  // kEmpty where it is none
      if (object >= 0) cells_[next[object]++] = static_cast<int16_t>(at);
    }
  }

  int count() const { return count_; }
  int colour(int object) const { return colour_[object]; }
  int stride() const { return stride_; }
  int CellsOf(int object) const { return start_[object + 1] - start_[object]; }

  // How far the object can go by `step` until something else is in its way.
  int FreeSteps(int object, int step) const {
    int least = kLongestSide;
    for (int c = start_[object]; c < start_[object + 1]; ++c) {
      for (int steps = 0, at = cells_[c] + step; steps < least; ++steps, at += step) {
        if (owner_[at] != kEmpty && owner_[at] != object) least = steps;
      }
    }
    return least;
  }

  // How far it is by `step` until a cell whose owner is(owner) is next to the object, whatever else
  // lies in between; kNever if the border comes first.
  static constexpr int kNever = kLongestSide;
  template <typename Is>
  int StepsTo(int object, int step, const Is& is) const {
    int least = kNever;
    bool border = true;
    for (int c = start_[object]; c < start_[object + 1]; ++c) {
      int steps = 0, at = cells_[c] + step;
      for (; owner_[at] != kWall && (owner_[at] < 0 || !is(owner_[at])); at += step) ++steps;
      if (steps > least || (steps == least && owner_[at] == kWall)) continue;
      least = steps;
      border = owner_[at] == kWall;
    }
    return border ? kNever : least;
  }

  // Whether the object would lie over nothing else, moved by `offset`.
  bool Fits(int object, int offset) const {
    return std::all_of(cells_ + start_[object], cells_ + start_[object + 1], [&](int16_t cell) {
      return owner_[cell + offset] == kEmpty || owner_[cell + offset] == object;
    });
  }

  void Move(int object, int offset) {
    const auto place = [&](int16_t owner) {
      for (int c = start_[object]; c < start_[object + 1]; ++c) owner_[cells_[c]] = owner;
    };
    place(kEmpty);
    for (int c = start_[object]; c < start_[object + 1]; ++c) {
      cells_[c] = static_cast<int16_t>(cells_[c] + offset);
    }
    place(static_cast<int16_t>(object));
  }

  void Remove(int object) {
    for (int c = start_[object]; c < start_[object + 1]; ++c) owner_[cells_[c]] = kEmpty;
  }

  GridRef Picture(Arena& arena) const {
    GridBuilder out = BlackLike(arena, grid_);
    uint8_t* to = out.cells();
    for (int row = 0; row < grid_.height(); ++row) {
      const int16_t* owner = owner_ + (row + 1) * stride_ + 1;
      for (int column = 0; column < width_; ++column) {
        const int16_t object = owner[column];
        to[row * width_ + column] = object >= 0 ? colour_[object] : 0;
      }
    }
    return out.Finish();
  }

 private:
  // Small ones have less than a third of the cells of the largest.
  static void Crumble(int area, Components& objects) {
    int largest = 0;
    for (int i = 0; i < objects.count; ++i) {
      largest = std::max<int>(largest, objects.parts[i].cells);
    }
    for (int16_t cell = 0; cell < area; ++cell) {
      if (objects.label[cell] < 0) continue;
      Component& object = objects.parts[objects.label[cell]];
      if (object.cells == 1 || 3 * object.cells >= largest) continue;
      --object.cells;
      if (object.first == cell) object.first = Next(objects, cell);
      objects.label[cell] = static_cast<int16_t>(objects.count);
      Component& crumb = objects.parts[objects.count++];
      crumb.cells = 1;
      crumb.first = cell;
    }
  }

  // The next cell of the same object in reading order; there must be one.
  static int16_t Next(const Components& objects, int16_t cell) {
    int16_t next = cell;
    while (objects.label[++next] != objects.label[cell]) {
    }
    return next;
  }

  GridRef grid_;
  int width_, stride_, count_;
  int16_t owner_[Frame::kLargest];   // by framed cell
  int16_t cells_[kLargestArea];      // framed cells, object by object
  int16_t start_[kLargestArea + 1];  // where those of an object begin
  uint8_t colour_[kLargestArea];
};

enum Side { kUp, kDown, kLeft, kRight };

std::array<int, 4> Steps(const Board& board) { return {-board.stride(), board.stride(), -1, 1}; }

template <Side kTo>
GridRef Drop(Arena& arena, GridRef grid) {
  Board board(grid);
  const int step = Steps(board)[kTo];
  for (bool moved = true; moved;) {
    moved = false;
    for (int k = 0; k < board.count(); ++k) {
      // Those further along first, so that most come to rest at once.
      const int object = kTo == kDown || kTo == kRight ? board.count() - 1 - k : k;
      const int steps = board.FreeSteps(object, step);
      if (steps == 0) continue;
      board.Move(object, steps * step);
      moved = true;
    }
  }
  return board.Picture(arena);
}

// The shortest straight way of an object to a cell whose owner is(owner).
struct Way {
  template <typename Is>
  Way(const Board& board, int object, const Is& is) {
    for (const int direction : Steps(board)) {
      const int distance = board.StepsTo(object, direction, is);
      if (distance >= steps) continue;
      step = direction;
      steps = distance;
    }
  }
  bool exists() const { return steps != Board::kNever; }

  int step = 0, steps = Board::kNever;
};

GridRef Attract(Arena& arena, GridRef grid, Colour colour) {
  Board board(grid);
  const auto attracts = [&](int16_t owner) { return board.colour(owner) == colour.index; };
  int16_t order[kLargestArea], distance[kLargestArea];
  for (int16_t object = 0; object < board.count(); ++object) {
    order[object] = object;
    distance[object] = attracts(object) ? int16_t{Board::kNever}
                                        : static_cast<int16_t>(Way(board, object, attracts).steps);
  }
  std::stable_sort(order, order + board.count(),
                   [&](int16_t a, int16_t b) { return distance[a] < distance[b]; });
  for (int k = 0; k < board.count() && distance[order[k]] != Board::kNever; ++k) {
    const Way way(board, order[k], attracts);
    board.Move(order[k], way.step * board.FreeSteps(order[k], way.step));
  }
  return board.Picture(arena);
}

// Objects go straight towards the largest of their colour until something is in their way; those
// behind follow. Undefined where there is none to go to.
GridRef Gather(Arena& arena, GridRef grid) {
  Board board(grid);
  int16_t order[kLargestArea], step[kLargestArea], distance[kLargestArea];
  int16_t count = 0;
  int most[kColours] = {};
  for (int object = 0; object < board.count(); ++object) {
    most[board.colour(object)] = std::max(most[board.colour(object)], board.CellsOf(object));
  }
  for (int16_t object = 0; object < board.count(); ++object) {
    const int colour = board.colour(object);
    if (board.CellsOf(object) == most[colour]) continue;
    const Way way(board, object, [&](int16_t owner) {
      return board.colour(owner) == colour && board.CellsOf(owner) == most[colour];
    });
    if (!way.exists()) continue;
    step[object] = static_cast<int16_t>(way.step);
    distance[object] = static_cast<int16_t>(way.steps);
    order[count++] = object;
  }
  if (count == 0) return {};
  std::stable_sort(order, order + count,
                   [&](int16_t a, int16_t b) { return distance[a] < distance[b]; });
  for (bool moved = true; moved;) {
    moved = false;
    for (int k = 0; k < count; ++k) {
      const int steps = board.FreeSteps(order[k], step[order[k]]);
      if (steps == 0) continue;
      board.Move(order[k], steps * step[order[k]]);
      moved = true;
    }
  }
  return board.Picture(arena);
}

// A cell that goes to an anchor: where it comes to, from there back by `step`, and how far that is.
struct Journey {
  int cell, anchor, step, distance;
};

// All cells that are no part of an anchor, an object of a third of the largest one's cells or more,
// go straight to the nearest anchor of their colour, behind those that are there; without one they
// vanish.
GridRef GatherSpecks(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found);
  const int width = grid.width();
  int most = 1;
  for (int i = 0; i < found.count; ++i) most = std::max<int>(most, found.parts[i].cells);
  const auto is_anchor = [&](int cell) {
    const int object = found.label[cell];
    return object >= 0 && found.parts[object].cells > 1 && 3 * found.parts[object].cells >= most;
  };
  GridBuilder out = CopyOf(arena, grid);
  Journey journeys[kLargestArea];
  int count = 0;
  for (int i = 0; i < grid.area(); ++i) {
    if (grid.cells()[i] == 0 || is_anchor(i)) continue;
    out.cells()[i] = 0;
    Journey& nearest = journeys[count] = {i, -1, 0, kLargestArea};
    for (const Vector way : {Vector{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
      int row = i / width + way.rows, column = i % width + way.columns, distance = 1;
      for (; row >= 0 && column >= 0 && row < grid.height() && column < width; ++distance) {
        const int at = row * width + column;
        if (grid.cells()[at] == grid.cells()[i] && is_anchor(at)) {
          if (distance < nearest.distance) {
            nearest = {i, at, way.rows * width + way.columns, distance};
          }
          break;
        }
        row += way.rows;
        column += way.columns;
      }
    }
    count += nearest.anchor >= 0;
  }
  std::stable_sort(journeys, journeys + count,
                   [](const Journey& a, const Journey& b) { return a.distance < b.distance; });
  for (const Journey& journey : std::span(journeys, static_cast<size_t>(count))) {
    int to = journey.anchor - journey.step;
    while (to != journey.cell && out.cells()[to] != 0) to -= journey.step;
    out.cells()[to] = grid.cells()[journey.cell];
  }
  return out.Finish();
}

}  // namespace

Primitives DropPrimitives() {
  return {
      {"drop_down", "grid -> grid", "objects of one colour fall down until something holds them",
       4.0, Lift<&Drop<kDown>>()},
      {"drop_up", "grid -> grid", "objects of one colour rise until something holds them", 4.5,
       Lift<&Drop<kUp>>()},
      {"drop_left", "grid -> grid", "objects of one colour slide left until something holds them",
       4.5, Lift<&Drop<kLeft>>()},
      {"drop_right", "grid -> grid", "objects of one colour slide right until something holds them",
       4.5, Lift<&Drop<kRight>>()},
      {"attract", "grid -> colour -> grid",
       "objects move straight to those of a colour until something stops them", 4.0,
       Lift<&Attract>()},
      {"gather", "grid -> grid",
       "objects move straight to the largest of their colour until something stops them", 5.0,
       Lift<&Gather>()},
      {"gather_specks", "grid -> grid",
       "single cells and pairs move straight to an object of their colour; those without one "
       "vanish",
       5.0, Lift<&GatherSpecks>()},
  };
}

}  // namespace hunch::grid
