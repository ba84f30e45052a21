// Where grids are: moving them about without a look at what is in the way (see slide.cc for that),
// and rolling their cells round.
#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/largest_blank.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;

GridRef ToOrigin(Arena& arena, GridRef grid) { return MoveTo(arena, grid, 0, 0); }

GridRef Shift(Arena& arena, GridRef grid, Vector by) {
  return MoveTo(arena, grid, grid.top() + by.rows, grid.left() + by.columns);
}

GridRef MoveToOther(Arena& arena, GridRef grid, GridRef other) {
  return MoveTo(arena, grid, other.top(), other.left());
}

GridRef AlignTop(Arena& arena, GridRef grid, GridRef other) {
  return MoveTo(arena, grid, other.top(), grid.left());
}

GridRef AlignLeft(Arena& arena, GridRef grid, GridRef other) {
  return MoveTo(arena, grid, grid.top(), other.left());
}

// What lies before a piece of length `piece` in the middle of `whole`; rounded down.
int Before(int whole, int piece) { return (whole - piece) >> 1; }

GridRef CentreOn(Arena& arena, GridRef grid, GridRef other) {
  return MoveTo(arena, grid, other.top() + Before(other.height(), grid.height()),
                other.left() + Before(other.width(), grid.width()));
}

// In the middle of the frame; rounded up and to the left.
GridRef Centred(Arena& arena, GridRef grid) {
  const std::optional<Box> paint = BoxOfPaint(grid);
  if (!paint) return {};
  const int down = Before(grid.height(), paint->height) - paint->top;
  const int right = Before(grid.width(), paint->width) - paint->left;
  if (down == 0 && right == 0) return grid;
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) -> uint8_t {
    row -= down, column -= right;
    const bool inside = row >= 0 && column >= 0 && row < grid.height() && column < grid.width();
    return inside ? grid.at(row, column) : 0;
  });
}

GridRef MoveInside(Arena& arena, GridRef grid, GridRef other) {
  if (grid.height() > other.height() || grid.width() > other.width()) return {};
  const int top = std::clamp(grid.top(), other.top(), other.bottom() - grid.height());
  const int left = std::clamp(grid.left(), other.left(), other.right() - grid.width());
  return MoveTo(arena, grid, top, left);
}

// The largest hole that is a full rectangle, in places; empty where there is none.
std::optional<Box> LargestShutRectangle(GridRef grid) {
  uint8_t black[kLargestArea];
  std::transform(grid.cells(), grid.cells() + grid.area(), black,
                 [](uint8_t cell) { return static_cast<uint8_t>(cell == 0); });
  Components found;
  FindComponents(black, grid.height(), grid.width(), Adjacency::kFour, found);
  const Component* largest = nullptr;
  for (int i = 0; i < found.count; ++i) {
    const Component& hole = found.parts[i];
    if (hole.touches_border || !hole.FillsBox()) continue;
    if (largest == nullptr || hole.cells > largest->cells) largest = &hole;
  }
  if (largest == nullptr) return std::nullopt;
  return Box{grid.top() + largest->top, grid.left() + largest->left, largest->height(),
             largest->width()};
}

// The second grid's paint enlarged by the largest whole factor with which it goes into the largest
// hole of the first that is a rectangle, or else its largest black rectangle, in the middle of
// that.
GridRef PutInside(Arena& arena, GridRef grid, GridRef other) {
  const std::optional<Box> paint = BoxOfPaint(other);
  std::optional<Box> room = LargestShutRectangle(grid);
  if (!room) room = LargestBlank(grid, 1);
  if (!paint || !room) return {};
  const int factor = std::min(room->height / paint->height, room->width / paint->width);
  if (factor < 1) return {};
  const Box to{room->top - grid.top() + Before(room->height, factor * paint->height),
               room->left - grid.left() + Before(room->width, factor * paint->width),
               factor * paint->height, factor * paint->width};
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  std::copy_n(grid.cells(), grid.area(), out.cells());
  for (int row = 0; row < to.height; ++row) {
    for (int column = 0; column < to.width; ++column) {
      out.at(to.top + row, to.left + column) =
          other.at(paint->top + row / factor, paint->left + column / factor);
    }
  }
  return out.Finish();
}

