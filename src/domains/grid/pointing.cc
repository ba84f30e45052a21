#include "domains/grid/pointing.h"

#include <algorithm>

namespace hunch::grid {
namespace {

// A part's cells, in rows and columns of its box.
class Figure {
 public:
  Figure(const Components& parts, int index, int grid_width)
      : parts_(parts), index_(index), grid_width_(grid_width), box_(parts.parts[index]) {}

  int height() const { return box_.height(); }
  int width() const { return box_.width(); }
  bool Has(int row, int column) const {
    return row >= 0 && column >= 0 && row < height() && column < width() &&
           parts_.label[(box_.top + row) * grid_width_ + box_.left + column] == index_;
  }

  // Whether image(row, column) is painted for every painted cell.
  template <typename Image>
  bool IsOnto(const Image& image) const {
    for (int row = 0; row < height(); ++row) {
      for (int column = 0; column < width(); ++column) {
        if (Has(row, column) && !image(row, column)) return false;
      }
    }
    return true;
  }

  // How many cells the first line with any has, of lines across the way from that side.
  int AtEnd(int down, int right) const {
    int counts[2 * kLongestSide] = {};
    for (int row = 0; row < height(); ++row) {
      const int from_row = down > 0 ? height() - 1 - row : down < 0 ? row : 0;
      for (int column = 0; column < width(); ++column) {
        const int from_column = right > 0 ? width() - 1 - column : right < 0 ? column : 0;
        counts[from_row + from_column] += Has(row, column);
      }
    }
    return *std::find_if(counts, counts + height() + width(), [](int n) { return n > 0; });
  }

 private:
  const Components& parts_;
  int index_, grid_width_;
  const Component& box_;
};

// The step along the only axis, one way or the other; {0, 0} where there is none or several.
Pointing AxisOf(const Figure& figure) {
  const int height = figure.height(), width = figure.width();
  const bool square = height == width;
  Pointing axis{};
  int axes = 0;
  const auto take = [&](bool holds, int down, int right) {
    if (!holds) return;
    axis = {down, right, 0, 0, 1};
    ++axes;
  };
  take(figure.IsOnto([&](int r, int c) { return figure.Has(r, width - 1 - c); }), 1, 0);
  take(figure.IsOnto([&](int r, int c) { return figure.Has(height - 1 - r, c); }), 0, 1);
  take(square && figure.IsOnto([&](int r, int c) { return figure.Has(c, r); }), 1, 1);
  take(square &&
           figure.IsOnto([&](int r, int c) { return figure.Has(width - 1 - c, height - 1 - r); }),
       1, -1);
  return axes == 1 ? axis : Pointing{};
}

std::optional<Pointing> Read(const Components& parts, int index, int grid_width, bool narrow) {
  const Component& box = parts.parts[index];
  if (box.cells < 3) return std::nullopt;
  const Figure figure(parts, index, grid_width);
  Pointing way = AxisOf(figure);
  if (way.down == 0 && way.right == 0) return std::nullopt;
  const int ahead = figure.AtEnd(way.down, way.right), behind = figure.AtEnd(-way.down, -way.right);
  if (ahead == behind) return std::nullopt;
  if ((ahead > behind) == narrow) {
    way.down = -way.down;
    way.right = -way.right;
  }
  const int height = figure.height(), width = figure.width();
  int row = way.down > 0 ? height - 1 : way.down < 0 ? 0 : (height - 1) / 2;
  int column = way.right > 0 ? width - 1 : way.right < 0 ? 0 : (width - 1) / 2;
  if (way.down == 0) way.cells = height % 2 == 0 ? 2 : 1;
  if (way.right == 0) way.cells = width % 2 == 0 ? 2 : 1;
  while (!figure.Has(row, column)) {
    row -= way.down;
    column -= way.right;
    if (row < 0 || column < 0 || row >= height || column >= width) return std::nullopt;
  }
  way.row = box.top + row;
  way.column = box.left + column;
  return way;
}

}  // namespace

std::optional<Pointing> PointingOf(const Components& parts, int index, int grid_width) {
  return Read(parts, index, grid_width, true);
}

std::optional<Pointing> TailOf(const Components& parts, int index, int grid_width) {
  return Read(parts, index, grid_width, false);
}

}  // namespace hunch::grid
