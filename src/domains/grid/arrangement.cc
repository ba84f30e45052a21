#include "domains/grid/arrangement.h"

#include <algorithm>
#include <bit>

#include "domains/grid/block.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

constexpr int kMostPlaces = 64;

// The cells of a picture's copies.
class Copies {
 public:
  explicit Copies(GridRef picture)
      : cells_(picture),
        square_(picture.height() == picture.width()),
        colour_(IsOneColour(picture) ? static_cast<int>(MainColour(picture)) : kNoColour) {}

  bool Has(int copy) const {
    if (copy == kNegative) return colour_ != kNoColour;
    return copy < kTransposed || square_;
  }

  uint8_t At(int copy, int row, int column) const {
    const int last_row = cells_.height - 1, last_column = cells_.width - 1;
    switch (copy) {
      case kNoCopy:
        return 0;
      case kLeftRight:
        return cells_.at(row, last_column - column);
      case kUpsideDown:
        return cells_.at(last_row - row, column);
      case kHalfTurn:
        return cells_.at(last_row - row, last_column - column);
      case kTransposed:
        return cells_.at(column, row);
      case kClockwise:
        return cells_.at(last_column - column, row);
      case kAnticlockwise:
        return cells_.at(column, last_row - row);
      case kAntitransposed:
        return cells_.at(last_column - column, last_row - row);
      case kNegative:
        return cells_.at(row, column) == 0 ? static_cast<uint8_t>(colour_) : 0;
      default:
        return cells_.at(row, column);
    }
  }

 private:
  const Cells cells_;
  bool square_;
  int colour_;  // the only one, or kNoColour
};

// Copies in rows and columns, `apart` lines between them.
struct Lattice {
  // How many lengths, with lines between them, make a total; 0 where none do.
  static int Times(int total, int length, int apart) {
    return (total + apart) % (length + apart) == 0 ? (total + apart) / (length + apart) : 0;
  }
  static Lattice Of(GridRef picture, GridRef target, int apart) {
    return {Times(target.height(), picture.height(), apart),
            Times(target.width(), picture.width(), apart), apart};
  }
  friend bool operator==(const Lattice&, const Lattice&) = default;

  int rows, columns, apart;
};

// The only colour of the lines between copies of such a size, or kNoColour.
int ColourOfLines(GridRef target, int height, int width) {
  int colour = kNoColour;
  for (int row = 0; row < target.height(); ++row) {
    for (int column = 0; column < target.width(); ++column) {
      if (row % (height + 1) != height && column % (width + 1) != width) continue;
      const int here = target.at(row, column);
      if (colour == kNoColour) colour = here;
      if (here != colour) return kNoColour;
    }
  }
  return colour;
}

// Bit c: copy c is what the target shows from (top, left) on.
unsigned CopiesAt(GridRef picture, GridRef target, int top, int left) {
  const Copies copies(picture);
  const Cells shown(target);
  unsigned found = 0;
  for (int copy = 0; copy < kCopies; ++copy) {
    bool same = copies.Has(copy);
    for (int row = 0; same && row < picture.height(); ++row) {
      for (int column = 0; same && column < picture.width(); ++column) {
        same = copies.At(copy, row, column) == shown.at(top + row, left + column);
      }
    }
    found |= static_cast<unsigned>(same) << copy;
  }
  return found;
}

// By place, which copies all targets show there: false where some place has none.
bool CopiesShown(std::span<const GridRef> pictures, std::span<const GridRef> targets,
                 const Lattice& lattice, unsigned* copies) {
  const int places = lattice.rows * lattice.columns;
  if (places < 2 || places > kMostPlaces) return false;
  std::fill_n(copies, places, ~0u);
  for (size_t k = 0; k < pictures.size(); ++k) {
    if (Lattice::Of(pictures[k], targets[k], lattice.apart) != lattice) return false;
    const int down = pictures[k].height() + lattice.apart;
    const int across = pictures[k].width() + lattice.apart;
    for (int i = 0; i < places; ++i) {
      const int row = i / lattice.columns, column = i % lattice.columns;
      copies[i] &= CopiesAt(pictures[k], targets[k], row * down, column * across);
      if (copies[i] == 0) return false;
    }
  }
  return true;
}

uint8_t FirstOf(unsigned copies) { return static_cast<uint8_t>(std::countr_zero(copies)); }

bool HasAll(const Copies& copies, GridRef layout, int step) {
  for (int row = 0; row < layout.height(); row += step) {
    for (int column = 0; column < layout.width(); column += step) {
      if (!copies.Has(layout.at(row, column))) return false;
    }
  }
  return true;
}

}  // namespace

GridRef Arranged(base::Arena& arena, GridRef picture, GridRef layout) {
  const Copies copies(picture);
  if (!HasAll(copies, layout, 1)) return {};
  const int height = picture.height(), width = picture.width();
  const Box frame{picture.top(), picture.left(), layout.height() * height, layout.width() * width};
  return MakeGrid(arena, frame, [&](int row, int column) {
    return copies.At(layout.at(row / height, column / width), row % height, column % width);
  });
}

GridRef ArrangedApart(base::Arena& arena, GridRef picture, GridRef layout) {
  const Copies copies(picture);
  if (layout.height() % 2 == 0 || layout.width() % 2 == 0 || !HasAll(copies, layout, 2)) return {};
  const int height = picture.height(), width = picture.width();
  const Box frame{picture.top(), picture.left(), (layout.height() + 1) / 2 * (height + 1) - 1,
                  (layout.width() + 1) / 2 * (width + 1) - 1};
  return MakeGrid(arena, frame, [&](int row, int column) {
    const int in_row = row % (height + 1), in_column = column % (width + 1);
    const int layout_row = row / (height + 1) * 2 + (in_row == height);
    const int layout_column = column / (width + 1) * 2 + (in_column == width);
    const uint8_t said = layout.at(layout_row, layout_column);
    if (in_row == height || in_column == width) return said;
    return copies.At(said, in_row, in_column);
  });
}

GridRef LayoutOf(base::Arena& arena, std::span<const GridRef> pictures,
                 std::span<const GridRef> targets) {
  unsigned copies[kMostPlaces];
  const Lattice lattice = Lattice::Of(pictures[0], targets[0], 0);
  if (!CopiesShown(pictures, targets, lattice, copies)) return {};
  return MakeGrid(arena, {0, 0, lattice.rows, lattice.columns}, [&](int row, int column) {
    return FirstOf(copies[row * lattice.columns + column]);
  });
}

GridRef LayoutApartOf(base::Arena& arena, std::span<const GridRef> pictures,
                      std::span<const GridRef> targets) {
  unsigned copies[kMostPlaces];
  const Lattice lattice = Lattice::Of(pictures[0], targets[0], 1);
  if (!CopiesShown(pictures, targets, lattice, copies)) return {};
  const int colour = ColourOfLines(targets[0], pictures[0].height(), pictures[0].width());
  for (size_t k = 0; k < targets.size(); ++k) {
    const int here = ColourOfLines(targets[k], pictures[k].height(), pictures[k].width());
    if (here == kNoColour || here != colour) return {};
  }
  const Box frame{0, 0, 2 * lattice.rows - 1, 2 * lattice.columns - 1};
  return MakeGrid(arena, frame, [&](int row, int column) {
    if (row % 2 == 1 || column % 2 == 1) return static_cast<uint8_t>(colour);
    return FirstOf(copies[row / 2 * lattice.columns + column / 2]);
  });
}

}  // namespace hunch::grid
