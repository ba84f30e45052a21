// Translations that map a picture onto itself, as far as it is known.
//
// A lattice is given by its basis (0, columns) and (rows, shift) with 0 <= shift < columns: every
// way in which a picture can repeat in the plane, diagonals included. It has rows * columns classes
// of cells; cells of one class have one colour.
//
//   LatticeSearch search(Cells(grid), /*unknown=*/0);
//   if (std::optional<Lattice> found = search.Smallest()) search.Fill(*found, out.cells());
#pragma once

#include <cstdint>
#include <optional>

#include "domains/grid/block.h"

namespace hunch::grid {

struct Lattice {
  int rows, columns, shift;

  int classes() const { return rows * columns; }

  // Calls visit(cell, class) for the cells of a picture in reading order, both counted from 0,
  // while it gives true. Whether it always did.
  template <typename Visit>
  bool ForEachCell(int height, int width, const Visit& visit) const {
    int cell = 0;
    for (int row = 0; row < height; ++row) {
      const int first = row % rows * columns;
      const int moved = shift * (row / rows) % columns;
      int of_class = moved == 0 ? first : first + columns - moved;
      for (int column = 0; column < width; ++column) {
        if (!visit(cell++, of_class)) return false;
        if (++of_class == first + columns) of_class = first;
      }
    }
    return true;
  }
};

// Which repetitions to look for.
enum class Repetition {
  kPlane,    // any
  kUpright,  // without a shift
  kColumns,  // by whole columns: every row repeats with the same period
  kRows,     // by whole rows
};

class LatticeSearch {
 public:
  static constexpr int kNothingUnknown = -1;

  // Cells of colour `unknown` may be anything. The cells must outlive the search.
  LatticeSearch(const Cells& cells, int unknown);

  // The lattice of fewest classes that contradicts nothing and tells the colour of every cell; if
  // there is none, the one of fewest classes that contradicts nothing. It has no more classes than
  // known cells, and no more than half as many as cells. Gives up where too many are possible.
  std::optional<Lattice> Smallest(Repetition repetition = Repetition::kPlane);

  // Writes the whole picture; cells of which nothing is known keep their colour.
  void Fill(const Lattice& lattice, uint8_t* out) const;

 private:
  enum class Fit { kContradicted, kIncomplete, kComplete };

  bool Allowed(const Lattice& lattice, Repetition repetition) const;
  bool Repeats(int rows, int columns);  // remembers what it found
  bool Compare(int rows, int columns) const;
  Fit ColoursOf(const Lattice& lattice, uint8_t* colours) const;

  const Cells cells_;
  const int unknown_;
  // By rows and columns + kLongestSide of a translation: 0 not compared yet, 1 repeats, 2 does not.
  uint8_t repeats_[kLongestSide + 1][2 * kLongestSide + 1];
};

}  // namespace hunch::grid
