#include "domains/grid/outcome.h"

#include "domains/grid/block.h"

namespace hunch::grid {
namespace {

// How high and wide what a step makes is, in heights and widths of what it is given.
struct Times {
  int down, right;
};

Times TimesOf(LastStep step) {
  switch (step) {
    case LastStep::kFourfold:
      return {4, 4};
    case LastStep::kThreefold:
      return {3, 3};
    case LastStep::kMirroredRight:
    case LastStep::kTwiceRight:
      return {1, 2};
    case LastStep::kMirroredDown:
    case LastStep::kTwiceDown:
      return {2, 1};
    default:
      return {2, 2};
  }
}

bool Scales(LastStep step) { return step <= LastStep::kTwofold; }
bool Mirrors(LastStep step) { return !Scales(step) && step <= LastStep::kMirroredDown; }

// Which row (or column) of `length` comes to stand at `at`.
int Source(LastStep step, int at, int length, int times) {
  if (Scales(step)) return at / times;
  if (at < length) return at;
  return Mirrors(step) ? 2 * length - 1 - at : at - length;
}

}  // namespace

GridRef After(base::Arena& arena, LastStep step, GridRef picture) {
  const Cells cells(picture);
  const Times times = TimesOf(step);
  const Box frame{picture.top(), picture.left(), cells.height * times.down,
                  cells.width * times.right};
  return MakeGrid(arena, frame, [&](int row, int column) {
    return cells.at(Source(step, row, cells.height, times.down),
                    Source(step, column, cells.width, times.right));
  });
}

GridRef Before(base::Arena& arena, LastStep step, GridRef picture) {
  const Times times = TimesOf(step);
  if (picture.height() % times.down != 0 || picture.width() % times.right != 0) return {};
  const Cells cells(picture);
  const int height = cells.height / times.down, width = cells.width / times.right;
  const int down = Scales(step) ? times.down : 1, right = Scales(step) ? times.right : 1;
  const GridRef before =
      MakeGrid(arena, {picture.top(), picture.left(), height, width},
               [&](int row, int column) { return cells.at(row * down, column * right); });
  return After(arena, step, before).SameCells(picture) ? before : GridRef{};
}

}  // namespace hunch::grid
