// Rays out of objects of one colour: out of the corners of their boxes, out of their gaps; and
// their centres.
#include <algorithm>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

struct Step {
  int down, right;
};

// A picture that rays out of its objects are drawn on.
class Drawing {
 public:
  Drawing(Arena& arena, GridRef grid) : grid_(grid), out_(CopyOf(arena, grid)) {
    FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found_);
  }

  const Components& found() const { return found_; }
  uint8_t ColourOf(int part) const { return grid_.cells()[found_.parts[part].first]; }
  bool Inside(int row, int column) const {
    return row >= 0 && column >= 0 && row < grid_.height() && column < grid_.width();
  }
  bool Black(int row, int column) const {
    return Inside(row, column) && grid_.at(row, column) == 0;
  }
  int PartAt(int row, int column) const {  // -1 where there is none
    return Inside(row, column) ? found_.label[row * grid_.width() + column] : -1;
  }
  bool Has(int part, int row, int column) const { return PartAt(row, column) == part; }

  // From the cell on, over black; with `free_only` nothing unless the ray gets to the border.
  void Ray(int row, int column, Step step, uint8_t colour, bool free_only) {
    int length = 0;
    while (Black(row + length * step.down, column + length * step.right)) ++length;
    if (free_only && Inside(row + length * step.down, column + length * step.right)) return;
    for (int i = 0; i < length; ++i) {
      out_.at(row + i * step.down, column + i * step.right) = colour;
    }
  }

  // Whether the cell lies in the box of another object.
  bool IsWithinOther(int part, int row, int column) const {
    for (int i = 0; i < found_.count; ++i) {
      const Component& box = found_.parts[i];
      if (i != part && row >= box.top && row < box.bottom && column >= box.left &&
          column < box.right) {
        return true;
      }
    }
    return false;
  }

  GridRef Finish() { return out_.Finish(); }

 private:
  GridRef grid_;
  GridBuilder out_;
  Components found_;
};

// Calls take(row, column, step) for each corner of a box: its cell and the step out of the box.
template <typename Take>
void ForEachCorner(const Component& box, const Take& take) {
  for (const int down : {-1, 1}) {
    for (const int right : {-1, 1}) {
      take(down < 0 ? box.top : box.bottom - 1, right < 0 ? box.left : box.right - 1,
           Step{down, right});
    }
  }
}

// Of the objects of one colour, or of all but single cells where it is 0.
template <bool kFreeOnly>
GridRef RaysOffCorners(Arena& arena, GridRef grid, uint8_t colour) {
  Drawing drawing(arena, grid);
  for (int i = 0; i < drawing.found().count; ++i) {
    if (colour == 0 && drawing.found().parts[i].cells == 1) continue;
    if (colour != 0 && drawing.ColourOf(i) != colour) continue;
    ForEachCorner(drawing.found().parts[i], [&](int row, int column, Step out) {
      if (!drawing.Has(i, row, column)) return;
      row += out.down;
      column += out.right;
      if (kFreeOnly && drawing.IsWithinOther(i, row, column)) return;
      drawing.Ray(row, column, out, drawing.ColourOf(i), kFreeOnly);
    });
  }
  return drawing.Finish();
}

template <bool kFreeOnly>
GridRef CornerRays(Arena& arena, GridRef grid) {
  return RaysOffCorners<kFreeOnly>(arena, grid, 0);
}

GridRef ShootCorners(Arena& arena, GridRef grid, Colour colour) {
  if (colour.index == 0) return {};
  return RaysOffCorners<false>(arena, grid, static_cast<uint8_t>(colour.index));
}

// The corner of another box of the colour that a ray from (row, column) on comes to, from the side
// that it comes from.
bool EndsAtCorner(const Drawing& drawing, int part, int row, int column, Step out) {
  while (drawing.Black(row, column)) {
    row += out.down;
    column += out.right;
  }
  const int other = drawing.PartAt(row, column);
  if (other < 0 || other == part || drawing.ColourOf(other) != drawing.ColourOf(part)) return false;
  const Component& box = drawing.found().parts[other];
  return row == (out.down > 0 ? box.top : box.bottom - 1) &&
         column == (out.right > 0 ? box.left : box.right - 1);
}

GridRef ConnectCorners(Arena& arena, GridRef grid) {
  Drawing drawing(arena, grid);
  for (int i = 0; i < drawing.found().count; ++i) {
    ForEachCorner(drawing.found().parts[i], [&](int row, int column, Step out) {
      if (!drawing.Has(i, row, column)) return;
      row += out.down;
      column += out.right;
      if (!EndsAtCorner(drawing, i, row, column, out)) return;
      drawing.Ray(row, column, out, drawing.ColourOf(i), false);
    });
  }
  return drawing.Finish();
}

