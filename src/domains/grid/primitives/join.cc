// Grids laid beside each other: in rows, columns and arrangements of both. The place of what comes
// out is that of the first grid.
#include "domains/grid/block.h"
#include "domains/grid/families.h"

namespace hunch::grid {
namespace {

using base::Arena;
using Grids = core::ListOf<GridRef>;

GridRef SideBySide(Arena& arena, GridRef left, GridRef right) {
  const Box frame{left.top(), left.left(), left.height(), left.width() + right.width()};
  if (left.height() != right.height() || !SizeAllowed(frame.height, frame.width)) return {};
  Canvas out(arena, frame);
  out.Paste(left);
  out.Paste(right, frame.top, left.right());
  return out.Finish();
}

GridRef Above(Arena& arena, GridRef upper, GridRef lower) {
  const Box frame{upper.top(), upper.left(), upper.height() + lower.height(), upper.width()};
  if (upper.width() != lower.width() || !SizeAllowed(frame.height, frame.width)) return {};
  Canvas out(arena, frame);
  out.Paste(upper);
  out.Paste(lower, upper.bottom(), frame.left);
  return out.Finish();
}

// The sizes that hold any grid of a list, and their sums.
struct Extent {
  int most_rows = 0, most_columns = 0;
  int64_t all_rows = 0, all_columns = 0;
};

Extent Measure(Grids grids) {
  Extent extent;
  for (uint32_t i = 0; i < grids.size(); ++i) {
    const GridRef grid = grids[i];
    extent.most_rows = std::max(extent.most_rows, grid.height());
    extent.most_columns = std::max(extent.most_columns, grid.width());
    extent.all_rows += grid.height();
    extent.all_columns += grid.width();
  }
  return extent;
}

// kGap: black columns between them.
template <int kGap = 0>
GridRef RowOf(Arena& arena, Grids grids) {
  if (grids.empty()) return {};
  const Extent extent = Measure(grids);
  const int64_t width = extent.all_columns + kGap * (static_cast<int64_t>(grids.size()) - 1);
  if (width > kLongestSide) return {};
  const Box frame{grids[0].top(), grids[0].left(), extent.most_rows, static_cast<int>(width)};
  if (!SizeAllowed(frame.height, frame.width)) return {};
  Canvas out(arena, frame);
  int left = frame.left;
  for (uint32_t i = 0; i < grids.size(); left += kGap + grids[i++].width()) {
    out.Paste(grids[i], frame.top, left);
  }
  return out.Finish();
}

template <int kGap = 0>
GridRef ColumnOf(Arena& arena, Grids grids) {
  if (grids.empty()) return {};
  const Extent extent = Measure(grids);
  const int64_t height = extent.all_rows + kGap * (static_cast<int64_t>(grids.size()) - 1);
  if (height > kLongestSide) return {};
  const Box frame{grids[0].top(), grids[0].left(), static_cast<int>(height), extent.most_columns};
  if (!SizeAllowed(frame.height, frame.width)) return {};
  Canvas out(arena, frame);
  int top = frame.top;
  for (uint32_t i = 0; i < grids.size(); top += kGap + grids[i++].height()) {
    out.Paste(grids[i], top, frame.left);
  }
  return out.Finish();
}

// Side by side when their places spread more to the side than down, else above each other.
GridRef InLine(Arena& arena, Grids grids) {
  if (grids.empty()) return {};
  int top = grids[0].top(), bottom = top, left = grids[0].left(), right = left;
  for (uint32_t i = 1; i < grids.size(); ++i) {
    top = std::min(top, grids[i].top());
    bottom = std::max(bottom, grids[i].top());
    left = std::min(left, grids[i].left());
    right = std::max(right, grids[i].left());
  }
  return right - left >= bottom - top ? RowOf<>(arena, grids) : ColumnOf<>(arena, grids);
}

GridRef LayOut(Arena& arena, Grids grids, int64_t columns) {
  const auto count = static_cast<int64_t>(grids.size());
  if (count == 0 || columns < 1 || columns > count) return {};
  const Extent cell = Measure(grids);
  const int64_t rows = (count + columns - 1) / columns;
  if (rows > kLongestSide || columns > kLongestSide) return {};
  const Box frame{grids[0].top(), grids[0].left(), static_cast<int>(rows) * cell.most_rows,
                  static_cast<int>(columns) * cell.most_columns};
  if (!SizeAllowed(frame.height, frame.width)) return {};
  Canvas out(arena, frame);
  for (int i = 0; i < static_cast<int>(count); ++i) {
    const int row = i / static_cast<int>(columns), column = i % static_cast<int>(columns);
    out.Paste(grids[static_cast<size_t>(i)], frame.top + row * cell.most_rows,
              frame.left + column * cell.most_columns);
  }
  return out.Finish();
}

GridRef InSquare(Arena& arena, Grids grids) {
  int64_t side = 1;
  while (side * side < grids.size()) ++side;
  return side * side == grids.size() ? LayOut(arena, grids, side) : GridRef{};
}

// Lines (rows, or columns) of a frame, of which those that no grid covers are taken out.
class Lines {
 public:
  static constexpr int kMost = 2 * kFarthestPlace;

