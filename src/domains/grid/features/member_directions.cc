// Steps, one row or column at most each way, that a member or its surroundings suggest.
#include <algorithm>

#include "domains/grid/features/member_features.h"
#include "domains/grid/features/member_sight.h"
#include "domains/grid/measures.h"
#include "domains/grid/pointing.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

int Sign(int n) { return (n > 0) - (n < 0); }

// Twice the centre of a box, so that it is whole.
Vector TwiceCentre(const Box& box) { return {2 * box.top + box.height, 2 * box.left + box.width}; }

// The box around the cells for which wanted(colour) holds; empty (height 0) without any.
template <typename Wanted>
Box BoxAround(GridRef grid, const Wanted& wanted) {
  int top = kLongestSide, left = kLongestSide, bottom = 0, right = 0;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      if (!wanted(grid.at(row, column))) continue;
      top = std::min(top, row);
      left = std::min(left, column);
      bottom = std::max(bottom, row + 1);
      right = std::max(right, column + 1);
    }
  }
  return bottom == 0 ? Box{} : Box{top, left, bottom - top, right - left};
}

Vector StepBetween(Vector from, Vector to) {
  return {Sign(to.rows - from.rows), Sign(to.columns - from.columns)};
}

// From the middle of its main colour to the middle of its other cells.
Vector StepToMark(GridRef member) {
  const int64_t main = MainColour(member);
  const Box body = BoxAround(member, [main](int colour) { return colour == main; });
  const Box mark = BoxAround(member, [main](int colour) { return colour != 0 && colour != main; });
  if (body.height == 0 || mark.height == 0) return {};
  return StepBetween(TwiceCentre(body), TwiceCentre(mark));
}
Vector StepFromMark(GridRef member) {
  const Vector step = StepToMark(member);
  return {-step.rows, -step.columns};
}

// From the middle of its box to that of its black cells.
Vector StepToLack(GridRef member) {
  const Box lack = BoxAround(member, [](int colour) { return colour == 0; });
  if (lack.height == 0) return {};
  const Box body{0, 0, member.height(), member.width()};
  return StepBetween(TwiceCentre(body), TwiceCentre(lack));
}
Vector StepFromLack(GridRef member) {
  const Vector step = StepToLack(member);
  return {-step.rows, -step.columns};
}

// Along its only axis of symmetry, towards its narrower end.
Vector StepPointed(GridRef member) {
  Components found;
  FindComponents(member, ComponentRule::kAnyColour, Adjacency::kEight, found);
  if (found.count != 1) return {};
  const auto way = PointingOf(found, 0, member.width());
  return way ? Vector{way->down, way->right} : Vector{};
}

// Out of the only side of its box that has a gap between painted ends.
Vector StepOutOfGap(GridRef member) {
  const int height = member.height(), width = member.width();
  const auto gap = [&](int count, const auto& cell) {
    if (count < 3 || cell(0) == 0 || cell(count - 1) == 0) return false;
    for (int i = 1; i < count - 1; ++i) {
      if (cell(i) == 0) return true;
    }
    return false;
  };
  Vector step;
  int gaps = 0;
  const auto look = [&](bool found, Vector out) {
    if (found) step = ++gaps == 1 ? out : Vector{};
  };
  look(gap(width, [&](int i) { return member.at(0, i); }), {-1, 0});
  look(gap(width, [&](int i) { return member.at(height - 1, i); }), {1, 0});
  look(gap(height, [&](int i) { return member.at(i, 0); }), {0, -1});
  look(gap(height, [&](int i) { return member.at(i, width - 1); }), {0, 1});
  return step;
}

// Away from the border that it reaches; opposite borders leave nothing.
Vector StepInward(GridRef canvas, GridRef member) {
  return {(member.top() <= canvas.top()) - (member.bottom() >= canvas.bottom()),
          (member.left() <= canvas.left()) - (member.right() >= canvas.right())};
}

// Away from the middle of the canvas.
Vector StepOutward(GridRef canvas, GridRef member) {
  return StepBetween(TwiceCentre(BoxOf(canvas)), TwiceCentre(BoxOf(member)));
}

// As far as it can go.
using OwnStep = Vector (*)(GridRef member);
template <OwnStep kStep>
Vector Way(GridRef canvas, GridRef member) {
  return WayAlong(canvas, member, kStep(member));
}

// As far as it is high, or wide.
template <int kDown, int kRight>
Vector OwnExtent(GridRef member) {
  return {kDown * member.height(), kRight * member.width()};
}

