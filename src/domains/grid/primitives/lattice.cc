#include "domains/grid/primitives/lattice.h"

#include <algorithm>

namespace hunch::grid {
namespace {

constexpr uint8_t kNotKnown = 0xFF;

}  // namespace

LatticeSearch::LatticeSearch(const Cells& cells, int unknown) : cells_(cells), unknown_(unknown) {
  std::memset(repeats_, 0, sizeof(repeats_[0]) * static_cast<size_t>(cells.height + 1));
}

bool LatticeSearch::Compare(int rows, int columns) const {
  const int first = std::max(0, -columns), last = std::min(cells_.width, cells_.width - columns);
  for (int row = 0; row + rows < cells_.height; ++row) {
    const uint8_t* here = cells_.row(row);
    const uint8_t* there = cells_.row(row + rows) + columns;
    for (int column = first; column < last; ++column) {
      const int a = here[column], b = there[column];
      if (a != b && a != unknown_ && b != unknown_) return false;
    }
  }
  return true;
}

bool LatticeSearch::Repeats(int rows, int columns) {
  if (rows >= cells_.height || columns >= cells_.width || columns <= -cells_.width) return true;
  uint8_t& known = repeats_[rows][columns + kLongestSide];
  if (known == 0) known = Compare(rows, columns) ? 1 : 2;
  return known == 1;
}

LatticeSearch::Fit LatticeSearch::ColoursOf(const Lattice& lattice, uint8_t* colours) const {
  std::fill_n(colours, lattice.classes(), kNotKnown);
  for (int row = 0; row < cells_.height; ++row) {
    const uint8_t* cell = cells_.row(row);
    for (int column = 0; column < cells_.width; ++column) {
      if (cell[column] == unknown_) continue;
      uint8_t& colour = colours[lattice.ClassOf(row, column)];
      if (colour != kNotKnown && colour != cell[column]) return Fit::kContradicted;
      colour = cell[column];
    }
  }
  const bool complete =
      std::find(colours, colours + lattice.classes(), kNotKnown) == colours + lattice.classes();
  return complete ? Fit::kComplete : Fit::kIncomplete;
}

bool LatticeSearch::Allowed(const Lattice& lattice, Repetition repetition) const {
  switch (repetition) {
    case Repetition::kPlane:
      return true;
    case Repetition::kUpright:
      return lattice.shift == 0;
    case Repetition::kColumns:
      return lattice.shift == 0 && lattice.rows == cells_.height;
    case Repetition::kRows:
      return lattice.shift == 0 && lattice.columns == cells_.width;
  }
  return false;
}

std::optional<Lattice> LatticeSearch::Smallest(Repetition repetition) {
  const int area = cells_.height * cells_.width;
  const auto unknown = std::count(cells_.data, cells_.data + area, unknown_);
  const int most = std::min(area / 2, area - static_cast<int>(unknown));
  std::optional<Lattice> incomplete;
  uint8_t colours[kLargestArea];
  for (int classes = 1; classes <= most; ++classes) {
    for (int rows = 1; rows <= std::min(classes, cells_.height); ++rows) {
      if (classes % rows != 0 || classes / rows > cells_.width) continue;
      const int columns = classes / rows;
      if (!Allowed({rows, columns, 0}, repetition) || !Repeats(0, columns)) continue;
      for (int shift = 0; shift < columns; ++shift) {
        const Lattice lattice{rows, columns, shift};
        if (!Allowed(lattice, repetition)) break;
        if (!Repeats(rows, shift) || !Repeats(rows, shift - columns)) continue;
        const Fit fit = ColoursOf(lattice, colours);
        if (fit == Fit::kComplete) return lattice;
        if (fit == Fit::kIncomplete && !incomplete) incomplete = lattice;
      }
    }
  }
  return incomplete;
}

void LatticeSearch::Fill(const Lattice& lattice, uint8_t* out) const {
  uint8_t colours[kLargestArea];
  ColoursOf(lattice, colours);
  for (int row = 0; row < cells_.height; ++row) {
    for (int column = 0; column < cells_.width; ++column) {
      const uint8_t colour = colours[lattice.ClassOf(row, column)];
      out[row * cells_.width + column] =
          colour == kNotKnown ? static_cast<uint8_t>(unknown_) : colour;
    }
  }
}

}  // namespace hunch::grid
