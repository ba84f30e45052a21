// Grids laid over each other where they are. Black is transparent, except where grids are pasted.
#include <algorithm>
#include <optional>
#include <vector>

#include "domains/grid/behind.h"
#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using base::Arena;
using Grids = core::ListOf<GridRef>;

GridRef Over(Arena& arena, GridRef upper, GridRef lower) {
  const Box frame = Union(BoxOf(upper), BoxOf(lower));
  if (!SizeAllowed(frame.height, frame.width)) return {};
  Canvas out(arena, frame);
  out.Paste(lower);
  out.Paint(upper);
  return out.Finish();
}

GridRef Fit(Arena& arena, GridRef grid, GridRef frame) {
  Canvas out(arena, BoxOf(frame));
  out.Paste(grid);
  return out.Finish();
}

GridRef Onto(Arena& arena, GridRef piece, GridRef picture) {
  Canvas out(arena, BoxOf(picture));
  out.Paste(picture);
  out.Paint(piece);
  return out.Finish();
}

GridRef Paste(Arena& arena, GridRef piece, GridRef picture) {
  Canvas out(arena, BoxOf(picture));
  out.Paste(picture);
  out.Paste(piece);
  return out.Finish();
}

GridRef AllOnto(Arena& arena, Grids pieces, GridRef picture) {
  Canvas out(arena, BoxOf(picture));
  out.Paste(picture);
  for (uint32_t i = pieces.size(); i-- > 0;) out.Paint(pieces[i]);
  return out.Finish();
}

GridRef PasteAll(Arena& arena, Grids pieces, GridRef picture) {
  Canvas out(arena, BoxOf(picture));
  out.Paste(picture);
  for (uint32_t i = pieces.size(); i-- > 0;) out.Paste(pieces[i]);
  return out.Finish();
}

// All in the frame around them, the first (last when `kLastOnTop`) uppermost.
template <bool kLastOnTop>
GridRef Overlay(Arena& arena, Grids grids) {
  if (grids.empty()) return {};
  Box frame = BoxOf(grids[0]);
  for (uint32_t i = 1; i < grids.size(); ++i) frame = Union(frame, BoxOf(grids[i]));
  if (!SizeAllowed(frame.height, frame.width)) return {};
  Canvas out(arena, frame);
  for (uint32_t i = 0; i < grids.size(); ++i) {
    out.Paint(grids[kLastOnTop ? i : grids.size() - 1 - i]);
  }
  return out.Finish();
}

GridRef Nest(Arena& arena, Grids grids) {
  if (grids.empty()) return {};
  int height = 0, width = 0;
  for (uint32_t i = 0; i < grids.size(); ++i) {
    height = std::max(height, grids[i].height());
    width = std::max(width, grids[i].width());
  }
  Canvas out(arena, {0, 0, height, width});
  for (uint32_t i = grids.size(); i-- > 0;) {
    const GridRef grid = grids[i];
    if ((height - grid.height()) % 2 != 0 || (width - grid.width()) % 2 != 0) return {};
    out.Paint(grid, (height - grid.height()) / 2, (width - grid.width()) / 2);
  }
  return out.Finish();
}

// Every second row (or column), from the second on, from the other grid.
template <bool kRows>
GridRef Weave(Arena& arena, GridRef grid, GridRef other) {
  if (!grid.SameSize(other)) return {};
  return MakeGrid(arena, BoxOf(grid), [grid, other](int row, int column) {
    return (kRows ? row : column) % 2 == 0 ? grid.at(row, column) : other.at(row, column);
  });
}

GridRef ToFront(Arena& arena, GridRef grid) {
  int16_t behind[kLargestArea];
  ColourBehind(grid, behind);
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  for (int i = 0; i < grid.area(); ++i) {
    out.cells()[i] = behind[i] != 0 ? static_cast<uint8_t>(behind[i]) : grid.cells()[i];
  }
  return out.Finish();
}

// The objects of several colours in their commonest one: the others lie on it. Undefined where all
// are of one colour.
GridRef BehindMarks(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  std::vector<ColourCounts> counts(static_cast<size_t>(found.count), ColourCounts{});
  const auto counts_at = [&](int i) -> ColourCounts& {
    return counts[static_cast<size_t>(found.label[i])];
  };
  for (int i = 0; i < grid.area(); ++i) {
    if (grid.cells()[i] != 0) ++counts_at(i)[grid.cells()[i]];
  }
  bool marked = false;
  for (int i = 0; i < grid.area(); ++i) {
    if (grid.cells()[i] == 0) continue;
    const ColourCounts& of = counts_at(i);
    if (std::count_if(of.begin(), of.end(), [](int count) { return count > 0; }) < 2) continue;
    out.cells()[i] = static_cast<uint8_t>(CommonestColour(of));
    marked = true;
  }
  return marked ? out.Finish() : GridRef{};
}

