// What a member is like by itself, beyond what the enumerator's primitives say of grids.
#include <algorithm>
#include <cstdlib>

#include "domains/grid/features/member_features.h"
#include "domains/grid/features/member_map.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

bool HasOddHeight(GridRef grid) { return grid.height() % 2 != 0; }
bool HasOddWidth(GridRef grid) { return grid.width() % 2 != 0; }
bool HasOddCellCount(GridRef grid) { return CellCount(grid) % 2 != 0; }
bool IsSpeck(GridRef grid) { return CellCount(grid) == 1; }
bool IsLine(GridRef grid) { return IsSolid(grid) && (grid.height() == 1) != (grid.width() == 1); }
bool IsTall(GridRef grid) { return grid.height() > grid.width(); }

// Just the edge of a box.
bool IsRing(GridRef grid) {
  if (grid.height() < 3 || grid.width() < 3) return false;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      const bool edge =
          row == 0 || column == 0 || row == grid.height() - 1 || column == grid.width() - 1;
      if ((grid.at(row, column) != 0) != edge) return false;
    }
  }
  return true;
}

// Counts painted cells by which of their sides have painted ones: counts(up, down, left, right).
template <typename Counts>
int64_t CountBySides(GridRef grid, const Counts& counts) {
  const auto at = [grid](int row, int column) {
    return grid.AtPlace(row + grid.top(), column + grid.left()) != 0;
  };
  int64_t count = 0;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      count += at(row, column) && counts(at(row - 1, column), at(row + 1, column),
                                         at(row, column - 1), at(row, column + 1));
    }
  }
  return count;
}

// Those that have so many painted ones at their sides.
template <int kSides>
int64_t CountWithSides(GridRef grid) {
  return CountBySides(grid, [](bool up, bool down, bool left, bool right) {
    return up + down + left + right == kSides;
  });
}

int64_t CountBends(GridRef grid) {
  return CountBySides(
      grid, [](bool up, bool down, bool left, bool right) { return up != down && left != right; });
}

int64_t DiagonalRun(GridRef grid) {
  int64_t longest = 0;
  for (const int right : {-1, 1}) {
    int run[kLongestSide + 2] = {};  // that end in the row above, by column
    for (int row = 0; row < grid.height(); ++row) {
      int next[kLongestSide + 2] = {};
      for (int column = 0; column < grid.width(); ++column) {
        if (grid.at(row, column) == 0) continue;
        next[column + 1] = 1 + run[column + 1 + right];
        longest = std::max<int64_t>(longest, next[column + 1]);
      }
      std::copy(std::begin(next), std::end(next), run);
    }
  }
  return longest;
}

int64_t BlackCount(GridRef grid) { return grid.area() - CellCount(grid); }
int64_t LongerSide(GridRef grid) { return std::max(grid.height(), grid.width()); }
int64_t ShorterSide(GridRef grid) { return std::min(grid.height(), grid.width()); }

// Rows or columns counted from the first grid's first cell, by twos or threes.
template <int kModulus>
int64_t RowModulo(GridRef canvas, GridRef member) {
  return std::abs(member.top() - canvas.top()) % kModulus;
}
template <int kModulus>
int64_t ColumnModulo(GridRef canvas, GridRef member) {
  return std::abs(member.left() - canvas.left()) % kModulus;
}

// The place among the list from the top, or the left, by twos or threes.
template <bool kLeft, int kModulus>
void OrderModulo(const Members& members, int16_t* by_member) {
  const Component* const parts = members.found.parts;
  const auto place = [](const Component& part) {
    return kLeft ? part.left * kLongestSide + part.top : part.top * kLongestSide + part.left;
  };
  for (int i = 0; i < members.count(); ++i) {
    const auto before = std::count_if(parts, parts + members.count(), [&](const Component& part) {
      return place(part) < place(parts[i]);
    });
    by_member[i] = static_cast<int16_t>(before % kModulus);
  }
}

// Whether no two of the list begin in one row, or column.
template <int16_t Component::*kStart>
bool LieApart(const Members& members) {
  int16_t starts[core::kLongestList];
  for (int i = 0; i < members.count(); ++i) starts[i] = members.found.parts[i].*kStart;
  int16_t* const end = starts + members.count();
  std::sort(starts, end);
  return std::adjacent_find(starts, end) == end;
}

