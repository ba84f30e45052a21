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

// What is drawn from a member. It may hold all cells of a canvas.
struct Marks {
  Mark all[kLargestArea];
  int count = 0;
};

void TakeAll(GridRef member, GridRef canvas, Marks& marks) {
  marks.count = 0;
  const int top = member.top() - canvas.top(), left = member.left() - canvas.left();
  for (int row = 0; row < member.height(); ++row) {
    for (int column = 0; column < member.width(); ++column) {
      const uint8_t colour = member.at(row, column);
      if (colour != 0) marks.all[marks.count++] = {top + row, left + column, colour};
    }
  }
}

// Of the cells that are furthest in a direction, those nearest to the middle of the member's box.
void KeepForemost(GridRef member, GridRef canvas, Vector direction, Marks& marks) {
  int furthest = INT32_MIN, nearest = INT32_MAX, kept = 0;
  const int top = member.top() - canvas.top(), left = member.left() - canvas.left();
  for (int i = 0; i < marks.count; ++i) {
    const Mark mark = marks.all[i];
    const int along = mark.row * direction.rows + mark.column * direction.columns;
    const int off = std::abs((2 * (mark.row - top) - member.height() + 1) * direction.columns -
                             (2 * (mark.column - left) - member.width() + 1) * direction.rows);
    if (along < furthest || (along == furthest && off > nearest)) continue;
    if (along > furthest || off < nearest) kept = 0;
    furthest = along;
    nearest = off;
    marks.all[kept++] = mark;
  }
  marks.count = kept;
}

// Calls take(cell, colour) for all that a member sends out by a vector; `marks` is for use inside.
template <Drawn kDrawn, Until kUntil, typename Take>
void ForEachSent(GridRef member, Vector by, GridRef canvas, Marks& marks, const Take& take) {
  if (by == Vector{}) return;
  TakeAll(member, canvas, marks);
  if (kDrawn == Drawn::kForemost) {
    KeepForemost(member, canvas, {Sign(by.rows), Sign(by.columns)}, marks);
  }
  const int height = canvas.height(), width = canvas.width();
  for (int times = 1;; ++times) {
    bool inside = false;
    for (int i = 0; i < marks.count; ++i) {
      const int row = marks.all[i].row + times * by.rows;
      const int column = marks.all[i].column + times * by.columns;
      if (row < 0 || row >= height || column < 0 || column >= width) continue;
      inside = true;
      const bool own = member.AtPlace(row + canvas.top(), column + canvas.left()) != 0;
      if (kUntil == Until::kPaint && canvas.at(row, column) != 0 && !own) return;
    }
    if (!inside) return;
    for (int i = 0; i < marks.count; ++i) {
      const int row = marks.all[i].row + times * by.rows;
      const int column = marks.all[i].column + times * by.columns;
      if (row < 0 || row >= height || column < 0 || column >= width) continue;
      if (canvas.at(row, column) == 0) take(row * width + column, marks.all[i].colour);
    }
  }
}

template <Drawn kDrawn, Until kUntil>
void Draw(std::span<const Value> members, std::span<const Value> vectors, GridRef canvas,
          uint8_t* cells) {
  Marks marks;
  std::copy_n(canvas.cells(), canvas.area(), cells);
  for (size_t i = 0; i < members.size(); ++i) {
    const Vector by = Native<Vector>::From(vectors[i]);
    ForEachSent<kDrawn, kUntil>(GridRef(members[i].blob()), by, canvas, marks,
                                [cells](int cell, uint8_t colour) { cells[cell] = colour; });
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

// How many cells it makes as they are shown; 0 where one stays black, or most are not so.
template <Drawn kDrawn, Until kUntil>
int Makes(GridRef member, Vector by, GridRef canvas, GridRef target, Marks& marks) {
  int made = 0, others = 0;
  bool black = false;
  ForEachSent<kDrawn, kUntil>(member, by, canvas, marks, [&](int cell, uint8_t colour) {
    const uint8_t shown = target.cells()[cell];
    black |= shown == 0;
    made += shown == colour;
    others += shown != colour;
  });
  return black || others > made ? 0 : made;
}

// Each by the vector with which it makes most. What crosses may be in another's colour.
template <Drawn kDrawn, Until kUntil>
void ChooseVectors(std::span<const Value> members, GridRef canvas, GridRef target,
                   std::span<Value> slots) {
  Marks marks;
  for (size_t i = 0; i < members.size(); ++i) {
    const GridRef member(members[i].blob());
    const bool whole = kDrawn == Drawn::kWhole;
    const Vector extents[] = {{1, 1},
                              whole ? Vector{member.height(), member.width()} : Vector{2, 2},
                              {member.height() + 1, member.width() + 1}};
    int most = 0;
    Vector best;
    for (const Vector extent : std::span(extents, whole ? 3 : 2)) {
      for (const Vector direction : kDirections) {
        const Vector by{direction.rows * extent.rows, direction.columns * extent.columns};
        const int made = Makes<kDrawn, kUntil>(member, by, canvas, target, marks);
        if (made <= most) continue;
        most = made;
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
