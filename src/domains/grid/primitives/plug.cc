// Pieces that are plugged into the holes and notches of the largest object.
#include <algorithm>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;

// A board with pieces to plug in. Slots are the black regions, joined by sides, in the box of the
// object of most cells; pieces are all other objects of one colour.
class Board {
 public:
  explicit Board(GridRef grid) : grid_(grid) {
    FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, objects_);
    for (int i = 1; i < objects_.count; ++i) {
      if (objects_.parts[i].cells > objects_.parts[plate_].cells) plate_ = i;
    }
    if (objects_.count > 0) FindSlots();
  }

  int pieces() const { return objects_.count; }  // the largest object among them
  bool IsPiece(int object) const { return object != plate_; }
  bool HasSlots() const { return objects_.count > 1 && slots_.count > 0; }

  // The way of a piece that fills a whole slot with some of its cells and lies on black, or where
  // it was, with the others; the largest slot counts, and the first of several. Zero without one.
  Vector WayIn(int piece) const {
    int most = 0;
    Vector way;
    for (int slot = 0; slot < slots_.count; ++slot) {
      const int cells = slots_.parts[slot].cells;
      if (cells <= most || cells > objects_.parts[piece].cells) continue;
      const bool found = ForSomeCell(objects_, piece, [&](int row, int column) {
        const int first = slots_.parts[slot].first;
        const Vector by{box().top + first / box().width() - row,
                        box().left + first % box().width() - column};
        if (!Fills(piece, slot, by)) return false;
        way = by;
        return true;
      });
      if (found) most = cells;
    }
    return way;
  }

  void Paint(int piece, Vector by, uint8_t colour, GridBuilder& out) const {
    ForSomeCell(objects_, piece, [&](int row, int column) {
      out.at(row + by.rows, column + by.columns) = colour;
      return false;
    });
  }
  uint8_t ColourOf(int object) const { return grid_.cells()[objects_.parts[object].first]; }

 private:
  const Component& box() const { return objects_.parts[plate_]; }

  // Slots are found within the plate's box, and their places counted from its first cell.
  void FindSlots() {
    uint8_t black[kLargestArea];
    const int height = box().height(), width = box().width();
    for (int i = 0; i < height * width; ++i) {
      black[i] = grid_.at(box().top + i / width, box().left + i % width) == 0;
    }
    FindComponents(black, height, width, Adjacency::kFour, slots_);
  }

  bool Inside(int row, int column) const {
    return row >= 0 && column >= 0 && row < grid_.height() && column < grid_.width();
  }
  int SlotAt(int row, int column) const {
    row -= box().top;
    column -= box().left;
    const bool inside = row >= 0 && column >= 0 && row < box().height() && column < box().width();
    return inside ? slots_.label[row * box().width() + column] : -1;
  }

  // Calls use(row, column) for cells of an object until it gives true. Whether it did.
  template <typename Use>
  bool ForSomeCell(const Components& found, int object, const Use& use) const {
    const Component& part = found.parts[object];
    for (int row = part.top; row < part.bottom; ++row) {
      for (int column = part.left; column < part.right; ++column) {
        if (found.label[row * grid_.width() + column] == object && use(row, column)) return true;
      }
    }
    return false;
  }

  bool Fills(int piece, int slot, Vector by) const {
    int filled = 0;
    const bool obstructed = ForSomeCell(objects_, piece, [&](int row, int column) {
      row += by.rows;
      column += by.columns;
      if (!Inside(row, column)) return true;
      filled += SlotAt(row, column) == slot;
      const int at = row * grid_.width() + column;
      return grid_.cells()[at] != 0 && objects_.label[at] != piece;
    });
    return !obstructed && filled == slots_.parts[slot].cells;
  }

  GridRef grid_;
  int plate_ = 0;
  Components objects_, slots_;
};

GridRef PlugIn(Arena& arena, GridRef grid) {
  const Board board(grid);
  if (!board.HasSlots()) return {};
  GridBuilder out = CopyOf(arena, grid);
  Vector ways[kLargestArea];
  bool moved = false;
  for (int i = 0; i < board.pieces(); ++i) {
    if (!board.IsPiece(i)) continue;
    ways[i] = board.WayIn(i);
    if (ways[i] == Vector{}) continue;
    board.Paint(i, {}, 0, out);
    moved = true;
  }
  if (!moved) return {};
  for (int i = 0; i < board.pieces(); ++i) {
    if (board.IsPiece(i) && ways[i] != Vector{}) board.Paint(i, ways[i], board.ColourOf(i), out);
  }
  return out.Finish();
}

}  // namespace

Primitives PlugPrimitives() {
  return {{"plug_in", "grid -> grid",
           "objects move into the holes and notches of the largest one that they fill", 6.0,
           core::Lift<&PlugIn>()}};
}

}  // namespace hunch::grid
