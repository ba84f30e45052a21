// Pieces that are plugged into the holes and notches of the largest object, and copies of objects
// where others, or holes, keep their places for them.
#include <algorithm>
#include <vector>

#include "domains/grid/by_sides.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"
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

bool Holds(const Components& found, int width, int part, int row, int column) {
  const Component& box = found.parts[part];
  return found.label[(box.top + row) * width + box.left + column] == part;
}

bool SameSize(const Component& a, const Component& b) {
  return a.height() == b.height() && a.width() == b.width();
}

// The cells of a part painted with its box's first cell at (top, left).
void PaintAt(GridRef grid, const Components& found, int part, int top, int left, GridBuilder& out) {
  const Component& box = found.parts[part];
  for (int i = 0; i < box.height() * box.width(); ++i) {
    const int row = i / box.width(), column = i % box.width();
    if (!Holds(found, grid.width(), part, row, column)) continue;
    out.at(top + row, left + column) = grid.at(box.top + row, box.left + column);
  }
}

bool HasSeveralColours(GridRef grid, const Components& found, int part) {
  const Component& box = found.parts[part];
  const uint8_t first = grid.cells()[box.first];
  for (int i = 0; i < box.height() * box.width(); ++i) {
    const int row = i / box.width(), column = i % box.width();
    const bool own = Holds(found, grid.width(), part, row, column);
    if (own && grid.at(box.top + row, box.left + column) != first) return true;
  }
  return false;
}

// Tells whether, and how, the cells of an object can be shared out to copies of models: in reading
// order each cell that is still free is the first one of a copy, of the first model that fits
// there.
class Tiling {
 public:
  Tiling(GridRef grid, const Components& found) : grid_(grid), found_(found) {}

  bool Cover(const std::vector<int>& models, int object) {
    copies_.clear();
    std::fill_n(covered_, grid_.area(), false);
    for (int at = found_.parts[object].first; at < grid_.area(); ++at) {
      if (found_.label[at] != object || covered_[at]) continue;
      const bool copied = std::any_of(models.begin(), models.end(),
                                      [&](int model) { return CoverWith(model, object, at); });
      if (!copied) return false;
    }
    return true;
  }

  void Paint(GridBuilder& out) const {
    for (const Copy& copy : copies_) {
      const Component& box = found_.parts[copy.model];
      const int width = grid_.width();
      PaintAt(grid_, found_, copy.model, copy.at / width - box.first / width + box.top,
              copy.at % width - box.first % width + box.left, out);
    }
  }

 private:
  struct Copy {
    int model, at;  // where its first cell lies
  };

  bool CoverWith(int model, int object, int at) {
    const Component& box = found_.parts[model];
    const int width = grid_.width();
    const int down = at / width - box.first / width, right = at % width - box.first % width;
    if (box.top + down < 0 || box.bottom + down > grid_.height()) return false;
    if (box.left + right < 0 || box.right + right > width) return false;
    const int by = down * width + right;
    for (int cell = box.first; cell < box.bottom * width; ++cell) {
      if (found_.label[cell] != model) continue;
      if (found_.label[cell + by] != object || covered_[cell + by]) return false;
    }
    for (int cell = box.first; cell < box.bottom * width; ++cell) {
      if (found_.label[cell] == model) covered_[cell + by] = true;
    }
    copies_.push_back({model, at});
    return true;
  }

  GridRef grid_;
  const Components& found_;
  std::vector<Copy> copies_;
  bool covered_[kLargestArea];
};

// Objects of one colour give way to copies of those of several colours that cover them.
GridRef CopyModels(Arena& arena, GridRef grid, const Components& found) {
  std::vector<int> models, likes;
  for (int i = 0; i < found.count; ++i) {
    (HasSeveralColours(grid, found, i) ? models : likes).push_back(i);
  }
  GridBuilder out = CopyOf(arena, grid);
  Tiling tiling(grid, found);
  bool copied = false;
  for (const int like : likes) {
    if (!tiling.Cover(models, like)) continue;
    tiling.Paint(out);
    copied = true;
  }
  return copied ? out.Finish() : GridRef{};
}

