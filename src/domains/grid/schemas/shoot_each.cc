#include "domains/grid/schemas/shoot_each.h"

#include <cstdlib>

#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Value;

enum class Drawn { kForemost, kWhole };
enum class Until { kPaint, kBorder };

constexpr Vector kDirections[] = {{1, 0}, {-1, 0}, {0, 1},  {0, -1},
                                  {1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

constexpr int kLeastOf = 4;  // one in so many of the cells that differ, made by a step

int Sign(int n) { return (n > 0) - (n < 0); }

struct Mark {
  int row, column;  // of the canvas
  uint8_t colour;
};

// What is drawn from a member, all of whose box may be painted; places are in the canvas.
struct Marks {
  int top, left, height, width;  // of the member's box
  int count = 0;
  Mark each[kLargestArea];
};

void TakeAll(GridRef member, GridRef canvas, Marks& marks) {
  marks.top = member.top() - canvas.top();
  marks.left = member.left() - canvas.left();
  marks.height = member.height();
  marks.width = member.width();
  marks.count = 0;
  for (int row = 0; row < member.height(); ++row) {
    for (int column = 0; column < member.width(); ++column) {
      const uint8_t colour = member.at(row, column);
      if (colour == 0) continue;
      marks.each[marks.count++] = {marks.top + row, marks.left + column, colour};
    }
  }
}

// Of the cells that are furthest in a direction, those nearest to the middle of the member's box.
void TakeForemost(const Marks& all, Vector direction, Marks& foremost) {
  int furthest = INT32_MIN, nearest = INT32_MAX;
  foremost.top = all.top;
  foremost.left = all.left;
  foremost.height = all.height;
  foremost.width = all.width;
  foremost.count = 0;
  for (int i = 0; i < all.count; ++i) {
    const Mark mark = all.each[i];
    const int along = mark.row * direction.rows + mark.column * direction.columns;
    const int off = std::abs((2 * (mark.row - all.top) - all.height + 1) * direction.columns -
                             (2 * (mark.column - all.left) - all.width + 1) * direction.rows);
    if (along < furthest || (along == furthest && off > nearest)) continue;
    if (along > furthest || off < nearest) foremost.count = 0;
    furthest = along;
    nearest = off;
    foremost.each[foremost.count++] = mark;
  }
}

// What a member sends out: all of it, or what is foremost in the direction that is asked for.
template <Drawn kDrawn>
class Sent {
 public:
  explicit Sent(GridRef canvas) : canvas_(canvas) {}
  void TakeMember(GridRef member) { TakeAll(member, canvas_, all_); }
  const Marks& Towards(Vector by) {
    if constexpr (kDrawn == Drawn::kWhole) return all_;
    TakeForemost(all_, {Sign(by.rows), Sign(by.columns)}, foremost_);
    return foremost_;
  }

 private:
  const GridRef canvas_;
  Marks all_, foremost_;
};

bool OutsideAfter(int steps, Vector by, const Marks& marks, GridRef canvas) {
  const int top = marks.top + steps * by.rows, left = marks.left + steps * by.columns;
  return top + marks.height <= 0 || top >= canvas.height() || left + marks.width <= 0 ||
         left >= canvas.width();
}

// Calls use(row, column, colour) for the marks in the canvas that many steps on, those that lead
// the way first, until it says no. Whether it never did.
template <typename Use>
bool ForEachAfter(int steps, Vector by, const Marks& marks, GridRef canvas, const Use& use) {
  if (OutsideAfter(steps, by, marks, canvas)) return true;
  const bool last_leads = by.rows > 0 || (by.rows == 0 && by.columns > 0);
  for (int i = 0; i < marks.count; ++i) {
    const Mark& mark = marks.each[last_leads ? marks.count - 1 - i : i];
    const int row = mark.row + steps * by.rows, column = mark.column + steps * by.columns;
    const bool inside = row >= 0 && row < canvas.height() && column >= 0 && column < canvas.width();
    if (inside && !use(row, column, mark.colour)) return false;
  }
  return true;
}

// Whether paint that is not the member's own stands there, and ends what it sends out.
template <Until kUntil>
bool Ends(GridRef member, GridRef canvas, int row, int column) {
  return kUntil == Until::kPaint && canvas.at(row, column) != 0 &&
         member.AtPlace(row + canvas.top(), column + canvas.left()) == 0;
}

// Calls take(cell, colour) for all that a member sends out by a vector, until it says no.
template <Until kUntil, typename Take>
void ForEachSent(GridRef member, const Marks& marks, Vector by, GridRef canvas, const Take& take) {
  bool inside = true;
  const auto is_free = [&](int row, int column, uint8_t) {
    inside = true;
    return !Ends<kUntil>(member, canvas, row, column);
  };
  const auto take_there = [&](int row, int column, uint8_t colour) {
    return canvas.at(row, column) != 0 || take(row * canvas.width() + column, colour);
  };
  for (int steps = 1; inside; ++steps) {
    inside = false;
    if (!ForEachAfter(steps, by, marks, canvas, is_free)) return;
    if (!ForEachAfter(steps, by, marks, canvas, take_there)) return;
  }
}

template <Drawn kDrawn, Until kUntil>
void Draw(std::span<const Value> members, std::span<const Value> vectors, GridRef canvas,
          uint8_t* cells) {
  Sent<kDrawn> sent(canvas);
  std::copy_n(canvas.cells(), canvas.area(), cells);
  for (size_t i = 0; i < members.size(); ++i) {
    const Vector by = Native<Vector>::From(vectors[i]);
    if (by == Vector{}) continue;
    const GridRef member(members[i].blob());
    sent.TakeMember(member);
    ForEachSent<kUntil>(member, sent.Towards(by), by, canvas, [cells](int cell, uint8_t colour) {
      cells[cell] = colour;
      return true;
    });
  }
}

template <Drawn kDrawn, Until kUntil>
void SendEach(const core::Call& call) {
  RenderMembers<1>(call, [&call](const Said& said, GridRef canvas) {
    GridBuilder out(call.arena, canvas.height(), canvas.width(), canvas.top(), canvas.left());
    Draw<kDrawn, kUntil>(said.members, said.values, canvas, out.cells());
    return out.Finish();
  });
}

// Whether paint in colours of the members came to black cells, and nothing else happened.
bool OnlyPainted(std::span<const Value> members, GridRef canvas, GridRef target) {
  unsigned colours = 0;
  for (const Value member : members) colours |= ColourSet(GridRef(member.blob()));
  bool differs = false;
  for (int cell = 0; cell < canvas.area(); ++cell) {
    const uint8_t before = canvas.cells()[cell], shown = target.cells()[cell];
    if (before == shown) continue;
    if (before != 0 || (colours >> shown & 1) == 0) return false;
    differs = true;
  }
  return differs;
}

// How many cells it makes as they are shown; 0 where one stays black, most are not so, or the first
// step makes none.
template <Until kUntil>
int Makes(GridRef member, const Marks& marks, Vector by, GridRef canvas, GridRef target) {
  bool some_black = false;
  const auto begins = [&](int row, int column, uint8_t) {
    const bool black = canvas.at(row, column) == 0;
    some_black |= black;
    return black ? target.at(row, column) != 0 : !Ends<kUntil>(member, canvas, row, column);
  };
  if (!ForEachAfter(1, by, marks, canvas, begins) || !some_black) return 0;
  int made = 0, others = 0;
  bool black = false;
  ForEachSent<kUntil>(member, marks, by, canvas, [&](int cell, uint8_t colour) {
    const uint8_t shown = target.cells()[cell];
    black = shown == 0;
    made += shown == colour;
    others += shown != colour;
    return !black;
  });
  return black || others > made ? 0 : made;
}

// Each by the vector with which it makes most, of several the first by extent. What crosses may be
// in another's colour.
template <Drawn kDrawn, Until kUntil>
void ChooseVectors(std::span<const Value> members, GridRef canvas, GridRef target,
                   std::span<Value> slots) {
  Sent<kDrawn> sent(canvas);
  for (size_t i = 0; i < members.size(); ++i) {
    const GridRef member(members[i].blob());
    sent.TakeMember(member);
    const bool whole = kDrawn == Drawn::kWhole;
    const Vector extents[] = {{1, 1},
                              whole ? Vector{member.height(), member.width()} : Vector{2, 2},
                              {member.height() + 1, member.width() + 1}};
    int most = 0, best_extent = 0;
    Vector best;
    for (const Vector direction : kDirections) {
      const Marks& marks = sent.Towards(direction);
      for (int k = 0; k < (whole ? 3 : 2); ++k) {
        const Vector by{direction.rows * extents[k].rows, direction.columns * extents[k].columns};
        const int made = Makes<kUntil>(member, marks, by, canvas, target);
        if (made == 0 || made < most || (made == most && k >= best_extent)) continue;
        most = made;
        best_extent = k;
        best = by;
      }
    }
    slots[i] = Native<Vector>::To(best);
  }
}

template <Drawn kDrawn, Until kUntil>
bool Deduce(std::span<const Value> members, GridRef canvas, GridRef target,
            std::span<Value> slots) {
  if (!canvas.SameSize(target) || members.empty()) return false;
  if (!OnlyPainted(members, canvas, target)) return false;
  ChooseVectors<kDrawn, kUntil>(members, canvas, target, slots);
  uint8_t drawn[kLargestArea];
  Draw<kDrawn, kUntil>(members, slots, canvas, drawn);
  return std::equal(drawn, drawn + canvas.area(), target.cells());
}

}  // namespace

Primitives ShootEachPrimitives() {
  const char* const type = "(grid -> vector) -> list grid -> grid -> grid";
  return {{"shoot_each", type,
           "the grid with rays from those of a list, in the directions that a function gives, over "
           "black, until paint",
           4.5, &SendEach<Drawn::kForemost, Until::kPaint>},
          {"beam_each", type, "the same on behind paint to the border", 5.0,
           &SendEach<Drawn::kForemost, Until::kBorder>},
          {"repeat_each", type,
           "the grid with those of a list again and again, each a vector further that a function "
           "gives, over black, until paint",
           5.0, &SendEach<Drawn::kWhole, Until::kPaint>}};
}

bool ShootEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                    std::span<Value> slots) const {
  return grid::Deduce<Drawn::kForemost, Until::kPaint>(members, canvas, target, slots);
}

// Rays are much of what there is to do, and not all.
bool ShootSomeSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                    std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  ChooseVectors<Drawn::kForemost, Until::kPaint>(members, canvas, target, slots);
  uint8_t drawn[kLargestArea];
  Draw<Drawn::kForemost, Until::kPaint>(members, slots, canvas, drawn);
  int done = 0, differing = 0;
  for (int cell = 0; cell < canvas.area(); ++cell) {
    const uint8_t before = canvas.cells()[cell], shown = target.cells()[cell];
    differing += before != shown;
    if (drawn[cell] != before) done += drawn[cell] == shown;
  }
  return done < differing && done * kLeastOf >= differing && done > 0;
}

bool BeamEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                   std::span<Value> slots) const {
  return grid::Deduce<Drawn::kForemost, Until::kBorder>(members, canvas, target, slots);
}

bool RepeatEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                     std::span<Value> slots) const {
  return grid::Deduce<Drawn::kWhole, Until::kPaint>(members, canvas, target, slots);
}

}  // namespace hunch::grid
