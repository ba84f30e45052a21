#include "domains/grid/primitives/lattice.h"

#include <algorithm>

namespace hunch::grid {
namespace {

constexpr uint8_t kNotKnown = 0xFF;

// Lattices looked at in full. Of a drawing with little paint almost any translation holds, and none
// of them means anything.
constexpr int kMostTries = 40;

}  // namespace

LatticeSearch::LatticeSearch(const Cells& cells, int unknown) : cells_(cells), unknown_(unknown) {
  std::memset(repeats_, 0, sizeof(repeats_[0]) * static_cast<size_t>(cells.height + 1));
}

bool LatticeSearch::Compare(int rows, int columns) const {
  const auto unknown = static_cast<uint8_t>(unknown_);  // no cell's colour where nothing is
  const int first = std::max(0, -columns), last = std::min(cells_.width, cells_.width - columns);
  for (int row = 0; row + rows < cells_.height; ++row) {
    const uint8_t* here = cells_.row(row);
    const uint8_t* there = cells_.row(row + rows) + columns;
    // A row at a time, without a way out of it: compilers make that wide.
    uint8_t differs = 0;
    for (int column = first; column < last; ++column) {
      const uint8_t a = here[column], b = there[column];
      differs |= (a != b) & (a != unknown) & (b != unknown);
    }
    if (differs != 0) return false;
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
  int known = 0;
  const bool agrees = lattice.ForEachCell(cells_.height, cells_.width, [&](int cell, int of_class) {
    const uint8_t seen = cells_.data[cell];
    if (seen == unknown_) return true;
    uint8_t& colour = colours[of_class];
    if (colour == seen) return true;
    ++known;
    const bool is_first = colour == kNotKnown;
    colour = seen;
    return is_first;
  });
  if (!agrees) return Fit::kContradicted;
  return known == lattice.classes() ? Fit::kComplete : Fit::kIncomplete;
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
  int periods[kLongestSide];  // of every row by itself
  int count = 0;
  for (int columns = 1; columns <= cells_.width; ++columns) {
    if (Repeats(0, columns)) periods[count++] = columns;
  }
  std::optional<Lattice> incomplete;
  uint8_t colours[kLargestArea];
  int tries = 0;
  for (int classes = 1; classes <= most && tries < kMostTries; ++classes) {
    for (int i = count - 1; i >= 0; --i) {
      const int columns = periods[i], rows = classes / columns;
      if (rows * columns != classes || rows > cells_.height) continue;
      if (!Allowed({rows, columns, 0}, repetition)) continue;
      for (int shift = 0; shift < columns; ++shift) {
        const Lattice lattice{rows, columns, shift};
        if (!Allowed(lattice, repetition)) break;
        if (!Repeats(rows, shift) || !Repeats(rows, shift - columns)) continue;
        ++tries;
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
  lattice.ForEachCell(cells_.height, cells_.width, [&](int cell, int of_class) {
    const uint8_t colour = colours[of_class];
    out[cell] = colour == kNotKnown ? static_cast<uint8_t>(unknown_) : colour;
    return true;
  });
}

}  // namespace hunch::grid
