// Rings: the cells at one distance from the border of a picture, or from a cell.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "domains/grid/block.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

int RingOf(const Cells& cells, int row, int column) {
  return std::min({row, column, cells.height - 1 - row, cells.width - 1 - column});
}

// The colours of a picture's rings, from the outside; none when some ring has several.
struct Rings {
  explicit Rings(const Cells& cells) : count((std::min(cells.height, cells.width) + 1) / 2) {
    for (int ring = 0; ring < count; ++ring) colour[ring] = cells.at(ring, ring);
    for (int row = 0; row < cells.height; ++row) {
      for (int column = 0; column < cells.width; ++column) {
        uniform &= cells.at(row, column) == colour[RingOf(cells, row, column)];
      }
    }
  }
  int count;
  bool uniform = true;
  uint8_t colour[kLongestSide];
};

// Every ring in the colour of ring source(ring, number of rings).
template <typename Source>
GridRef RecolourRings(Arena& arena, GridRef grid, const Source& source) {
  const Cells cells(grid);
  const Rings rings(cells);
  if (!rings.uniform) return {};
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    return rings.colour[source(RingOf(cells, row, column), rings.count)];
  });
}

GridRef Reverse(Arena& arena, GridRef grid) {
  return RecolourRings(arena, grid, [](int ring, int count) { return count - 1 - ring; });
}

// The ring that a ring's colour comes from: the nearest one of another colour in steps of `step`,
// the ends being neighbours; its own without one.
int Source(const Rings& rings, int ring, int step) {
  for (int steps = 1; steps < rings.count; ++steps) {
    const int from = (ring + steps * (step + rings.count)) % rings.count;
    if (rings.colour[from] != rings.colour[ring]) return from;
  }
  return ring;
}

// Every ring, or neighbouring ones of one colour together, in the colour that lies beside.
GridRef Shifted(Arena& arena, GridRef grid, int step) {
  const Cells cells(grid);
  const Rings rings(cells);
  if (!rings.uniform) return {};
  uint8_t colour[kLongestSide];
  for (int ring = 0; ring < rings.count; ++ring) {
    colour[ring] = rings.colour[Source(rings, ring, step)];
  }
  return MakeGrid(arena, BoxOf(grid),
                  [&](int row, int column) { return colour[RingOf(cells, row, column)]; });
}

GridRef Inwards(Arena& arena, GridRef grid) { return Shifted(arena, grid, -1); }

GridRef Outwards(Arena& arena, GridRef grid) { return Shifted(arena, grid, 1); }

// The cells of a picture's ring in clockwise order, by their number from its upper left corner.
class RingWalk {
 public:
  RingWalk(const Cells& cells, int ring)
      : ring_(ring), height_(cells.height - 2 * ring), width_(cells.width - 2 * ring) {}

  int count() const {
    return height_ == 1 || width_ == 1 ? height_ * width_ : 2 * (height_ + width_) - 4;
  }
  int NumberOf(int row, int column) const {
    row -= ring_;
    column -= ring_;
    if (row == 0 || width_ == 1) return row + column;
    if (column == width_ - 1 || row == height_ - 1) {
      return column == width_ - 1 ? width_ - 1 + row
                                  : width_ - 1 + height_ - 1 + width_ - 1 - column;
    }
    return count() - row;
  }
  Vector PlaceOf(int number) const {
    const int right = width_ - 1, down = height_ - 1;
    if (width_ == 1) return {ring_ + number, ring_};
    if (number <= right) return {ring_, ring_ + number};
    if (number <= right + down) return {ring_ + number - right, ring_ + right};
    if (number <= 2 * right + down) return {ring_ + down, ring_ + 2 * right + down - number};
    return {ring_ + count() - number, ring_};
  }

 private:
  int ring_, height_, width_;
};

// The cells of each ring moved along it, by steps(ring).
template <typename Steps>
GridRef TurnRings(Arena& arena, GridRef grid, const Steps& steps) {
  const Cells cells(grid);
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const int ring = RingOf(cells, row, column);
    const RingWalk walk(cells, ring);
    const int number = walk.NumberOf(row, column) - steps(ring) + walk.count();
    const Vector from = walk.PlaceOf(number % walk.count());
    return cells.at(from.rows, from.columns);
  });
}

template <int kClockwise>
GridRef RingsTurned(Arena& arena, GridRef grid) {
  return TurnRings(arena, grid, [](int) { return kClockwise; });
}

