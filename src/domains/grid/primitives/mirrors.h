// Rotations and reflections about a centre.
//
//   const Motion turn(Pose::kHalfTurn, Centre::OfGrid(height, width));
//   Place image = turn({row, column});
#pragma once

namespace hunch::grid {

struct Place {
  int row, column;
};

// The eight ways to map a square onto itself. kFlipColumns swaps left and right.
enum class Pose : int {
  kSame,
  kFlipColumns,
  kFlipRows,
  kHalfTurn,
  kTranspose,
  kQuarterTurn,  // clockwise
  kThreeQuarterTurn,
  kAntitranspose,
};
inline constexpr int kPoses = 8;

constexpr unsigned Bit(Pose pose) { return 1U << static_cast<int>(pose); }

// Groups of poses, as bits.
inline constexpr unsigned kLeftRight = Bit(Pose::kFlipColumns);
inline constexpr unsigned kUpDown = Bit(Pose::kFlipRows);
inline constexpr unsigned kHalfTurns = Bit(Pose::kHalfTurn);
inline constexpr unsigned kBothFlips = kLeftRight | kUpDown | kHalfTurns;
inline constexpr unsigned kDiagonalFlip = Bit(Pose::kTranspose);
inline constexpr unsigned kAntidiagonalFlip = Bit(Pose::kAntitranspose);
inline constexpr unsigned kQuarterTurns =
    kHalfTurns | Bit(Pose::kQuarterTurn) | Bit(Pose::kThreeQuarterTurn);
inline constexpr unsigned kAllPoses =
    kBothFlips | kQuarterTurns | kDiagonalFlip | kAntidiagonalFlip;

// Poses that swap rows and columns.
inline constexpr unsigned kTurning = kAllPoses & ~kBothFlips;

// A point between cells or on one: twice its row and twice its column, so both are whole. Poses
// that swap rows and columns map cells to cells only when both are even or both odd.
struct Centre {
  int rows, columns;

  static Centre OfGrid(int height, int width) { return {height - 1, width - 1}; }
  bool Turns() const { return ((rows ^ columns) & 1) == 0; }
};

// Where each cell comes to lie when the picture is put into `pose` about `centre`.
class Motion {
 public:
  Motion() = default;
  Motion(Pose pose, Centre centre) {
    const bool turning = (Bit(pose) & kTurning) != 0;
    const int index = static_cast<int>(pose);
    constexpr int kRowSigns[kPoses] = {1, 1, -1, -1, 1, 1, -1, -1};
    constexpr int kColumnSigns[kPoses] = {1, -1, 1, -1, 1, -1, 1, -1};
    const int row_sign = kRowSigns[index], column_sign = kColumnSigns[index];
    row_ = {turning ? 0 : row_sign, turning ? row_sign : 0,
            (centre.rows - row_sign * (turning ? centre.columns : centre.rows)) / 2};
    column_ = {turning ? column_sign : 0, turning ? 0 : column_sign,
               (centre.columns - column_sign * (turning ? centre.rows : centre.columns)) / 2};
  }

  Place operator()(Place cell) const {
    return {row_.by_row * cell.row + row_.by_column * cell.column + row_.offset,
            column_.by_row * cell.row + column_.by_column * cell.column + column_.offset};
  }

 private:
  struct Coordinate {
    int by_row = 0, by_column = 0, offset = 0;
  };
  Coordinate row_, column_;
};

}  // namespace hunch::grid
