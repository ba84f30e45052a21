// Lines that go straight on and, wherever something is in their way, turn by a quarter or flow
// along it to both sides.
#include <vector>

#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

constexpr uint8_t kOutside = 0xFF;
constexpr int kLongestWalk = 8 * kLongestSide;

enum class Turn { kRight, kLeft, kFree };

// One line on its way over black.
class Walker {
 public:
  Walker(Frame& canvas, int at, int step) : canvas_(canvas), at_(at), step_(step) {}

  // Until the border, or until no way is left; turn(colour) is what that in its way asks for.
  template <typename TurnOf>
  void Walk(const TurnOf& turn) {
    const uint8_t colour = canvas_[at_];
    for (int k = 0; k < kLongestWalk; ++k) {
      const uint8_t ahead = canvas_[at_ + step_];
      if (ahead == kOutside) return;
      if (ahead != 0 && !Turned(turn(ahead))) return;
      at_ += step_;
      canvas_[at_] = colour;
    }
  }

 private:
  // (down, right) becomes (right, -down).
  int ToRight() const {
    const int stride = canvas_.stride();
    if (step_ == 1) return stride;
    if (step_ == stride) return -1;
    return step_ == -1 ? -stride : 1;
  }
  bool IsFree(int step) const { return canvas_[at_ + step] == 0; }

  // Whether the way to the side that it turns to is black. kFree: to the only side that is.
  bool Turned(Turn turn) {
    const int right = ToRight();
    if (turn == Turn::kFree && IsFree(right) == IsFree(-right)) return false;
    if (turn == Turn::kLeft || (turn == Turn::kFree && !IsFree(right))) {
      step_ = -right;
    } else {
      step_ = right;
    }
    return IsFree(step_);
  }

  Frame& canvas_;
  int at_, step_;
};

// Calls start(cell, step) for each cell of the colour that a line goes on from: the end of a thin
// line, or a cell by itself at a border, off which it goes.
template <typename Start>
void ForEachStart(const Frame& frame, uint8_t colour, const Start& start) {
  const int stride = frame.stride();
  for (int i = 0; i < frame.size(); ++i) {
    if (frame[i] != colour) continue;
    int alike = 0, behind = 0, borders = 0, border = 0;
    for (const int step : {-stride, -1, 1, stride}) {
      if (frame[i + step] == colour) behind = step, ++alike;
      if (frame[i + step] == kOutside) border = step, ++borders;
    }
    if (alike == 1) start(i, -behind);
    if (alike == 0 && borders == 1) start(i, -border);
  }
}

// The picture with draw(canvas, cell, step) done for each start of a colour's lines.
template <typename Draw>
GridRef FromStarts(Arena& arena, GridRef grid, Colour colour, const Draw& draw) {
  if (colour.index == 0) return {};
  const Frame frame(grid, kOutside);
  Frame canvas = frame;
  bool some = false;
  ForEachStart(frame, static_cast<uint8_t>(colour.index), [&](int cell, int step) {
    some = true;
    draw(canvas, cell, step);
  });
  if (!some) return {};
  GridBuilder out = BlackLike(arena, grid);
  canvas.CopyTo(out.cells());
  return out.Finish();
}

template <Turn kTurn>
GridRef TurnAtPaint(Arena& arena, GridRef grid, Colour colour) {
  return FromStarts(arena, grid, colour, [](Frame& canvas, int cell, int step) {
    Walker(canvas, cell, step).Walk([](uint8_t) { return kTurn; });
  });
}

GridRef TurnByColour(Arena& arena, GridRef grid, Colour colour, Colour right) {
  if (right.index == 0 || right.index == colour.index) return {};
  return FromStarts(arena, grid, colour, [right](Frame& canvas, int cell, int step) {
    Walker(canvas, cell, step).Walk([right](uint8_t ahead) {
      return ahead == right.index ? Turn::kRight : Turn::kLeft;
    });
  });
}

// A stream that goes one way over black. Where paint bars it, it parts, goes along the paint on
// both sides and on from where the way is free.
class Stream {
 public:
  Stream(Frame& canvas, int at, int step)
      : canvas_(canvas),
        colour_(canvas[at]),
        step_(step),
        side_(step == 1 || step == -1 ? canvas.stride() : 1),
        waiting_{at} {}

  void Flow() {
    while (!waiting_.empty()) {
      int at = waiting_.back();
      waiting_.pop_back();
      while (canvas_[at + step_] == 0) Paint(at += step_);
      if (!IsBarred(at)) continue;
      for (const int side : {-side_, side_}) Along(at, side);
    }
  }

 private:
  bool IsBarred(int at) const {
    const uint8_t ahead = canvas_[at + step_];
    return ahead != kOutside && ahead != colour_;
  }
  void Paint(int at) { canvas_[at] = colour_; }

  // To a side as long as the way is barred; where it is free, the stream goes on.
  void Along(int at, int side) {
    while (canvas_[at + step_] != 0) {
      if (!IsBarred(at) || canvas_[at + side] != 0) return;
      Paint(at += side);
    }
    waiting_.push_back(at);
  }

  Frame& canvas_;
  const uint8_t colour_;
  const int step_, side_;
  std::vector<int> waiting_;
};

GridRef FlowAround(Arena& arena, GridRef grid, Colour colour) {
  return FromStarts(arena, grid, colour,
                    [](Frame& canvas, int cell, int step) { Stream(canvas, cell, step).Flow(); });
}

}  // namespace

Primitives TurnPrimitives() {
  constexpr const char* kType = "grid -> colour -> grid";
  return {
      {"turn_right_at_paint", kType,
       "lines of a colour go on, or off the border, and turn right at paint", 6.0,
       Lift<&TurnAtPaint<Turn::kRight>>()},
      {"turn_left_at_paint", kType,
       "lines of a colour go on, or off the border, and turn left at paint", 6.0,
       Lift<&TurnAtPaint<Turn::kLeft>>()},
      {"turn_free_at_paint", kType,
       "lines of a colour go on, or off the border, and at paint to the only free side", 6.0,
       Lift<&TurnAtPaint<Turn::kFree>>()},
      {"turn_by_colour", "grid -> colour -> colour -> grid",
       "lines of a colour go on, or off the border, and turn right at another, left at the rest",
       6.0, Lift<&TurnByColour>()},
      {"flow_around", kType,
       "lines of a colour go on, or off the border, and along paint on both sides until free", 5.5,
       Lift<&FlowAround>()},
  };
}

}  // namespace hunch::grid
