// Plain grids made from sizes, counts and colours.
#include <algorithm>

#include "domains/grid/block.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using base::Arena;

GridRef Plain(Arena& arena, int64_t height, int64_t width, Colour colour) {
  if (height < 1 || width < 1 || height > kLongestSide || width > kLongestSide) return {};
  const int rows = static_cast<int>(height), columns = static_cast<int>(width);
  if (!SizeAllowed(rows, columns)) return {};
  return GridBuilder(arena, rows, columns, 0, 0, static_cast<uint8_t>(colour.index)).Finish();
}

GridRef PlainSquare(Arena& arena, int64_t side, Colour colour) {
  return Plain(arena, side, side, colour);
}

GridRef BarRight(Arena& arena, int64_t length, Colour colour) {
  return Plain(arena, 1, length, colour);
}

GridRef BarDown(Arena& arena, int64_t length, Colour colour) {
  return Plain(arena, length, 1, colour);
}

GridRef Diagonal(Arena& arena, int64_t side, Colour colour) {
  if (side < 1 || side > kLongestSide) return {};
  const int n = static_cast<int>(side);
  return MakeGrid(arena, {0, 0, n, n}, [colour](int row, int column) {
    return row == column ? static_cast<uint8_t>(colour.index) : uint8_t{0};
  });
}

GridRef PlainLike(Arena& arena, GridRef grid, uint8_t colour) {
  return GridBuilder(arena, grid.height(), grid.width(), grid.top(), grid.left(), colour).Finish();
}

GridRef Blank(Arena& arena, GridRef grid) { return PlainLike(arena, grid, 0); }

GridRef Filled(Arena& arena, GridRef grid, Colour colour) {
  return PlainLike(arena, grid, static_cast<uint8_t>(colour.index));
}

// Black counts as a colour where it is no ground, that is, has no more than half of the cells.
GridRef FilledByMain(Arena& arena, GridRef grid) {
  const auto count = CountByColour(grid);
  const int colour = CommonestColour(count);
  if (colour == kNoColour) return grid;
  const bool black = count[0] > count[colour] && 2 * count[0] <= grid.area();
  return PlainLike(arena, grid, black ? 0 : static_cast<uint8_t>(colour));
}

GridRef FilledByCommonest(Arena& arena, GridRef grid) {
  const auto count = CountByColour(grid);
  const auto most = std::max_element(count.begin(), count.end()) - count.begin();
  return PlainLike(arena, grid, static_cast<uint8_t>(most));
}

GridRef Dot(Arena& arena, Colour colour) { return Plain(arena, 1, 1, colour); }

GridRef ToDot(Arena& arena, GridRef grid) {
  const int colour = std::max(0, CommonestColour(CountByColour(grid)));
  return GridBuilder(arena, 1, 1, grid.top(), grid.left(), static_cast<uint8_t>(colour)).Finish();
}

// The grid at the top left of a black one.
GridRef OnBlack(Arena& arena, GridRef grid, int height, int width) {
  return MakeGrid(arena, {grid.top(), grid.left(), height, width}, [grid](int row, int column) {
    return row < grid.height() && column < grid.width() ? grid.at(row, column) : uint8_t{0};
  });
}

GridRef Squared(Arena& arena, GridRef grid) {
  const int side = std::max(grid.height(), grid.width());
  return grid.height() == grid.width() ? GridRef{} : OnBlack(arena, grid, side, side);
}

GridRef Doubled(Arena& arena, GridRef grid) {
  return OnBlack(arena, grid, 2 * grid.height(), 2 * grid.width());
}

}  // namespace

Primitives CanvasPrimitives() {
  using core::Lift;
  return {
      {"blank", "grid -> grid", "an all black grid with the frame of this one", 4.5,
       Lift<&Blank>()},
      {"filled", "grid -> colour -> grid", "a grid all of a colour with the frame of this one", 4.5,
       Lift<&Filled>()},
      {"filled_by_main", "grid -> grid",
       "the frame filled with the commonest colour but black, with black if it is no ground", 5.0,
       Lift<&FilledByMain>()},
      {"filled_by_commonest", "grid -> grid",
       "the frame filled with the commonest colour, black included", 4.5,
       Lift<&FilledByCommonest>()},
      {"squared", "grid -> grid",
       "the grid with black rows below or black columns to make a square", 5.5, Lift<&Squared>()},
      {"doubled", "grid -> grid", "the grid with as many black rows and columns again", 5.5,
       Lift<&Doubled>()},
      {"dot", "colour -> grid", "a single cell of a colour", 3.0, Lift<&Dot>()},
      {"to_dot", "grid -> grid",
       "a single cell of the grid's commonest colour but black, at the grid's place", 5.0,
       Lift<&ToDot>()},
      {"rectangle", "int -> int -> colour -> grid", "as many rows and columns of a colour", 6.5,
       Lift<&Plain>()},
      {"square", "int -> colour -> grid", "a square of a colour, by its side", 5.5,
       Lift<&PlainSquare>()},
      {"bar_right", "int -> colour -> grid", "one row of n cells of a colour", 5.0,
       Lift<&BarRight>()},
      {"bar_down", "int -> colour -> grid", "one column of n cells of a colour", 5.0,
       Lift<&BarDown>()},
      {"diagonal", "int -> colour -> grid", "a black square with its main diagonal in a colour",
       6.5, Lift<&Diagonal>()},
  };
}

}  // namespace hunch::grid
