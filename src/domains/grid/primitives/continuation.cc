// Drawings that go on beyond where they end: sequences continued to the border, copies in a row.
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "domains/grid/block.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

enum class Side { kUp, kDown, kLeft, kRight };

// A grid seen as lines that follow each other towards a side.
struct Lines {
  Lines(GridRef grid, Side side) {
    const int height = grid.height(), width = grid.width();
    const bool rows = side == Side::kUp || side == Side::kDown;
    count = rows ? height : width;
    length = rows ? width : height;
    const int to_next = rows ? width : 1;
    step = rows ? 1 : width;
    const bool forward = side == Side::kDown || side == Side::kRight;
    start = forward ? 0 : (count - 1) * to_next;
    next = forward ? to_next : -to_next;
  }
  int Index(int line, int position) const { return start + line * next + position * step; }
  bool Inside(int position) const { return position >= 0 && position < length; }

  int count, length;      // lines, cells of each
  int start, next, step;  // of indices
};

// Each line is the one `lines` before it, moved by `shift`.
struct Sequence {
  int lines, shift;
};

class SequenceSearch {
 public:
  SequenceSearch(const Lines& lines, const uint8_t* cells) : lines_(lines), cells_(cells) {
    for (int line = 0; line < lines.count; ++line) {
      for (int i = 0; i < lines.length; ++i) {
        if (cells[lines.Index(line, i)] == 0) continue;
        if (first_ < 0) first_ = line;
        if (last_ >= 0 && line - last_ != apart_) apart_ = apart_ == 0 ? line - last_ : kUneven;
        last_ = line;
        break;
      }
    }
  }
  int last() const { return last_; }  // the last line that has paint

  // The shortest unshifted sequence that all lines with paint follow, else the shortest shifted
  // one, else all of them again and again where they are as far apart from each other.
  std::optional<Sequence> Find() const {
    const int most = last_ - first_;
    for (int period = 1; period <= most; ++period) {
      if (Follows({period, 0})) return Sequence{period, 0};
    }
    for (int period = 1; period <= most; ++period) {
      for (int shift = 1; 2 * shift <= lines_.length; ++shift) {
        if (Follows({period, shift})) return Sequence{period, shift};
        if (Follows({period, -shift})) return Sequence{period, -shift};
      }
    }
    if (apart_ > 0) return Sequence{most + apart_, 0};
    return std::nullopt;
  }

 private:
  bool Follows(Sequence sequence) const {
    bool painted = false;
    for (int line = first_; line + sequence.lines <= last_; ++line) {
      for (int i = 0; i < lines_.length; ++i) {
        if (!lines_.Inside(i + sequence.shift)) continue;
        const uint8_t colour = cells_[lines_.Index(line, i)];
        const int image = lines_.Index(line + sequence.lines, i + sequence.shift);
        if (cells_[image] != colour) return false;
        painted |= colour != 0;
      }
    }
    return painted;
  }

  const Lines& lines_;
  const uint8_t* cells_;
  static constexpr int kUneven = -1;
  int first_ = -1, last_ = -1;
  int apart_ = 0;  // lines from one with paint to the next, 0 with one only
};

template <Side kSide>
GridRef Continue(Arena& arena, GridRef grid) {
  const Lines lines(grid, kSide);
  const SequenceSearch search(lines, grid.cells());
  const std::optional<Sequence> sequence = search.Find();
  if (!sequence) return {};
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cells = out.cells();
  for (int line = search.last() + 1; line < lines.count; ++line) {
    if (line < sequence->lines) continue;
    for (int i = 0; i < lines.length; ++i) {
      const int from = i - sequence->shift;
      if (!lines.Inside(from)) continue;
      cells[lines.Index(line, i)] = cells[lines.Index(line - sequence->lines, from)];
    }
  }
  return out.Finish();
}

