// Lines that go on straight out of a colour's ends and, where other paint stops them, turn to one
// side or flow around it.
#include <algorithm>
#include <array>

#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

constexpr uint8_t kOutside = 0xFF;
constexpr int kMostHeads = 24;  // beyond these the colour draws no lines

// Up, right, down, left: the next one is a turn to the right.
enum Way : int { kUp, kRight, kDown, kLeft, kWays };
constexpr int TurnedRight(int way) { return (way + 1) % kWays; }
constexpr int TurnedLeft(int way) { return (way + 3) % kWays; }
constexpr int TurnedBack(int way) { return (way + 2) % kWays; }

struct Head {
  int at, way;
};

// A picture on which the ends of a colour's lines go on. An end has one neighbour of its colour and
// goes away from it; a single cell at the border, but for the corners, goes inward.
class Wandering {
 public:
  Wandering(GridRef grid, Colour colour)
      : frame_(grid, kOutside),
        canvas_(frame_),
        colour_(static_cast<uint8_t>(colour.index)),
        steps_{-frame_.stride(), 1, frame_.stride(), -1} {
    if (colour_ == 0) return;
    for (int i = 0; i < frame_.size() && !over_; ++i) {
      if (frame_[i] == colour_) AddHead(i);
    }
  }

  // Whether there is an end, and none too many.
  bool Any() const { return count_ > 0 && !over_; }

  // The ends go on one after the other; turn(colour) is the turn that paint of a colour asks for:
  // 1 to the right, 3 to the left. They end at the border and where the turn is barred.
  template <typename Turn>
  void Walk(const Turn& turn) {
    for (int k = 0; k < count_; ++k) {
      Head head = heads_[k];
      bool met[Frame::kLargest][kWays] = {};
      for (;;) {
        uint8_t ahead = frame_[head.at + steps_[head.way]];
        if (IsBar(ahead)) {
          head.way = (head.way + turn(ahead)) % kWays;
          ahead = frame_[head.at + steps_[head.way]];
        }
        if (ahead == kOutside || IsBar(ahead) || met[head.at][head.way]) break;
        met[head.at][head.way] = true;
        head.at += steps_[head.way];
        canvas_[head.at] = colour_;
      }
    }
  }

  // The ends go on; where paint bars one, it parts to both sides and goes on where it can.
  void Flow() {
    for (int k = 0; k < count_; ++k) {
      bool met[Frame::kLargest] = {};
      FlowFrom(heads_[k], met);
    }
  }

  GridRef Finish(Arena& arena, GridRef grid) const {
    GridBuilder out = BlackLike(arena, grid);
    canvas_.CopyTo(out.cells());
    return out.Finish();
  }

 private:
  bool IsBar(uint8_t cell) const { return cell != 0 && cell != kOutside && cell != colour_; }

  void AddHead(int i) {
    int alike = 0, outside = 0, back = 0, out = 0;
    for (int way = 0; way < kWays; ++way) {
      const uint8_t there = frame_[i + steps_[way]];
      if (there == colour_) {
        ++alike;
        back = way;
      } else if (there == kOutside) {
        ++outside;
        out = way;
      }
    }
    if (alike > 1 || (alike == 0 && outside != 1)) return;
    const int way = TurnedBack(alike == 1 ? back : out);
    if (frame_[i + steps_[way]] == kOutside) return;
    over_ = count_ == kMostHeads;
    if (!over_) heads_[count_++] = {i, way};
  }

  // Streams that wait are kept aside: of each, where it goes on.
  void FlowFrom(Head head, bool* met) {
    std::array<int, 2 * kLongestSide> waiting;
    size_t count = 0;
    waiting[count++] = head.at;
    while (count > 0) {
      int at = waiting[--count];
      while (frame_[at + steps_[head.way]] == 0 && !met[at + steps_[head.way]]) {
        at += steps_[head.way];
        met[at] = true;
        canvas_[at] = colour_;
      }
      if (!IsBar(frame_[at + steps_[head.way]])) continue;
      for (const int side : {TurnedLeft(head.way), TurnedRight(head.way)}) {
        const int past = AlongBar(at, head.way, side, met);
        if (past >= 0 && count < waiting.size()) waiting[count++] = past;
      }
    }
  }

  // Goes to a side as long as paint bars the way; the cell from which the way is free, -1 without.
  int AlongBar(int at, int way, int side, bool* met) {
    while (IsBar(frame_[at + steps_[way]])) {
      at += steps_[side];
      if (frame_[at] != 0 || met[at]) return -1;
      met[at] = true;
      canvas_[at] = colour_;
    }
    return at;
  }

  const Frame frame_;
  Frame canvas_;
  const uint8_t colour_;
  const std::array<int, kWays> steps_;
  std::array<Head, kMostHeads> heads_;
  int count_ = 0;
  bool over_ = false;
};

template <int kTurn>
GridRef TurnAtPaint(Arena& arena, GridRef grid, Colour colour) {
  Wandering wandering(grid, colour);
  if (!wandering.Any()) return {};
  wandering.Walk([](uint8_t) { return kTurn; });
  return wandering.Finish(arena, grid);
}

GridRef TurnByColour(Arena& arena, GridRef grid, Colour colour, Colour right) {
  Wandering wandering(grid, colour);
  if (!wandering.Any() || right.index == 0 || right.index == colour.index) return {};
  wandering.Walk([&](uint8_t paint) { return paint == right.index ? 1 : 3; });
  return wandering.Finish(arena, grid);
}

GridRef FlowAround(Arena& arena, GridRef grid, Colour colour) {
  Wandering wandering(grid, colour);
  if (!wandering.Any()) return {};
  wandering.Flow();
  return wandering.Finish(arena, grid);
}

}  // namespace

Primitives WanderPrimitives() {
  constexpr const char* kType = "grid -> colour -> grid";
  return {
      {"turn_right_at_paint", kType,
       "ends of a colour's lines go on and turn right where other paint stops them", 5.5,
       Lift<&TurnAtPaint<1>>()},
      {"turn_left_at_paint", kType,
       "ends of a colour's lines go on and turn left where other paint stops them", 5.5,
       Lift<&TurnAtPaint<3>>()},
      {"turn_by_colour", "grid -> colour -> colour -> grid",
       "ends of a colour's lines go on, at paint of another colour to the right, at the rest left",
       5.5, Lift<&TurnByColour>()},
      {"flow_around", kType,
       "ends of a colour's lines go on; where paint stops them, along it to both sides and on", 5.0,
       Lift<&FlowAround>()},
  };
}

}  // namespace hunch::grid
