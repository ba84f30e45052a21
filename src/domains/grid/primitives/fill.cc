// Filling black cells: holes, regions, rooms, pockets, windows.
#include <algorithm>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

// `grid` with the black cells of region i in the colour fill(i); 0 leaves them.
template <typename Fill>
GridRef FillRegions(Arena& arena, GridRef grid, const Components& regions, const Fill& fill) {
  uint8_t paint[kLargestArea];
  for (int i = 0; i < regions.count; ++i) paint[i] = static_cast<uint8_t>(fill(i));
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cells = out.cells();
  for (int i = 0; i < grid.area(); ++i) {
    if (cells[i] == 0 && regions.label[i] >= 0) cells[i] = paint[regions.label[i]];
  }
  return out.Finish();
}

// Fills the black regions (joined by sides) of which which(region) holds.
template <typename Which>
GridRef FillWhich(Arena& arena, GridRef grid, Colour colour, const Which& which) {
  Components regions;
  FindComponents(grid, ComponentRule::kBlack, Adjacency::kFour, regions);
  return FillRegions(arena, grid, regions,
                     [&](int i) { return which(regions.parts[i]) ? colour.index : 0; });
}

GridRef FillHoles(Arena& arena, GridRef grid) {
  Components regions;
  FindComponents(grid, ComponentRule::kBlack, Adjacency::kFour, regions);
  return FillRegions(arena, grid, regions, [&](int i) {
    const Component& region = regions.parts[i];
    return region.touches_border ? 0 : grid.cells()[region.first - grid.width()];
  });
}

GridRef FillHolesWith(Arena& arena, GridRef grid, Colour colour) {
  return FillWhich(arena, grid, colour, [](const Component& r) { return !r.touches_border; });
}

GridRef FillOutside(Arena& arena, GridRef grid, Colour colour) {
  return FillWhich(arena, grid, colour, [](const Component& r) { return r.touches_border; });
}

GridRef FillSquareHoles(Arena& arena, GridRef grid, Colour colour) {
  return FillWhich(arena, grid, colour, [](const Component& r) {
    return !r.touches_border && r.FillsBox() && r.height() == r.width();
  });
}

// A single cell within is a gap in a wall, unless there is no larger rectangle.
GridRef FillRectangles(Arena& arena, GridRef grid, Colour colour) {
  Components regions;
  FindComponents(grid, ComponentRule::kBlack, Adjacency::kFour, regions);
  int largest = 0;
  for (int i = 0; i < regions.count; ++i) {
    if (regions.parts[i].FillsBox()) largest = std::max<int>(largest, regions.parts[i].cells);
  }
  return FillRegions(arena, grid, regions, [&](int i) {
    const Component& region = regions.parts[i];
    const bool gap = region.cells == 1 && !region.touches_border && largest > 1;
    return region.FillsBox() && !gap ? colour.index : 0;
  });
}

// Black cells at which three others of a 2 by 2 square are of one colour.
GridRef FillNotches(Arena& arena, GridRef grid, Colour colour) {
  const Frame frame(grid, 0);
  GridBuilder out = CopyOf(arena, grid);
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      const int at = frame.Index(row, column);
      if (frame[at] != 0) continue;
      for (const int down : {-frame.stride(), frame.stride()}) {
        for (const int right : {-1, 1}) {
          const uint8_t corner = frame[at + down + right];
          const bool notch =
              corner != 0 && frame[at + down] == corner && frame[at + right] == corner;
          if (notch) out.at(row, column) = static_cast<uint8_t>(colour.index);
        }
      }
    }
  }
  return out.Finish();
}

GridRef FillSealed(Arena& arena, GridRef grid, Colour colour) {
  Components regions;
  FindComponents(grid, ComponentRule::kBlack, Adjacency::kEight, regions);
  return FillRegions(arena, grid, regions,
                     [&](int i) { return regions.parts[i].touches_border ? 0 : colour.index; });
}

// The regions of the most (or fewest) cells, all of these.
template <bool kMost>
GridRef FillExtreme(Arena& arena, GridRef grid, Colour colour) {
  Components regions;
  FindComponents(grid, ComponentRule::kBlack, Adjacency::kFour, regions);
  if (regions.count == 0) return {};
  int extreme = regions.parts[0].cells;
  for (int i = 1; i < regions.count; ++i) {
    const int cells = regions.parts[i].cells;
    extreme = kMost ? std::max(extreme, cells) : std::min(extreme, cells);
  }
  return FillRegions(arena, grid, regions,
                     [&](int i) { return regions.parts[i].cells == extreme ? colour.index : 0; });
}

GridRef FloodFrom(Arena& arena, GridRef grid, Colour colour) {
  Frame frame(grid, 0xFF);
  const auto neighbours = frame.Neighbours();
  const uint8_t paint = static_cast<uint8_t>(colour.index);
  if (paint == 0) return {};
  int16_t cells[Frame::kLargest];
  for (int i = frame.Index(0, 0); i < frame.size(); ++i) {
    if (frame[i] != paint) continue;
    for (int n = 0; n < 4; ++n) {
      if (frame[i + neighbours[n]] == 0) Flood<4>(frame, i + neighbours[n], paint, cells);
    }
  }
  GridBuilder out = BlackLike(arena, grid);
  frame.CopyTo(out.cells());
  return out.Finish();
}

int MostCommonPaint(GridRef grid) {
  int counts[kColours] = {};
  for (int i = 0; i < grid.area(); ++i) ++counts[grid.cells()[i]];
  return static_cast<int>(std::max_element(counts + 1, counts + kColours) - counts);
}

