#include "domains/grid/primitives/figure_centre.h"

#include <algorithm>
#include <array>

#include "domains/grid/primitives/bit_picture.h"

namespace hunch::grid {
namespace {

// Twice a coordinate of a centre, from the middle of a side outwards.
class Outwards {
 public:
  Outwards(int middle, int reach) : middle_(middle), candidates_(2 * reach + 1) {}
  int candidates() const { return candidates_; }
  int at(int k) const { return middle_ + (k % 2 == 0 ? k / 2 : -(k + 1) / 2); }

 private:
  int middle_, candidates_;
};

// A picture beside its images under some poses.
class Images {
 public:
  Images(const Cells& cells, int painted, unsigned poses)
      : cells_(cells),
        painted_(painted),
        picture_(cells.data, cells.height, cells.width, Pose::kSame) {
    for (int p = 1; p < kPoses; ++p) {
      const Pose pose = static_cast<Pose>(p);
      // Three quarters overlap as one quarter does.
      if ((poses & Bit(pose)) == 0 || pose == Pose::kThreeQuarterTurn) continue;
      pose_[count_] = pose;
      image_[count_++] = BitPicture(cells.data, cells.height, cells.width, pose);
    }
  }

  // Cells that lie on painted ones, over all images; 0 when they are fewer than `least`.
  int OverlapAbout(Centre centre, int least) const {
    int overlap = 0;
    for (int i = 0; i < count_; ++i) {
      overlap += Overlap(picture_, image_[i], ShiftOf(i, centre));
      if (overlap + (count_ - 1 - i) * painted_ < least) return 0;
    }
    return overlap;
  }
  bool ContradictedAbout(Centre centre) const {
    for (int i = 0; i < count_; ++i) {
      if (Contradicts(picture_, image_[i], ShiftOf(i, centre))) return true;
    }
    return false;
  }

 private:
  Shift ShiftOf(int i, Centre centre) const {
    return {cells_.height, cells_.width, pose_[i], centre};
  }

  const Cells& cells_;
  const int painted_;
  BitPicture picture_;
  std::array<BitPicture, kPoses> image_;  // the first count_ of them
  std::array<Pose, kPoses> pose_;
  int count_ = 0;
};

}  // namespace

FigureCentre::FigureCentre(const Cells& cells)
    : cells_(cells), top_(cells.height), left_(cells.width) {
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      if (cells.at(row, column) == 0) continue;
      ++count_;
      top_ = std::min(top_, row);
      bottom_ = row;
      left_ = std::min(left_, column);
      right_ = std::max(right_, column);
    }
  }
}

std::optional<Centre> FigureCentre::Find(unsigned poses) const {
  const bool too_large = std::max(cells_.height, cells_.width) > BitPicture::kLongest;
  if (count_ == 0 || too_large) return std::nullopt;
  const int height = bottom_ - top_, width = right_ - left_;
  const bool axis_only = poses == kLeftRight || poses == kUpDown;
  const Outwards rows(top_ + bottom_, poses == kLeftRight ? 0
                                      : axis_only         ? height
                                                          : (height + 1) / 2);
  const Outwards columns(left_ + right_, poses == kUpDown ? 0
                                         : axis_only      ? width
                                                          : (width + 1) / 2);
  const Images images(cells_, count_, poses);
  std::optional<Centre> best;
  int most = 0, nearest = 0;
  for (int i = 0; i < rows.candidates(); ++i) {
    for (int k = 0; k < columns.candidates(); ++k) {
      const Centre centre{rows.at(i), columns.at(k)};
      if ((poses & kTurning) != 0 && !centre.Turns()) continue;
      const int distance = (i + 1) / 2 + (k + 1) / 2;
      const int least = std::max(1, distance >= nearest ? most + 1 : most);
      const int overlap = images.OverlapAbout(centre, least);
      if (overlap < least || images.ContradictedAbout(centre)) continue;
      most = overlap;
      nearest = distance;
      best = centre;
    }
  }
  return best;
}

}  // namespace hunch::grid