// By as many rows or columns as it has cells.
template <int kDown, int kRight>
Vector OwnCells(GridRef member) {
  const int cells = static_cast<int>(CellCount(member));
  return {kDown * cells, kRight * cells};
}

// How many cells of other colours than its main one it has.
int Marks(GridRef member) {
  const ColourCounts counts = CountByColour(member);
  return static_cast<int>(CellCount(member)) - counts[MainColour(member)];
}
template <int kDown, int kRight>
Vector OwnMarks(GridRef member) {
  const int marks = Marks(member);
  return {kDown * marks, kRight * marks};
}

// Towards its marks (or away from them), by its own extent, by its cells, or by the marks' number.
template <int kSign>
Vector ExtentToMark(GridRef member) {
  const Vector step = StepToMark(member);
  return {kSign * step.rows * member.height(), kSign * step.columns * member.width()};
}
template <int kSign, auto kMeasure>
Vector CountToMark(GridRef member) {
  const Vector step = StepToMark(member);
  const int count = kSign * static_cast<int>(kMeasure(member));
  return {step.rows * count, step.columns * count};
}

// So many steps as a number says.
template <OwnStep kStep>
Vector SoFar(int64_t steps, GridRef member) {
  constexpr int64_t kFurthest = kLongestSide;
  const Vector step = kStep(member);
  const int n = static_cast<int>(std::clamp(steps, -kFurthest, kFurthest));
  return {n * step.rows, n * step.columns};
}
template <int kDown, int kRight>
Vector Straight(GridRef /*member*/) {
  return {kDown, kRight};
}

// Away from the border that it reaches, by its own height and width.
Vector ExtentInward(GridRef canvas, GridRef member) {
  const Vector step = StepInward(canvas, member);
  return {step.rows * member.height(), step.columns * member.width()};
}

// Towards the only side of the canvas all cells of which, but for the corners, have its main
// colour. None for what reaches a border.
Vector StepToOwnSide(GridRef canvas, GridRef member) {
  const Vector inward = StepInward(canvas, member);
  if (inward.rows != 0 || inward.columns != 0) return {};
  const int64_t own = MainColour(member);
  const int height = canvas.height(), width = canvas.width();
  const auto is_own = [&](int count, const auto& cell) {
    for (int i = 1; i < count - 1; ++i) {
      if (cell(i) != own) return false;
    }
    return count > 2;
  };
  Vector step;
  int sides = 0;
  const auto look = [&](bool found, Vector way) {
    if (found) step = ++sides == 1 ? way : Vector{};
  };
  look(is_own(width, [&](int i) { return canvas.at(0, i); }), {-1, 0});
  look(is_own(width, [&](int i) { return canvas.at(height - 1, i); }), {1, 0});
  look(is_own(height, [&](int i) { return canvas.at(i, 0); }), {0, -1});
  look(is_own(height, [&](int i) { return canvas.at(i, width - 1); }), {0, 1});
  return step;
}

// Until it lies beside that side.
Vector WayToOwnSide(GridRef canvas, GridRef member) {
  const Vector step = StepToOwnSide(canvas, member);
  if (step.rows < 0) return {canvas.top() + 1 - member.top(), 0};
  if (step.rows > 0) return {canvas.bottom() - 1 - member.bottom(), 0};
  if (step.columns < 0) return {0, canvas.left() + 1 - member.left()};
  if (step.columns > 0) return {0, canvas.right() - 1 - member.right()};
  return {};
}

}  // namespace

Primitives MemberCountedDirectionFeatures() {
  using core::Lift;
  const char* const type = "int -> grid -> vector";
  return {
      {"so_far_down", type, "down by so many rows", 4.0, Lift<&SoFar<&Straight<1, 0>>>()},
      {"so_far_up", type, "up by so many rows", 4.5, Lift<&SoFar<&Straight<-1, 0>>>()},
      {"so_far_right", type, "right by so many columns", 4.0, Lift<&SoFar<&Straight<0, 1>>>()},
      {"so_far_left", type, "left by so many columns", 4.5, Lift<&SoFar<&Straight<0, -1>>>()},
      {"so_far_to_mark", type, "towards its cells of other colours, so many steps", 4.5,
       Lift<&SoFar<&StepToMark>>()},
      {"so_far_from_mark", type, "away from its cells of other colours, so many steps", 5.0,
       Lift<&SoFar<&StepFromMark>>()},
  };
}

