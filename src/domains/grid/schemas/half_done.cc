#include "domains/grid/schemas/half_done.h"

#include <cstdlib>

#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Value;

constexpr int kLeastOf = 40;  // one in so many of the cells that differ, done by the step

constexpr int kLeastMovedOf = 50;  // ... that members elsewhere make

// Whether all that a member paints, moved, is shown, and how many of these cells are new.
bool IsShownAt(GridRef member, Vector by, GridRef canvas, GridRef target, int& fresh) {
  fresh = 0;
  return ForEachPaintedAt(member, by, canvas, [&](int cell, uint8_t colour) {
    fresh += canvas.cells()[cell] != colour;
    return target.cells()[cell] == colour;
  });
}

// The nearest place where a member is shown and some of it is new, straight ones before others;
// nothing for one that is where it was.
Vector NearestNewPlace(GridRef member, GridRef canvas, GridRef target, int& fresh) {
  Vector nearest;
  int least = INT32_MAX;
  fresh = 0;
  for (int top = 0; top + member.height() <= canvas.height(); ++top) {
    for (int left = 0; left + member.width() <= canvas.width(); ++left) {
      const Vector by{canvas.top() + top - member.top(), canvas.left() + left - member.left()};
      const int oblique = by.rows != 0 && by.columns != 0 ? 2 * kLongestSide : 0;
      const int way = std::abs(by.rows) + std::abs(by.columns) + oblique;
      int made = 0;
      if (way >= least || !IsShownAt(member, by, canvas, target, made)) continue;
      if (way > 0 && made == 0) continue;
      nearest = by;
      least = way;
      fresh = made;
    }
  }
  return nearest;
}

}  // namespace

// A member is erased where some of it is black and nothing has its colours; of one that something
// else has come over in part, nothing is known.
bool RecolourSomeSchema::DeduceMembers(std::span<const Value> members, GridRef canvas,
                                       GridRef target, std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  const uint8_t* const before = canvas.cells();
  const uint8_t* const shown = target.cells();
  bool taken[kLargestArea] = {};
  int done = 0, known = 0;
  bool some_left = false;
  for (size_t i = 0; i < members.size(); ++i) {
    int colour = -1, changed = 0, black = 0, cells = 0;
    bool one_colour = true;
    const bool apart = ForEachPainted(GridRef(members[i].blob()), canvas, [&](int cell) {
      if (colour < 0) colour = shown[cell];
      one_colour &= shown[cell] == colour;
      changed += shown[cell] != before[cell];
      black += shown[cell] == 0;
      ++cells;
      return !std::exchange(taken[cell], true);
    });
    if (!apart) return false;
    const bool erased = black > 0 && changed == cells;
    if (cells == 0 || !(one_colour || erased)) continue;
    if (erased) colour = 0;
    slots[i] = Value::OfNumber(colour);
    done += erased ? black : changed;
    some_left |= colour != 0;
    ++known;
  }
  int differing = 0, elsewhere = 0;
  for (int cell = 0; cell < canvas.area(); ++cell) {
    differing += before[cell] != shown[cell];
    elsewhere += before[cell] != shown[cell] && !taken[cell];
  }
  const bool most_known = 2 * known > static_cast<int>(members.size());
  return elsewhere > 0 && done * kLeastOf >= differing && done > 0 && some_left && most_known;
}

bool MoveSomeSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                   std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  int done = 0, differing = 0;
  for (size_t i = 0; i < members.size(); ++i) {
    const GridRef member(members[i].blob());
    int fresh = 0;
    const Vector by = NearestNewPlace(member, canvas, target, fresh);
    if (by == Vector{} && !IsShownAt(member, by, canvas, target, fresh)) return false;
    slots[i] = Native<Vector>::To(by);
    done += fresh;
  }
  for (int cell = 0; cell < canvas.area(); ++cell) {
    differing += canvas.cells()[cell] != target.cells()[cell];
  }
  return done > 0 && done * kLeastMovedOf >= differing && 2 * done < differing;
}

}  // namespace hunch::grid
