// Cells by what lies around them: noise, thin and thick parts, textures; and by where they lie:
// majorities of rows and columns, every second row, column or cell.
#include <algorithm>

#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

constexpr uint8_t kOutside = 0xFF;

// Whether each cell of the frame belongs to a 2x2 square of its colour.
bool Thick(const Frame& frame, int i) {
  const int stride = frame.stride();
  const uint8_t colour = frame[i];
  for (const int down : {-stride, stride}) {
    if (frame[i + down] != colour) continue;
    for (const int right : {-1, 1}) {
      if (frame[i + right] == colour && frame[i + down + right] == colour) return true;
    }
  }
  return false;
}

template <bool kThick>
GridRef KeepThick(Arena& arena, GridRef grid) {
  Frame frame(grid, kOutside);
  GridBuilder out = BlackLike(arena, grid);
  uint8_t* cell = out.cells();
  for (int row = 0; row < frame.height(); ++row) {
    for (int i = frame.Index(row, 0); i < frame.Index(row, frame.width()); ++i, ++cell) {
      if (frame[i] != 0 && Thick(frame, i) == kThick) *cell = frame[i];
    }
  }
  return out.Finish();
}

// The commonest of counted colours; `own` if that is as common as any.
uint8_t Commonest(const std::array<int16_t, kColours>& counts, uint8_t own) {
  const auto most = std::max_element(counts.begin(), counts.end());
  return counts[own] == *most ? own : static_cast<uint8_t>(most - counts.begin());
}

GridRef Majority(Arena& arena, GridRef grid) {
  const Frame frame(grid, kOutside);
  const auto neighbours = frame.Neighbours();
  GridBuilder out = BlackLike(arena, grid);
  uint8_t* cell = out.cells();
  for (int row = 0; row < frame.height(); ++row) {
    for (int i = frame.Index(row, 0); i < frame.Index(row, frame.width()); ++i) {
      std::array<int16_t, kColours> counts = {};
      ++counts[frame[i]];
      for (const int offset : neighbours) {
        if (frame[i + offset] != kOutside) ++counts[frame[i + offset]];
      }
      *cell++ = Commonest(counts, frame[i]);
    }
  }
  return out.Finish();
}

// Every cell in the commonest colour of its row or column.
template <bool kRows>
GridRef LineMajority(Arena& arena, GridRef grid) {
  const int height = grid.height(), width = grid.width();
  const uint8_t* from = grid.cells();
  const int lines = kRows ? height : width, length = kRows ? width : height;
  const int to_next = kRows ? width : 1, step = kRows ? 1 : width;
  GridBuilder out = BlackLike(arena, grid);
  uint8_t* cells = out.cells();
  for (int line = 0; line < lines; ++line) {
    std::array<int16_t, kColours> counts = {};
    for (int i = 0; i < length; ++i) ++counts[from[line * to_next + i * step]];
    const uint8_t colour = Commonest(counts, from[line * to_next]);
    for (int i = 0; i < length; ++i) cells[line * to_next + i * step] = colour;
  }
  return out.Finish();
}

enum class Every { kRow, kColumn, kCell };

// Painted cells of every second row, column or cell, from the first (kOdd: from the second).
template <Every kEvery, bool kOdd>
GridRef PaintAlternate(Arena& arena, GridRef grid, Colour colour) {
  const int height = grid.height(), width = grid.width();
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cell = out.cells();
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column, ++cell) {
      const int place = kEvery == Every::kRow      ? row
                        : kEvery == Every::kColumn ? column
                                                   : row + column;
      if (*cell != 0 && (place & 1) == kOdd) *cell = static_cast<uint8_t>(colour.index);
    }
  }
  return out.Finish();
}

// The neighbourhoods that textures are compared by: all cells at most this far.
constexpr int kTextureReach = 2;
// Unknown cells times known ones; more than this is too slow to be worth it.
constexpr int kMostComparisons = 40000;

// Cells in a margin wide enough for neighbourhoods, so that they need no check of the border.
class Texture {
 public:
  Texture(const uint8_t* cells, int height, int width, uint8_t unknown)
      : stride_(width + 2 * kTextureReach) {
    std::fill_n(cells_, (height + 2 * kTextureReach) * stride_, unknown);
    for (int row = 0; row < height; ++row) {
      std::copy_n(cells + row * width, width, cells_ + At(row, 0));
    }
  }
  int At(int row, int column) const {
    return (row + kTextureReach) * stride_ + column + kTextureReach;
  }
  uint8_t operator[](int at) const { return cells_[at]; }