// Rooms are what cells of the wall's colour leave over. One colour in a room fills it.
GridRef FillRoomsBetween(Arena& arena, GridRef grid, Colour wall) {
  constexpr uint8_t kSeveral = 0xFF;
  uint8_t keys[kLargestArea];
  for (int i = 0; i < grid.area(); ++i) keys[i] = grid.cells()[i] == wall.index ? 0 : 1;
  Components rooms;
  FindComponents(keys, grid.height(), grid.width(), Adjacency::kFour, rooms);
  uint8_t seed[kLargestArea];
  std::fill_n(seed, rooms.count, uint8_t{0});
  for (int i = 0; i < grid.area(); ++i) {
    const uint8_t cell = grid.cells()[i];
    if (rooms.label[i] < 0 || cell == 0) continue;
    uint8_t& colour = seed[rooms.label[i]];
    colour = colour == 0 || colour == cell ? cell : kSeveral;
  }
  return FillRegions(arena, grid, rooms, [&](int i) { return seed[i] == kSeveral ? 0 : seed[i]; });
}

GridRef FillRooms(Arena& arena, GridRef grid) {
  return FillRoomsBetween(arena, grid, {MostCommonPaint(grid)});
}

// Counts, for each black cell, in how many of the four directions a painted cell lies.
void CountWalls(GridRef grid, uint8_t* walls) {
  const int height = grid.height(), width = grid.width();
  const uint8_t* cells = grid.cells();
  std::fill_n(walls, grid.area(), uint8_t{0});
  const auto sweep = [&](int start, int step, int length) {
    bool seen = false;
    for (int i = start; length > 0; i += step, --length) {
      seen |= cells[i] != 0;
      walls[i] += seen;
    }
  };
  for (int row = 0; row < height; ++row) {
    sweep(row * width, 1, width);
    sweep(row * width + width - 1, -1, width);
  }
  for (int column = 0; column < width; ++column) {
    sweep(column, width, height);
    sweep((height - 1) * width + column, -width, height);
  }
}

template <int kWalls>
GridRef FillWalled(Arena& arena, GridRef grid, Colour colour) {
  uint8_t walls[kLargestArea];
  CountWalls(grid, walls);
  GridBuilder out = CopyOf(arena, grid);
  for (int i = 0; i < grid.area(); ++i) {
    uint8_t& cell = out.cells()[i];
    if (cell == 0 && walls[i] >= kWalls) cell = static_cast<uint8_t>(colour.index);
  }
  return out.Finish();
}

// Paints all-black squares of side `side` in reading order, none over another.
GridRef FillSquares(Arena& arena, GridRef grid, int64_t side, Colour colour) {
  if (side < 1 || side > std::min(grid.height(), grid.width())) return {};
  const int k = static_cast<int>(side);
  GridBuilder out = CopyOf(arena, grid);
  const auto is_black = [&](int top, int left) {
    for (int row = top; row < top + k; ++row) {
      for (int column = left; column < left + k; ++column) {
        if (out.at(row, column) != 0) return false;
      }
    }
    return true;
  };
  for (int top = 0; top + k <= grid.height(); ++top) {
    for (int left = 0; left + k <= grid.width(); ++left) {
      if (!is_black(top, left)) continue;
      for (int row = top; row < top + k; ++row) {
        std::fill_n(&out.at(row, left), k, static_cast<uint8_t>(colour.index));
      }
    }
  }
  return out.Finish();
}

}  // namespace

Primitives FillPrimitives() {
  return {
      {"fill_holes", "grid -> grid",
       "black regions that do not touch the border take the colour above them", 4.0,
       Lift<&FillHoles>()},
      {"fill_holes_with", "grid -> colour -> grid",
       "black regions that do not touch the border in a colour", 3.5, Lift<&FillHolesWith>()},
      {"fill_outside", "grid -> colour -> grid", "black regions that touch the border in a colour",
       4.5, Lift<&FillOutside>()},
      {"fill_square_holes", "grid -> colour -> grid", "holes that are full squares in a colour",
       6.0, Lift<&FillSquareHoles>()},
      {"fill_rectangles", "grid -> colour -> grid",
       "black regions that are full rectangles in a colour", 5.5, Lift<&FillRectangles>()},
      {"fill_notches", "grid -> colour -> grid",
       "black cells where the rest of a 2 by 2 square is of one colour in a colour", 3.5,
       Lift<&FillNotches>()},
      {"fill_sealed", "grid -> colour -> grid",
       "holes that do not even leak at a corner in a colour", 6.0, Lift<&FillSealed>()},
      {"fill_largest_region", "grid -> colour -> grid",
       "the black regions of most cells in a colour", 5.5, Lift<&FillExtreme<true>>()},
      {"fill_smallest_region", "grid -> colour -> grid",
       "the black regions of fewest cells in a colour", 6.0, Lift<&FillExtreme<false>>()},
      {"flood_from", "grid -> colour -> grid",
       "a colour spreads over black from its cells, by sides", 4.5, Lift<&FloodFrom>()},
      {"fill_rooms", "grid -> grid",
       "the regions between the most common colour's walls are filled with the one colour in them",
       4.5, Lift<&FillRooms>()},
      {"fill_rooms_between", "grid -> colour -> grid",
       "the regions between walls of a colour are filled with the one other colour in them", 5.5,
       Lift<&FillRoomsBetween>()},
      {"fill_surrounded", "grid -> colour -> grid",
       "black cells that see paint on all four sides in a colour", 4.5, Lift<&FillWalled<4>>()},
      {"fill_pockets", "grid -> colour -> grid",
       "black cells that see paint on three sides in a colour", 5.0, Lift<&FillWalled<3>>()},
      {"fill_squares", "grid -> int -> colour -> grid",
       "all-black squares of a side in a colour, in reading order, none over another", 5.0,
       Lift<&FillSquares>()},
  };
}

}  // namespace hunch::grid
