// A grid as ARC's files know it: a rectangle of colours. This is the plain, owning type of formats
// and pictures; the search has its own compact values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hunch::arc {

inline constexpr int kMaxSide = 30;      // rows and columns are 1..kMaxSide,
inline constexpr int kMaxLine = 120;     // but a single row (1D-ARC) may be this long
inline constexpr int kColourCount = 10;  // colours are 0..kColourCount - 1

struct Grid {
  int rows = 0;
  int cols = 0;
  std::vector<uint8_t> cells;  // row-major, rows * cols of them

  // `r` in 0..rows-1 and `c` in 0..cols-1, not checked.
  uint8_t at(int r, int c) const { return cells[static_cast<size_t>(r) * cols + c]; }
  uint8_t& at(int r, int c) { return cells[static_cast<size_t>(r) * cols + c]; }

  friend bool operator==(const Grid&, const Grid&) = default;
};

// The most columns of a grid with so many rows.
constexpr int MostColumns(size_t rows) { return rows == 1 ? kMaxLine : kMaxSide; }

// What keeps `rows` from being a grid, as half a sentence that counts rows and columns from 1
// ("row 3 has 4 cells, but row 1 has 5"); nothing when they are one.
std::optional<std::string> GridFault(const std::vector<std::vector<int>>& rows);

// The grid of these rows; throws base::InputError with the GridFault.
Grid GridFromRows(const std::vector<std::vector<int>>& rows);

// `rows` x `cols` cells of one colour; the arguments are in range.
Grid FilledGrid(int rows, int cols, int colour);

}  // namespace hunch::arc