// The objects of the commonest colour, and those of all others together.
void FindCommonestApart(GridRef grid, Components& found) {
  const int common = CommonestColour(CountByColour(grid));
  uint8_t keys[kLargestArea];
  for (int i = 0; i < grid.area(); ++i) {
    const uint8_t colour = grid.cells()[i];
    keys[i] = colour == 0 ? 0 : colour == common ? 1 : 2;
  }
  FindComponents(keys, grid.height(), grid.width(), Adjacency::kEight, found);
}

// What is in the commonest colour may touch its models; without such, objects are of any colours.
GridRef CopyToLikes(Arena& arena, GridRef grid) {
  Components found;
  FindCommonestApart(grid, found);
  const GridRef copied = CopyModels(arena, grid, found);
  if (copied.defined()) return copied;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  return CopyModels(arena, grid, found);
}

// The largest object of any colours, `wall` not among them, that has the size; -1 without one.
int LargestOfSize(GridRef grid, uint8_t wall, const Component& size, Components& found) {
  uint8_t keys[kLargestArea];
  for (int i = 0; i < grid.area(); ++i) {
    keys[i] = grid.cells()[i] != 0 && grid.cells()[i] != wall ? 1 : 0;
  }
  FindComponents(keys, grid.height(), grid.width(), Adjacency::kEight, found);
  int best = -1;
  for (int i = 0; i < found.count; ++i) {
    if (!SameSize(found.parts[i], size)) continue;
    if (best < 0 || found.parts[i].cells > found.parts[best].cells) best = i;
  }
  return best;
}

// Holes that are rectangles get the largest object of just their height and width; where there is
// none, what touches their wall may be one without it.
GridRef CopyIntoHoles(Arena& arena, GridRef grid) {
  Components found, black;
  FindComponents(grid, ComponentRule::kBlack, Adjacency::kFour, black);
  GridBuilder out = CopyOf(arena, grid);
  bool copied = false;
  for (int i = 0; i < black.count; ++i) {
    const Component& hole = black.parts[i];
    if (hole.touches_border || !hole.FillsBox() || hole.cells == 1) continue;
    int best = LargestOfSize(grid, 0, hole, found);
    const uint8_t wall = grid.at(hole.top - 1, hole.left);
    if (best < 0) best = LargestOfSize(grid, wall, hole, found);
    if (best < 0) continue;
    PaintAt(grid, found, best, hole.top, hole.left, out);
    copied = true;
  }
  return copied ? out.Finish() : GridRef{};
}

// A plate with all the black regions of its box filled, each by an object of just its form.
class Filled {
 public:
  Filled(GridRef grid, const Components& objects, int plate) : grid_(grid), objects_(objects) {
    const Component& box = objects.parts[plate];
    uint8_t black[kLargestArea];
    for (int i = 0; i < box.height() * box.width(); ++i) {
      black[i] = grid.at(box.top + i / box.width(), box.left + i % box.width()) == 0;
    }
    FindComponents(black, box.height(), box.width(), Adjacency::kFour, slots_);
    plate_ = plate;
  }

  // Objects are taken in reading order, each once.
  bool Fill() {
    bool used[kLargestArea] = {};
    used[plate_] = true;
    for (int slot = 0; slot < slots_.count; ++slot) {
      int piece = 0;
      while (piece < objects_.count && (used[piece] || !HasForm(piece, slot))) ++piece;
      if (piece == objects_.count) return false;
      used[piece] = true;
      colours_[slot] = grid_.cells()[objects_.parts[piece].first];
    }
    return slots_.count > 0;
  }

  // The plate's box with its slots in the colours of what fills them.
  GridRef Draw(Arena& arena) const {
    const Component& box = objects_.parts[plate_];
    GridBuilder out(arena, box.height(), box.width(), grid_.top() + box.top,
                    grid_.left() + box.left);
    for (int i = 0; i < box.height() * box.width(); ++i) {
      const int row = i / box.width(), column = i % box.width();
      out.at(row, column) = slots_.label[i] >= 0 ? colours_[slots_.label[i]]
                                                 : grid_.at(box.top + row, box.left + column);
    }
    return out.Finish();
  }