GridRef NotchRays(Arena& arena, GridRef grid) {
  Drawing drawing(arena, grid);
  for (int i = 0; i < drawing.found().count; ++i) {
    ForEachCorner(drawing.found().parts[i], [&](int row, int column, Step out) {
      const bool notch = drawing.Black(row, column) && drawing.Has(i, row - out.down, column) &&
                         drawing.Has(i, row, column - out.right);
      if (!notch) return;
      drawing.Ray(row + out.down, column + out.right, out, drawing.ColourOf(i), false);
    });
  }
  return drawing.Finish();
}

// Out of the black cells from (row, column) on by `along`, `count` of them, that lie between two of
// the object; with `kFans` also diagonally, away from the object beside them.
template <bool kFans>
void RaysOutOfSide(Drawing& drawing, int part, int row, int column, Step along, int count,
                   Step out) {
  int first = count, last = -1;
  for (int k = 0; k < count; ++k) {
    if (!drawing.Has(part, row + k * along.down, column + k * along.right)) continue;
    first = std::min(first, k);
    last = k;
  }
  for (int k = first + 1; k < last; ++k) {
    const int r = row + k * along.down, c = column + k * along.right;
    drawing.Ray(r, c, out, drawing.ColourOf(part), false);
    if (!kFans || !drawing.Black(r, c)) continue;
    for (const int way : {-1, 1}) {
      if (!drawing.Has(part, r + way * along.down, c + way * along.right)) continue;
      const Step step{out.down + way * along.down, out.right + way * along.right};
      drawing.Ray(r + step.down, c + step.right, step, drawing.ColourOf(part), false);
    }
  }
}

template <bool kFans>
GridRef GapRays(Arena& arena, GridRef grid) {
  Drawing drawing(arena, grid);
  for (int i = 0; i < drawing.found().count; ++i) {
    const Component& box = drawing.found().parts[i];
    const int height = box.height(), width = box.width();
    if (height < 2 || width < 2) continue;
    RaysOutOfSide<kFans>(drawing, i, box.top, box.left, {0, 1}, width, {-1, 0});
    RaysOutOfSide<kFans>(drawing, i, box.bottom - 1, box.left, {0, 1}, width, {1, 0});
    RaysOutOfSide<kFans>(drawing, i, box.top, box.left, {1, 0}, height, {0, -1});
    RaysOutOfSide<kFans>(drawing, i, box.top, box.right - 1, {1, 0}, height, {0, 1});
  }
  return drawing.Finish();
}

// Of the parts that are(part), the one with most cells, of several the one that fills its box; -1
// without, or with several.
template <typename Are>
int LargestOf(const Components& found, const Are& are) {
  const auto size = [&](int part) {
    return 2 * found.parts[part].cells + found.parts[part].FillsBox();
  };
  int largest = -1;
  bool several = false;
  for (int i = 0; i < found.count; ++i) {
    if (!are(i)) continue;
    const bool larger = largest < 0 || size(i) > size(largest);
    several = !larger && (several || size(i) == size(largest));
    if (larger) largest = i;
  }
  return several ? -1 : largest;
}

// Cells in line with an object, the one in aims[their colour], are joined to it, over black and
// their own colour, in theirs.
GridRef JoinTo(Arena& arena, GridRef grid, const Components& found, const int* aims) {
  Drawing drawing(arena, grid);
  for (int i = 0; i < grid.area(); ++i) {
    const uint8_t colour = grid.cells()[i];
    const int aim = aims[colour];
    if (colour == 0 || aim < 0 || found.label[i] == aim) continue;
    const auto reached = [&](int row, int column) {
      return drawing.Inside(row, column) && found.label[row * grid.width() + column] == aim;
    };
    for (const Step step : {Step{-1, 0}, Step{1, 0}, Step{0, -1}, Step{0, 1}}) {
      int row = i / grid.width() + step.down, column = i % grid.width() + step.right;
      while (drawing.Black(row, column) ||
             (drawing.Inside(row, column) && grid.at(row, column) == colour &&
              !reached(row, column))) {
        row += step.down;
        column += step.right;
      }
      if (!reached(row, column)) continue;
      drawing.Ray(i / grid.width() + step.down, i % grid.width() + step.right, step, colour, false);
    }
  }
  return drawing.Finish();
}

GridRef JoinLargest(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kFour, found);
  int aims[kColours];
  std::fill_n(aims, kColours, LargestOf(found, [](int) { return true; }));
  return JoinTo(arena, grid, found, aims);
}

GridRef JoinLikes(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kFour, found);
  int aims[kColours];
  for (int colour = 0; colour < kColours; ++colour) {
    aims[colour] = LargestOf(found, [&](int part) {
      return grid.cells()[found.parts[part].first] == colour && found.parts[part].cells > 1;
    });
  }
  return JoinTo(arena, grid, found, aims);
}

