// Cells by what lies around them: noise, thin and thick parts, textures; and by where they lie:
// majorities of rows and columns, every second row, column or cell.
#include <algorithm>
#include <bit>
#include <cstdlib>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
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

// Unknown cells times known ones; more than this is too slow to be worth it.
constexpr int kMostComparisons = 40000;

// What lies around a cell: colours of four bits each, and a bit for those that are known.
struct Surroundings {
  void Add(bool is_near, uint8_t colour, bool is_known) {
    uint64_t& colours = is_near ? near : far;
    uint64_t& known = is_near ? near_known : far_known;
    colours = colours << 4 | (is_known ? colour : 0U);
    known = known << 4 | (is_known ? 1U : 0U);
  }

  // Equal known cells less differing ones; near ones weigh twice.
  int Likeness(const Surroundings& other) const {
    return 2 * Compare(near ^ other.near, near_known & other.near_known) +
           Compare(far ^ other.far, far_known & other.far_known);
  }

  uint64_t near = 0, near_known = 0;  // the 3 by 3 cells
  uint64_t far = 0, far_known = 0;    // the 16 around these

 private:
  static int Compare(uint64_t difference, uint64_t known) {
    const uint64_t differs =
        (difference | difference >> 1 | difference >> 2 | difference >> 3) & known;
    return std::popcount(known) - 2 * std::popcount(differs);
  }
};

void FindSurroundings(const Cells& cells, uint8_t unknown, Surroundings* out) {
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      Surroundings around;
      for (int r = row - 2; r <= row + 2; ++r) {
        for (int c = column - 2; c <= column + 2; ++c) {
          const bool inside = r >= 0 && c >= 0 && r < cells.height && c < cells.width;
          const uint8_t colour = inside ? cells.at(r, c) : unknown;
          const bool near = std::abs(r - row) <= 1 && std::abs(c - column) <= 1;
          around.Add(near, colour, colour != unknown);
        }
      }
      *out++ = around;
    }
  }
}

GridRef FillTexture(Arena& arena, GridRef grid, Colour colour) {
  const Cells from(grid);
  const int area = grid.area();
  const uint8_t unknown = static_cast<uint8_t>(colour.index);
  const int hidden = static_cast<int>(std::count(from.data, from.data + area, unknown));
  if (hidden == 0 || hidden == area || hidden * (area - hidden) > kMostComparisons) return {};
  Surroundings around[kLargestArea];
  FindSurroundings(from, unknown, around);
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cells = out.cells();
  for (int cell = 0; cell < area; ++cell) {
    if (from.data[cell] != unknown) continue;
    int best = INT32_MIN;
    for (int other = 0; other < area; ++other) {
      if (from.data[other] == unknown) continue;
      const int likeness = around[cell].Likeness(around[other]);
      if (likeness <= best) continue;
      best = likeness;
      cells[cell] = from.data[other];
    }
  }
  return out.Finish();
}

// Every second row of each object of one colour, corners joining, counted from its own top; of an
// object that is a single row, every second cell.
GridRef Dash(Arena& arena, GridRef grid, Colour colour) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found);
  GridBuilder out = CopyOf(arena, grid);
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      const int object = found.label[row * grid.width() + column];
      if (object < 0) continue;
      const Component& box = found.parts[object];
      const int steps = box.height() > 1 ? row - box.top : column - box.left;
      if (steps % 2 == 1) out.at(row, column) = static_cast<uint8_t>(colour.index);
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
      {"dash", kType, "every second row of each object, from its second, in a colour", 5.0,
       Lift<&Dash>()},
  };
}

}  // namespace

Primitives TexturePrimitives() {
  Primitives all = {
      {"keep_thick", "grid -> grid", "the cells of 2 by 2 squares of one colour", 4.5,
       Lift<&KeepThick<true>>()},
      {"keep_thin", "grid -> grid", "the painted cells of no 2 by 2 square of one colour", 5.0,
       Lift<&KeepThick<false>>()},
      {"majority", "grid -> grid", "each cell in the commonest colour of its 3 by 3 cells", 5.0,
       Lift<&Majority>()},
      {"row_majority", "grid -> grid", "each row in its commonest colour", 5.5,
       Lift<&LineMajority<true>>()},
      {"column_majority", "grid -> grid", "each column in its commonest colour", 5.5,
       Lift<&LineMajority<false>>()},
      {"fill_texture", "grid -> colour -> grid",
       "a colour replaced, cell by cell, by what lies where the surroundings are most alike", 5.5,
       Lift<&FillTexture>()},
  };
  for (core::Primitive& primitive : Alternating()) all.push_back(std::move(primitive));
  return all;
}

}  // namespace hunch::grid
