#include "domains/grid/schemas/shoot_each.h"

#include <cstdlib>

#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Value;

constexpr Vector kDirections[] = {{1, 0}, {-1, 0}, {0, 1},  {0, -1},
                                  {1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

constexpr int kMostGap = 1;  // between the cells of a ray that is deduced
constexpr int kLeastOf = 4;  // one in so many of the cells that differ, made by a step

int Sign(int n) { return (n > 0) - (n < 0); }

struct Mark {
  int row, column;  // of the canvas
  uint8_t colour;
};

// A member's cells that are foremost in a direction: of those that are furthest, those nearest to
// the middle of its box.
struct Foremost {
  Mark each[2];
  int count = 0;

  Foremost(GridRef member, Vector direction, GridRef canvas) {
    const int top = member.top() - canvas.top(), left = member.left() - canvas.left();
    int furthest = INT32_MIN, nearest = INT32_MAX;
    for (int row = 0; row < member.height(); ++row) {
      for (int column = 0; column < member.width(); ++column) {
        const int along = row * direction.rows + column * direction.columns;
        if (along < furthest || member.at(row, column) == 0) continue;
        const int off = std::abs((2 * row - member.height() + 1) * direction.columns -
                                 (2 * column - member.width() + 1) * direction.rows);
        if (along == furthest && off > nearest) continue;
        if (along > furthest || off < nearest) count = 0;
        furthest = along;
        nearest = off;
        each[count++] = {top + row, left + column, member.at(row, column)};
      }
    }
  }
};

// Calls take(cell, colour) for all that foremost cells send out by a vector until they meet paint,
// or until it says no.
template <typename Take>
void ForEachSent(const Foremost& foremost, Vector by, GridRef canvas, const Take& take) {
  for (int steps = 1;; ++steps) {
    int cells[2], inside = 0;
    uint8_t colours[2];
    for (int i = 0; i < foremost.count; ++i) {
      const Mark& mark = foremost.each[i];
      const int row = mark.row + steps * by.rows, column = mark.column + steps * by.columns;
      if (row < 0 || row >= canvas.height() || column < 0 || column >= canvas.width()) continue;
      if (canvas.at(row, column) != 0) return;
      cells[inside] = row * canvas.width() + column;
      colours[inside++] = mark.colour;
    }
    if (inside == 0) return;
    for (int i = 0; i < inside; ++i) {
      if (!take(cells[i], colours[i])) return;
    }
  }
}

void Draw(std::span<const Value> members, std::span<const Value> vectors, GridRef canvas,
          uint8_t* cells) {
  std::copy_n(canvas.cells(), canvas.area(), cells);
  for (size_t i = 0; i < members.size(); ++i) {
    const Vector by = Native<Vector>::From(vectors[i]);
    if (by == Vector{}) continue;
    const Foremost foremost(GridRef(members[i].blob()), {Sign(by.rows), Sign(by.columns)}, canvas);
    ForEachSent(foremost, by, canvas, [cells](int cell, uint8_t colour) {
      cells[cell] = colour;
      return true;
    });
  }
}

void ShootEach(const core::Call& call) {
  RenderMembers<1>(call, [&call](const Said& said, GridRef canvas) {
    GridBuilder out(call.arena, canvas.height(), canvas.width(), canvas.top(), canvas.left());
    Draw(said.members, said.values, canvas, out.cells());
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
int Makes(const Foremost& foremost, Vector by, GridRef canvas, GridRef target) {
  int made = 0, others = 0;
  bool black = false;
  ForEachSent(foremost, by, canvas, [&](int cell, uint8_t colour) {
    const uint8_t shown = target.cells()[cell];
    black = shown == 0;
    made += shown == colour;
    others += shown != colour;
    return !black;
  });
  return black || others > made ? 0 : made;
}

// Each by the vector with which it makes most, of several the shortest. What crosses may be in
// another's colour.
void ChooseVectors(std::span<const Value> members, GridRef canvas, GridRef target,
                   std::span<Value> slots) {
  for (size_t i = 0; i < members.size(); ++i) {
    int most = 0, least_gap = 0;
    Vector best;
    for (const Vector direction : kDirections) {
      const Foremost foremost(GridRef(members[i].blob()), direction, canvas);
      for (int gap = 0; gap <= kMostGap; ++gap) {
        const Vector by{direction.rows * (1 + gap), direction.columns * (1 + gap)};
        const int made = Makes(foremost, by, canvas, target);
        if (made == 0 || made < most || (made == most && gap >= least_gap)) continue;
        most = made;
        least_gap = gap;
        best = by;
      }
    }
    slots[i] = Native<Vector>::To(best);
  }
}

}  // namespace

Primitives ShootEachPrimitives() {
  return {{"shoot_each", "(grid -> vector) -> list grid -> grid -> grid",
           "the grid with rays from those of a list, in the directions that a function gives, over "
           "black, until paint",
           4.5, &ShootEach}};
}

bool ShootEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                    std::span<Value> slots) const {
  if (!canvas.SameSize(target) || !OnlyPainted(members, canvas, target)) return false;
  ChooseVectors(members, canvas, target, slots);
  uint8_t drawn[kLargestArea];
  Draw(members, slots, canvas, drawn);
  return std::equal(drawn, drawn + canvas.area(), target.cells());
}

// Rays are much of what there is to do, and not all.
bool ShootSomeSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                    std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  ChooseVectors(members, canvas, target, slots);
  uint8_t drawn[kLargestArea];
  Draw(members, slots, canvas, drawn);
  int done = 0, differing = 0;
  for (int cell = 0; cell < canvas.area(); ++cell) {
    const uint8_t before = canvas.cells()[cell], shown = target.cells()[cell];
    differing += before != shown;
    if (drawn[cell] != before) done += drawn[cell] == shown;
  }
  return done < differing && done * kLeastOf >= differing && done > 0;
}

}  // namespace hunch::grid
