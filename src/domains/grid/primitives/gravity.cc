// Cells that fall: each on its own, along its row or column, until something holds it.
#include <algorithm>
#include <numeric>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

enum class Side { kUp, kDown, kLeft, kRight };

// Cells start, start + step, ... of a grid, row-major, counted from the end that they fall towards.
struct Line {
  int start, step, length;
};

// Moves the cells of which moves(index) holds towards the line's start, in their order; all other
// painted cells stay and hold what falls on them.
template <typename Moves>
void Pack(uint8_t* cells, const Line& line, const Moves& moves) {
  int free = line.start;
  for (int k = 0, i = line.start; k < line.length; ++k, i += line.step) {
    const uint8_t colour = cells[i];
    if (colour == 0) continue;
    if (!moves(i)) {
      free = i + line.step;
      continue;
    }
    cells[i] = 0;
    cells[free] = colour;
    free += line.step;
  }
}

template <Side kTo, typename Moves>
GridRef Fall(Arena& arena, GridRef grid, const Moves& moves) {
  const int height = grid.height(), width = grid.width(), area = height * width;
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cells = out.cells();
  if (kTo == Side::kUp || kTo == Side::kDown) {
    for (int column = 0; column < width; ++column) {
      Pack(cells,
           kTo == Side::kUp ? Line{column, width, height}
                            : Line{area - width + column, -width, height},
           moves);
    }
  } else {
    for (int start = 0; start < area; start += width) {
      Pack(cells, kTo == Side::kLeft ? Line{start, 1, width} : Line{start + width - 1, -1, width},
           moves);
    }
  }
  return out.Finish();
}

template <Side kTo>
GridRef FallAll(Arena& arena, GridRef grid) {
  return Fall<kTo>(arena, grid, [](int) { return true; });
}

// kThese: the cells of the colour move; otherwise all others do.
template <Side kTo, bool kThese>
GridRef FallSome(Arena& arena, GridRef grid, Colour colour) {
  const uint8_t* from = grid.cells();
  return Fall<kTo>(arena, grid,
                   [from, colour](int i) { return (from[i] == colour.index) == kThese; });
}

// Rows and columns of a grid that have a wall in them, and where it begins and ends.
struct Wall {
  int first = -1, last = -1;
  void Take(int i) {
    if (first < 0) first = i;
    last = i;
  }
};

// Cells slide along their row towards the wall's cells in it, those of which is_wall(index) holds,
// or else along their column.
template <typename IsWall>
GridRef PullToWall(Arena& arena, GridRef grid, const IsWall& is_wall) {
  const int height = grid.height(), width = grid.width();
  Wall in_row[kLongestSide], in_column[kLongestSide];
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      if (!is_wall(row * width + column)) continue;
      in_row[row].Take(column);
      in_column[column].Take(row);
    }
  }
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cells = out.cells();
  for (int row = 0; row < height; ++row) {
    const auto [first, last] = in_row[row];
    if (first < 0) continue;
    const auto all = [](int) { return true; };
    Pack(cells, {row * width + first - 1, -1, first}, all);
    Pack(cells, {row * width + last + 1, 1, width - last - 1}, all);
  }
  for (int column = 0; column < width; ++column) {
    const auto [first, last] = in_column[column];
    if (first < 0) continue;
    const auto not_yet = [&](int i) { return in_row[i / width].first < 0; };
    Pack(cells, {(first - 1) * width + column, -width, first}, not_yet);
    Pack(cells, {(last + 1) * width + column, width, height - last - 1}, not_yet);
  }
  return out.Finish();
}

GridRef PullTo(Arena& arena, GridRef grid, Colour wall) {
  const uint8_t* from = grid.cells();
  return PullToWall(arena, grid, [&](int i) { return from[i] == wall.index; });
}

// What stays, in no row or column of the largest object, takes its colour, too.
GridRef PullIntoLargest(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found);
  if (found.count < 2) return {};
  const auto fewer = [](const Component& a, const Component& b) { return a.cells < b.cells; };
  const auto* largest = std::max_element(found.parts, found.parts + found.count, fewer);
  const auto label = largest - found.parts;
  const uint8_t colour = grid.cells()[largest->first];
  const GridRef pulled = PullToWall(arena, grid, [&](int i) { return found.label[i] == label; });
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    return pulled.at(row, column) == 0 ? uint8_t{0} : colour;
  });
}

