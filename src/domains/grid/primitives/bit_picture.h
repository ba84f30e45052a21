// Pictures as bits, for comparing a picture with its own image under many rotations, reflections
// and translations: one word a row, one bit a column.
//
//   const BitPicture picture(cells, h, w, Pose::kSame), image(cells, h, w, Pose::kQuarterTurn);
//   const Shift shift(h, w, Pose::kQuarterTurn, centre);
//   if (!Contradicts(picture, image, shift)) ... Overlap(picture, image, shift) cells are equal ...
#pragma once

#include <array>
#include <cstdint>

#include "domains/grid/primitives/mirrors.h"

namespace hunch::grid {

// Cells are numbers 0..15; those that are 0 are not there.
struct BitPicture {
  static constexpr int kLongest = 64;  // rows, columns

  BitPicture() = default;  // nothing is set
  // The picture in a pose, its frame at the origin.
  BitPicture(const uint8_t* cells, int cells_height, int cells_width, Pose pose);

  int height, width;
  // Of the first `height` rows; the others are not set.
  uint64_t there[kLongest];
  std::array<uint64_t, 4> number[kLongest];  // bit by bit
};

// How far a picture of this size, posed, its frame at the origin, has to be moved to be the image
// about a centre.
struct Shift {
  Shift(int height, int width, Pose pose, Centre centre);
  bool Apart() const;  // too far for pictures to touch

  int rows, columns;
};

// Cells that are there in both.
int Overlap(const BitPicture& picture, const BitPicture& image, const Shift& shift);

// Whether some of these differ.
bool Contradicts(const BitPicture& picture, const BitPicture& image, const Shift& shift);

}  // namespace hunch::grid
