// Vectors from a member to others of its list.
#include <algorithm>
#include <functional>

#include "domains/grid/features/member_features.h"
#include "domains/grid/features/member_map.h"
#include "domains/grid/features/rarest_members.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

int Sign(int n) { return (n > 0) - (n < 0); }

// Rows, or columns, between two boxes; negative where they share some.
int GapBetween(int from, int to, int other_from, int other_to) {
  return std::max(other_from - to, from - other_to);
}

// Towards another box: no rows where they share some, no columns either.
Vector StepTowards(GridRef from, GridRef to) {
  Vector step{Sign(to.top() + to.bottom() - from.top() - from.bottom()),
              Sign(to.left() + to.right() - from.left() - from.right())};
  if (GapBetween(from.top(), from.bottom(), to.top(), to.bottom()) < 0) step.rows = 0;
  if (GapBetween(from.left(), from.right(), to.left(), to.right()) < 0) step.columns = 0;
  return step;
}

Vector StepAwayFrom(GridRef from, GridRef to) { return StepTowards(to, from); }

bool PaintMeets(GridRef member, Vector moved, GridRef other) {
  const int top = std::max(member.top() + moved.rows, other.top());
  const int bottom = std::min(member.bottom() + moved.rows, other.bottom());
  const int left = std::max(member.left() + moved.columns, other.left());
  const int right = std::min(member.right() + moved.columns, other.right());
  for (int row = top; row < bottom; ++row) {
    for (int column = left; column < right; ++column) {
      if (other.AtPlace(row, column) == 0) continue;
      if (member.AtPlace(row - moved.rows, column - moved.columns) != 0) return true;
    }
  }
  return false;
}

// Until the boxes meet and, where the way is straight, on until painted cells do, if they ever do.
Vector WayTowards(GridRef from, GridRef to) {
  const Vector step = StepTowards(from, to);
  const int rows = std::max(0, GapBetween(from.top(), from.bottom(), to.top(), to.bottom()));
  const int columns = std::max(0, GapBetween(from.left(), from.right(), to.left(), to.right()));
  const Vector way{step.rows * rows, step.columns * columns};
  if ((step.rows == 0) == (step.columns == 0)) return way;
  const int farthest = step.rows != 0 ? from.height() + to.height() : from.width() + to.width();
  Vector on = way;
  for (int i = 1; i < farthest; ++i) {
    const Vector next{on.rows + step.rows, on.columns + step.columns};
    if (PaintMeets(from, next, to)) return on;
    on = next;
  }
  return way;
}

Vector ToRowsOf(GridRef from, GridRef to) { return {to.top() - from.top(), 0}; }
Vector ToColumnsOf(GridRef from, GridRef to) { return {0, to.left() - from.left()}; }
Vector ToPlaceOf(GridRef from, GridRef to) {
  return {to.top() - from.top(), to.left() - from.left()};
}

// To the other side, as far from it as on this side.
Vector WayBeyond(GridRef from, GridRef to) {
  const Vector step = StepTowards(from, to);
  return {step.rows == 0 ? 0 : to.top() + to.bottom() - from.top() - from.bottom(),
          step.columns == 0 ? 0 : to.left() + to.right() - from.left() - from.right()};
}

using VectorBetween = Vector (*)(GridRef from, GridRef to);

int32_t Number(Vector v) { return static_cast<int32_t>(core::Native<Vector>::To(v).number()); }

// Rows or columns between two boxes, the larger of both.
int Gap(GridRef a, GridRef b) {
  return std::max(GapBetween(a.top(), a.bottom(), b.top(), b.bottom()),
                  GapBetween(a.left(), a.right(), b.left(), b.right()));
}

// To the nearest other that counts(its index, the other's index), by the gap between boxes; none
// without one, and where several as near lie in different ways.
template <VectorBetween kVector, typename Counts>
void ToNearestThat(const Members& members, int32_t* by_member, const Counts& counts) {
  for (int i = 0; i < members.count(); ++i) {
    int nearest = INT32_MAX;
    Vector vector;
    for (int j = 0; j < members.count(); ++j) {
      if (j == i || !counts(i, j)) continue;
      const int gap = Gap(members.member(i), members.member(j));
      if (gap > nearest) continue;
      const Vector way = kVector(members.member(i), members.member(j));
      vector = gap < nearest || way == vector ? way : Vector{};
      nearest = gap;
    }
    by_member[i] = Number(vector);
  }
}