int PaintedOn(const uint8_t* cells, const Line& line) {
  int painted = 0;
  for (int k = 0; k < line.length; ++k) painted += cells[line.start + k * line.step] != 0;
  return painted;
}

// The rows (or columns) ordered by how many painted cells they have, the fewest first.
template <bool kRows>
GridRef SortLines(Arena& arena, GridRef grid) {
  const int height = grid.height(), width = grid.width();
  const uint8_t* from = grid.cells();
  const int lines = kRows ? height : width;
  const auto line = [&](int i) {
    return kRows ? Line{i * width, 1, width} : Line{i, width, height};
  };
  int painted[kLongestSide], order[kLongestSide];
  for (int i = 0; i < lines; ++i) painted[i] = PaintedOn(from, line(i));
  std::iota(order, order + lines, 0);
  std::sort(order, order + lines, [&](int a, int b) {
    return painted[a] != painted[b] ? painted[a] < painted[b] : a < b;
  });
  GridBuilder out = BlackLike(arena, grid);
  uint8_t* cells = out.cells();
  for (int i = 0; i < lines; ++i) {
    const Line source = line(order[i]), target = line(i);
    for (int k = 0; k < source.length; ++k) {
      cells[target.start + k * target.step] = from[source.start + k * source.step];
    }
  }
  return out.Finish();
}

// Full rows vanish, and what is above comes down.
GridRef ClearFullRows(Arena& arena, GridRef grid) {
  const int height = grid.height(), width = grid.width();
  GridBuilder out = BlackLike(arena, grid);
  int to = height;
  for (int row = height; row-- > 0;) {
    const uint8_t* const cells = grid.cells() + row * width;
    if (std::count(cells, cells + width, uint8_t{0}) == 0) continue;
    std::copy_n(cells, width, out.cells() + --to * width);
  }
  return out.Finish();
}

// Whether parts lie one behind the other: none begins before the one before it ends.
bool InTurn(const Component* const* parts, int count, bool across) {
  for (int k = 1; k < count; ++k) {
    const bool apart =
        across ? parts[k]->left >= parts[k - 1]->right : parts[k]->top >= parts[k - 1]->bottom;
    if (!apart) return false;
  }
  return true;
}

int Begin(const Component& part, bool across) { return across ? part.left : part.top; }
int End(const Component& part, bool across) { return across ? part.right : part.bottom; }

// Whether step(1), step(2), ... step(count - 1) are all the same.
template <typename Step>
bool Equal(int count, const Step& step) {
  for (int k = 2; k < count; ++k) {
    if (step(k) != step(1)) return false;
  }
  return true;
}

// Where parts begin in a new order: with the gaps there were, if those are equal and the beginnings
// are not as far from each other, else where others began.
void NewBegins(const Component* const* places, const Component* const* order, int count,
               bool across, int* begins) {
  const auto gap = [&](int k) { return Begin(*places[k], across) - End(*places[k - 1], across); };
  const auto step = [&](int k) {
    return Begin(*places[k], across) - Begin(*places[k - 1], across);
  };
  const bool packed = Equal(count, gap) && !Equal(count, step);
  for (int k = 0; k < count; ++k) {
    begins[k] = Begin(*places[k], across);
    if (!packed || k == 0) continue;
    const Component& before = *order[k - 1];
    begins[k] = begins[k - 1] + End(before, across) - Begin(before, across) + gap(1);
  }
}

enum class Order { kSmallestFirst, kLargestFirst, kBackToFront };

