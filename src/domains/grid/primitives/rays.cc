// Rays: straight lines that cells send out, each in its own colour.
#include <algorithm>

#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

constexpr uint8_t kOutside = 0xFF;

// Directions as bits, in the order in which they are drawn: rows over columns.
enum Direction : unsigned {
  kUpLeft = 1,
  kUpRight = 2,
  kDownLeft = 4,
  kDownRight = 8,
  kUp = 16,
  kDown = 32,
  kLeft = 64,
  kRight = 128,
};
constexpr unsigned kDiagonal = kUpLeft | kUpRight | kDownLeft | kDownRight;
constexpr unsigned kColumn = kUp | kDown;
constexpr unsigned kRow = kLeft | kRight;
constexpr unsigned kCross = kColumn | kRow;
constexpr int kDirections = 8;

std::array<int, kDirections> Steps(const Frame& frame) {
  const int stride = frame.stride();
  return {-stride - 1, -stride + 1, stride - 1, stride + 1, -stride, stride, -1, 1};
}

// The colour of the wall that a ray would slip through on its way from cell i to the next one: a
// diagonal line across its own, or black.
uint8_t WallAfter(const Frame& frame, int i, int direction) {
  if ((kDiagonal >> direction & 1) == 0) return 0;
  const int up_or_down = direction < 2 ? -frame.stride() : frame.stride();
  const uint8_t beside = frame[i + (direction % 2 == 0 ? -1 : 1)];
  return beside != kOutside && beside == frame[i + up_or_down] ? beside : 0;
}

// What a ray does with paint in its way.
enum Crossing { kStop, kOver };

// Draws the rays of every painted cell in its directions_of(frame, index), which may be none. Rays
// do not stop each other.
template <Crossing kCrossing, typename DirectionsOf>
GridRef DrawRays(Arena& arena, GridRef grid, const DirectionsOf& directions_of) {
  const Frame frame(grid, kOutside);
  Frame canvas = frame;
  const auto steps = Steps(frame);
  int16_t senders[kLargestArea];
  uint8_t directions[kLargestArea];
  int count = 0;
  for (int row = 0; row < frame.height(); ++row) {
    for (int i = frame.Index(row, 0); i < frame.Index(row, frame.width()); ++i) {
      const unsigned chosen = frame[i] == 0 ? 0 : directions_of(frame, i);
      senders[count] = static_cast<int16_t>(i);
      directions[count] = static_cast<uint8_t>(chosen);
      count += chosen != 0;
    }
  }
  for (int d = 0; d < kDirections; ++d) {
    for (int s = 0; s < count; ++s) {
      if ((directions[s] >> d & 1) == 0) continue;
      const uint8_t colour = frame[senders[s]];
      for (int i = senders[s] + steps[d]; frame[i] != kOutside; i += steps[d]) {
        if (kCrossing == kStop && frame[i] != 0) break;
        const uint8_t wall = kCrossing == kStop ? WallAfter(frame, i - steps[d], d) : 0;
        if (wall != 0 && wall != colour) break;
        canvas[i] = colour;
      }
    }
  }
  GridBuilder out = BlackLike(arena, grid);
  canvas.CopyTo(out.cells());
  return out.Finish();
}

template <unsigned kWhere>
GridRef Rays(Arena& arena, GridRef grid) {
  return DrawRays<kStop>(arena, grid, [](const Frame&, int) { return kWhere; });
}

template <unsigned kWhere, Crossing kCrossing = kStop>
GridRef Shoot(Arena& arena, GridRef grid, Colour colour) {
  if (colour.index == 0) return {};
  return DrawRays<kCrossing>(arena, grid, [colour](const Frame& frame, int i) {
    return frame[i] == colour.index ? kWhere : 0;
  });
}

// Those of `where` in which the first thing met from cell i over black is paint, of another colour
// than `but`.
unsigned Hitting(const Frame& frame, int i, unsigned where, uint8_t but = 0) {
  const auto steps = Steps(frame);
  unsigned hitting = 0;
  for (int d = 0; d < kDirections; ++d) {
    if ((where >> d & 1) == 0) continue;
    int at = i;
    uint8_t met = 0;
    while (met == 0) {
      const uint8_t wall = WallAfter(frame, at, d);
      at += steps[d];
      met = frame[at] == 0 && wall != frame[i] ? wall : frame[at];
    }
    if (met != kOutside && met != but) hitting |= 1U << d;
  }
  return hitting;
}

bool Alone(const Frame& frame, int i) {
  for (const int step : Steps(frame)) {
    if (frame[i + step] == frame[i]) return false;
  }
  return true;
}

GridRef Reach(Arena& arena, GridRef grid) {
  return DrawRays<kStop>(arena, grid, [](const Frame& frame, int i) {
    return Alone(frame, i) ? Hitting(frame, i, kCross, frame[i]) : 0;
  });
}