// Only the colours that go on behind others, as they do.
GridRef Behind(Arena& arena, GridRef grid) {
  int16_t behind[kLargestArea];
  ColourBehind(grid, behind);
  unsigned colours = 0;
  for (int i = 0; i < grid.area(); ++i) colours |= 1u << behind[i];
  if ((colours & ~1u) == 0) return BehindMarks(arena, grid);
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  for (int i = 0; i < grid.area(); ++i) {
    const auto shown = static_cast<uint8_t>(behind[i] != 0 ? behind[i] : grid.cells()[i]);
    out.cells()[i] = (colours >> shown & 1) != 0 ? shown : uint8_t{0};
  }
  return out.Finish();
}

// The boxes of all cells of each colour, black too, and which lie on which: where two boxes share
// cells, the colour that shows there more often is on top.
class Sheets {
 public:
  explicit Sheets(GridRef grid) : grid_(grid) {
    for (int row = 0; row < grid.height(); ++row) {
      for (int column = 0; column < grid.width(); ++column) {
        std::optional<Box>& box = boxes_[grid.at(row, column)];
        const Box cell{row, column, 1, 1};
        box = box ? Union(*box, cell) : cell;
      }
    }
    for (int row = 0; row < grid.height(); ++row) {
      for (int column = 0; column < grid.width(); ++column) {
        for (int below = 0; below < kColours; ++below) {
          if (Covers(below, row, column)) ++shown_[grid.at(row, column)][below];
        }
      }
    }
  }

  // The uppermost there, `without` a colour; that colour where there is no other.
  uint8_t At(int row, int column, int without) const {
    int top = without;
    for (int colour = 0; colour < kColours; ++colour) {
      if (colour == without || !Covers(colour, row, column)) continue;
      if (top == without || LiesOn(colour, top)) top = colour;
    }
    return static_cast<uint8_t>(top);
  }

 private:
  bool Covers(int colour, int row, int column) const {
    const auto& box = boxes_[colour];
    return box && row >= box->top && row < box->top + box->height && column >= box->left &&
           column < box->left + box->width;
  }
  int Area(int colour) const { return boxes_[colour]->height * boxes_[colour]->width; }
  // Of equally frequent ones, the smaller.
  bool LiesOn(int a, int b) const {
    if (shown_[a][b] != shown_[b][a]) return shown_[a][b] > shown_[b][a];
    return Area(a) < Area(b);
  }

  GridRef grid_;
  std::optional<Box> boxes_[kColours];
  int shown_[kColours][kColours] = {};  // [a][b]: cells of a in the box of b
};

// Without a colour, which hides parts of rectangles that may hide parts of each other.
GridRef Uncover(Arena& arena, GridRef grid, Colour colour) {
  if ((ColourSet(grid) >> colour.index & 1) == 0) return {};
  const Sheets sheets(grid);
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const uint8_t own = grid.at(row, column);
    return own == colour.index ? sheets.At(row, column, own) : own;
  });
}

}  // namespace

Primitives LayerPrimitives() {
  using core::Lift;
  return {
      {"over", "grid -> grid -> grid",
       "the first grid laid over the second, in a frame around both", 3.5, Lift<&Over>()},
      {"fit", "grid -> grid -> grid",
       "the first grid cut or filled up with black to the second's frame", 4.5, Lift<&Fit>()},
      {"onto", "grid -> grid -> grid", "the first grid laid over the second, in the second's frame",
       4.5, Lift<&Onto>()},
      {"paste", "grid -> grid -> grid",
       "the first grid, black cells too, in its place in the second", 5.0, Lift<&Paste>()},
      {"all_onto", "list grid -> grid -> grid", "grids laid over a grid, in its frame", 4.0,
       Lift<&AllOnto>()},
      {"paste_all", "list grid -> grid -> grid",
       "grids, black cells too, in their places in a grid", 5.0, Lift<&PasteAll>()},
      {"overlay", "list grid -> grid", "the grids where they are, the first on top", 4.0,
       Lift<&Overlay<false>>()},
      {"overlay_reversed", "list grid -> grid", "the grids where they are, the last on top", 6.0,
       Lift<&Overlay<true>>()},
      {"to_front", "grid -> grid",
       "each cell in the colour that goes on behind it, on both sides or by its box", 5.0,
       Lift<&ToFront>()},
      {"behind", "grid -> grid", "what goes on behind other paint, as a whole and alone", 5.0,
       Lift<&Behind>()},
      {"uncover", "grid -> colour -> grid",
       "what a colour hides, taken for rectangles on top of each other", 4.5, Lift<&Uncover>()},
      {"weave_rows", "grid -> grid -> grid", "rows of two grids of one size in turn", 6.5,
       Lift<&Weave<true>>()},
      {"weave_columns", "grid -> grid -> grid", "columns of two grids of one size in turn", 6.5,
       Lift<&Weave<false>>()},
      {"nest", "list grid -> grid", "the grids about one centre, the first on top", 5.0,
       Lift<&Nest>()},
  };
}

}  // namespace hunch::grid