// To the side with most blank lines, and to the one across from it. Undefined where as many are
// blank both ways.
GridRef ContinueOn(Arena& arena, GridRef grid) {
  const std::optional<Box> paint = BoxOfPaint(grid);
  if (!paint) return {};
  const int up = paint->top, down = grid.height() - paint->top - paint->height;
  const int left = paint->left, right = grid.width() - paint->left - paint->width;
  const int rows = std::max(up, down), columns = std::max(left, right);
  if (rows == columns) return {};
  if (rows > columns) {
    const GridRef out = down > 0 ? Continue<Side::kDown>(arena, grid) : grid;
    return up > 0 && out.defined() ? Continue<Side::kUp>(arena, out) : out;
  }
  const GridRef out = right > 0 ? Continue<Side::kRight>(arena, grid) : grid;
  return left > 0 && out.defined() ? Continue<Side::kLeft>(arena, out) : out;
}

// Copies of all paint at once, twice, ... the step away, over black, until none is left inside.
GridRef CopiesBy(Arena& arena, GridRef grid, Vector step) {
  if (step.rows == 0 && step.columns == 0) return {};
  const Cells from(grid);
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cells = out.cells();
  for (int times = 1;; ++times) {
    const int down = times * step.rows, right = times * step.columns;
    if (std::abs(down) >= from.height || std::abs(right) >= from.width) break;
    const int top = std::max(0, down), bottom = std::min(from.height, from.height + down);
    const int left = std::max(0, right), end = std::min(from.width, from.width + right);
    for (int row = top; row < bottom; ++row) {
      for (int column = left; column < end; ++column) {
        uint8_t& cell = cells[row * from.width + column];
        if (cell == 0) cell = from.at(row - down, column - right);
      }
    }
  }
  return out.Finish();
}

// The step leads to the next place beside all paint, with kGap cells between.
template <int kGap>
GridRef CopiesBeside(Arena& arena, GridRef grid, Vector direction) {
  const std::optional<Box> box = BoxOfPaint(grid);
  if (!box) return {};
  return CopiesBy(arena, grid,
                  {direction.rows * (box->height + kGap), direction.columns * (box->width + kGap)});
}

template <int kGap>
GridRef CopiesAlong(Arena& arena, GridRef grid, Vector direction) {
  const GridRef ahead = CopiesBeside<kGap>(arena, grid, direction);
  const std::optional<Box> box = BoxOfPaint(grid);
  if (!ahead.defined() || !box) return {};
  return CopiesBy(
      arena, ahead,
      {-direction.rows * (box->height + kGap), -direction.columns * (box->width + kGap)});
}

// Copies of all paint in every direction, kGap cells between them.
template <int kGap>
GridRef CopiesAllOver(Arena& arena, GridRef grid) {
  const std::optional<Box> box = BoxOfPaint(grid);
  if (!box) return {};
  const Cells from(grid);
  const int down = box->height + kGap, across = box->width + kGap;
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const int r = ((row - box->top) % down + down) % down;
    const int c = ((column - box->left) % across + across) % across;
    const bool inside = r < box->height && c < box->width;
    return inside ? from.at(box->top + r, box->left + c) : uint8_t{0};
  });
}

// The same in the direction and against it.
GridRef CopiesBothWays(Arena& arena, GridRef grid, Vector direction) {
  const GridRef there = CopiesBeside<0>(arena, grid, direction);
  const GridRef back = CopiesBeside<0>(arena, grid, {-direction.rows, -direction.columns});
  if (!there.defined() || !back.defined()) return {};
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const uint8_t colour = there.at(row, column);
    return colour != 0 ? colour : back.at(row, column);
  });
}

// Pictures of one size that follow each other: each is the one before with all that is not ground
// moved by one vector, or with more paint, what is new each time being moved so.
class Series {
 public:
  explicit Series(core::ListOf<GridRef> list) : list_(list), ground_(CommonestOf(list[0])) {}