// From the left where only so they lie apart.
template <int kModulus>
void OrderApartModulo(const Members& members, int16_t* by_member) {
  const bool across = !LieApart<&Component::top>(members) && LieApart<&Component::left>(members);
  (across ? OrderModulo<true, kModulus> : OrderModulo<false, kModulus>)(members, by_member);
}

}  // namespace

Primitives MemberFormFeatures() {
  using core::Lift;
  const char* const truth = "grid -> bool";
  const char* const number = "grid -> int";
  const char* const on_canvas = "grid -> grid -> int";
  const char* const among = "list grid -> grid -> int";
  return {
      {"has_odd_height", truth, "an odd number of rows", 5.0, Lift<&HasOddHeight>()},
      {"has_odd_width", truth, "an odd number of columns", 5.0, Lift<&HasOddWidth>()},
      {"has_odd_cells", truth, "an odd number of cells that are not black", 5.0,
       Lift<&HasOddCellCount>()},
      {"is_speck", truth, "one cell that is not black", 4.5, Lift<&IsSpeck>()},
      {"is_bar", truth, "one row or one column of cells, and more than one", 4.5, Lift<&IsLine>()},
      {"is_tall", truth, "higher than wide", 4.5, Lift<&IsTall>()},
      {"is_ring", truth, "just the edge of a box with an inside", 4.5, Lift<&IsRing>()},
      {"count_ends", number, "how many cells have one other at their sides", 5.0,
       Lift<&CountWithSides<1>>()},
      {"count_forks", number, "how many cells have three others at their sides", 5.0,
       Lift<&CountWithSides<3>>()},
      {"count_crossings", number, "how many cells have four others at their sides", 5.5,
       Lift<&CountWithSides<4>>()},
      {"count_bends", number, "how many cells have just two others at their sides, round a corner",
       5.0, Lift<&CountBends>()},
      {"diagonal_run", number, "how many cells are in one diagonal line, at most", 5.0,
       Lift<&DiagonalRun>()},
      {"count_black", number, "how many cells are black", 5.0, Lift<&BlackCount>()},
      {"longer_side", number, "the larger of height and width", 4.5, Lift<&LongerSide>()},
      {"shorter_side", number, "the smaller of height and width", 4.5, Lift<&ShorterSide>()},
      {"row_by_twos", on_canvas, "the remainder by 2 of the second grid's row in the first", 5.5,
       Lift<&RowModulo<2>>()},
      {"column_by_twos", on_canvas, "the remainder by 2 of the second grid's column in the first",
       5.5, Lift<&ColumnModulo<2>>()},
      {"row_by_threes", on_canvas, "the remainder by 3 of the second grid's row in the first", 6.0,
       Lift<&RowModulo<3>>()},
      {"column_by_threes", on_canvas, "the remainder by 3 of the second grid's column in the first",
       6.0, Lift<&ColumnModulo<3>>()},
      {"order_by_twos", among,
       "the remainder by 2 of how many of the list come before it, from top", 5.5,
       MemberFeature<&OrderModulo<false, 2>>()},
      {"order_by_threes", among,
       "the remainder by 3 of how many of the list come before it, from top", 5.5,
       MemberFeature<&OrderModulo<false, 3>>()},
      {"order_across_by_twos", among,
       "the remainder by 2 of how many of the list come before it, from the left", 5.5,
       MemberFeature<&OrderModulo<true, 2>>()},
      {"order_across_by_threes", among,
       "the remainder by 3 of how many of the list come before it, from the left", 5.5,
       MemberFeature<&OrderModulo<true, 3>>()},
      {"order_apart_by_twos", among,
       "the remainder by 2 of its place in the order, across where only so all lie apart", 5.5,
       MemberFeature<&OrderApartModulo<2>>()},
      {"order_apart_by_threes", among,
       "the remainder by 3 of its place in the order, across where only so all lie apart", 5.5,
       MemberFeature<&OrderApartModulo<3>>()},
  };
}

}  // namespace hunch::grid
