// Symmetric pictures of which a part is hidden under one colour: the symmetries that contradict
// nothing visible are found, and what they say is put in place of that colour.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/bit_picture.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/primitives/mirrors.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

// A symmetry counts only when so many of the cells, in share, have a visible image: one third, or
// one sixth where that is many cells.
constexpr int kLeastCompared = 3, kFewCompared = 6;
constexpr int kManyCells = 16;

bool Inside(const Cells& cells, Place p) {
  return p.row >= 0 && p.column >= 0 && p.row < cells.height && p.column < cells.width;
}

// How far a centre may lie off the picture's, in half cells, along rows and columns.
struct Reach {
  int rows, columns;
};

// Cells as numbers from 1, those of the unknown colour 0.
class KnownCells {
 public:
  KnownCells(const Cells& cells, int unknown) {
    for (int i = 0; i < cells.height * cells.width; ++i) {
      numbers_[i] = cells.data[i] == unknown ? 0 : static_cast<uint8_t>(cells.data[i] + 1);
    }
  }
  const uint8_t* data() const { return numbers_; }

 private:
  uint8_t numbers_[kLargestArea];
};

class Symmetries {
 public:
  // No side may be longer than BitPicture::kLongest.
  Symmetries(const Cells& cells, int unknown)
      : height_(cells.height),
        width_(cells.width),
        known_(cells, unknown),
        picture_(known_.data(), height_, width_, Pose::kSame) {
    Find(Pose::kFlipColumns, {0, width_ / 2});
    Find(Pose::kFlipRows, {height_ / 2, 0});
    Find(Pose::kTranspose, {height_ / 2, 0});
    Find(Pose::kAntitranspose, {height_ / 2, 0});
    if (count_ > 0) return;
    constexpr int kNear = 6;
    Find(Pose::kQuarterTurn, {kNear, kNear});
    if (count_ == 0) Find(Pose::kHalfTurn, {kNear, kNear});
  }

  const Motion* begin() const { return found_.data(); }
  const Motion* end() const { return found_.data() + count_; }
  bool empty() const { return count_ == 0; }

 private:
  // Adds the pose about the centre nearest to the picture's for which it holds.
  void Find(Pose pose, Reach reach) {
    const BitPicture image(known_.data(), height_, width_, pose);
    const Centre middle = Centre::OfGrid(height_, width_);
    for (int off = 0; off <= reach.rows + reach.columns; ++off) {
      for (int y = -std::min(off, reach.rows); y <= std::min(off, reach.rows); ++y) {
        const int rest = off - std::abs(y);
        if (rest > reach.columns) continue;
        for (const int x : {-rest, rest}) {
          const Centre centre{middle.rows + y, middle.columns + x};
          if ((Bit(pose) & kTurning) != 0 && !centre.Turns()) continue;
          if (Holds(image, Shift(height_, width_, pose, centre))) return Add(pose, centre);
        }
      }
    }
  }

  // Whether enough visible cells have an equal visible image, and none another one.
  bool Holds(const BitPicture& image, const Shift& shift) const {
    if (Contradicts(picture_, image, shift)) return false;
    const int compared = Overlap(picture_, image, shift);
    return compared * (compared < kManyCells ? kLeastCompared : kFewCompared) >= height_ * width_;
  }

  void Add(Pose pose, Centre centre) {
    found_[count_++] = Motion(pose, centre);
    if (pose == Pose::kQuarterTurn) found_[count_++] = Motion(Pose::kThreeQuarterTurn, centre);
  }

  const int height_, width_;
  const KnownCells known_;
  const BitPicture picture_;
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
  const bool too_large = std::max(cells.height, cells.width) > BitPicture::kLongest;
  if (too_large || !BoxOfCells(grid, unknown.index)) return {};
  const Symmetries symmetries(cells, unknown.index);
  if (symmetries.empty()) return {};
  GridBuilder out = CopyOf(arena, grid);
  FillFromImages(symmetries, cells, unknown.index, out.cells());
  return out.Finish();
}

GridRef RepairedPatch(Arena& arena, GridRef grid, Colour unknown) {
  return CutPatch(arena, grid, Repair(arena, grid, unknown), unknown.index);
}

// The colour that hides part of a symmetric picture: without it nothing contradicts the symmetry,
// and nothing stays hidden; of several the one that fills its box best, as covers do, then the
// commonest. Black where there is no such colour, as `repaired` is then undefined.
struct Uncovered {
  Uncovered(Arena& arena, GridRef grid) {
    const ColourCounts counts = CountByColour(grid);
    std::pair<double, int> best;  // share of its box, cells
    for (int colour = 0; colour < kColours; ++colour) {
      const int cells = counts[static_cast<size_t>(colour)];
      if (cells == 0 || 2 * cells >= grid.area()) continue;
      const Box box = *BoxOfCells(grid, colour);
      const std::pair fit(static_cast<double>(cells) / (box.height * box.width), cells);
      if (fit <= best) continue;
      const GridRef whole = Repair(arena, grid, {colour});
      if (!whole.defined() || BoxOfCells(whole, colour)) continue;
      repaired = whole;
      hiding = colour;
      best = fit;
    }
  }
  GridRef repaired;
  int hiding = 0;
};

GridRef MendSymmetry(Arena& arena, GridRef grid) { return Uncovered(arena, grid).repaired; }

GridRef HiddenImage(Arena& arena, GridRef grid) {
  const Uncovered uncovered(arena, grid);
  return CutPatch(arena, grid, uncovered.repaired, uncovered.hiding);
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
      {"mend_symmetry", "grid -> grid",
       "a symmetric picture with what some colour hides, as its mirror images show it", 5.5,
       Lift<&MendSymmetry>()},
      {"hidden_image", "grid -> grid",
       "the part alone of a symmetric picture that some colour hides", 5.5, Lift<&HiddenImage>()},
  };
}

}  // namespace hunch::grid