  bool OfOneSize() const {
    for (size_t i = 1; i < list_.size(); ++i) {
      if (!list_[i].SameSize(list_[0])) return false;
    }
    return true;
  }

  GridRef Next(Arena& arena) {
    const size_t last = list_.size() - 1;
    std::optional<Vector> by = Shortest(false);
    if (by) return Drawn(arena, list_[last], [&](int i) { return At(last, i, *by); });
    by = last > 1 ? Shortest(true) : std::nullopt;
    if (!by) return {};
    return Drawn(arena, list_[last], [&](int i) {
      const uint8_t colour = NewAt(last, i, *by);
      return colour != ground_ ? colour : list_[last].cells()[i];
    });
  }

 private:
  static uint8_t CommonestOf(GridRef grid) {
    int counts[kColours] = {};
    for (int i = 0; i < grid.area(); ++i) ++counts[grid.cells()[i]];
    return static_cast<uint8_t>(std::max_element(counts, counts + kColours) - counts);
  }

  template <typename ColourAt>
  static GridRef Drawn(Arena& arena, GridRef like, const ColourAt& colour_at) {
    GridBuilder out = CopyOf(arena, like);
    for (int i = 0; i < like.area(); ++i) out.cells()[i] = colour_at(i);
    return out.Finish();
  }

  int Before(int cell, Vector by) const {  // -1 outside
    const int width = list_[0].width();
    const int row = cell / width - by.rows, column = cell % width - by.columns;
    const bool inside = row >= 0 && column >= 0 && row < list_[0].height() && column < width;
    return inside ? row * width + column : -1;
  }
  uint8_t At(size_t picture, int cell, Vector by) const {
    const int from = Before(cell, by);
    return from < 0 ? ground_ : list_[picture].cells()[from];
  }
  // What is new in a picture against the one before.
  uint8_t NewAt(size_t picture, int cell, Vector by) const {
    const int from = Before(cell, by);
    if (from < 0) return ground_;
    const uint8_t colour = list_[picture].cells()[from];
    return colour == list_[picture - 1].cells()[from] ? ground_ : colour;
  }

  bool Follows(Vector by, bool growing) const {
    for (size_t k = growing ? 2 : 1; k < list_.size(); ++k) {
      for (int i = 0; i < list_[0].area(); ++i) {
        const uint8_t moved = growing ? NewAt(k - 1, i, by) : At(k - 1, i, by);
        const uint8_t shown = growing ? NewAt(k, i, {}) : list_[k].cells()[i];
        const bool kept = !growing || list_[k - 1].cells()[i] == ground_ ||
                          list_[k - 1].cells()[i] == list_[k].cells()[i];
        if (moved != shown || !kept) return false;
      }
    }
    return true;
  }

  // The shortest vector but zero; in it the first cell of the last picture's paint has come from
  // some paint of the picture before.
  std::optional<Vector> Shortest(bool growing) const {
    const size_t last = list_.size() - 1;
    const int area = list_[0].area(), width = list_[0].width();
    const auto painted = [&](size_t k, int i) {
      return (growing ? NewAt(k, i, {}) : list_[k].cells()[i]) != ground_;
    };
    int to = 0;
    while (to < area && !painted(last, to)) ++to;
    std::optional<Vector> best;
    const auto length = [](Vector v) { return std::abs(v.rows) + std::abs(v.columns); };
    for (int from = 0; from < area && to < area; ++from) {
      const Vector by{to / width - from / width, to % width - from % width};
      if (from == to || !painted(last - 1, from) || (best && length(by) >= length(*best))) continue;
      if (Follows(by, growing)) best = by;
    }
    return best;
  }

  core::ListOf<GridRef> list_;
  uint8_t ground_;
};

GridRef NextInSeries(Arena& arena, core::ListOf<GridRef> list) {
  if (list.size() < 2) return {};
  Series series(list);
  return series.OfOneSize() ? series.Next(arena) : GridRef{};
}

