#include "domains/grid/schemas/move_each.h"

#include <optional>

#include "domains/grid/schemas/moves.h"

namespace hunch::grid {
namespace {

using core::Value;

template <bool kLeaving, LeftPlaces kLeft>
GridRef Move(base::Arena& arena, const Said& said, GridRef canvas) {
  GridBuilder out(arena, canvas.height(), canvas.width(), canvas.top(), canvas.left());
  uint8_t* cells = out.cells();
  if (kLeft == LeftPlaces::kKept) std::copy_n(canvas.cells(), canvas.area(), cells);
  if (kLeft == LeftPlaces::kErased && !DrawWithout(said.members, canvas, cells)) return {};
  for (size_t i = 0; i < said.size(); ++i) {
    const Vector by = core::Native<Vector>::From(said.values[i]);
    const auto paint = [cells](int cell, uint8_t colour) {
      cells[cell] = colour;
      return true;
    };
    if (!ForEachShown<kLeaving>(said.member(i), by, canvas, paint)) return {};
  }
  return out.Finish();
}

template <bool kLeaving, LeftPlaces kLeft = LeftPlaces::kErased>
void MoveEach(const core::Call& call) {
  RenderMembers<1>(call, [&call](const Said& said, GridRef canvas) {
    return Move<kLeaving, kLeft>(call.arena, said, canvas);
  });
}

// The cells that members which have gone must have come to; nothing where these are too many.
std::optional<CellSet> ToMake(const MembersNote& members, const CanvasNote& canvas) {
  if (!members.inside || canvas.changes > 2 * members.painted) return std::nullopt;
  const CellSet made = (canvas.changed - members.covered) | (canvas.not_ground & members.covered);
  return made.count() <= members.painted ? std::optional(made) : std::nullopt;
}

}  // namespace

Primitives MoveEachPrimitives() {
  return {{"move_each", "(grid -> vector) -> list grid -> grid -> grid",
           "the grid with those of a list moved by the vectors that a function gives", 4.5,
           &MoveEach<false>},
          {"copy_each", "(grid -> vector) -> list grid -> grid -> grid",
           "the grid with copies of those of a list laid on it, moved by what a function gives",
           5.0, &MoveEach<false, LeftPlaces::kKept>},
          {"drift_each", "(grid -> vector) -> list grid -> grid -> grid",
           "the same, where what leaves the grid is lost", 6.0, &MoveEach<true>}};
}

bool MoveEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                   std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  if (members.empty()) return canvas.SameCells(target);
  Moves<false> moves(members, canvas, target);
  if (!moves.Possible()) return false;
  return moves.Alike(slots) ||
         std::any_of(std::begin(kDirections), std::end(kDirections),
                     [&](Vector direction) { return moves.InDirection(direction, slots); }) ||
         moves.Whole(slots) || moves.Nearest(false, slots) || moves.Nearest(true, slots);
}

bool CopyEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                   std::span<Value> slots) const {
  if (!canvas.SameSize(target) || members.empty() || canvas.SameCells(target)) return false;
  Moves<false, LeftPlaces::kKept> moves(members, canvas, target);
  return moves.Possible() &&
         (moves.Alike(slots) ||
          std::any_of(std::begin(kDirections), std::end(kDirections),
                      [&](Vector direction) { return moves.InDirection(direction, slots); }) ||
          moves.Whole(slots));
}

bool DriftEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                    std::span<Value> slots) const {
  if (!canvas.SameSize(target) || members.empty()) return false;
  Moves<true> moves(members, canvas, target);
  return moves.Possible() &&
         std::any_of(std::begin(kDirections), std::end(kDirections),
                     [&](Vector direction) { return moves.InDirection(direction, slots); });
}

bool MoveEachSchema::Possible(std::span<const Value> frame, MemberNotes& notes) const {
  const GridRef canvas(frame.back().blob());
  MembersNote& members = notes.OfMembers(frame[0], canvas);
  const std::optional<CellSet> to_make = ToMake(members, notes.OfCanvas(canvas));
  if (!to_make) return false;
  const Reach& reach = notes.Anywhere(members);
  return reach.all && to_make->IsWithin(reach.cells);
}

// Members that have no place left stay, which counts for what they cover.
bool CopyEachSchema::Possible(std::span<const Value> frame, MemberNotes& notes) const {
  const GridRef canvas(frame.back().blob());
  const CanvasNote& shown = notes.OfCanvas(canvas);
  if (shown.changes == 0) return false;
  MembersNote& members = notes.OfMembers(frame[0], canvas);
  if (shown.changes > members.painted) return false;
  return shown.changed.IsWithin(notes.Anywhere(members).cells | members.covered);
}

bool DriftEachSchema::Possible(std::span<const Value> frame, MemberNotes& notes) const {
  const GridRef canvas(frame.back().blob());
  MembersNote& members = notes.OfMembers(frame[0], canvas);
  const std::optional<CellSet> to_make = ToMake(members, notes.OfCanvas(canvas));
  if (!to_make) return false;
  const std::span<const Reach> along = notes.Along(members);
  return std::any_of(along.begin(), along.end(), [&](const Reach& reach) {
    return reach.all && to_make->IsWithin(reach.cells);
  });
}

}  // namespace hunch::grid
