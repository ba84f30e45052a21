#include "domains/grid/turns.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "domains/grid/components.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace turns {
namespace {

uint8_t GroundOf(GridRef grid) { return GroundBlack(grid).colours[0]; }

ViewChange OnGround(GridRef grid, ViewChange change) {
  std::swap(change.colours[0], change.colours[GroundOf(grid)]);
  return change;
}

// The cells that count: their box and their mean, in halves of rows and columns from the corner.
struct Extent {
  int cells = 0;
  int top = kLongestSide, bottom = -1, left = kLongestSide, right = -1;
  double row = 0, column = 0;

  int height() const { return bottom - top + 1; }
  int width() const { return right - left + 1; }
};

template <typename Counts>
Extent ExtentOf(GridRef grid, const Counts& counts) {
  Extent all;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      if (!counts(grid.at(row, column))) continue;
      ++all.cells;
      all.top = std::min(all.top, row);
      all.bottom = row;
      all.left = std::min(all.left, column);
      all.right = std::max(all.right, column);
      all.row += row;
      all.column += column;
    }
  }
  all.row /= std::max(1, all.cells);
  all.column /= std::max(1, all.cells);
  return all;
}

Extent Paint(GridRef grid) {
  return ExtentOf(grid, [ground = GroundOf(grid)](int colour) { return colour != ground; });
}

// The only colour of fewest cells, where there are others.
std::optional<Extent> Rarest(GridRef grid) {
  const ColourCounts counts = CountByColour(grid);
  const int ground = GroundOf(grid);
  int colours = 0, rarest = -1, ties = 0;
  for (int c = 0; c < kColours; ++c) {
    if (c == ground || counts[c] == 0) continue;
    ++colours;
    if (rarest < 0 || counts[c] < counts[rarest]) rarest = c, ties = 0;
    ties += counts[c] == counts[rarest];
  }
  if (colours < 2 || ties > 1) return std::nullopt;
  return ExtentOf(grid, [rarest](int colour) { return colour == rarest; });
}

std::optional<Axis> LongerSide(int height, int width) {
  if (height == width) return std::nullopt;
  return height > width ? Axis::kDown : Axis::kAcross;
}

struct Way {
  double down, right;
};

std::optional<Side> SideOf(Way way) {
  const double down = std::abs(way.down), right = std::abs(way.right);
  if (std::abs(down - right) < 1e-9) return std::nullopt;
  if (down > right) return way.down < 0 ? Side::kTop : Side::kBottom;
  return way.right < 0 ? Side::kLeft : Side::kRight;
}

std::optional<Corner> CornerOf(Way way) {
  if (std::abs(way.down) < 1e-9 || std::abs(way.right) < 1e-9) return std::nullopt;
  if (way.down < 0) return way.right < 0 ? Corner::kTopLeft : Corner::kTopRight;
  return way.right < 0 ? Corner::kBottomLeft : Corner::kBottomRight;
}

Way FromMiddle(GridRef grid, const Extent& extent) {
  return {extent.row - (grid.height() - 1) / 2.0, extent.column - (grid.width() - 1) / 2.0};
}

std::optional<Way> PaintWay(GridRef grid) {
  const Extent paint = Paint(grid);
  if (paint.cells == 0) return std::nullopt;
  return FromMiddle(grid, paint);
}

std::optional<Way> RarestWayOfPaint(GridRef grid) {
  const auto rarest = Rarest(grid);
  if (!rarest) return std::nullopt;
  const Extent paint = Paint(grid);
  return Way{rarest->row - (paint.top + paint.bottom) / 2.0,
             rarest->column - (paint.left + paint.right) / 2.0};
}

constexpr ViewChange kAsItIs{}, kUpsideDown{.flip_rows = true}, kSwapped{.flip_columns = true},
    kHalfTurn{.flip_rows = true, .flip_columns = true}, kTransposed{.transpose = true},
    kOtherDiagonal{.flip_rows = true, .flip_columns = true, .transpose = true},
    kClockwise{.flip_rows = true, .transpose = true},
    kAnticlockwise{.flip_columns = true, .transpose = true};

}  // namespace

