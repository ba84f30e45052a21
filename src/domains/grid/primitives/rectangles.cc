// Rectangles that stand out of what is around them: outlines of one colour, few colours amid many,
// what the longest lines bound.
#include <algorithm>
#include <vector>

#include "domains/grid/block.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using core::Value;

constexpr int kLeastSide = 3;
constexpr size_t kMostOutlines = 64;

// How far a cell's colour goes on to the right and down, the cell counted.
class Runs {
 public:
  explicit Runs(GridRef grid) : cells_(grid), right_(grid.area()), down_(grid.area()) {
    for (int i = grid.area(); i-- > 0;) {
      const int row = i / cells_.width, column = i % cells_.width;
      const uint8_t colour = cells_.data[i];
      const bool goes_right = column + 1 < cells_.width && cells_.data[i + 1] == colour;
      const bool goes_down = row + 1 < cells_.height && cells_.data[i + cells_.width] == colour;
      right_[i] = 1 + (goes_right ? right_[i + 1] : 0);
      down_[i] = 1 + (goes_down ? down_[i + cells_.width] : 0);
    }
  }
  int right(int row, int column) const { return right_[row * cells_.width + column]; }
  int down(int row, int column) const { return down_[row * cells_.width + column]; }

 private:
  Cells cells_;
  std::vector<int> right_, down_;
};

bool IsOutline(const Runs& runs, const Box& box) {
  return runs.right(box.top, box.left) >= box.width && runs.down(box.top, box.left) >= box.height &&
         runs.right(box.top + box.height - 1, box.left) >= box.width &&
         runs.down(box.top, box.left + box.width - 1) >= box.height;
}

// The largest outline with its first cell there; without height where there is none.
Box LargestOutline(const Runs& runs, int row, int column) {
  Box largest{row, column, 0, 0};
  for (int height = runs.down(row, column); height >= kLeastSide; --height) {
    for (int width = runs.right(row, column); width >= kLeastSide; --width) {
      if (height * width <= largest.height * largest.width) break;
      const Box box{row, column, height, width};
      if (IsOutline(runs, box)) largest = box;
    }
  }
  return largest;
}

Box InsideOf(const Box& box) { return {box.top + 1, box.left + 1, box.height - 2, box.width - 2}; }

bool IsAll(GridRef grid, const Box& box, uint8_t colour) {
  for (int row = box.top; row < box.top + box.height; ++row) {
    for (int column = box.left; column < box.left + box.width; ++column) {
      if (grid.at(row, column) != colour) return false;
    }
  }
  return true;
}

// Full rectangles have no inside. Outlines are of any colour but the ground's; those around the
// whole picture count if asked.
Value FramedBut(base::Arena& arena, GridRef grid, const Runs& runs, int ground, bool whole) {
  core::ListBuilder out(arena, kMostOutlines);
  size_t count = 0;
  for (int row = 0; row + kLeastSide <= grid.height(); ++row) {
    for (int column = 0; column + kLeastSide <= grid.width(); ++column) {
      const uint8_t colour = grid.at(row, column);
      if (colour == 0 || colour == ground) continue;
      const Box outline = LargestOutline(runs, row, column);
      if (outline.height == 0 || IsAll(grid, InsideOf(outline), colour)) continue;
      if (!whole && outline.height == grid.height() && outline.width == grid.width()) continue;
      if (++count > kMostOutlines) return core::kUndefined;
      out.Add(core::Native<GridRef>::To(CutBlock(arena, grid, InsideOf(outline))));
    }
  }
  return out.Finish(true);
}

// Outlines in the commonest colour are the ground around something, but where there are no others.
Value Framed(base::Arena& arena, GridRef grid) {
  const ColourCounts counts = CountByColour(grid);
  const auto ground = std::max_element(counts.begin(), counts.end()) - counts.begin();
  const Runs runs(grid);
  const Value framed = FramedBut(arena, grid, runs, static_cast<int>(ground), true);
  if (!framed.defined() || !core::Elements(framed).empty()) return framed;
  return FramedBut(arena, grid, runs, 0, false);
}

// The next cell of the colour after (row, column) that way, or how long the line is.
int NextOf(const Cells& cells, int row, int column, bool down) {
  const uint8_t colour = cells.at(row, column);
  int at = (down ? row : column) + 1;
  const int end = down ? cells.height : cells.width;
  while (at < end && (down ? cells.at(at, column) : cells.at(row, at)) != colour) ++at;
  return at;
}

// Whether the corners' colour is on the box's edge in the corners alone, and nowhere inside.
bool HasOnlyCorners(const Cells& cells, const Box& box) {
  const uint8_t colour = cells.at(box.top, box.left);
  int count = 0;
  for (int row = box.top; row < box.top + box.height; ++row) {
    const uint8_t* from = cells.row(row) + box.left;
    count += static_cast<int>(std::count(from, from + box.width, colour));
  }
  return count == 4 && cells.at(box.top + box.height - 1, box.left + box.width - 1) == colour;
}