// Of the directions that come to paint of another colour those with the shortest way.
unsigned NearestHits(const Frame& frame, int i) {
  const auto steps = Steps(frame);
  const unsigned hitting = Hitting(frame, i, kCross, frame[i]);
  unsigned nearest = 0;
  int shortest = kLongestSide;
  for (int d = 0; d < kDirections; ++d) {
    if ((hitting >> d & 1) == 0) continue;
    int length = 0;
    while (frame[i + (length + 1) * steps[d]] == 0) ++length;
    if (length > shortest) continue;
    nearest = length < shortest ? 1U << d : nearest | 1U << d;
    shortest = length;
  }
  return nearest;
}

GridRef ReachNearest(Arena& arena, GridRef grid) {
  return DrawRays<kStop>(arena, grid, [](const Frame& frame, int i) {
    return Alone(frame, i) ? NearestHits(frame, i) : 0;
  });
}

GridRef ShootHitting(Arena& arena, GridRef grid, Colour colour) {
  return DrawRays<kStop>(arena, grid, [colour](const Frame& frame, int i) {
    return frame[i] == colour.index ? Hitting(frame, i, kCross) : 0;
  });
}

GridRef RaysToBorder(Arena& arena, GridRef grid) {
  return DrawRays<kStop>(arena, grid, [](const Frame& frame, int i) {
    const int row = frame.RowOf(i), column = frame.ColumnOf(i);
    const int below = frame.height() - 1 - row, right = frame.width() - 1 - column;
    const int nearest = std::min({row, below, column, right});
    return (row == nearest ? kUp : 0U) | (below == nearest ? kDown : 0U) |
           (column == nearest ? kLeft : 0U) | (right == nearest ? kRight : 0U);
  });
}

// The directions in which cell i is the thin end of something of its colour: a line, a tail.
unsigned Pointing(const Frame& frame, int i, unsigned where) {
  const auto steps = Steps(frame);
  const uint8_t colour = frame[i];
  const int stride = frame.stride();
  unsigned pointing = 0;
  for (int d = 0; d < kDirections; ++d) {
    if ((where >> d & 1) == 0 || frame[i - steps[d]] != colour || frame[i + steps[d]] != 0)
      continue;
    const bool thin_in_row = frame[i - 1] != colour && frame[i + 1] != colour;
    const bool thin_in_column = frame[i - stride] != colour && frame[i + stride] != colour;
    const unsigned bit = 1U << d;
    if ((thin_in_row || (bit & kRow) != 0) && (thin_in_column || (bit & kColumn) != 0)) {
      pointing |= bit;
    }
  }
  return pointing;
}

template <unsigned kWhere>
GridRef Extend(Arena& arena, GridRef grid) {
  return DrawRays<kStop>(arena, grid,
                         [](const Frame& frame, int i) { return Pointing(frame, i, kWhere); });
}

// Away from the border, or the corner, for a cell by itself there: all that is seen of a line.
unsigned Inwards(const Frame& frame, int i) {
  if (!Alone(frame, i)) return 0;
  const int stride = frame.stride();
  const bool top = frame[i - stride] == kOutside, bottom = frame[i + stride] == kOutside;
  const bool left = frame[i - 1] == kOutside, right = frame[i + 1] == kOutside;
  if ((top && bottom) || (left && right)) return 0;
  if (top) return left ? kDownRight : right ? kDownLeft : kDown;
  if (bottom) return left ? kUpRight : right ? kUpLeft : kUp;
  if (left) return kRight;
  return right ? kLeft : 0U;
}

// Only where they come to paint.
GridRef ExtendToPaint(Arena& arena, GridRef grid) {
  return DrawRays<kStop>(arena, grid, [](const Frame& frame, int i) {
    const unsigned pointing = Pointing(frame, i, kCross | kDiagonal) | Inwards(frame, i);
    return pointing == 0 ? 0 : Hitting(frame, i, pointing);
  });
}

// What is drawn onto the grid in a colour.
template <GridRef (*kDraw)(Arena&, GridRef)>
GridRef DrawWith(Arena& arena, GridRef grid, Colour colour) {
  const GridRef drawn = kDraw(arena, grid);
  GridBuilder out = CopyOf(arena, grid);
  for (int i = 0; i < grid.area(); ++i) {
    if (out.cells()[i] != drawn.cells()[i]) out.cells()[i] = static_cast<uint8_t>(colour.index);
  }
  return out.Finish();
}