std::optional<Axis> OfPicture(GridRef grid) {
  return grid.height() > grid.width() ? Axis::kDown : Axis::kAcross;
}

std::optional<Axis> OfPaint(GridRef grid) {
  const Extent paint = Paint(grid);
  if (paint.cells == 0) return std::nullopt;
  return LongerSide(paint.height(), paint.width());
}

std::optional<Axis> OfRarest(GridRef grid) {
  const auto rarest = Rarest(grid);
  if (!rarest) return std::nullopt;
  return LongerSide(rarest->height(), rarest->width());
}

std::optional<Axis> OfLargest(GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found, {GroundOf(grid)});
  if (found.count == 0) return std::nullopt;
  const auto largest =
      std::max_element(found.parts, found.parts + found.count,
                       [](const Component& a, const Component& b) { return a.cells < b.cells; });
  return LongerSide(largest->height(), largest->width());
}

std::optional<Axis> OfStripes(GridRef grid) {
  const auto change = StripesAcross(grid);
  if (!change) return std::nullopt;
  return change->transpose ? Axis::kDown : Axis::kAcross;
}

std::optional<Side> WallSide(GridRef grid) {
  const auto change = WallOnTop(grid);
  if (!change) return std::nullopt;
  if (!change->transpose) return change->flip_rows ? Side::kBottom : Side::kTop;
  return change->flip_rows ? Side::kLeft : Side::kRight;
}

std::optional<Side> PaintSide(GridRef grid) {
  const auto way = PaintWay(grid);
  return way ? SideOf(*way) : std::nullopt;
}

std::optional<Side> RarestSide(GridRef grid) {
  const auto rarest = Rarest(grid);
  return rarest ? SideOf(FromMiddle(grid, *rarest)) : std::nullopt;
}

std::optional<Side> RarestSideOfPaint(GridRef grid) {
  const auto way = RarestWayOfPaint(grid);
  return way ? SideOf(*way) : std::nullopt;
}

std::optional<Corner> PaintCorner(GridRef grid) {
  const auto way = PaintWay(grid);
  return way ? CornerOf(*way) : std::nullopt;
}

std::optional<Corner> RarestCornerOfPaint(GridRef grid) {
  const auto way = RarestWayOfPaint(grid);
  return way ? CornerOf(*way) : std::nullopt;
}

std::optional<ViewChange> Laid(GridRef grid, std::optional<Axis> axis, How how) {
  if (!axis) return std::nullopt;
  constexpr ViewChange kUpright[] = {kTransposed, kClockwise, kAnticlockwise};
  return OnGround(grid, *axis == Axis::kDown ? kUpright[static_cast<int>(how)] : kAsItIs);
}

std::optional<ViewChange> Brought(GridRef grid, std::optional<Side> side, How how) {
  if (!side) return std::nullopt;
  constexpr ViewChange kMirrors[] = {kAsItIs, kUpsideDown, kTransposed, kOtherDiagonal};
  constexpr ViewChange kRotations[] = {kAsItIs, kHalfTurn, kClockwise, kAnticlockwise};
  return OnGround(grid, (how == How::kMirrored ? kMirrors : kRotations)[static_cast<int>(*side)]);
}

std::optional<ViewChange> Brought(GridRef grid, std::optional<Corner> corner, How how) {
  if (!corner) return std::nullopt;
  constexpr ViewChange kMirrors[] = {kAsItIs, kSwapped, kUpsideDown, kHalfTurn};
  constexpr ViewChange kRotations[] = {kAsItIs, kAnticlockwise, kClockwise, kHalfTurn};
  return OnGround(grid, (how == How::kMirrored ? kMirrors : kRotations)[static_cast<int>(*corner)]);
}

}  // namespace turns

