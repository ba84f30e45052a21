#include "domains/grid/schemas/lay_each.h"

#include <cstdlib>

#include "domains/grid/measures.h"
#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Value;

constexpr int kLeastAlike = 2;    // of the canvas' area to where the target differs
constexpr int kLeastRatio = 4;    // of the target's area to the picture's and members'
constexpr size_t kMostLaid = 32;  // members

// Calls take(i, colour) for each cell i of the canvas that the picture paints when its first cell
// is at (row, column) of the canvas, as long as it gives true; whether it always did.
template <typename Take>
bool ForEachLaid(GridRef picture, int row, int column, GridRef canvas, const Take& take) {
  const int top = std::max(0, -row), bottom = std::min(picture.height(), canvas.height() - row);
  const int left = std::max(0, -column);
  const int right = std::min(picture.width(), canvas.width() - column);
  for (int r = top; r < bottom; ++r) {
    for (int c = left; c < right; ++c) {
      const uint8_t colour = picture.at(r, c);
      if (colour != 0 && !take((row + r) * canvas.width() + column + c, colour)) return false;
    }
  }
  return true;
}

// The place of a member on the canvas, moved.
Vector PlaceOf(GridRef member, GridRef canvas, Vector by) {
  return {member.top() - canvas.top() + by.rows, member.left() - canvas.left() + by.columns};
}

GridRef Lay(base::Arena& arena, const Said& said, GridRef picture, GridRef canvas) {
  GridBuilder out(arena, canvas.height(), canvas.width(), canvas.top(), canvas.left());
  uint8_t* cells = out.cells();
  std::copy_n(canvas.cells(), canvas.area(), cells);
  for (size_t i = 0; i < said.size(); ++i) {
    const Vector by = Native<Vector>::From(said.values[i]);
    const Vector at = PlaceOf(said.member(i), canvas, by);
    ForEachLaid(picture, at.rows, at.columns, canvas, [cells](int cell, uint8_t colour) {
      cells[cell] = colour;
      return true;
    });
  }
  return out.Finish();
}

void LayEach(const core::Call& call) {
  RenderMembers<2>(call, [&call](const Said& said, GridRef picture, GridRef canvas) {
    return Lay(call.arena, said, picture, canvas);
  });
}

bool Shown(GridRef picture, int row, int column, GridRef target) {
  const uint8_t* shown = target.cells();
  return ForEachLaid(picture, row, column, target,
                     [shown](int cell, uint8_t colour) { return shown[cell] == colour; });
}

// The first cell in which the target differs from the canvas; -1 where none does, or where so many
// pictures cannot make all the difference.
int FirstDifference(GridRef picture, size_t count, GridRef canvas, GridRef target) {
  const unsigned colours = ColourSet(picture) & ~1u;
  const int64_t most = static_cast<int64_t>(count) * CellCount(picture);
  int64_t different = 0;
  int first = -1;
  for (int cell = 0; cell < canvas.area(); ++cell) {
    const uint8_t shown = target.cells()[cell];
    if (shown == canvas.cells()[cell]) continue;
    if ((colours >> shown & 1) == 0 || ++different > most) return -1;
    if (first < 0) first = cell;
  }
  return first;
}

int Differences(GridRef canvas, GridRef target) {
  int count = 0;
  for (int cell = 0; cell < canvas.area(); ++cell) {
    count += canvas.cells()[cell] != target.cells()[cell];
  }
  return count;
}

// Whether all members' pictures at one vector make the target.
bool AllAt(Vector by, std::span<const Value> members, GridRef picture, GridRef canvas,
           GridRef target) {
  bool taken[kLargestArea] = {};
  for (const Value member : members) {
    const Vector at = PlaceOf(GridRef(member.blob()), canvas, by);
    const bool shown =
        ForEachLaid(picture, at.rows, at.columns, canvas, [&](int cell, uint8_t colour) {
          taken[cell] = true;
          return target.cells()[cell] == colour;
        });
    if (!shown) return false;
  }
  for (int cell = 0; cell < canvas.area(); ++cell) {
    if (!taken[cell] && canvas.cells()[cell] != target.cells()[cell]) return false;
  }
  return true;
}

}  // namespace