// Objects of any colours that lie side by side exchange the columns that they begin in (or, above
// each other, the rows) so that they are in the order of their cells, or back to front. Undefined
// where they lie otherwise, or leave the grid.
template <Order kOrder>
GridRef SortObjects(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  if (found.count < 2 || found.count > kLongestSide) return {};
  const Component *places[kLongestSide], *order[kLongestSide];
  for (int i = 0; i < found.count; ++i) places[i] = &found.parts[i];
  bool across = false, in_turn = false;
  for (const bool way : {true, false}) {
    if (in_turn) continue;
    std::sort(places, places + found.count, [way](const Component* a, const Component* b) {
      return way ? a->left < b->left : a->top < b->top;
    });
    in_turn = InTurn(places, found.count, way);
    across = way;
  }
  if (!in_turn) return {};
  std::copy_n(places, found.count, order);
  if (kOrder == Order::kBackToFront) {
    std::reverse(order, order + found.count);
  } else {
    std::stable_sort(order, order + found.count, [](const Component* a, const Component* b) {
      return kOrder == Order::kLargestFirst ? a->cells > b->cells : a->cells < b->cells;
    });
  }
  int begins[kLongestSide];
  NewBegins(places, order, found.count, across, begins);
  GridBuilder out = BlackLike(arena, grid);
  for (int k = 0; k < found.count; ++k) {
    const Component& part = *order[k];
    const int label = static_cast<int>(&part - found.parts);
    const int down = across ? 0 : begins[k] - part.top;
    const int right = across ? begins[k] - part.left : 0;
    if (part.bottom + down > grid.height() || part.right + right > grid.width()) return {};
    for (int row = part.top; row < part.bottom; ++row) {
      for (int column = part.left; column < part.right; ++column) {
        if (found.label[row * grid.width() + column] != label) continue;
        out.at(row + down, column + right) = grid.at(row, column);
      }
    }
  }
  return out.Finish();
}

}  // namespace

Primitives GravityPrimitives() {
  constexpr const char* kType = "grid -> colour -> grid";
  return {
      {"fall_down", "grid -> grid", "every painted cell falls to the bottom and stacks", 3.5,
       Lift<&FallAll<Side::kDown>>()},
      {"fall_up", "grid -> grid", "every painted cell rises to the top and stacks", 4.5,
       Lift<&FallAll<Side::kUp>>()},
      {"fall_left", "grid -> grid", "every painted cell slides to the left and stacks", 4.5,
       Lift<&FallAll<Side::kLeft>>()},
      {"fall_right", "grid -> grid", "every painted cell slides to the right and stacks", 4.5,
       Lift<&FallAll<Side::kRight>>()},
      {"let_fall", kType, "the cells of a colour fall down until paint holds them", 5.0,
       Lift<&FallSome<Side::kDown, true>>()},
      {"let_rise", kType, "the cells of a colour rise until paint holds them", 5.5,
       Lift<&FallSome<Side::kUp, true>>()},
      {"let_slide_left", kType, "the cells of a colour slide left until paint holds them", 5.5,
       Lift<&FallSome<Side::kLeft, true>>()},
      {"let_slide_right", kType, "the cells of a colour slide right until paint holds them", 5.5,
       Lift<&FallSome<Side::kRight, true>>()},
      {"fall_down_onto", kType, "all but the cells of a colour fall down until paint holds them",
       5.5, Lift<&FallSome<Side::kDown, false>>()},
      {"fall_up_onto", kType, "all but the cells of a colour rise until paint holds them", 5.5,
       Lift<&FallSome<Side::kUp, false>>()},
      {"fall_left_onto", kType, "all but the cells of a colour slide left until paint holds them",
       5.5, Lift<&FallSome<Side::kLeft, false>>()},
      {"fall_right_onto", kType, "all but the cells of a colour slide right until paint holds them",
       5.5, Lift<&FallSome<Side::kRight, false>>()},
      {"pull_to", kType, "cells slide straight to those of a colour in their row or column", 4.5,
       Lift<&PullTo>()},
      {"pull_into_largest", "grid -> grid",
       "cells slide straight to the largest object and pile up there, all in its colour", 5.0,
       Lift<&PullIntoLargest>()},
      {"sort_rows", "grid -> grid", "rows ordered by their painted cells, the fewest first", 5.0,
       Lift<&SortLines<true>>()},
      {"sort_columns", "grid -> grid", "columns ordered by their painted cells, the fewest first",
       5.0, Lift<&SortLines<false>>()},
      {"clear_full_rows", "grid -> grid",
       "rows without black vanish, and what is above them comes down", 5.5, Lift<&ClearFullRows>()},
      {"sort_objects", "grid -> grid",
       "objects side by side or above each other change places, from the smallest to the largest",
       6.0, Lift<&SortObjects<Order::kSmallestFirst>>()},
      {"sort_objects_down", "grid -> grid", "the same from the largest to the smallest", 6.0,
       Lift<&SortObjects<Order::kLargestFirst>>()},
      {"reverse_objects", "grid -> grid",
       "objects side by side or above each other change places, back to front", 5.5,
       Lift<&SortObjects<Order::kBackToFront>>()},
  };
}

}  // namespace hunch::grid
