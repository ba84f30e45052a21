// A small picture, the stamp, put at places of another one, or looked for in it. The black cells of
// a stamp are nothing; its middle is the cell at half its height and width, rounded down.
#include <algorithm>

#include "domains/grid/block.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/primitives/mirrors.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

// The painted cells of a stamp, counted from its first cell.
struct Stamp {
  Stamp(int stamp_height, int stamp_width) : height(stamp_height), width(stamp_width) {}
  explicit Stamp(GridRef grid) {
    const Cells cells(grid);
    height = cells.height;
    width = cells.width;
    for (int row = 0; row < height; ++row) {
      for (int column = 0; column < width; ++column) {
        if (const uint8_t colour = cells.at(row, column); colour != 0) {
          ink[count++] = {static_cast<int16_t>(row), static_cast<int16_t>(column), colour};
        }
      }
    }
  }
  struct Ink {
    int16_t row, column;
    uint8_t colour;
  };
  const Ink* begin() const { return ink; }
  const Ink* end() const { return ink + count; }

  int height, width, count = 0;
  Ink ink[kLargestArea];
};

// Paints the stamp in a picture, its first cell at (top, left), clipped; in its own colours or, if
// that is not 0, in `colour`.
void Press(const Stamp& stamp, const Cells& picture, int top, int left, uint8_t colour,
           uint8_t* cells) {
  for (const Stamp::Ink& ink : stamp) {
    const int row = top + ink.row, column = left + ink.column;
    if (row < 0 || column < 0 || row >= picture.height || column >= picture.width) continue;
    cells[row * picture.width + column] = colour != 0 ? colour : ink.colour;
  }
}

// Presses times ink; more than this is no stamp on a drawing, and slow.
constexpr int kMostInk = 20000;

// Puts the stamp's middle on each cell where at(colour) holds.
template <typename At>
GridRef PressAt(Arena& arena, GridRef grid, GridRef stamp_grid, bool in_their_colour,
                const At& at) {
  const Stamp stamp(stamp_grid);
  const Cells picture(grid);
  const auto presses = std::count_if(picture.data, picture.data + grid.area(), at);
  if (stamp.count == 0 || presses * stamp.count > kMostInk) return {};
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cells = out.cells();
  for (int row = 0; row < picture.height; ++row) {
    for (int column = 0; column < picture.width; ++column) {
      const uint8_t cell = picture.at(row, column);
      if (!at(cell)) continue;
      Press(stamp, picture, row - stamp.height / 2, column - stamp.width / 2,
            in_their_colour ? cell : uint8_t{0}, cells);
    }
  }
  return out.Finish();
}

GridRef StampOn(Arena& arena, GridRef grid, GridRef stamp, Colour colour) {
  return PressAt(arena, grid, stamp, false,
                 [colour](uint8_t cell) { return cell == colour.index; });
}

template <bool kInTheirColour>
GridRef StampAll(Arena& arena, GridRef grid, GridRef stamp) {
  return PressAt(arena, grid, stamp, kInTheirColour, [](uint8_t cell) { return cell != 0; });
}

// Calls visit(top, left) for every place of the stamp's frame inside the picture.
template <typename Visit>
void ForEachPlace(const Cells& picture, const Stamp& stamp, const Visit& visit) {
  for (int top = 0; top + stamp.height <= picture.height; ++top) {
    for (int left = 0; left + stamp.width <= picture.width; ++left) visit(top, left);
  }
}

// Whether the stamp's ink is all in the picture there.
bool Occurs(const Stamp& stamp, const Cells& picture, int top, int left) {
  return std::all_of(stamp.begin(), stamp.end(), [&](const Stamp::Ink& ink) {
    return picture.at(top + ink.row, left + ink.column) == ink.colour;
  });
}

// ... and the picture is black where the stamp is.
bool OccursExactly(const Stamp& stamp, const Cells& picture, int top, int left) {
  if (!Occurs(stamp, picture, top, left)) return false;
  int painted = 0;
  for (int row = 0; row < stamp.height; ++row) {
    const uint8_t* cell = picture.row(top + row) + left;
    painted += static_cast<int>(stamp.width - std::count(cell, cell + stamp.width, 0));
  }
  return painted == stamp.count;
}

using Rule = bool (*)(const Stamp&, const Cells&, int top, int left);

void MarkPlaces(const Stamp& stamp, const Cells& picture, Rule occurs, uint8_t* mask) {
  ForEachPlace(picture, stamp, [&](int top, int left) {
    if (!occurs(stamp, picture, top, left)) return;
    for (const Stamp::Ink& ink : stamp) {
      mask[(top + ink.row) * picture.width + left + ink.column] = 1;
    }
  });
}