Value InsideCorners(base::Arena& arena, GridRef grid) {
  const Cells cells(grid);
  core::ListBuilder out(arena, kMostOutlines);
  size_t count = 0;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      if (cells.at(row, column) == 0) continue;
      const int bottom = NextOf(cells, row, column, true);
      const int right = NextOf(cells, row, column, false);
      if (bottom == grid.height() || right == grid.width()) continue;
      const Box box{row, column, bottom + 1 - row, right + 1 - column};
      if (box.height < kLeastSide || box.width < kLeastSide || !HasOnlyCorners(cells, box))
        continue;
      if (++count > kMostOutlines) return core::kUndefined;
      out.Add(core::Native<GridRef>::To(CutBlock(arena, grid, InsideOf(box))));
    }
  }
  return out.Finish(true);
}

constexpr int kFewColours = 2;

bool IsOfFewColours(const int* counts) {
  return kColours - std::count(counts, counts + kColours, 0) <= kFewColours;
}

// The largest rectangle of at most two colours that spans the rows from `top` up to `bottom`.
Box WidestOfFewColours(GridRef grid, int top, int bottom) {
  Box widest{top, 0, bottom - top, 0};
  int counts[kColours] = {};
  const auto count = [&](int column, int by) {
    for (int row = top; row < bottom; ++row) counts[grid.at(row, column)] += by;
  };
  for (int left = 0, right = 0; right < grid.width(); ++right) {
    count(right, 1);
    while (!IsOfFewColours(counts)) count(left++, -1);
    if (right + 1 - left > widest.width) {
      widest.left = left;
      widest.width = right + 1 - left;
    }
  }
  return widest;
}

// Rectangles of one row or column are lines and not looked at. Undefined where all is of few
// colours.
GridRef PurestRectangle(base::Arena& arena, GridRef grid) {
  Box largest{0, 0, 0, 0};
  for (int top = 0; top < grid.height(); ++top) {
    for (int bottom = top + 2; bottom <= grid.height(); ++bottom) {
      const Box box = WidestOfFewColours(grid, top, bottom);
      if (box.width < 2) break;
      if (box.height * box.width > largest.height * largest.width) largest = box;
      // Further down it gets no wider.
      if (box.width * (grid.height() - top) <= largest.height * largest.width) break;
    }
  }
  const int area = largest.height * largest.width;
  if (area == 0 || area == grid.area()) return {};
  return CutBlock(arena, grid, largest);
}

// Whether most cells of a line are of one colour that is not the ground. Lines may cross others.
template <typename CellAt>
bool IsLine(int length, int ground, const CellAt& cell) {
  int counts[kColours] = {};
  for (int i = 0; i < length; ++i) ++counts[cell(i)];
  counts[ground] = 0;
  return 4 * *std::max_element(counts, counts + kColours) >= 3 * length;
}

// Of the lines, the first and the last row and column.
Box BoxOfLines(GridRef grid) {
  const ColourCounts counts = CountByColour(grid);
  const auto ground =
      static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  int top = -1, bottom = 0, left = -1, right = 0;
  for (int row = 0; row < grid.height(); ++row) {
    if (!IsLine(grid.width(), ground, [&](int i) { return grid.at(row, i); })) continue;
    if (top < 0) top = row;
    bottom = row + 1;
  }
  for (int column = 0; column < grid.width(); ++column) {
    if (!IsLine(grid.height(), ground, [&](int i) { return grid.at(i, column); })) continue;
    if (left < 0) left = column;
    right = column + 1;
  }
  return {top, left, bottom - top, right - left};
}

// Undefined without two lines each way.
GridRef BetweenLines(base::Arena& arena, GridRef grid) {
  const Box box = BoxOfLines(grid);
  if (box.top < 0 || box.left < 0 || box.height < 2 || box.width < 2) return {};
  return CutBlock(arena, grid, box);
}

// Outlines of rectangles, of one colour, of which cells may be missing.
class BrokenOutlines {
 public:
  explicit BrokenOutlines(GridRef grid) : cells_(grid) {}

  // Draws those of a colour of which most is there, the ones that lack least first, none over
  // another. How many there are.
  int Draw(uint8_t colour, uint8_t* out) {
    Count(colour);
    std::vector<Outline> found;
    for (int top = 0; top + kLeastSide <= cells_.height; ++top) {
      for (int left = 0; left + kLeastSide <= cells_.width; ++left) FindFrom(top, left, found);
    }
    std::stable_sort(found.begin(), found.end(), [](const Outline& a, const Outline& b) {
      return a.missing * b.length < b.missing * a.length ||
             (a.missing * b.length == b.missing * a.length && a.length > b.length);
    });
    std::vector<Box> drawn;
    for (const Outline& outline : found) {
      const bool free = std::none_of(drawn.begin(), drawn.end(), [&outline](const Box& box) {
        return Crosses(outline.box, box);
      });
      if (!free) continue;
      drawn.push_back(outline.box);
      DrawOutline(outline.box, colour, out);
    }
    return static_cast<int>(drawn.size());
  }