 private:
  bool HasForm(int piece, int slot) const {
    const Component &a = objects_.parts[piece], &b = slots_.parts[slot];
    if (!SameSize(a, b) || a.cells != b.cells) return false;
    for (int row = 0; row < a.height(); ++row) {
      for (int column = 0; column < a.width(); ++column) {
        const int at = (b.top + row) * objects_.parts[plate_].width() + b.left + column;
        if (Holds(objects_, grid_.width(), piece, row, column) != (slots_.label[at] == slot)) {
          return false;
        }
      }
    }
    return true;
  }

  GridRef grid_;
  const Components& objects_;
  int plate_;
  Components slots_;
  uint8_t colours_[kLargestArea];  // by slot
};

// The first object whose holes and notches are all filled so.
GridRef FitTogether(Arena& arena, GridRef grid) {
  Components objects;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, objects);
  for (int plate = 0; plate < objects.count; ++plate) {
    if (objects.parts[plate].FillsBox()) continue;
    Filled filled(grid, objects, plate);
    if (filled.Fill()) return filled.Draw(arena);
  }
  return {};
}

bool IsRectangularHole(const Component& region) {
  return !region.touches_border && region.FillsBox();
}

// Marks the objects of any colours around rectangular holes. Of those that are left the only one,
// -1 where there are none or several.
int OnlyOneApart(GridRef grid, const Components& objects, const Components& black) {
  bool around[kLargestArea] = {};
  for (int i = 0; i < black.count; ++i) {
    const Component& hole = black.parts[i];
    if (!IsRectangularHole(hole)) continue;
    around[objects.label[(hole.top - 1) * grid.width() + hole.left]] = true;
  }
  const auto end = around + objects.count;
  const auto first = std::find(around, end, false);
  return std::count(first, end, false) == 1 ? static_cast<int>(first - around) : -1;
}

// Rectangular holes get the only object that is not around one, its middle drawn out to fill them.
GridRef StretchIntoHoles(Arena& arena, GridRef grid) {
  Components objects, black;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, objects);
  FindComponents(grid, ComponentRule::kBlack, Adjacency::kFour, black);
  const int only = OnlyOneApart(grid, objects, black);
  if (only < 0 || objects.count < 2) return {};
  GridBuilder out = CopyOf(arena, grid);
  const Component& part = objects.parts[only];
  const Box model{part.top, part.left, part.height(), part.width()};
  for (int i = 0; i < grid.area(); ++i) {
    const Cell cell{i / grid.width(), i % grid.width()};
    if (objects.label[i] == only) out.at(cell.row, cell.column) = 0;
    if (black.label[i] < 0) continue;
    const Component& hole = black.parts[black.label[i]];
    if (!IsRectangularHole(hole)) continue;
    const Box own{hole.top, hole.left, hole.height(), hole.width()};
    out.at(cell.row, cell.column) = ColourBySides(grid, model, own, cell, 0);
  }
  return out.Finish();
}

}  // namespace

Primitives PlugPrimitives() {
  return {
      {"plug_in", "grid -> grid",
       "objects move into the holes and notches of the largest one that they fill", 6.0,
       core::Lift<&PlugIn>()},
      {"fit_together", "grid -> grid",
       "the object all whose holes and notches others fill just, and these in it, cut out", 5.5,
       core::Lift<&FitTogether>()},
      {"copy_to_likes", "grid -> grid",
       "objects of one colour that one of several colours covers, once or more, become its copies",
       5.5, core::Lift<&CopyToLikes>()},
      {"copy_into_holes", "grid -> grid",
       "rectangular holes get a copy of the object that has just their height and width", 5.5,
       core::Lift<&CopyIntoHoles>()},
      {"stretch_into_holes", "grid -> grid",
       "rectangular holes get the only object apart from what is around them, its middle drawn out "
       "to fill them",
       6.0, core::Lift<&StretchIntoHoles>()}};
}

}  // namespace hunch::grid