// Of several largest ones to the nearest; these have no way.
template <VectorBetween kVector>
void ToLargest(const Members& members, int32_t* by_member) {
  const Component* const parts = members.found.parts;
  const auto fewer = [](const Component& a, const Component& b) { return a.cells < b.cells; };
  const int most = std::max_element(parts, parts + members.count(), fewer)->cells;
  ToNearestThat<kVector>(members, by_member, [parts, most](int i, int j) {
    return parts[i].cells < most && parts[j].cells == most;
  });
}

template <VectorBetween kVector>
void ToNearest(const Members& members, int32_t* by_member) {
  ToNearestThat<kVector>(members, by_member, [](int, int) { return true; });
}

// Of those with its main colour.
template <VectorBetween kVector>
void ToNearestAlike(const Members& members, int32_t* by_member) {
  int64_t colours[core::kLongestList];
  for (int i = 0; i < members.count(); ++i) colours[i] = MainColour(members.member(i));
  ToNearestThat<kVector>(members, by_member,
                         [&colours](int i, int j) { return colours[i] == colours[j]; });
}

// Of those that share rows, or columns, with it.
template <VectorBetween kVector>
void ToNearestInRows(const Members& members, int32_t* by_member) {
  const Component* const parts = members.found.parts;
  ToNearestThat<kVector>(members, by_member, [parts](int i, int j) {
    return GapBetween(parts[i].top, parts[i].bottom, parts[j].top, parts[j].bottom) < 0;
  });
}
template <VectorBetween kVector>
void ToNearestInColumns(const Members& members, int32_t* by_member) {
  const Component* const parts = members.found.parts;
  ToNearestThat<kVector>(members, by_member, [parts](int i, int j) {
    return GapBetween(parts[i].left, parts[i].right, parts[j].left, parts[j].right) < 0;
  });
}

// To the nearest of the main colour that has fewest others in the list, if it is one; these have no
// way.
template <VectorBetween kVector>
void ToRarest(const Members& members, int32_t* by_member) {
  bool rarest[core::kLongestList];
  AreRarest(members, rarest);
  ToNearestThat<kVector>(members, by_member, [&](int i, int j) { return !rarest[i] && rarest[j]; });
}

// To the nearest of the list with the main colour, by the gap between boxes; where none has it, to
// the nearest one with a cell of the colour; none without one.
template <VectorBetween kVector>
Vector ToColour(Colour colour, core::ListOf<GridRef> list, GridRef member) {
  int nearest = INT32_MAX;
  bool by_main = false;
  Vector vector;
  for (size_t i = 0; i < list.size(); ++i) {
    const bool main = MainColour(list[i]) == colour.index;
    if (!main && (by_main || (ColourSet(list[i]) >> colour.index & 1) == 0)) continue;
    const int gap = Gap(member, list[i]);
    if (main == by_main && gap >= nearest) continue;
    by_main = main;
    nearest = gap;
    vector = kVector(member, list[i]);
  }
  return vector;
}

// So many steps towards another one.
template <auto kSteps>
Vector SoFar(int64_t steps, core::ListOf<GridRef> list, GridRef member) {
  constexpr int64_t kFurthest = kLongestSide;
  const Vector step = kSteps(list, member);
  const int n = static_cast<int>(std::clamp(steps, -kFurthest, kFurthest));
  return {n * step.rows, n * step.columns};
}

// Towards the only one of the list with most cells, or with fewest.
template <typename Better>
Vector StepToExtreme(core::ListOf<GridRef> list, GridRef member) {
  if (list.size() == 0) return {};
  size_t extreme = 0;
  bool several = false;
  for (size_t i = 1; i < list.size(); ++i) {
    const int64_t cells = CellCount(list[i]), most = CellCount(list[extreme]);
    several = cells == most || (several && !Better()(cells, most));
    if (Better()(cells, most)) extreme = i;
  }
  return several ? Vector{} : StepTowards(member, list[extreme]);
}

Vector StepToNearest(core::ListOf<GridRef> list, GridRef member) {
  int nearest = INT32_MAX;
  Vector step;
  for (size_t i = 0; i < list.size(); ++i) {
    const GridRef other = list[i];
    if (other.top() == member.top() && other.left() == member.left() &&
        other.bottom() == member.bottom()) {
      continue;
    }
    const int gap = Gap(member, other);
    if (gap >= nearest) continue;
    nearest = gap;
    step = StepTowards(member, other);
  }
  return step;
}

}  // namespace