 private:
  static constexpr size_t kMostFound = 4096;

  struct Outline {
    Box box;
    int missing, length;
  };

  // How many cells of the colour are left of, and above, each place.
  void Count(uint8_t colour) {
    for (int row = 0; row < cells_.height; ++row) {
      for (int column = 0; column < cells_.width; ++column) {
        const int is = cells_.at(row, column) == colour;
        in_row_[row][column + 1] = static_cast<int16_t>(in_row_[row][column] + is);
        in_column_[column][row + 1] = static_cast<int16_t>(in_column_[column][row] + is);
      }
    }
  }
  int InRow(int row, int left, int right) const { return in_row_[row][right] - in_row_[row][left]; }
  int InColumn(int column, int top, int bottom) const {
    return in_column_[column][bottom] - in_column_[column][top];
  }

  // A third of each side, and two thirds of all, have to be there.
  void FindFrom(int top, int left, std::vector<Outline>& found) const {
    for (int right = left + kLeastSide; right <= cells_.width; ++right) {
      const int width = right - left;
      if (3 * InRow(top, left, right) < width) continue;
      for (int bottom = top + kLeastSide; bottom <= cells_.height; ++bottom) {
        const int height = bottom - top;
        const int below = InRow(bottom - 1, left, right);
        const int first = InColumn(left, top + 1, bottom - 1);
        const int last = InColumn(right - 1, top + 1, bottom - 1);
        if (3 * below < width || 3 * std::min(first, last) < height - 2) continue;
        const int length = 2 * (height + width) - 4;
        const int missing = length - InRow(top, left, right) - below - first - last;
        if (3 * missing > length || found.size() == kMostFound) continue;
        if (IsFull({top, left, height, width})) continue;
        found.push_back({{top, left, height, width}, missing, length});
      }
    }
  }

  // Whether half of the inside or more has the colour.
  bool IsFull(const Box& box) const {
    int inside = 0;
    for (int row = box.top + 1; row < box.top + box.height - 1; ++row) {
      inside += InRow(row, box.left + 1, box.left + box.width - 1);
    }
    return 2 * inside >= (box.height - 2) * (box.width - 2);
  }

  // Whether the outline of one box has cells of the other's.
  static bool Crosses(const Box& a, const Box& b) {
    const bool apart = a.top >= b.top + b.height || b.top >= a.top + a.height ||
                       a.left >= b.left + b.width || b.left >= a.left + a.width;
    return !apart && !Within(a, b) && !Within(b, a);
  }
  static bool Within(const Box& inner, const Box& outer) {
    return inner.top > outer.top && inner.left > outer.left &&
           inner.top + inner.height < outer.top + outer.height &&
           inner.left + inner.width < outer.left + outer.width;
  }

  void DrawOutline(const Box& box, uint8_t colour, uint8_t* out) const {
    for (int row = box.top; row < box.top + box.height; ++row) {
      const bool whole = row == box.top || row == box.top + box.height - 1;
      for (int column = box.left; column < box.left + box.width; ++column) {
        const bool side = column == box.left || column == box.left + box.width - 1;
        if (whole || side) out[row * cells_.width + column] = colour;
      }
    }
  }

  Cells cells_;
  int16_t in_row_[kLongestSide][kLongestSide + 1] = {};
  int16_t in_column_[kLongestSide][kLongestSide + 1] = {};
};

GridRef MendOutlines(base::Arena& arena, GridRef grid) {
  const ColourCounts counts = CountByColour(grid);
  constexpr int kLeastCells = 6;
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  BrokenOutlines outlines(grid);
  int drawn = 0;
  for (int colour = 1; colour < kColours; ++colour) {
    const int cells = counts[static_cast<size_t>(colour)];
    if (cells >= kLeastCells) drawn += outlines.Draw(static_cast<uint8_t>(colour), out.cells());
  }
  return drawn > 0 ? out.Finish() : GridRef{};
}

}  // namespace

Primitives RectanglePrimitives() {
  return {
      {"framed_pictures", "grid -> list grid",
       "what lies inside each rectangular outline of one colour, also among other cells", 4.0,
       core::Lift<&Framed>()},
      {"inside_corners", "grid -> list grid",
       "what lies inside each rectangle of which only the four corners are of their colour", 5.0,
       core::Lift<&InsideCorners>()},
      {"purest_rectangle", "grid -> grid", "the largest rectangle of at most two colours", 5.5,
       core::Lift<&PurestRectangle>()},
      {"mend_outlines", "grid -> grid",
       "the outlines of rectangles, of one colour, of which most is there: made whole, alone", 5.0,
       core::Lift<&MendOutlines>()},
      {"between_lines", "grid -> grid",
       "what the outermost lines across the picture bound, the lines included", 5.5,
       core::Lift<&BetweenLines>()},
  };
}

}  // namespace hunch::grid
