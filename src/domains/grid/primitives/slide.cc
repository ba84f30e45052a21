// Straight moves that end at an obstacle.
#include <optional>

#include "core/list.h"
#include "domains/grid/block.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;

struct Step {
  int rows, columns;
};

bool Contains(GridRef grid, int row, int column) {
  return row >= grid.top() && row < grid.bottom() && column >= grid.left() && column < grid.right();
}

// How many steps the cell at (row, column) may go before it would stand where blocked(row, column).
template <typename Blocked>
int FreeSteps(int row, int column, Step step, int most, Blocked blocked) {
  int steps = 0;
  while (steps < most) {
    row += step.rows;
    column += step.columns;
    if (blocked(row, column)) break;
    ++steps;
  }
  return steps;
}

// The same for all painted cells of `piece` at once; `most` when there are none.
template <typename Blocked>
int FreeSteps(GridRef piece, Step step, int most, Blocked blocked) {
  for (int cell = 0; cell < piece.area(); ++cell) {
    if (piece.cells()[cell] == 0) continue;
    most = FreeSteps(piece.top() + cell / piece.width(), piece.left() + cell % piece.width(), step,
                     most, blocked);
  }
  return most;
}

GridRef Moved(Arena& arena, GridRef piece, Step step, int steps) {
  return MoveTo(arena, piece, piece.top() + steps * step.rows, piece.left() + steps * step.columns);
}

// Obstacles are the picture's border and its painted cells, apart from the piece's own.
template <int kRows, int kColumns>
GridRef SlideIn(Arena& arena, GridRef piece, GridRef picture) {
  for (int cell = 0; cell < piece.area(); ++cell) {
    const bool inside =
        Contains(picture, piece.top() + cell / piece.width(), piece.left() + cell % piece.width());
    if (piece.cells()[cell] != 0 && !inside) return {};
  }
  const auto blocked = [piece, picture](int row, int column) {
    if (!Contains(picture, row, column)) return true;
    return picture.AtPlace(row, column) != 0 && piece.AtPlace(row, column) == 0;
  };
  const Step step{kRows, kColumns};
  const int steps = FreeSteps(piece, step, kLongestSide, blocked);
  return steps == kLongestSide ? GridRef{} : Moved(arena, piece, step, steps);
}

// Which way from [a, a_end) to [b, b_end): 0 where they overlap.
int Towards(int a, int a_end, int b, int b_end) {
  if (a_end <= b) return 1;
  return b_end <= a ? -1 : 0;
}

GridRef SlideTo(Arena& arena, GridRef piece, GridRef other) {
  const Step step{Towards(piece.top(), piece.bottom(), other.top(), other.bottom()),
                  Towards(piece.left(), piece.right(), other.left(), other.right())};
  if (step.rows == 0 && step.columns == 0) return {};
  const auto blocked = [other](int row, int column) { return other.AtPlace(row, column) != 0; };
  const int never = 2 * kFarthestPlace;
  const int steps = FreeSteps(piece, step, never, blocked);
  return steps == never ? GridRef{} : Moved(arena, piece, step, steps);
}

// How many rows below its own place a piece comes to stand on painted cells of a shaft that it
// falls into from above; negative when it stands higher.
int FallOf(const Cells& piece, const Cells& shaft) {
  const auto blocked = [&](int row, int column) {
    return row >= shaft.height || (row >= 0 && shaft.at(row, column) != 0);
  };
  int fall = shaft.height + piece.height;
  for (int cell = 0; cell < piece.height * piece.width; ++cell) {
    if (piece.data[cell] == 0) continue;
    fall = FreeSteps(cell / piece.width - piece.height, cell % piece.width, {1, 0}, fall, blocked);
  }
  return fall - piece.height;
}

// In a frame of the size that all have: what has no room in it is pushed out below.
GridRef Stack(Arena& arena, core::ListOf<GridRef> grids) {
  if (grids.empty()) return {};
  const int height = grids[0].height(), width = grids[0].width();
  const int depth = height * static_cast<int>(grids.size());
  if (!SizeAllowed(depth, width)) return {};
  GridRef shaft = GridBuilder(arena, depth, width).Finish();
  for (uint32_t k = 0; k < grids.size(); ++k) {
    if (!grids[k].SameSize(grids[0])) return {};
    const int top = FallOf(Cells(grids[k]), Cells(shaft));
    Canvas next(arena, {0, 0, depth, width});
    next.Paint(shaft);
    next.Paint(grids[k], top, 0);
    shaft = next.Finish();
  }
  const std::optional<Box> paint = BoxOfPaint(shaft);
  const int top = paint ? std::min(paint->top, depth - height) : 0;
  return MoveTo(arena, CutBlock(arena, shaft, {top, 0, height, width}), 0, 0);
}

}  // namespace

Primitives SlidePrimitives() {
  using core::Lift;
  return {
      {"slide_up", "grid -> grid -> grid",
       "the first grid moved up until the second's painted cells or border stop it", 5.5,
       Lift<&SlideIn<-1, 0>>()},
      {"slide_down", "grid -> grid -> grid",
       "the first grid moved down until the second's painted cells or border stop it", 5.5,
       Lift<&SlideIn<1, 0>>()},
      {"slide_left", "grid -> grid -> grid",
       "the first grid moved left until the second's painted cells or border stop it", 5.5,
       Lift<&SlideIn<0, -1>>()},
      {"slide_right", "grid -> grid -> grid",
       "the first grid moved right until the second's painted cells or border stop it", 5.5,
       Lift<&SlideIn<0, 1>>()},
      {"slide_to", "grid -> grid -> grid",
       "the first grid moved straight towards the second until they touch", 5.0, Lift<&SlideTo>()},
      {"stack", "list grid -> grid",
       "the paint of grids of one size fallen onto each other, the first undermost", 5.0,
       Lift<&Stack>()},
  };
}

}  // namespace hunch::grid
