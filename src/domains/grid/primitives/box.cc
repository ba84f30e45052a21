// Boxes: rectangles of a picture, found, changed and filled. A box lies in the frame that places
// are given in (see raster.h), as the pieces cut from a picture do.
#include <algorithm>
#include <optional>

#include "domains/grid/families.h"
#include "domains/grid/largest_blank.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

using base::Arena;

int Bottom(const Box& box) { return box.top + box.height; }
int Right(const Box& box) { return box.left + box.width; }

Box Between(int top, int left, int bottom, int right) {
  return {top, left, bottom - top, right - left};
}

// The smallest box around the cells for which `is(colour)` holds.
template <typename Is>
std::optional<Box> BoxAround(GridRef grid, const Is& is) {
  int top = grid.height(), left = grid.width(), bottom = 0, right = 0;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      if (!is(grid.at(row, column))) continue;
      top = std::min(top, row);
      bottom = row + 1;
      left = std::min(left, column);
      right = std::max(right, column + 1);
    }
  }
  if (bottom == 0) return std::nullopt;
  return Between(grid.top() + top, grid.left() + left, grid.top() + bottom, grid.left() + right);
}

Box Frame(GridRef grid) { return BoxOf(grid); }

std::optional<Box> BoxOfContent(GridRef grid) {
  return BoxAround(grid, [](uint8_t colour) { return colour != 0; });
}

std::optional<Box> BoxOfColour(GridRef grid, Colour wanted) {
  return BoxAround(grid, [&](uint8_t colour) { return colour == wanted.index; });
}

std::optional<Box> Blank(GridRef grid) { return LargestBlank(grid, 1); }

// The cells from `a`'s near side to `b`'s, when only one of the two axes separates them: as wide as
// what the two share on the other axis.
std::optional<Box> Gap(GridRef a, GridRef b) {
  const int top = std::max(a.top(), b.top()), bottom = std::min(a.bottom(), b.bottom());
  const int left = std::max(a.left(), b.left()), right = std::min(a.right(), b.right());
  if (top < bottom && right < left) return Between(top, right, bottom, left);
  if (left < right && bottom < top) return Between(bottom, left, top, right);
  return std::nullopt;
}

std::optional<Box> Inner(Box box) {
  return Between(box.top + 1, box.left + 1, Bottom(box) - 1, Right(box) - 1);
}

std::optional<Box> Outer(Box box) {
  return Between(box.top - 1, box.left - 1, Bottom(box) + 1, Right(box) + 1);
}

Box Around(Box a, Box b) {
  return Between(std::min(a.top, b.top), std::min(a.left, b.left), std::max(Bottom(a), Bottom(b)),
                 std::max(Right(a), Right(b)));
}

Box Shared(Box a, Box b) {
  return Between(std::max(a.top, b.top), std::max(a.left, b.left), std::min(Bottom(a), Bottom(b)),
                 std::min(Right(a), Right(b)));
}

Box AcrossRows(GridRef grid, Box box) { return {box.top, grid.left(), box.height, grid.width()}; }
Box AcrossColumns(GridRef grid, Box box) {
  return {grid.top(), box.left, grid.height(), box.width};
}

// `grid` with the colour put on the cells of the box for which `is(row, column)` (of the box)
// holds.
template <typename Is>
GridRef Draw(Arena& arena, GridRef grid, Box box, Colour colour, const Is& is) {
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  std::copy_n(grid.cells(), grid.area(), out.cells());
  const Box inside = Shared(box, BoxOf(grid));
  for (int row = inside.top; row < Bottom(inside); ++row) {
    for (int column = inside.left; column < Right(inside); ++column) {
      if (!is(row - box.top, column - box.left)) continue;
      out.at(row - grid.top(), column - grid.left()) = static_cast<uint8_t>(colour.index);
    }
  }
  return out.Finish();
}

GridRef Fill(Arena& arena, GridRef grid, Box box, Colour colour) {
  return Draw(arena, grid, box, colour, [](int, int) { return true; });
}

GridRef Outline(Arena& arena, GridRef grid, Box box, Colour colour) {
  return Draw(arena, grid, box, colour, [&](int row, int column) {
    return row == 0 || column == 0 || row == box.height - 1 || column == box.width - 1;
  });
}

GridRef Corners(Arena& arena, GridRef grid, Box box, Colour colour) {
  return Draw(arena, grid, box, colour, [&](int row, int column) {
    return (row == 0 || row == box.height - 1) && (column == 0 || column == box.width - 1);
  });
}

GridRef Solid(Arena& arena, Box box, Colour colour) {
  if (!SizeAllowed(box.height, box.width)) return {};
  return GridBuilder(arena, box.height, box.width, box.top, box.left,
                     static_cast<uint8_t>(colour.index))
      .Finish();
}

}  // namespace

Primitives BoxPrimitives() {
  using core::Lift;
  return {
      {"box_of", "grid -> box", "the frame of a grid, where it was cut from", 3.5, Lift<&Frame>()},
      {"box_of_content", "grid -> box", "the smallest box around what is not black", 4.0,
       Lift<&BoxOfContent>()},
      {"box_of_colour", "grid -> colour -> box", "the smallest box around a colour", 4.0,
       Lift<&BoxOfColour>()},
      {"largest_blank", "grid -> box", "the largest rectangle of black cells", 5.5, Lift<&Blank>()},
      {"gap", "grid -> grid -> box", "the box between two pieces side by side", 6.0, Lift<&Gap>()},
      {"inner_box", "box -> box", "a box without its outermost rows and columns", 4.0,
       Lift<&Inner>()},
      {"outer_box", "box -> box", "a box with one more row and column on each side", 4.5,
       Lift<&Outer>()},
      {"box_around", "box -> box -> box", "the smallest box around two", 6.0, Lift<&Around>()},
      {"box_shared", "box -> box -> box", "what two boxes share", 6.5, Lift<&Shared>()},
      {"across_rows", "grid -> box -> box", "a box widened to whole rows of a grid", 6.0,
       Lift<&AcrossRows>()},
      {"across_columns", "grid -> box -> box", "a box lengthened to whole columns of a grid", 6.0,
       Lift<&AcrossColumns>()},
      {"fill_box", "grid -> box -> colour -> grid", "a grid with a box filled", 4.5, Lift<&Fill>()},
      {"outline_box", "grid -> box -> colour -> grid", "a grid with a box outlined", 4.5,
       Lift<&Outline>()},
      {"mark_corners", "grid -> box -> colour -> grid", "a grid with the corners of a box marked",
       6.0, Lift<&Corners>()},
      {"solid", "box -> colour -> grid", "a grid of one colour in the place of a box", 5.0,
       Lift<&Solid>()},
  };
}

}  // namespace hunch::grid
