// Lines that go straight on and turn by a quarter wherever something is in their way.
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

  // Until the border, or until no way is left.
  void Walk(Turn turn) {
    const uint8_t colour = canvas_[at_];
    for (int k = 0; k < kLongestWalk; ++k) {
      if (canvas_[at_ + step_] == kOutside) return;
      if (canvas_[at_ + step_] != 0 && !Turned(turn)) return;
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

template <Turn kTurn>
GridRef TurnAtPaint(Arena& arena, GridRef grid, Colour colour) {
  if (colour.index == 0) return {};
  const Frame frame(grid, kOutside);
  Frame canvas = frame;
  bool some = false;
  ForEachStart(frame, static_cast<uint8_t>(colour.index), [&](int cell, int step) {
    some = true;
    Walker(canvas, cell, step).Walk(kTurn);
  });
  if (!some) return {};
  GridBuilder out = BlackLike(arena, grid);
  canvas.CopyTo(out.cells());
  return out.Finish();
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
  };
}

}  // namespace hunch::grid