Primitives LayEachPrimitives() {
  return {{"lay_each", "(grid -> vector) -> list grid -> grid -> grid -> grid",
           "the second grid with the first laid at each of a list, moved as a function says", 4.5,
           &LayEach}};
}

bool LayEachSchema::Admits(size_t argument, Value value, Value target) const {
  if (!value.defined()) return false;
  if (argument == 0) {
    const std::span<const Value> members = core::Elements(value);
    return members.size() <= kMostLaid &&
           (!target.defined() || std::all_of(members.begin(), members.end(), [target](Value v) {
             return GridRef(v.blob()).area() * kLeastRatio <= GridRef(target.blob()).area();
           }));
  }
  if (argument == 2) {
    if (!MemberSchema::Admits(argument, value, target)) return false;
    return !target.defined() || Differences(GridRef(value.blob()), GridRef(target.blob())) <=
                                    GridRef(target.blob()).area() / kLeastAlike;
  }
  const GridRef picture(value.blob());
  if (CellCount(picture) < 2) return false;
  if (!target.defined()) return true;
  const GridRef shown(target.blob());
  if (picture.area() * kLeastRatio > shown.area()) return false;
  for (int row = 0; row + picture.height() <= shown.height(); ++row) {
    for (int column = 0; column + picture.width() <= shown.width(); ++column) {
      if (Shown(picture, row, column, shown)) return true;
    }
  }
  return false;
}

bool LayEachSchema::DeduceMembers(std::span<const Value> /*members*/, GridRef /*canvas*/,
                                  GridRef /*target*/, std::span<Value> /*slots*/) const {
  return false;
}

bool LayEachSchema::Possible(std::span<const Value> frame, MemberNotes& notes) const {
  const GridRef picture(frame[1].blob()), canvas(frame[2].blob());
  const CanvasNote& shown = notes.OfCanvas(canvas);
  if (shown.changes == 0 || (shown.to & ~(ColourSet(picture) & ~1u)) != 0) return false;
  const auto count = static_cast<int64_t>(core::Elements(frame[0]).size());
  return shown.changes <= count * CellCount(picture);
}

// The same vector for all: of those at which a cell of some member's picture is the first
// difference, the one that leaves the middles of the picture and of that member nearest.
bool LayEachSchema::DeduceWithGrids(std::span<const Value> members, std::span<const Value> grids,
                                    GridRef target, std::span<Value> slots) const {
  const GridRef picture(grids[0].blob()), canvas(grids[1].blob());
  if (!canvas.SameSize(target)) return false;
  const int difference = FirstDifference(picture, members.size(), canvas, target);
  if (difference < 0) return false;
  const int row = difference / canvas.width(), column = difference % canvas.width();
  int nearest = INT32_MAX;
  Vector found;
  for (const Value element : members) {
    const GridRef member(element.blob());
    const Vector at = PlaceOf(member, canvas, {});
    for (int cell = 0; cell < picture.area(); ++cell) {
      if (picture.cells()[cell] != target.cells()[difference]) continue;
      const Vector by{row - at.rows - cell / picture.width(),
                      column - at.columns - cell % picture.width()};
      const int distance = std::max(std::abs(2 * by.rows + picture.height() - member.height()) -
                                        (picture.height() + member.height()),
                                    std::abs(2 * by.columns + picture.width() - member.width()) -
                                        (picture.width() + member.width()));
      if (distance > 0 || distance >= nearest) continue;
      if (!AllAt(by, members, picture, canvas, target)) continue;
      nearest = distance;
      found = by;
    }
  }
  if (nearest == INT32_MAX) return false;
  std::fill(slots.begin(), slots.end(), Native<Vector>::To(found));
  return true;
}

}  // namespace hunch::grid
