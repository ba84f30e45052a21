// Lines that find their way: thin ones that go on from border to border, or from their ends,
// turning at paint; and shortest paths.
#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

constexpr uint8_t kOutside = 0xFF;
constexpr int kLongestWalk = 4 * kLongestSide;

// Where a line is and where it goes.
struct Head {
  int at, down, right;  // down and right in steps of the frame's index
};

bool IsPaint(uint8_t cell) { return cell != 0 && cell != kOutside; }

// Whether cell i ends a diagonal of its colour that comes by `step`.
bool EndsDiagonal(const Frame& frame, int i, int step) {
  const uint8_t colour = frame[i];
  if (!IsPaint(colour) || frame[i - step] != colour || frame[i + step] == colour) return false;
  for (const int side : {-frame.stride(), -1, 1, frame.stride()}) {
    if (frame[i + side] == colour) return false;
  }
  return true;
}

// One step on the diagonal. False where the border or paint on all ways ends it.
bool Advance(const Frame& frame, Head& head) {
  if (IsPaint(frame[head.at + head.down + head.right])) {
    const bool across = IsPaint(frame[head.at + head.right]);
    const bool along = IsPaint(frame[head.at + head.down]);
    if (across || !along) head.right = -head.right;
    if (along || !across) head.down = -head.down;
  }
  head.at += head.down + head.right;
  return frame[head.at] == 0;
}

// The same between the long sides of the picture, off which it bounces; the short ones end it.
bool AdvanceBetween(const Frame& frame, Head& head) {
  const bool wide = frame.width() >= frame.height();
  if (wide && frame[head.at + head.down] == kOutside) head.down = -head.down;
  if (!wide && frame[head.at + head.right] == kOutside) head.right = -head.right;
  head.at += head.down + head.right;
  return frame[head.at] == 0;
}

// Ends go on between the walls, as `colour` or, if that is 0, as their own.
template <bool (*kAdvance)(const Frame&, Head&) = &Advance>
GridRef GoOn(Arena& arena, GridRef grid, const Frame& walls, uint8_t colour) {
  const Frame frame(grid, kOutside);
  Frame canvas = frame;
  bool some = false;
  for (int i = 0; i < frame.size(); ++i) {
    for (const int down : {-frame.stride(), frame.stride()}) {
      for (const int right : {-1, 1}) {
        if (!IsPaint(frame[i]) || !EndsDiagonal(frame, i, down + right)) continue;
        some = true;
        Head head{i, down, right};
        for (int k = 0; k < kLongestWalk && kAdvance(walls, head); ++k) {
          canvas[head.at] = colour != 0 ? colour : frame[i];
        }
      }
    }
  }
  if (!some) return {};
  GridBuilder out = BlackLike(arena, grid);
  canvas.CopyTo(out.cells());
  return out.Finish();
}

GridRef Ricochet(Arena& arena, GridRef grid) { return GoOn(arena, grid, Frame(grid, kOutside), 0); }

GridRef BounceOn(Arena& arena, GridRef grid) {
  return GoOn<&AdvanceBetween>(arena, grid, Frame(grid, kOutside), 0);
}

// All other paint is gone over.
GridRef RicochetOff(Arena& arena, GridRef grid, Colour wall) {
  if (wall.index == 0) return {};
  Frame walls(grid, kOutside);
  for (int i = 0; i < walls.size(); ++i) {
    if (walls[i] != kOutside && walls[i] != wall.index) walls[i] = 0;
  }
  return GoOn(arena, grid, walls, 0);
}

GridRef RicochetWith(Arena& arena, GridRef grid, Colour colour) {
  if (colour.index == 0) return {};
  return GoOn(arena, grid, Frame(grid, kOutside), static_cast<uint8_t>(colour.index));
}