// About the middle cell of a square.
template <int kClockwise>
GridRef EighthTurn(Arena& arena, GridRef grid) {
  const int side = grid.width();
  if (grid.height() != side || side % 2 == 0 || side < 3) return {};
  return TurnRings(arena, grid, [side](int ring) { return kClockwise * ((side - 1) / 2 - ring); });
}

// Square rings around the painted cells, `period` apart, each in the nearest cell's colour.
GridRef Ripples(Arena& arena, GridRef grid, int64_t period) {
  constexpr int kMostCentres = 64;  // beyond these the picture is no drawing of few points
  if (period < 1 || period > kLongestSide) return {};
  const Cells cells(grid);
  struct {
    int row, column;
    uint8_t colour;
  } centres[kMostCentres];
  int count = 0;
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      if (cells.at(row, column) == 0) continue;
      if (count == kMostCentres) return {};
      centres[count++] = {row, column, cells.at(row, column)};
    }
  }
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    int nearest = 2 * kLongestSide;
    uint8_t colour = 0;
    for (int i = 0; i < count; ++i) {
      const int distance =
          std::max(std::abs(row - centres[i].row), std::abs(column - centres[i].column));
      if (distance >= nearest) continue;
      nearest = distance;
      colour = centres[i].colour;
    }
    return nearest % static_cast<int>(period) == 0 ? colour : uint8_t{0};
  });
}

// How many rings, from the innermost on, come again and again; all of them where none do.
int RingPeriod(const Rings& rings) {
  for (int period = 1; period < rings.count; ++period) {
    bool repeats = true;
    for (int ring = period; ring < rings.count; ++ring) {
      repeats &= rings.colour[ring] == rings.colour[ring - period];
    }
    if (repeats) return period;
  }
  return rings.count;
}

// What is painted are rings around one middle; in the same order they go on to the border.
GridRef ContinueRings(Arena& arena, GridRef grid) {
  const std::optional<Box> content = BoxOfPaint(grid);
  if (!content) return {};
  const Cells cells(grid);
  const int top = content->top, left = content->left;
  const GridRef figure = MakeGrid(
      arena, *content, [&](int row, int column) { return cells.at(top + row, left + column); });
  const Rings rings{Cells(figure)};
  const int period = RingPeriod(rings);
  if (!rings.uniform || rings.count < 2 || period < 2) return {};
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const int below = row - (top + content->height - 1);
    const int beyond = column - (left + content->width - 1);
    const int outside = std::max({top - row, below, left - column, beyond});
    if (outside <= 0) return cells.at(row, column);
    return rings.colour[(period - 1 - (outside - 1) % period) % period];
  });
}

GridRef RingsOfColours(Arena& arena, core::ListOf<Colour> colours) {
  const int side = 2 * static_cast<int>(colours.size()) - 1;
  return MakeGrid(arena, {0, 0, side, side}, [&](int row, int column) {
    const int ring = std::min({row, column, side - 1 - row, side - 1 - column});
    return static_cast<uint8_t>(colours[static_cast<size_t>(ring)].index);
  });
}

}  // namespace

Primitives RingPrimitives() {
  return {
      {"reverse_rings", "grid -> grid", "rings around the middle, their colours in reverse order",
       5.0, Lift<&Reverse>()},
      {"rings_inwards", "grid -> grid",
       "each ring in the colour of the next one further out, the outermost in the innermost's", 5.5,
       Lift<&Inwards>()},
      {"rings_outwards", "grid -> grid",
       "each ring in the colour of the next one further in, the innermost in the outermost's", 5.5,
       Lift<&Outwards>()},
      {"rings_of_colours", "list colour -> grid",
       "square rings of these colours, the first outermost", 5.0, Lift<&RingsOfColours>()},
      {"continue_rings", "grid -> grid",
       "rings around one middle go on to the border in the same order", 5.0,
       Lift<&ContinueRings>()},
      {"rings_clockwise", "grid -> grid", "the cells of each ring moved on along it by one", 6.0,
       Lift<&RingsTurned<1>>()},
      {"rings_anticlockwise", "grid -> grid", "the same the other way", 6.0,
       Lift<&RingsTurned<-1>>()},
      {"eighth_turn", "grid -> grid", "a square turned about its middle cell by 45 degrees", 5.5,
       Lift<&EighthTurn<1>>()},
      {"eighth_turn_back", "grid -> grid", "the same anticlockwise", 5.5, Lift<&EighthTurn<-1>>()},
      {"ripples", "grid -> int -> grid", "square rings around painted cells, n cells apart", 5.5,
       Lift<&Ripples>()},
  };
}

}  // namespace hunch::grid