Primitives MemberWayFeatures() {
  const char* const among = "list grid -> grid -> vector";
  return {
      {"step_to_largest", among, "towards the one of the list with most cells", 4.0,
       MemberFeature<&ToLargest<&StepTowards>>()},
      {"step_from_largest", among, "away from the one of the list with most cells", 4.5,
       MemberFeature<&ToLargest<&StepAwayFrom>>()},
      {"way_to_largest", among, "up to the box of the one of the list with most cells", 4.0,
       MemberFeature<&ToLargest<&WayTowards>>()},
      {"rows_to_largest", among, "to the rows of the one of the list with most cells", 4.5,
       MemberFeature<&ToLargest<&ToRowsOf>>()},
      {"columns_to_largest", among, "to the columns of the one of the list with most cells", 4.5,
       MemberFeature<&ToLargest<&ToColumnsOf>>()},
      {"step_to_nearest", among, "towards the nearest other of the list", 4.5,
       MemberFeature<&ToNearest<&StepTowards>>()},
      {"step_from_nearest", among, "away from the nearest other of the list", 4.5,
       MemberFeature<&ToNearest<&StepAwayFrom>>()},
      {"way_to_nearest", among, "up to the box of the nearest other of the list", 4.5,
       MemberFeature<&ToNearest<&WayTowards>>()},
      {"way_beyond_nearest", among, "to the other side of the nearest other, as far from it", 5.0,
       MemberFeature<&ToNearest<&WayBeyond>>()},
      {"step_to_alike", among, "towards the nearest other with its main colour", 4.5,
       MemberFeature<&ToNearestAlike<&StepTowards>>()},
      {"way_to_alike", among, "up to the box of the nearest other with its main colour", 4.5,
       MemberFeature<&ToNearestAlike<&WayTowards>>()},
      {"step_to_rarest", among, "towards the one of the list with the rarest main colour", 4.5,
       MemberFeature<&ToRarest<&StepTowards>>()},
      {"step_from_rarest", among, "away from the one of the list with the rarest main colour", 5.0,
       MemberFeature<&ToRarest<&StepAwayFrom>>()},
      {"way_to_rarest", among, "up to the box of the one of the list with the rarest main colour",
       4.5, MemberFeature<&ToRarest<&WayTowards>>()},
      {"rows_to_rarest", among, "to the rows of the one of the list with the rarest main colour",
       4.5, MemberFeature<&ToRarest<&ToRowsOf>>()},
      {"columns_to_rarest", among,
       "to the columns of the one of the list with the rarest main colour", 4.5,
       MemberFeature<&ToRarest<&ToColumnsOf>>()},
      {"place_in_its_rows", among, "to the place of the nearest other that shares rows with it",
       5.0, MemberFeature<&ToNearestInRows<&ToPlaceOf>>()},
      {"place_in_its_columns", among,
       "to the place of the nearest other that shares columns with it", 5.0,
       MemberFeature<&ToNearestInColumns<&ToPlaceOf>>()},
      {"place_of_alike", among, "to the place of the nearest other with its main colour", 5.0,
       MemberFeature<&ToNearestAlike<&ToPlaceOf>>()},
  };
}

Primitives MemberCountedWayFeatures() {
  using core::Lift;
  const char* const type = "int -> list grid -> grid -> vector";
  return {
      {"so_far_to_largest", type, "so many steps towards the one of the list with most cells", 4.5,
       Lift<&SoFar<&StepToExtreme<std::greater<>>>>()},
      {"so_far_to_smallest", type, "so many steps towards the one of the list with fewest cells",
       4.5, Lift<&SoFar<&StepToExtreme<std::less<>>>>()},
      {"so_far_to_nearest", type, "so many steps towards the nearest other of the list", 5.0,
       Lift<&SoFar<&StepToNearest>>()},
  };
}

Primitives MemberColourWayFeatures() {
  using core::Lift;
  const char* const type = "colour -> list grid -> grid -> vector";
  return {
      {"step_to_a", type, "towards the nearest of the list with the main colour", 4.0,
       Lift<&ToColour<&StepTowards>>()},
      {"step_from_a", type, "away from the nearest of the list with the main colour", 4.5,
       Lift<&ToColour<&StepAwayFrom>>()},
      {"way_to_a", type, "up to the box of the nearest of the list with the main colour", 4.0,
       Lift<&ToColour<&WayTowards>>()},
      {"way_beyond_a", type, "to the other side of the nearest of the list with the main colour",
       5.0, Lift<&ToColour<&WayBeyond>>()},
      {"rows_to_a", type, "to the rows of the nearest of the list with the main colour", 4.0,
       Lift<&ToColour<&ToRowsOf>>()},
      {"columns_to_a", type, "to the columns of the nearest of the list with the main colour", 4.0,
       Lift<&ToColour<&ToColumnsOf>>()},
  };
}

}  // namespace hunch::grid