Primitives MemberDirectionFeatures() {
  using core::Lift;
  const char* const own = "grid -> vector";
  const char* const on_canvas = "grid -> grid -> vector";
  return {
      {"step_to_mark", own, "from the middle of its main colour to that of its other cells", 4.0,
       Lift<&StepToMark>()},
      {"step_from_mark", own, "from the middle of its other cells to that of its main colour", 4.0,
       Lift<&StepFromMark>()},
      {"step_out_of_gap", own, "out of the only side of its box that has a gap", 4.5,
       Lift<&StepOutOfGap>()},
      {"step_pointed", own, "along its only axis of symmetry, towards its narrower end", 4.5,
       Lift<&StepPointed>()},
      {"step_to_lack", own, "from the middle of its box to that of its black cells", 4.5,
       Lift<&StepToLack>()},
      {"step_from_lack", own, "from the middle of its black cells to that of its box", 4.5,
       Lift<&StepFromLack>()},
      {"way_to_mark", on_canvas,
       "how far the second grid can go from the middle of its main colour to that of its others",
       4.5, Lift<&Way<&StepToMark>>()},
      {"way_from_mark", on_canvas, "the same the other way", 5.0, Lift<&Way<&StepFromMark>>()},
      {"way_pointed", on_canvas, "how far the second grid can go where it points", 5.0,
       Lift<&Way<&StepPointed>>()},
      {"way_to_lack", on_canvas,
       "how far the second grid can go from the middle of its box to that of its black cells", 5.0,
       Lift<&Way<&StepToLack>>()},
      {"way_from_lack", on_canvas, "the same the other way", 5.0, Lift<&Way<&StepFromLack>>()},
      {"step_inward", on_canvas, "away from the first grid's border that the second reaches", 4.0,
       Lift<&StepInward>()},
      {"step_outward", on_canvas, "away from the first grid's middle", 4.5, Lift<&StepOutward>()},
      {"extent_inward", on_canvas,
       "away from the first grid's border that the second reaches, by its own height and width",
       4.5, Lift<&ExtentInward>()},
      {"step_to_own_side", on_canvas,
       "towards the only side of the first grid that is all of the second's main colour", 4.5,
       Lift<&StepToOwnSide>()},
      {"way_to_own_side", on_canvas,
       "up to the only side of the first grid that is all of the second's main colour", 4.5,
       Lift<&WayToOwnSide>()},
      {"own_height_down", own, "down by as many rows as it has", 4.5, Lift<&OwnExtent<1, 0>>()},
      {"own_height_up", own, "up by as many rows as it has", 4.5, Lift<&OwnExtent<-1, 0>>()},
      {"own_width_right", own, "right by as many columns as it has", 4.5, Lift<&OwnExtent<0, 1>>()},
      {"own_width_left", own, "left by as many columns as it has", 4.5, Lift<&OwnExtent<0, -1>>()},
      {"own_cells_down", own, "down by as many rows as it has cells", 5.0, Lift<&OwnCells<1, 0>>()},
      {"own_cells_up", own, "up by as many rows as it has cells", 5.0, Lift<&OwnCells<-1, 0>>()},
      {"own_cells_right", own, "right by as many columns as it has cells", 5.0,
       Lift<&OwnCells<0, 1>>()},
      {"own_cells_left", own, "left by as many columns as it has cells", 5.0,
       Lift<&OwnCells<0, -1>>()},
      {"extent_to_mark", own, "towards its cells of other colours, by its own height and width",
       5.0, Lift<&ExtentToMark<1>>()},
      {"extent_from_mark", own, "away from its cells of other colours, by its height and width",
       5.0, Lift<&ExtentToMark<-1>>()},
      {"cells_to_mark", own, "towards its cells of other colours, as far as it has cells", 5.5,
       Lift<&CountToMark<1, &CellCount>>()},
      {"cells_from_mark", own, "away from its cells of other colours, as far as it has cells", 5.5,
       Lift<&CountToMark<-1, &CellCount>>()},
      {"marks_to_mark", own, "towards its cells of other colours, as far as their number", 5.0,
       Lift<&CountToMark<1, &Marks>>()},
      {"marks_from_mark", own, "away from its cells of other colours, as far as their number", 5.0,
       Lift<&CountToMark<-1, &Marks>>()},
      {"own_marks_down", own, "down by as many rows as it has cells of other colours", 5.0,
       Lift<&OwnMarks<1, 0>>()},
      {"own_marks_up", own, "up by as many rows as it has cells of other colours", 5.0,
       Lift<&OwnMarks<-1, 0>>()},
      {"own_marks_right", own, "right by as many columns as it has cells of other colours", 5.0,
       Lift<&OwnMarks<0, 1>>()},
      {"own_marks_left", own, "left by as many columns as it has cells of other colours", 5.0,
       Lift<&OwnMarks<0, -1>>()},
  };
}

}  // namespace hunch::grid