Primitives Unary() {
  return {
      {"rays_up", "grid -> grid", "every cell sends its colour up over black, until paint", 3.5,
       Lift<&Rays<kUp>>()},
      {"rays_down", "grid -> grid", "every cell sends its colour down over black, until paint", 3.5,
       Lift<&Rays<kDown>>()},
      {"rays_left", "grid -> grid", "every cell sends its colour left over black, until paint", 3.5,
       Lift<&Rays<kLeft>>()},
      {"rays_right", "grid -> grid", "every cell sends its colour right over black, until paint",
       3.5, Lift<&Rays<kRight>>()},
      {"rays_rows", "grid -> grid", "every cell sends its colour left and right, until paint", 3.5,
       Lift<&Rays<kRow>>()},
      {"rays_columns", "grid -> grid", "every cell sends its colour up and down, until paint", 3.5,
       Lift<&Rays<kColumn>>()},
      {"rays_cross", "grid -> grid",
       "every cell sends its colour to all four sides, until paint; rows lie over columns", 3.5,
       Lift<&Rays<kCross>>()},
      {"rays_diagonal", "grid -> grid", "every cell sends its colour along both diagonals", 4.0,
       Lift<&Rays<kDiagonal>>()},
      {"rays_star", "grid -> grid", "every cell sends its colour in all eight directions", 5.0,
       Lift<&Rays<kCross | kDiagonal>>()},
      {"rays_up_left", "grid -> grid", "every cell sends its colour up and left, diagonally", 5.0,
       Lift<&Rays<kUpLeft>>()},
      {"rays_up_right", "grid -> grid", "every cell sends its colour up and right, diagonally", 5.0,
       Lift<&Rays<kUpRight>>()},
      {"rays_down_left", "grid -> grid", "every cell sends its colour down and left, diagonally",
       5.0, Lift<&Rays<kDownLeft>>()},
      {"rays_down_right", "grid -> grid", "every cell sends its colour down and right, diagonally",
       5.0, Lift<&Rays<kDownRight>>()},
      {"rays_to_border", "grid -> grid", "every cell sends its colour to the nearest border", 5.0,
       Lift<&RaysToBorder>()},
      {"reach", "grid -> grid",
       "cells without a neighbour of their colour send it out to other colours in line", 5.0,
       Lift<&Reach>()},
      {"reach_nearest", "grid -> grid",
       "the same, each to the nearest of them only, to several where they are as near", 5.5,
       Lift<&ReachNearest>()},
      {"extend_lines", "grid -> grid", "thin ends in rows and columns go on straight, until paint",
       4.0, Lift<&Extend<kCross>>()},
      {"extend_to_paint", "grid -> grid",
       "thin ends, and single cells at the border, go on straight where they come to paint", 5.0,
       Lift<&ExtendToPaint>()},
      {"extend_diagonals", "grid -> grid", "thin diagonal ends go on straight, until paint", 4.5,
       Lift<&Extend<kDiagonal>>()},
      {"extend", "grid -> grid", "thin ends go on straight in all directions, until paint", 4.5,
       Lift<&Extend<kCross | kDiagonal>>()},
  };
}

Primitives WithColour() {
  constexpr const char* kType = "grid -> colour -> grid";
  return {
      {"shoot_up", kType, "the cells of a colour send it up over black, until paint", 5.5,
       Lift<&Shoot<kUp>>()},
      {"shoot_down", kType, "the cells of a colour send it down over black, until paint", 5.5,
       Lift<&Shoot<kDown>>()},
      {"shoot_left", kType, "the cells of a colour send it left over black, until paint", 5.5,
       Lift<&Shoot<kLeft>>()},
      {"shoot_right", kType, "the cells of a colour send it right over black, until paint", 5.5,
       Lift<&Shoot<kRight>>()},
      {"shoot_rows", kType, "the cells of a colour send it left and right, until paint", 5.0,
       Lift<&Shoot<kRow>>()},
      {"shoot_columns", kType, "the cells of a colour send it up and down, until paint", 5.0,
       Lift<&Shoot<kColumn>>()},
      {"shoot_cross", kType, "the cells of a colour send it to all four sides, until paint", 4.5,
       Lift<&Shoot<kCross>>()},
      {"shoot_diagonal", kType, "the cells of a colour send it along both diagonals, until paint",
       5.0, Lift<&Shoot<kDiagonal>>()},
      {"shoot_hitting", kType, "the cells of a colour send it wherever a ray meets paint", 5.0,
       Lift<&ShootHitting>()},
      {"rows_through", kType, "the rows that have a cell of a colour, wholly in it", 4.5,
       Lift<&Shoot<kRow, kOver>>()},
      {"columns_through", kType, "the columns that have a cell of a colour, wholly in it", 4.5,
       Lift<&Shoot<kColumn, kOver>>()},
      {"cross_through", kType, "the rows and columns that have a cell of a colour, wholly in it",
       4.5, Lift<&Shoot<kCross, kOver>>()},
      {"diagonals_through", kType, "the diagonals that have a cell of a colour, wholly in it", 6.0,
       Lift<&Shoot<kDiagonal, kOver>>()},
      {"extend_with", kType, "thin ends go on straight in a colour, until paint", 5.5,
       Lift<&DrawWith<&Extend<kCross | kDiagonal>>>()},
      {"rays_rows_with", kType, "every cell sends a colour left and right, until paint", 5.0,
       Lift<&DrawWith<&Rays<kRow>>>()},
      {"rays_columns_with", kType, "every cell sends a colour up and down, until paint", 5.0,
       Lift<&DrawWith<&Rays<kColumn>>>()},
      {"rays_cross_with", kType, "every cell sends a colour to all four sides, until paint", 5.0,
       Lift<&DrawWith<&Rays<kCross>>>()},
  };
}

}  // namespace

Primitives RayPrimitives() {
  Primitives all = Unary();
  for (core::Primitive& primitive : WithColour()) all.push_back(std::move(primitive));
  return all;
}

}  // namespace hunch::grid