// Where a line's only stretch of several painted cells begins, and how long it is; no length
// without one or with several.
template <typename CellAt>
std::pair<int, int> OnlyStretch(int length, const CellAt& cell) {
  std::pair<int, int> only{0, 0};
  for (int first = 0, end = 0; first < length; first = end + 1) {
    end = first;
    while (end < length && cell(end) != 0) ++end;
    if (end - first < 2) continue;
    if (only.second > 0) return {0, 0};
    only = {first, end - first};
  }
  return only;
}

// Over black; rows lie over columns.
GridRef RepeatLines(Arena& arena, GridRef grid) {
  const Cells from(grid);
  GridBuilder out = CopyOf(arena, grid);
  for (int row = 0; row < from.height; ++row) {
    const auto cell = [&](int i) { return from.at(row, i); };
    const auto [first, length] = OnlyStretch(from.width, cell);
    for (int i = 0; i < from.width && length > 0; ++i) {
      out.at(row, i) = cell(first + ((i - first) % length + length) % length);
    }
  }
  for (int column = 0; column < from.width; ++column) {
    const auto cell = [&](int i) { return from.at(i, column); };
    const auto [first, length] = OnlyStretch(from.height, cell);
    for (int i = 0; i < from.height && length > 0; ++i) {
      if (out.at(i, column) != 0) continue;
      out.at(i, column) = cell(first + ((i - first) % length + length) % length);
    }
  }
  return out.Finish();
}

}  // namespace

Primitives ContinuationPrimitives() {
  constexpr const char* kType = "grid -> grid";
  return {
      {"continue_down", kType, "the sequence of rows with paint goes on to the lower border", 4.5,
       Lift<&Continue<Side::kDown>>()},
      {"continue_up", kType, "the sequence of rows with paint goes on to the upper border", 5.0,
       Lift<&Continue<Side::kUp>>()},
      {"continue_right", kType, "the sequence of columns with paint goes on to the right border",
       4.5, Lift<&Continue<Side::kRight>>()},
      {"continue_left", kType, "the sequence of columns with paint goes on to the left border", 5.0,
       Lift<&Continue<Side::kLeft>>()},
      {"continue_on", kType,
       "the sequence of rows or columns with paint goes on to where most is blank", 4.0,
       Lift<&ContinueOn>()},
      {"trail", "grid -> vector -> grid", "copies of all paint, each a vector further, over black",
       4.5, Lift<&CopiesBy>()},
      {"copies_beside", "grid -> vector -> grid",
       "copies of all paint in a direction, side by side, over black", 5.0,
       Lift<&CopiesBeside<0>>()},
      {"copies_both_ways", "grid -> vector -> grid",
       "copies of all paint in a direction and against it, side by side, over black", 5.5,
       Lift<&CopiesBothWays>()},
      {"copies_apart", "grid -> vector -> grid",
       "copies of all paint in a direction, one cell between them, over black", 5.0,
       Lift<&CopiesBeside<1>>()},
      {"copies_all_over", "grid -> grid", "copies of all paint side by side, to all borders", 4.5,
       Lift<&CopiesAllOver<0>>()},
      {"repeat_lines", "grid -> grid",
       "rows and columns with one stretch of several painted cells repeat it to both ends", 5.0,
       Lift<&RepeatLines>()},
      {"copies_apart_all_over", "grid -> grid",
       "copies of all paint, one cell between them, to all borders", 5.0,
       Lift<&CopiesAllOver<1>>()},
      {"next_in_series", "list grid -> grid",
       "the picture that follows, all paint moved, or more added, as from each to the next", 5.0,
       Lift<&NextInSeries>()},
      {"copies_along", "grid -> vector -> grid",
       "copies of all paint in a direction and back, side by side, over black", 4.5,
       Lift<&CopiesAlong<0>>()},
  };
}

}  // namespace hunch::grid