  // How alike the neighbourhoods of two cells are: equal known cells less differing ones, near ones
  // weighing more.
  int Likeness(int a, int b, uint8_t unknown) const {
    int likeness = 0;
    for (int down = -kTextureReach; down <= kTextureReach; ++down) {
      for (int right = -kTextureReach; right <= kTextureReach; ++right) {
        const int offset = down * stride_ + right;
        const uint8_t here = cells_[a + offset], there = cells_[b + offset];
        if (here == unknown || there == unknown) continue;
        const bool near = std::abs(down) <= 1 && std::abs(right) <= 1;
        likeness += (here == there ? 1 : -1) * (near ? 2 : 1);
      }
    }
    return likeness;
  }

 private:
  static constexpr int kLargest =
      (kLongestSide + 2 * kTextureReach) * (kLargestArea / kLongestSide + 2 * kTextureReach);
  int stride_;
  uint8_t cells_[kLargest];
};

GridRef FillTexture(Arena& arena, GridRef grid, Colour colour) {
  const int height = grid.height(), width = grid.width(), area = height * width;
  const uint8_t unknown = static_cast<uint8_t>(colour.index);
  const uint8_t* from = grid.cells();
  const int hidden = static_cast<int>(std::count(from, from + area, unknown));
  if (hidden == 0 || hidden == area || hidden * (area - hidden) > kMostComparisons) return {};
  const Texture texture(from, height, width, unknown);
  GridBuilder out = CopyOf(arena, grid);
  for (int cell = 0; cell < area; ++cell) {
    if (from[cell] != unknown) continue;
    const int here = texture.At(cell / width, cell % width);
    int best = INT32_MIN;
    for (int other = 0; other < area; ++other) {
      if (from[other] == unknown) continue;
      const int likeness =
          texture.Likeness(here, texture.At(other / width, other % width), unknown);
      if (likeness <= best) continue;
      best = likeness;
      out.cells()[cell] = from[other];
    }
  }
  return out.Finish();
}

Primitives Alternating() {
  constexpr const char* kType = "grid -> colour -> grid";
  return {
      {"paint_even_rows", kType, "painted cells of every second row, from the first, in a colour",
       6.0, Lift<&PaintAlternate<Every::kRow, false>>()},
      {"paint_odd_rows", kType, "painted cells of every second row, from the second, in a colour",
       6.0, Lift<&PaintAlternate<Every::kRow, true>>()},
      {"paint_even_columns", kType,
       "painted cells of every second column, from the first, in a colour", 5.5,
       Lift<&PaintAlternate<Every::kColumn, false>>()},
      {"paint_odd_columns", kType,
       "painted cells of every second column, from the second, in a colour", 5.5,
       Lift<&PaintAlternate<Every::kColumn, true>>()},
      {"paint_even_cells", kType,
       "painted cells in a colour as on a checkerboard, with the first cell", 6.0,
       Lift<&PaintAlternate<Every::kCell, false>>()},
      {"paint_odd_cells", kType,
       "painted cells in a colour as on a checkerboard, without the first cell", 6.0,
       Lift<&PaintAlternate<Every::kCell, true>>()},
  };
}

}  // namespace

Primitives TexturePrimitives() {
  Primitives all = {
      {"keep_thick", "grid -> grid", "the cells of 2 by 2 squares of one colour", 4.5,
       Lift<&KeepThick<true>>()},
      {"keep_thin", "grid -> grid", "the painted cells of no 2 by 2 square of one colour", 5.0,
       Lift<&KeepThick<false>>()},
      {"majority", "grid -> grid", "each cell in the commonest colour of its 3 by 3 cells", 5.5,
       Lift<&Majority>()},
      {"row_majority", "grid -> grid", "each row in its commonest colour", 5.5,
       Lift<&LineMajority<true>>()},
      {"column_majority", "grid -> grid", "each column in its commonest colour", 5.5,
       Lift<&LineMajority<false>>()},
      {"fill_texture", "grid -> colour -> grid",
       "a colour replaced, cell by cell, by what lies where the surroundings are most alike", 6.0,
       Lift<&FillTexture>()},
  };
  for (core::Primitive& primitive : Alternating()) all.push_back(std::move(primitive));
  return all;
}

}  // namespace hunch::grid
