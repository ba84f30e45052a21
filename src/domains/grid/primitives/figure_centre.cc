#include "domains/grid/primitives/figure_centre.h"

#include <algorithm>
#include <bit>

namespace hunch::grid {
namespace {

uint64_t Shifted(uint64_t row, int columns) {
  return columns >= 0 ? row << columns : row >> -columns;
}

// Twice a coordinate of a centre, from the middle of a side outwards.
class Outwards {
 public:
  Outwards(int middle, int candidates) : middle_(middle), candidates_(candidates) {}
  int candidates() const { return candidates_; }
  int at(int k) const { return middle_ + (k % 2 == 0 ? k / 2 : -(k + 1) / 2); }

 private:
  int middle_, candidates_;
};

// Where the posed picture, its frame at the origin, is put to be the image about a centre.
struct Shift {
  Shift(const Cells& cells, Pose pose, Centre centre) {
    const Place corner = Motion(pose, Centre{0, 0})({cells.height - 1, cells.width - 1});
    const Place image = Motion(pose, centre)({0, 0});
    rows = image.row + std::min(0, corner.row);
    columns = image.column + std::min(0, corner.column);
  }
  bool Apart() const { return std::max(std::abs(rows), std::abs(columns)) >= BitPicture::kLongest; }

  int rows, columns;
};

// Calls visit(row of the picture, row of the image) for the rows that overlap.
template <typename Visit>
void ForEachRow(const BitPicture& picture, const BitPicture& image, const Shift& shift,
                const Visit& visit) {
  const int first = std::max(0, shift.rows);
  const int last = std::min(picture.height, image.height + shift.rows);
  for (int row = first; row < last; ++row) visit(row, row - shift.rows);
}

int Overlap(const BitPicture& picture, const BitPicture& image, const Shift& shift) {
  int overlap = 0;
  if (shift.Apart()) return 0;
  ForEachRow(picture, image, shift, [&](int row, int other) {
    overlap += std::popcount(picture.painted[row] & Shifted(image.painted[other], shift.columns));
  });
  return overlap;
}

bool Contradicts(const BitPicture& picture, const BitPicture& image, const Shift& shift) {
  uint64_t different = 0;
  if (shift.Apart()) return false;
  ForEachRow(picture, image, shift, [&](int row, int other) {
    const uint64_t both = picture.painted[row] & Shifted(image.painted[other], shift.columns);
    for (size_t bit = 0; bit < picture.colour[row].size(); ++bit) {
      different |=
          both & (picture.colour[row][bit] ^ Shifted(image.colour[other][bit], shift.columns));
    }
  });
  return different != 0;
}

}  // namespace

BitPicture::BitPicture(const Cells& cells, Pose pose) {
  const bool turning = (Bit(pose) & kTurning) != 0;
  height = turning ? cells.width : cells.height;
  width = turning ? cells.height : cells.width;
  const Motion motion(pose, Centre{0, 0});
  const Place corner = motion({cells.height - 1, cells.width - 1});
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      const unsigned cell = cells.at(row, column);
      if (cell == 0) continue;
      const Place place = motion({row, column});
      const int to = place.row - std::min(0, corner.row);
      const uint64_t bit = uint64_t{1} << (place.column - std::min(0, corner.column));
      painted[to] |= bit;
      for (size_t b = 0; b < colour[to].size(); ++b) {
        if (cell >> b & 1U) colour[to][b] |= bit;
      }
    }
  }
}

FigureCentre::FigureCentre(const Cells& cells)
    : cells_(cells), top_(cells.height), left_(cells.width) {
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      if (cells.at(row, column) == 0) continue;
      top_ = std::min(top_, row);
      bottom_ = row;
      left_ = std::min(left_, column);
      right_ = std::max(right_, column);
    }
  }
}

std::optional<Centre> FigureCentre::Find(unsigned poses) const {
  if (bottom_ < 0 || std::max(cells_.height, cells_.width) > BitPicture::kLongest) {
    return std::nullopt;
  }
  const BitPicture picture(cells_, Pose::kSame);
  std::array<std::optional<BitPicture>, kPoses> images;
  for (int p = 1; p < kPoses; ++p) {
    // Three quarters overlap as one quarter does.
    const Pose pose = static_cast<Pose>(p);
    if ((poses & Bit(pose)) != 0 && pose != Pose::kThreeQuarterTurn)
      images[p].emplace(cells_, pose);
  }
  const Outwards rows(top_ + bottom_, poses == kLeftRight ? 1 : 2 * (bottom_ - top_) + 1);
  const Outwards columns(left_ + right_, poses == kUpDown ? 1 : 2 * (right_ - left_) + 1);
  std::optional<Centre> best;
  int most = 0, nearest = 0;
  for (int i = 0; i < rows.candidates(); ++i) {
    for (int k = 0; k < columns.candidates(); ++k) {
      const Centre centre{rows.at(i), columns.at(k)};
      if ((poses & kTurning) != 0 && !centre.Turns()) continue;
      const int distance = (i + 1) / 2 + (k + 1) / 2;
      int overlap = 0;
      for (int p = 1; p < kPoses; ++p) {
        if (images[p]) {
          overlap += Overlap(picture, *images[p], Shift(cells_, static_cast<Pose>(p), centre));
        }
      }
      if (overlap == 0 || overlap < most || (overlap == most && distance >= nearest)) continue;
      bool contradicted = false;
      for (int p = 1; p < kPoses && !contradicted; ++p) {
        contradicted = images[p] && Contradicts(picture, *images[p],
                                                Shift(cells_, static_cast<Pose>(p), centre));
      }
      if (contradicted) continue;
      most = overlap;
      nearest = distance;
      best = centre;
    }
  }
  return best;
}

}  // namespace hunch::grid