// The middle cell of every object's box, two or four where its sides are even, in its colour.
GridRef Centres(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found);
  GridBuilder out = BlackLike(arena, grid);
  for (int i = 0; i < found.count; ++i) {
    const Component& box = found.parts[i];
    for (int row = (box.top + box.bottom - 1) / 2; row <= (box.top + box.bottom) / 2; ++row) {
      for (int column = (box.left + box.right - 1) / 2; column <= (box.left + box.right) / 2;
           ++column) {
        out.at(row, column) = grid.cells()[box.first];
      }
    }
  }
  return out.Finish();
}

// The only other colour in a box; 0 without one or with several.
uint8_t ColourHeld(GridRef grid, const Component& box) {
  const uint8_t own = grid.cells()[box.first];
  uint8_t held = 0;
  for (int i = 0; i < box.height() * box.width(); ++i) {
    const uint8_t colour = grid.at(box.top + i / box.width(), box.left + i % box.width());
    if (colour == 0 || colour == own || colour == held) continue;
    if (held != 0) return 0;
    held = colour;
  }
  return held;
}

// Over black from (row, column) on.
void Run(GridRef grid, int row, int column, Step step, uint8_t colour, GridBuilder& out) {
  while (row >= 0 && column >= 0 && row < grid.height() && column < grid.width() &&
         grid.at(row, column) == 0) {
    out.at(row, column) = colour;
    row += step.down;
    column += step.right;
  }
}

// Within a layer's box, over black by sides from the cells of the colour; out of it straight.
void SpillOutOf(GridRef grid, const Component& box, uint8_t held, GridBuilder& out) {
  int16_t open[kLargestArea];
  int count = 0;
  for (int i = box.top * grid.width() + box.left; i < box.bottom * grid.width(); ++i) {
    const int column = i % grid.width();
    if (column < box.left || column >= box.right || grid.cells()[i] != held) continue;
    open[count++] = static_cast<int16_t>(i);
  }
  for (int done = 0; done < count; ++done) {
    const int row = open[done] / grid.width(), column = open[done] % grid.width();
    for (const Step step : {Step{-1, 0}, Step{1, 0}, Step{0, -1}, Step{0, 1}}) {
      const int r = row + step.down, c = column + step.right;
      if (r < box.top || r >= box.bottom || c < box.left || c >= box.right) {
        Run(grid, r, c, step, held, out);
      } else if (out.at(r, c) == 0) {
        out.at(r, c) = held;
        open[count++] = static_cast<int16_t>(r * grid.width() + c);
      }
    }
  }
}

GridRef Spill(Arena& arena, GridRef grid) {
  Components layers;
  FindColourLayers(grid, layers);
  GridBuilder out = CopyOf(arena, grid);
  bool spilt = false;
  for (int i = 0; i < layers.count; ++i) {
    const uint8_t held = ColourHeld(grid, layers.parts[i]);
    if (held != 0) SpillOutOf(grid, layers.parts[i], held, out);
    spilt = spilt || held != 0;
  }
  return spilt ? out.Finish() : GridRef{};
}

}  // namespace

Primitives ObjectRayPrimitives() {
  constexpr const char* kType = "grid -> grid";
  return {
      {"corner_rays", kType, "objects send their colour diagonally out of their corners", 5.0,
       Lift<&CornerRays<false>>()},
      {"free_corner_rays", kType, "the same, only where nothing is in the way to the border", 5.5,
       Lift<&CornerRays<true>>()},
      {"shoot_corners", "grid -> colour -> grid",
       "objects of a colour send it diagonally out of their corners", 5.5, Lift<&ShootCorners>()},
      {"connect_corners", kType,
       "black on diagonals between corners of two objects of one colour in it", 5.0,
       Lift<&ConnectCorners>()},
      {"notch_rays", kType, "objects send their colour diagonally off the corners they lack", 5.5,
       Lift<&NotchRays>()},
      {"gap_rays", kType, "objects send their colour straight out of the gaps in their sides", 5.0,
       Lift<&GapRays<false>>()},
      {"gap_fans", kType, "the same, and diagonally off the ends of the gaps", 6.0,
       Lift<&GapRays<true>>()},
      {"join_largest", kType,
       "cells in line with the largest object are joined to it in their own colour", 4.5,
       Lift<&JoinLargest>()},
      {"join_likes", kType,
       "cells in line with the largest object of their own colour are joined to it", 5.0,
       Lift<&JoinLikes>()},
      {"centres", kType, "the middle cells of the boxes of all objects, alone", 4.5,
       Lift<&Centres>()},
      {"spill", kType, "a colour within the box of another fills it and runs straight out of gaps",
       5.5, Lift<&Spill>()},
  };
}

}  // namespace hunch::grid
