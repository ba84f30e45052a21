// Symmetric pictures of which a part is hidden under one colour: the symmetries that contradict
// nothing visible are found, and what they say is put in place of that colour.
#include <algorithm>
#include <cstdlib>

#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/primitives/mirrors.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

// A symmetry counts only when so many of the cells, in share, have a visible image.
constexpr int kLeastCompared = 3;  // one third

bool Inside(const Cells& cells, Place p) {
  return p.row >= 0 && p.column >= 0 && p.row < cells.height && p.column < cells.width;
}

// Whether enough visible cells have an equal visible image, and none another one.
bool Holds(const Cells& cells, int unknown, const Motion& motion) {
  int compared = 0;
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      const int colour = cells.at(row, column);
      const Place image = motion({row, column});
      if (colour == unknown || !Inside(cells, image)) continue;
      const int other = cells.at(image.row, image.column);
      if (other == unknown) continue;
      if (other != colour) return false;
      ++compared;
    }
  }
  return compared * kLeastCompared >= cells.height * cells.width;
}

// How far a centre may lie off the picture's, in half cells, along rows and columns.
struct Reach {
  int rows, columns;
};

class Symmetries {
 public:
  Symmetries(const Cells& cells, int unknown) : cells_(cells), unknown_(unknown) {
    const int height = cells.height, width = cells.width;
    Find(Pose::kFlipColumns, {0, width / 2});
    Find(Pose::kFlipRows, {height / 2, 0});
    Find(Pose::kTranspose, {height / 2, 0});
    Find(Pose::kAntitranspose, {height / 2, 0});
    if (count_ > 0) return;
    constexpr int kNear = 6;
    if (Find(Pose::kQuarterTurn, {kNear, kNear})) {
      Add(Pose::kThreeQuarterTurn, centre_);
    } else {
      Find(Pose::kHalfTurn, {kNear, kNear});
    }
  }

  const Motion* begin() const { return found_.data(); }
  const Motion* end() const { return found_.data() + count_; }
  bool empty() const { return count_ == 0; }

 private:
  // The centre nearest to the picture's for which the pose holds.
  bool Find(Pose pose, Reach reach) {
    const Centre middle = Centre::OfGrid(cells_.height, cells_.width);
    for (int off = 0; off <= reach.rows + reach.columns; ++off) {
      for (int y = -std::min(off, reach.rows); y <= std::min(off, reach.rows); ++y) {
        const int rest = off - std::abs(y);
        if (rest > reach.columns) continue;
        for (const int x : {-rest, rest}) {
          const Centre centre{middle.rows + y, middle.columns + x};
          if ((Bit(pose) & kTurning) != 0 && !centre.Turns()) continue;
          if (!Holds(cells_, unknown_, Motion(pose, centre))) continue;
          centre_ = centre;
          Add(pose, centre);
          return true;
        }
      }
    }
    return false;
  }
  void Add(Pose pose, Centre centre) { found_[count_++] = Motion(pose, centre); }

  const Cells& cells_;
  const int unknown_;
  Centre centre_{0, 0};
  std::array<Motion, kPoses> found_;
  int count_ = 0;
};

// Takes over images until nothing more becomes known.
void FillFromImages(const Symmetries& symmetries, const Cells& cells, int unknown, uint8_t* out) {
  for (bool changed = true; changed;) {
    changed = false;
    for (int i = 0; i < cells.height * cells.width; ++i) {
      if (out[i] != unknown) continue;
      for (const Motion& motion : symmetries) {
        const Place image = motion({i / cells.width, i % cells.width});
        if (!Inside(cells, image)) continue;
        const uint8_t colour = out[image.row * cells.width + image.column];
        if (colour == unknown) continue;
        out[i] = colour;
        changed = true;
        break;
      }
    }
  }
}

GridRef Repair(Arena& arena, GridRef grid, Colour unknown) {
  const Cells cells(grid);
  if (!BoxOfCells(grid, unknown.index)) return {};
  const Symmetries symmetries(cells, unknown.index);
  if (symmetries.empty()) return {};
  GridBuilder out = CopyOf(arena, grid);
  FillFromImages(symmetries, cells, unknown.index, out.cells());
  return out.Finish();
}

GridRef RepairedPatch(Arena& arena, GridRef grid, Colour unknown) {
  return CutPatch(arena, grid, Repair(arena, grid, unknown), unknown.index);
}

}  // namespace

Primitives RepairPrimitives() {
  return {
      {"repair_symmetry", "grid -> colour -> grid",
       "a symmetric picture with what a colour hides, as its mirror images show it", 4.5,
       Lift<&Repair>()},
      {"symmetry_patch", "grid -> colour -> grid",
       "the hidden part alone of a symmetric picture, as its mirror images show it", 4.0,
       Lift<&RepairedPatch>()},
  };
}

}  // namespace hunch::grid