namespace {

using Changes = std::vector<ViewChange>;  // by row of a task

constexpr double kAlike = 0.6;   // how much of the distance between pairs may be left
constexpr double kNearer = 0.2;  // ... and how much has to be gone
constexpr int kParts = 4;        // of each side, in which changes are counted
using Spread = std::array<double, kParts * kParts>;

GridRef Picture(core::Value value) { return core::Native<GridRef>::From(value); }

// The share of the changed cells of a pair, seen so, in each part of the picture. False where
// nothing changes.
bool SpreadOf(const core::Example& pair, const ViewChange& change, Spread& spread) {
  base::Arena arena;
  const GridRef input = See(arena, change, Picture(pair.inputs[0]));
  const GridRef output = See(arena, change, Picture(pair.output));
  spread = {};
  int changed = 0;
  for (int row = 0; row < input.height(); ++row) {
    for (int column = 0; column < input.width(); ++column) {
      if (input.at(row, column) == output.at(row, column)) continue;
      ++changed;
      ++spread[static_cast<size_t>(row * kParts / input.height() * kParts +
                                   column * kParts / input.width())];
    }
  }
  for (double& share : spread) share /= std::max(1, changed);
  return changed > 0;
}

// How far apart the changes of two pairs are on average, from 0 to 1; empty where one has none.
std::optional<double> Distance(const core::Task& task, const Changes& changes) {
  std::vector<Spread> spreads(task.train.size());
  for (size_t i = 0; i < spreads.size(); ++i) {
    if (!SpreadOf(task.train[i], changes[i], spreads[i])) return std::nullopt;
  }
  double sum = 0;
  int couples = 0;
  for (size_t i = 0; i < spreads.size(); ++i) {
    for (size_t j = 0; j < i; ++j, ++couples) {
      for (size_t k = 0; k < spreads[i].size(); ++k) {
        sum += std::abs(spreads[i][k] - spreads[j][k]) / 2;
      }
    }
  }
  if (couples == 0) return std::nullopt;
  return sum / couples;
}

bool LiesOtherwise(const ViewChange& a, const ViewChange& b) {
  return a.flip_rows != b.flip_rows || a.flip_columns != b.flip_columns ||
         a.transpose != b.transpose;
}

// Empty where some input does not say how to lay it, or all pairs lie alike.
std::optional<Changes> Read(const core::Task& task, const Turn& turn) {
  Changes changes;
  bool differ = false;
  for (size_t row = 0; row < task.rows(); ++row) {
    const auto change = turn.read(Picture(task.example(row).inputs[0]));
    if (!change) return std::nullopt;
    changes.push_back(*change);
    differ = differ || (row < task.train.size() && LiesOtherwise(*change, changes[0]));
  }
  return differ ? std::optional(std::move(changes)) : std::nullopt;
}

bool KeepsSize(const core::Task& task) {
  return std::all_of(task.train.begin(), task.train.end(), [](const core::Example& pair) {
    return Picture(pair.inputs[0]).SameSize(Picture(pair.output));
  });
}

}  // namespace

const Turn* ChooseTurn(const core::Task& task, const std::vector<Changes>& laid) {
  if (task.train.size() < 2 || !KeepsSize(task)) return nullptr;
  const auto as_it_is = Distance(task, Changes(task.rows()));
  if (!as_it_is || *as_it_is < kNearer) return nullptr;
  double least = std::min(kAlike * *as_it_is, *as_it_is - kNearer);
  for (const Changes& changes : laid) {
    if (const auto distance = Distance(task, changes)) least = std::min(least, *distance);
  }
  const Turn* best = nullptr;
  for (const Turn& turn : kTurns) {
    const auto changes = Read(task, turn);
    if (!changes) continue;
    const auto distance = Distance(task, *changes);
    if (!distance || *distance >= least - 1e-9) continue;
    least = *distance;
    best = &turn;
  }
  return best;
}

}  // namespace hunch::grid