template <Rule kRule>
MaskRef Occurrences(Arena& arena, GridRef grid, GridRef stamp_grid) {
  const Stamp stamp(stamp_grid);
  if (stamp.count == 0) return {};
  MaskBuilder out = MaskLike(arena, grid);
  MarkPlaces(stamp, Cells(grid), kRule, out.cells());
  return out.Finish();
}

// The stamp in another pose, its frame at the origin again.
Stamp Posed(const Stamp& stamp, Pose pose) {
  const bool turning = (Bit(pose) & kTurning) != 0;
  Stamp posed(turning ? stamp.width : stamp.height, turning ? stamp.height : stamp.width);
  // About the first cell everything stays whole; then it is shifted back to the origin.
  const Motion motion(pose, Centre{0, 0});
  const Place corner = motion({stamp.height - 1, stamp.width - 1});
  for (int i = 0; i < stamp.count; ++i) {
    const Place image = motion({stamp.ink[i].row, stamp.ink[i].column});
    posed.ink[posed.count++] = {static_cast<int16_t>(image.row - std::min(0, corner.row)),
                                static_cast<int16_t>(image.column - std::min(0, corner.column)),
                                stamp.ink[i].colour};
  }
  return posed;
}

MaskRef OccurrencesTurned(Arena& arena, GridRef grid, GridRef stamp_grid) {
  const Stamp stamp(stamp_grid);
  if (stamp.count == 0) return {};
  MaskBuilder out = MaskLike(arena, grid);
  for (int pose = 0; pose < kPoses; ++pose) {
    MarkPlaces(Posed(stamp, static_cast<Pose>(pose)), Cells(grid), &Occurs, out.cells());
  }
  return out.Finish();
}

// Every occurrence of the stamp's ink erased, and another stamp put in its frame.
GridRef Replace(Arena& arena, GridRef grid, GridRef stamp_grid, GridRef other_grid) {
  const Stamp stamp(stamp_grid), other(other_grid);
  if (stamp.count == 0) return {};
  const Cells picture(grid);
  GridBuilder out = CopyOf(arena, grid);
  ForEachPlace(picture, stamp, [&](int top, int left) {
    if (!Occurs(stamp, picture, top, left)) return;
    for (const Stamp::Ink& ink : stamp) out.at(top + ink.row, left + ink.column) = 0;
    Press(other, picture, top, left, 0, out.cells());
  });
  return out.Finish();
}

// The stamp wherever all its ink falls on black, in reading order, never on itself.
GridRef FitInBlack(Arena& arena, GridRef grid, GridRef stamp_grid) {
  const Stamp stamp(stamp_grid);
  if (stamp.count == 0) return {};
  const Cells picture(grid);
  GridBuilder out = CopyOf(arena, grid);
  ForEachPlace(picture, stamp, [&](int top, int left) {
    const bool free = std::all_of(stamp.begin(), stamp.end(), [&](const Stamp::Ink& ink) {
      return out.at(top + ink.row, left + ink.column) == 0;
    });
    if (free) Press(stamp, picture, top, left, 0, out.cells());
  });
  return out.Finish();
}

}  // namespace

Primitives StampPrimitives() {
  return {
      {"stamp_on", "grid -> grid -> colour -> grid",
       "the second grid stamped on the first, its middle on each cell of a colour", 4.5,
       Lift<&StampOn>()},
      {"stamp", "grid -> grid -> grid",
       "the second grid stamped on the first, its middle on each painted cell", 5.0,
       Lift<&StampAll<false>>()},
      {"stamp_coloured", "grid -> grid -> grid",
       "the second grid stamped on the first, on each painted cell in that cell's colour", 5.0,
       Lift<&StampAll<true>>()},
      {"occurrences", "grid -> grid -> mask", "the cells at which the second grid's paint occurs",
       5.5, Lift<&Occurrences<&Occurs>>()},
      {"exact_occurrences", "grid -> grid -> mask",
       "the cells at which the second grid's paint occurs, black around it as there", 6.5,
       Lift<&Occurrences<&OccursExactly>>()},
      {"turned_occurrences", "grid -> grid -> mask",
       "the cells at which the second grid's paint occurs, rotated or reflected in any way", 6.0,
       Lift<&OccurrencesTurned>()},
      {"replace_occurrences", "grid -> grid -> grid -> grid",
       "the third grid wherever the second one's paint occurs in the first", 7.0, Lift<&Replace>()},
      {"fit_in_black", "grid -> grid -> grid",
       "the second grid wherever all its paint falls on black of the first", 6.5,
       Lift<&FitInBlack>()},
  };
}

}  // namespace hunch::grid
