#include "domains/grid/primitives/bit_picture.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace hunch::grid {
namespace {

uint64_t Moved(uint64_t row, int columns) {
  return columns >= 0 ? row << columns : row >> -columns;
}

// Rows of the picture over which a row of the image lies.
struct Rows {
  Rows(const BitPicture& picture, const BitPicture& image, const Shift& shift)
      : first(std::max(0, shift.rows)),
        end(shift.Apart() ? first : std::min(picture.height, image.height + shift.rows)) {}
  int first, end;
};

}  // namespace

BitPicture::BitPicture(const uint8_t* cells, int cells_height, int cells_width, Pose pose) {
  const bool turning = (Bit(pose) & kTurning) != 0;
  height = turning ? cells_width : cells_height;
  width = turning ? cells_height : cells_width;
  std::fill_n(there, height, uint64_t{0});
  std::fill_n(number, height, std::array<uint64_t, 4>{});
  const Shift to_origin(cells_height, cells_width, pose, Centre{0, 0});
  const Motion motion(pose, Centre{0, 0});
  for (int row = 0; row < cells_height; ++row) {
    for (int column = 0; column < cells_width; ++column) {
      const unsigned cell = *cells++;
      if (cell == 0) continue;
      const Place image = motion({row, column});
      const int to = image.row - to_origin.rows;
      const uint64_t bit = uint64_t{1} << (image.column - to_origin.columns);
      there[to] |= bit;
      for (size_t b = 0; b < number[to].size(); ++b) {
        if (cell >> b & 1U) number[to][b] |= bit;
      }
    }
  }
}

Shift::Shift(int height, int width, Pose pose, Centre centre) {
  const Motion motion(pose, centre);
  const Place first = motion({0, 0}), last = motion({height - 1, width - 1});
  rows = std::min(first.row, last.row);
  columns = std::min(first.column, last.column);
}

bool Shift::Apart() const {
  return std::max(std::abs(rows), std::abs(columns)) >= BitPicture::kLongest;
}

int Overlap(const BitPicture& picture, const BitPicture& image, const Shift& shift) {
  int overlap = 0;
  const Rows rows(picture, image, shift);
  for (int row = rows.first; row < rows.end; ++row) {
    overlap +=
        std::popcount(picture.there[row] & Moved(image.there[row - shift.rows], shift.columns));
  }
  return overlap;
}

bool Contradicts(const BitPicture& picture, const BitPicture& image, const Shift& shift) {
  const Rows rows(picture, image, shift);
  for (int row = rows.first; row < rows.end; ++row) {
    const int other = row - shift.rows;
    const uint64_t both = picture.there[row] & Moved(image.there[other], shift.columns);
    uint64_t different = 0;
    for (size_t b = 0; b < picture.number[row].size(); ++b) {
      different |= picture.number[row][b] ^ Moved(image.number[other][b], shift.columns);
    }
    if ((both & different) != 0) return true;
  }
  return false;
}

}  // namespace hunch::grid
