#include "domains/grid/schemas/fill_each.h"

#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Value;

// Calls take(i) for each black cell i of the canvas in a member's box. False when the box does not
// lie on the canvas.
template <typename Take>
bool ForEachBlackInBox(GridRef member, GridRef canvas, const Take& take) {
  const int top = member.top() - canvas.top(), left = member.left() - canvas.left();
  if (top < 0 || left < 0 || top + member.height() > canvas.height() ||
      left + member.width() > canvas.width()) {
    return false;
  }
  const int width = canvas.width();
  for (int row = top; row < top + member.height(); ++row) {
    for (int i = row * width + left; i < row * width + left + member.width(); ++i) {
      if (canvas.cells()[i] == 0) take(i);
    }
  }
  return true;
}

GridRef Fill(base::Arena& arena, const Said& said, GridRef canvas) {
  GridBuilder out(arena, canvas.height(), canvas.width(), canvas.top(), canvas.left());
  uint8_t* cells = out.cells();
  std::copy_n(canvas.cells(), canvas.area(), cells);
  for (size_t i = 0; i < said.size(); ++i) {
    const auto colour = static_cast<uint8_t>(said.values[i].number());
    const bool inside = ForEachBlackInBox(said.member(i), canvas, [&](int cell) {
      if (colour != 0) cells[cell] = colour;
    });
    if (!inside) return {};
  }
  return out.Finish();
}

void FillEach(const core::Call& call) {
  RenderMembers<1>(
      call, [&call](const Said& said, GridRef canvas) { return Fill(call.arena, said, canvas); });
}

}  // namespace

Primitives FillEachPrimitives() {
  return {{"fill_each", "(grid -> colour) -> list grid -> grid -> grid",
           "the grid with black in each one's box in the colours that a function gives", 4.5,
           &FillEach}};
}

// Boxes that share black cells must be filled alike.
bool FillEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                   std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  const uint8_t* shown = target.cells();
  bool taken[kLargestArea] = {};
  for (size_t i = 0; i < members.size(); ++i) {
    int16_t colour = -1;
    bool alike = true;
    const bool inside = ForEachBlackInBox(GridRef(members[i].blob()), canvas, [&](int cell) {
      if (colour < 0) colour = shown[cell];
      alike &= shown[cell] == colour;
      taken[cell] = true;
    });
    if (!inside || !alike) return false;
    if (colour >= 0) slots[i] = Value::OfNumber(colour);
  }
  for (int cell = 0; cell < canvas.area(); ++cell) {
    if (!taken[cell] && canvas.cells()[cell] != shown[cell]) return false;
  }
  return true;
}

bool FillEachSchema::Possible(std::span<const Value> frame, MemberNotes& notes) const {
  const GridRef canvas(frame.back().blob());
  const CanvasNote& shown = notes.OfCanvas(canvas);
  if (!shown.changed.IsWithin(shown.black)) return false;
  const MembersNote& members = notes.OfMembers(frame[0], canvas);
  return members.boxes_inside && shown.changed.IsWithin(members.boxes);
}

}  // namespace hunch::grid
