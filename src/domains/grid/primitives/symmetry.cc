// Making pictures and figures symmetric, over black.
#include <algorithm>
#include <bit>
#include <optional>

#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/primitives/mirrors.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

// The painted cells of a picture and the box around them.
struct Figure {
  explicit Figure(GridRef from) : grid(from), cells(from.cells()) {
    height = grid.height();
    width = grid.width();
    top = height;
    left = width;
    for (int row = 0; row < height; ++row) {
      for (int column = 0; column < width; ++column) {
        if (cells[row * width + column] == 0) continue;
        painted[count++] = {static_cast<int16_t>(row), static_cast<int16_t>(column)};
        top = std::min(top, row);
        bottom = row;
        left = std::min(left, column);
        right = std::max(right, column);
      }
    }
  }
  bool Inside(Place p) const {
    return p.row >= 0 && p.column >= 0 && p.row < height && p.column < width;
  }
  uint8_t At(Place p) const { return cells[p.row * width + p.column]; }
  Place Painted(int i) const { return {painted[i].row, painted[i].column}; }
  Centre Middle() const { return {top + bottom, left + right}; }

  GridRef grid;
  const uint8_t* cells;
  int height, width;
  int count = 0;
  int top, left, bottom = 0, right = 0;  // the box, its last row and column included
  struct {
    int16_t row, column;
  } painted[kLargestArea];
};

// Paints the images of all painted cells over black. Where two fall on one cell the first pose
// wins.
GridRef PaintImages(Arena& arena, const Figure& figure, unsigned poses, Centre centre) {
  GridBuilder out = CopyOf(arena, figure.grid);
  for (int p = 1; p < kPoses; ++p) {
    if ((poses >> p & 1) == 0) continue;
    const Motion motion(static_cast<Pose>(p), centre);
    for (int i = 0; i < figure.count; ++i) {
      const Place place = figure.Painted(i);
      const Place image = motion(place);
      if (!figure.Inside(image)) continue;
      if (uint8_t& cell = out.at(image.row, image.column); cell == 0) cell = figure.At(place);
    }
  }
  return out.Finish();
}

// Laid over the picture's own images about its middle.
template <unsigned kGroup>
GridRef Overlay(Arena& arena, GridRef grid) {
  if ((kGroup & kTurning) != 0 && grid.height() != grid.width()) return {};
  return PaintImages(arena, Figure(grid), kGroup, Centre::OfGrid(grid.height(), grid.width()));
}

// How many painted cells have an equal image, over all poses. Negative if one has an image of
// another colour, or if fewer than `least` could have an equal one.
int Agreement(const Figure& figure, unsigned poses, Centre centre, int least) {
  int possible = std::popcount(poses) * figure.count;
  for (int p = 1; p < kPoses; ++p) {
    if ((poses >> p & 1) == 0) continue;
    const Motion motion(static_cast<Pose>(p), centre);
    for (int i = 0; i < figure.count; ++i) {
      const Place place = figure.Painted(i);
      const Place image = motion(place);
      const uint8_t colour = figure.Inside(image) ? figure.At(image) : uint8_t{0};
      if (colour == figure.At(place)) continue;
      if (colour != 0 || --possible < least) return -1;
    }
  }
  return possible;
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

// The centre in the figure's box about which the poses contradict nothing and agree on most cells;
// of several the one nearest to the middle. False when there is none.
bool FindCentre(const Figure& figure, unsigned poses, Centre& best) {
  const Centre middle = figure.Middle();
  // Flips have an axis only: the other coordinate does not matter.
  const Outwards rows(middle.rows, poses == kLeftRight ? 1 : 2 * (figure.bottom - figure.top) + 1);
  const Outwards columns(middle.columns,
                         poses == kUpDown ? 1 : 2 * (figure.right - figure.left) + 1);
  int most = 0, nearest = 0;
  for (int i = 0; i < rows.candidates(); ++i) {
    for (int k = 0; k < columns.candidates(); ++k) {
      const Centre centre{rows.at(i), columns.at(k)};
      if ((poses & kTurning) != 0 && !centre.Turns()) continue;
      const int distance = (i + 1) / 2 + (k + 1) / 2;
      const int least = std::max(1, most + (distance >= nearest ? 1 : 0));
      const int agreement = Agreement(figure, poses, centre, least);
      if (agreement < least) continue;
      most = agreement;
      nearest = distance;
      best = centre;
    }
  }
  return most > 0;
}

template <unsigned kGroup>
GridRef Complete(Arena& arena, GridRef grid) {
  const Figure figure(grid);
  Centre centre{};
  if (!FindCentre(figure, kGroup, centre)) return {};
  return PaintImages(arena, figure, kGroup, centre);
}

GridRef CompleteBoth(Arena& arena, GridRef grid) {
  const Figure figure(grid);
  Centre axis_across{}, axis_down{};
  if (!FindCentre(figure, kUpDown, axis_across) || !FindCentre(figure, kLeftRight, axis_down)) {
    return {};
  }
  return PaintImages(arena, figure, kBothFlips, {axis_across.rows, axis_down.columns});
}

// About the middle of the box of a colour's cells.
template <unsigned kGroup>
GridRef About(Arena& arena, GridRef grid, Colour colour) {
  const std::optional<Box> box = BoxOfCells(grid, colour.index);
  if (!box || colour.index == 0) return {};
  const Centre centre{2 * box->top + box->height - 1, 2 * box->left + box->width - 1};
  if ((kGroup & kTurning) != 0 && !centre.Turns()) return {};
  return PaintImages(arena, Figure(grid), kGroup, centre);
}

template <Pose kPose>
bool Is(GridRef grid) {
  const Motion motion(kPose, Centre::OfGrid(grid.height(), grid.width()));
  if ((Bit(kPose) & kTurning) != 0 && grid.height() != grid.width()) return false;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      const Place image = motion({row, column});
      if (grid.at(row, column) != grid.at(image.row, image.column)) return false;
    }
  }
  return true;
}

