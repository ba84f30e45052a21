#include "domains/grid/schemas/recolour_each.h"

#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Value;

GridRef Recolour(base::Arena& arena, const Said& said, GridRef canvas) {
  GridBuilder out(arena, canvas.height(), canvas.width(), canvas.top(), canvas.left());
  uint8_t* cells = out.cells();
  std::copy_n(canvas.cells(), canvas.area(), cells);
  bool taken[kLargestArea] = {};
  for (size_t i = 0; i < said.size(); ++i) {
    const auto colour = static_cast<uint8_t>(said.values[i].number());
    const bool apart = ForEachPainted(said.member(i), canvas, [&](int cell) {
      cells[cell] = colour;
      return !std::exchange(taken[cell], true);
    });
    if (!apart) return {};
  }
  return out.Finish();
}

void RecolourEach(const core::Call& call) {
  RenderMembers<1>(call, [&call](const Said& said, GridRef canvas) {
    return Recolour(call.arena, said, canvas);
  });
}

}  // namespace

Primitives RecolourEachPrimitives() {
  return {{"recolour_each", "(grid -> colour) -> list grid -> grid -> grid",
           "the grid with those of a list painted in the colours that a function gives", 4.0,
           &RecolourEach}};
}

bool RecolourEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas,
                                       GridRef target, std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  const uint8_t* shown = target.cells();
  bool taken[kLargestArea] = {};
  for (size_t i = 0; i < members.size(); ++i) {
    const bool one_colour = ForEachPainted(GridRef(members[i].blob()), canvas, [&](int cell) {
      if (!slots[i].defined()) slots[i] = Value::OfNumber(shown[cell]);
      return shown[cell] == slots[i].number() && !std::exchange(taken[cell], true);
    });
    if (!one_colour) return false;
  }
  for (int cell = 0; cell < canvas.area(); ++cell) {
    if (!taken[cell] && canvas.cells()[cell] != shown[cell]) return false;
  }
  return true;
}

bool RecolourEachSchema::Possible(std::span<const Value> frame, MemberNotes& notes) const {
  const GridRef canvas(frame.back().blob());
  const MembersNote& members = notes.OfMembers(frame[0], canvas);
  return members.inside && members.apart && members.one_colour_each &&
         notes.OfCanvas(canvas).changed.IsWithin(members.covered);
}

}  // namespace hunch::grid