  explicit Lines(int start) : start_(start) {}

  void Cover(int start, int length) {
    for (int i = start; i < start + length; ++i) before_[i - start_ + 1] = 1;
  }

  // How many of the first `count` lines are covered. From here on, Before() can be asked.
  int Sum(int count) {
    for (int i = 0; i < count; ++i)
      before_[i + 1] = static_cast<int16_t>(before_[i + 1] + before_[i]);
    return before_[count];
  }

  int Before(int line) const { return before_[line - start_]; }

 private:
  int start_;
  int16_t before_[kMost + 1] = {};  // while covering: whether the line before is covered
};

GridRef CloseUp(Arena& arena, Grids grids) {
  if (grids.empty()) return {};
  Box frame = BoxOf(grids[0]);
  for (uint32_t i = 1; i < grids.size(); ++i) frame = Union(frame, BoxOf(grids[i]));
  if (frame.height > Lines::kMost || frame.width > Lines::kMost) return {};
  Lines rows(frame.top), columns(frame.left);
  for (uint32_t i = 0; i < grids.size(); ++i) {
    rows.Cover(grids[i].top(), grids[i].height());
    columns.Cover(grids[i].left(), grids[i].width());
  }
  const int height = rows.Sum(frame.height), width = columns.Sum(frame.width);
  if (!SizeAllowed(height, width)) return {};
  Canvas out(arena, {0, 0, height, width});
  for (uint32_t i = grids.size(); i-- > 0;) {
    out.Paint(grids[i], rows.Before(grids[i].top()), columns.Before(grids[i].left()));
  }
  return out.Finish();
}

}  // namespace

Primitives JoinPrimitives() {
  using core::Lift;
  return {
      {"side_by_side", "grid -> grid -> grid", "the first grid left of the second, of equal height",
       4.0, Lift<&SideBySide>()},
      {"above", "grid -> grid -> grid", "the first grid above the second, of equal width", 4.0,
       Lift<&Above>()},
      {"row_of", "list grid -> grid", "the grids side by side, their tops in line", 4.0,
       Lift<&RowOf<>>()},
      {"column_of", "list grid -> grid", "the grids below each other, their left sides in line",
       4.0, Lift<&ColumnOf<>>()},
      {"row_of_apart", "list grid -> grid",
       "the grids side by side, their tops in line, a black column between them", 5.0,
       Lift<&RowOf<1>>()},
      {"column_of_apart", "list grid -> grid",
       "the grids below each other, their left sides in line, a black row between them", 5.0,
       Lift<&ColumnOf<1>>()},
      {"in_line", "list grid -> grid", "the grids side by side or below each other, as they lay",
       4.5, Lift<&InLine>()},
      {"lay_out", "list grid -> int -> grid", "the grids in rows of n, in reading order", 5.0,
       Lift<&LayOut>()},
      {"in_square", "list grid -> grid", "the grids in as many rows as columns, in reading order",
       5.0, Lift<&InSquare>()},
      {"close_up", "list grid -> grid", "the grids as they lay, moved together without gaps", 4.5,
       Lift<&CloseUp>()},
  };
}

}  // namespace hunch::grid