Primitives Overlays() {
  constexpr const char* kType = "grid -> grid";
  return {
      {"symmetric_columns", kType, "laid over its own mirror image, left and right swapped", 4.0,
       Lift<&Overlay<kLeftRight>>()},
      {"symmetric_rows", kType, "laid over its own mirror image, upside down", 4.0,
       Lift<&Overlay<kUpDown>>()},
      {"symmetric_both", kType, "laid over its own mirror images, both ways", 4.0,
       Lift<&Overlay<kBothFlips>>()},
      {"symmetric_half_turn", kType, "laid over itself turned by half", 5.5,
       Lift<&Overlay<kHalfTurns>>()},
      {"symmetric_quarter_turns", kType, "a square laid over itself in all four rotations", 4.5,
       Lift<&Overlay<kQuarterTurns>>()},
      {"symmetric_diagonal", kType, "a square laid over its transpose", 5.0,
       Lift<&Overlay<kDiagonalFlip>>()},
      {"symmetric_antidiagonal", kType, "a square laid over its image about the other diagonal",
       5.5, Lift<&Overlay<kAntidiagonalFlip>>()},
      {"symmetric_all", kType, "a square laid over itself in all rotations and reflections", 4.5,
       Lift<&Overlay<kAllPoses>>()},
  };
}

Primitives Completions() {
  return {
      {"complete_columns", "grid -> grid",
       "the figure's missing half left and right, about its own best axis", 4.5,
       Lift<&Complete<kLeftRight>>()},
      {"complete_rows", "grid -> grid",
       "the figure's missing half above and below, about its own best axis", 4.5,
       Lift<&Complete<kUpDown>>()},
      {"complete_both", "grid -> grid",
       "what the figure lacks to be its mirror image both ways, about its own axes", 4.5,
       Lift<&CompleteBoth>()},
      {"complete_half_turn", "grid -> grid",
       "what the figure lacks to be itself turned by half, about its own centre", 6.0,
       Lift<&Complete<kHalfTurns>>()},
      {"complete_quarter_turns", "grid -> grid",
       "what the figure lacks to be itself in four rotations, about its own centre", 5.0,
       Lift<&Complete<kQuarterTurns>>()},
      {"complete_all", "grid -> grid",
       "what the figure lacks for all rotations and reflections, about its own centre", 5.0,
       Lift<&Complete<kAllPoses>>()},
      {"reflect_about", "grid -> colour -> grid",
       "mirrored both ways, over black, about the middle of a colour's cells", 5.0,
       Lift<&About<kBothFlips>>()},
      {"turn_about", "grid -> colour -> grid",
       "all four rotations, over black, about the middle of a colour's cells", 5.5,
       Lift<&About<kQuarterTurns>>()},
      {"is_symmetric_columns", "grid -> bool", "equal to its mirror image, left and right swapped",
       6.5, Lift<&Is<Pose::kFlipColumns>>()},
      {"is_symmetric_rows", "grid -> bool", "equal to its mirror image upside down", 6.5,
       Lift<&Is<Pose::kFlipRows>>()},
      {"is_symmetric_diagonal", "grid -> bool", "equal to its transpose", 6.5,
       Lift<&Is<Pose::kTranspose>>()},
  };
}

}  // namespace

Primitives SymmetryPrimitives() {
  Primitives all = Overlays();
  for (core::Primitive& primitive : Completions()) all.push_back(std::move(primitive));
  return all;
}

}  // namespace hunch::grid