// The second grid's paint in the box of the first one's, enlarged by whole factors to fill it; in
// the first one's frame, all else black.
GridRef PutInPlace(Arena& arena, GridRef grid, GridRef other) {
  const std::optional<Box> paint = BoxOfPaint(other), box = BoxOfPaint(grid);
  if (!paint || !box) return {};
  if (box->height % paint->height != 0 || box->width % paint->width != 0) return {};
  const int down = box->height / paint->height, across = box->width / paint->width;
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  for (int row = 0; row < box->height; ++row) {
    for (int column = 0; column < box->width; ++column) {
      out.at(box->top + row, box->left + column) =
          other.at(paint->top + row / down, paint->left + column / across);
    }
  }
  return out.Finish();
}

GridRef Roll(Arena& arena, GridRef grid, Vector by) {
  const Cells cells(grid);
  const int down = ((by.rows % cells.height) + cells.height) % cells.height;
  const int right = ((by.columns % cells.width) + cells.width) % cells.width;
  if (down == 0 && right == 0) return grid;
  GridBuilder out(arena, cells.height, cells.width, grid.top(), grid.left());
  for (int row = 0; row < cells.height; ++row) {
    uint8_t* to = &out.at((row + down) % cells.height, 0);
    std::rotate_copy(cells.row(row), cells.row(row) + cells.width - right,
                     cells.row(row) + cells.width, to);
  }
  return out.Finish();
}

// Each row rolled a step further than the one above it.
template <int kRight>
GridRef RollRows(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const int from = (column - kRight * row) % cells.width;
    return cells.at(row, from < 0 ? from + cells.width : from);
  });
}

GridRef MoveWithin(Arena& arena, GridRef grid, Vector by) {
  const Cells cells(grid);
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const int r = row - by.rows, c = column - by.columns;
    const bool inside = r >= 0 && c >= 0 && r < cells.height && c < cells.width;
    return inside ? cells.at(r, c) : uint8_t{0};
  });
}

Vector PlaceOf(GridRef grid) { return {grid.top(), grid.left()}; }

Vector CentreOf(GridRef grid) {
  return {grid.top() + (grid.height() - 1) / 2, grid.left() + (grid.width() - 1) / 2};
}

Vector VectorTo(GridRef from, GridRef to) {
  return {to.top() - from.top(), to.left() - from.left()};
}

}  // namespace

Primitives PlacePrimitives() {
  using core::Lift;
  return {
      {"to_origin", "grid -> grid", "the grid at row 0 and column 0", 4.0, Lift<&ToOrigin>()},
      {"shift", "grid -> vector -> grid", "the grid moved by a vector", 4.0, Lift<&Shift>()},
      {"move_to", "grid -> grid -> grid", "the first grid, its first cell where the second has its",
       5.0, Lift<&MoveToOther>()},
      {"align_top", "grid -> grid -> grid", "the first grid moved up or down to the second's top",
       6.0, Lift<&AlignTop>()},
      {"align_left", "grid -> grid -> grid",
       "the first grid moved left or right to the second's left side", 6.0, Lift<&AlignLeft>()},
      {"centre_on", "grid -> grid -> grid", "the first grid with its centre on the second's", 6.0,
       Lift<&CentreOn>()},
      {"centred", "grid -> grid", "all paint moved to the middle of the grid", 5.0,
       Lift<&Centred>()},
      {"move_inside", "grid -> grid -> grid",
       "the first grid moved as little as possible to lie in the second's frame", 6.5,
       Lift<&MoveInside>()},
      {"put_inside", "grid -> grid -> grid",
       "the second grid's paint enlarged as far as it goes into the largest hole of the first that "
       "is a rectangle, or else its largest blank",
       5.0, Lift<&PutInside>()},
      {"put_in_place", "grid -> grid -> grid",
       "the second grid's paint enlarged to fill the box of the first one's paint, in its place",
       5.0, Lift<&PutInPlace>()},
      {"move_within", "grid -> vector -> grid",
       "the cells moved by a vector within the frame; what leaves it is lost", 4.5,
       Lift<&MoveWithin>()},
      {"roll", "grid -> vector -> grid",
       "the cells moved by a vector; what leaves on one side comes in on the other", 5.0,
       Lift<&Roll>()},
      {"roll_rows_right", "grid -> grid", "each row rolled one column further than the one above",
       6.0, Lift<&RollRows<1>>()},
      {"roll_rows_left", "grid -> grid", "the same to the left", 6.0, Lift<&RollRows<-1>>()},
      {"place_of", "grid -> vector", "row and column of the first cell", 5.0, Lift<&PlaceOf>()},
      {"centre_of", "grid -> vector", "row and column of the middle cell", 6.0, Lift<&CentreOf>()},
      {"vector_to", "grid -> grid -> vector", "the way from the first grid's place to the second's",
       5.5, Lift<&VectorTo>()},
  };
}

}  // namespace hunch::grid