// Calls draw(i, colour) for each cell of the rows, or of the columns, in which two or more cells of
// a colour, thin ones, are in line.
template <typename Draw>
void ForEachOnLines(GridRef grid, bool rows, const Draw& draw) {
  const Frame frame(grid, kOutside);
  const int along = rows ? 1 : frame.stride(), across = rows ? frame.stride() : 1;
  for (int i = 0; i < frame.size(); ++i) {
    const uint8_t colour = frame[i];
    if (colour == 0 || colour == kOutside || frame[i - along] == colour) continue;
    int length = 0;
    bool thin = true;
    for (int at = i; frame[at] == colour; at += along, ++length) {
      thin = thin && frame[at - across] != colour && frame[at + across] != colour;
    }
    if (!thin || length < 2) continue;
    const int row = frame.RowOf(i), column = frame.ColumnOf(i);
    for (int k = 0; k < (rows ? grid.width() : grid.height()); ++k) {
      draw(rows ? row * grid.width() + k : k * grid.width() + column, colour);
    }
  }
}

// Lines in columns from border to border, then those in rows; where they cross, `crossing` if it is
// not 0.
GridRef LinesThrough(Arena& arena, GridRef grid, uint8_t crossing) {
  GridBuilder out = CopyOf(arena, grid);
  bool upright[kLargestArea] = {};
  ForEachOnLines(grid, false, [&](int i, uint8_t colour) {
    out.cells()[i] = colour;
    upright[i] = true;
  });
  ForEachOnLines(grid, true, [&](int i, uint8_t colour) {
    out.cells()[i] = crossing != 0 && upright[i] ? crossing : colour;
  });
  return out.Finish();
}

GridRef ExtendOver(Arena& arena, GridRef grid) { return LinesThrough(arena, grid, 0); }

GridRef ExtendCrossing(Arena& arena, GridRef grid, Colour colour) {
  if (colour.index == 0) return {};
  return LinesThrough(arena, grid, static_cast<uint8_t>(colour.index));
}

// The shortest paths by sides over black between the objects of one colour.
class Linking {
 public:
  // `with` 0: in their colour. Otherwise single cells are joined, whatever their colours, with it.
  Linking(Arena& arena, GridRef grid, uint8_t with = 0)
      : grid_(grid), with_(with), out_(CopyOf(arena, grid)) {
    FindComponents(grid, ComponentRule::kSameColour, Adjacency::kFour, found_);
  }

  // Joins each object to the nearest one of its colour that comes before it, until all that can be
  // are joined. Whether some are.
  bool Link() {
    bool linked = false;
    for (int object = 1; object < found_.count; ++object) {
      if (!Joins(object) || !Search(object)) continue;
      for (int at = from_[reached_]; found_.label[at] != object; at = from_[at]) {
        out_.cells()[at] = with_ != 0 ? with_ : ColourOf(object);
      }
      linked = true;
    }
    return linked;
  }
  GridRef Finish() { return out_.Finish(); }

 private:
  bool Joins(int object) const { return with_ == 0 || found_.parts[object].cells == 1; }
  uint8_t ColourOf(int object) const { return grid_.cells()[found_.parts[object].first]; }

  // Looks from the object for a cell of one that comes before: by the shortest way, of several by
  // one with the fewest turns.
  bool Search(int object) {
    const int width = grid_.width();
    std::fill_n(from_, grid_.area(), int16_t{-1});
    const auto turns = [&](int at, int to) {
      const int before = from_[at];
      return turns_[at] + (before != at && to - at != at - before);
    };
    int end = 0;
    for (int i = 0; i < grid_.area(); ++i) {
      if (found_.label[i] != object) continue;
      from_[i] = static_cast<int16_t>(i);
      turns_[i] = length_[i] = 0;
      queue_[end++] = static_cast<int16_t>(i);
    }
    reached_ = -1;
    for (int next = 0; next < end; ++next) {
      const int at = queue_[next];
      if (reached_ >= 0 && length_[at] >= length_[reached_]) break;
      for (const int step : {-1, 1, -width, width}) {
        const int to = at + step;
        const bool inside =
            to >= 0 && to < grid_.area() && (std::abs(step) == width || to / width == at / width);
        if (!inside) continue;
        const bool ends = IsEarlier(to, object);
        if (!ends && grid_.cells()[to] != 0) continue;
        const bool anew = from_[to] < 0;
        if (!anew && (length_[to] != length_[at] + 1 || turns(at, to) >= turns_[to])) continue;
        turns_[to] = static_cast<int16_t>(turns(at, to));
        length_[to] = static_cast<int16_t>(length_[at] + 1);
        from_[to] = static_cast<int16_t>(at);
        if (ends && (reached_ < 0 || turns_[to] < turns_[reached_])) reached_ = to;
        if (anew && !ends) queue_[end++] = static_cast<int16_t>(to);
      }
    }
    return reached_ >= 0;
  }

  bool IsEarlier(int cell, int object) const {
    const int there = found_.label[cell];
    if (there < 0 || there >= object || !Joins(there)) return false;
    return with_ != 0 || ColourOf(there) == ColourOf(object);
  }

  GridRef grid_;
  uint8_t with_;
  GridBuilder out_;
  Components found_;
  int16_t from_[kLargestArea], length_[kLargestArea], turns_[kLargestArea], queue_[kLargestArea];
  int reached_ = 0;
};

GridRef Link(Arena& arena, GridRef grid) {
  Linking linking(arena, grid);
  return linking.Link() ? linking.Finish() : GridRef{};
}

GridRef LinkWith(Arena& arena, GridRef grid, Colour colour) {
  if (colour.index == 0) return {};
  Linking linking(arena, grid, static_cast<uint8_t>(colour.index));
  return linking.Link() ? linking.Finish() : GridRef{};
}

// Cells by themselves wind outwards, first the way given, one cell between their turns, until the
// border or paint.
template <bool kClockwise>
GridRef Spiral(Arena& arena, GridRef grid, Vector way) {
  if (std::abs(way.rows) + std::abs(way.columns) != 1) return {};
  const Frame frame(grid, kOutside);
  Frame canvas = frame;
  bool some = false;
  for (int i = 0; i < frame.size(); ++i) {
    if (!IsPaint(frame[i])) continue;
    const int stride = frame.stride();
    const int around[] = {-stride - 1, -stride, -stride + 1, -1, 1, stride - 1, stride, stride + 1};
    if (std::any_of(std::begin(around), std::end(around),
                    [&](int step) { return IsPaint(frame[i + step]); })) {
      continue;
    }
    some = true;
    Vector step = way;
    for (int at = i, leg = 2; leg > 0;) {
      for (int side = 0; side < 2 && leg > 0; ++side) {
        for (int k = 0; k < leg; ++k) {
          at += step.rows * stride + step.columns;
          if (canvas[at] != 0) leg = 0;
          if (leg > 0) canvas[at] = frame[i];
        }
        step = kClockwise ? Vector{step.columns, -step.rows} : Vector{-step.columns, step.rows};
      }
      if (leg > 0) leg += 2;
    }
  }
  if (!some) return {};
  GridBuilder out = BlackLike(arena, grid);
  canvas.CopyTo(out.cells());
  return out.Finish();
}

}  // namespace

Primitives WalkPrimitives() {
  return {
      {"extend_over", "grid -> grid",
       "thin lines in rows and columns from border to border, over paint; rows over columns", 5.0,
       Lift<&ExtendOver>()},
      {"extend_crossing", "grid -> colour -> grid",
       "thin lines in rows and columns from border to border, their crossings in a colour", 5.0,
       Lift<&ExtendCrossing>()},
      {"link", "grid -> grid",
       "objects of one colour joined in it by shortest paths over black, around all else", 5.0,
       Lift<&Link>()},
      {"link_with", "grid -> colour -> grid",
       "single cells joined in a colour by shortest paths over black, around all else", 5.0,
       Lift<&LinkWith>()},
      {"spiral", "grid -> vector -> grid",
       "cells by themselves wind outwards clockwise, first in a direction", 6.0,
       Lift<&Spiral<true>>()},
      {"spiral_back", "grid -> vector -> grid",
       "cells by themselves wind outwards anticlockwise, first in a direction", 6.0,
       Lift<&Spiral<false>>()},
      {"bounce_on", "grid -> grid",
       "diagonal lines go on from their ends and bounce off the long sides", 5.5,
       Lift<&BounceOn>()},
      {"ricochet", "grid -> grid", "diagonal lines go on from their ends and bounce off paint", 5.5,
       Lift<&Ricochet>()},
      {"ricochet_with", "grid -> colour -> grid",
       "diagonal lines go on in a colour and bounce off paint", 5.5, Lift<&RicochetWith>()},
      {"ricochet_off", "grid -> colour -> grid",
       "diagonal lines go on and bounce off a colour, over all other paint", 5.5,
       Lift<&RicochetOff>()},
  };
}

}  // namespace hunch::grid
