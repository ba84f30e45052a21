#include "domains/grid/schemas/outline_each.h"

#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Value;

// Calls take(i) for each black cell i of the canvas that is next to a member's box.
template <typename Take>
void ForEachBlackAround(GridRef member, GridRef canvas, const Take& take) {
  const int top = member.top() - canvas.top() - 1, left = member.left() - canvas.left() - 1;
  const int bottom = top + member.height() + 1, right = left + member.width() + 1;
  for (int row = std::max(top, 0); row <= std::min(bottom, canvas.height() - 1); ++row) {
    const bool edge = row == top || row == bottom;
    for (int column = left; column <= right; column += edge ? 1 : right - left) {
      if (column < 0 || column >= canvas.width()) continue;
      const int cell = row * canvas.width() + column;
      if (canvas.cells()[cell] == 0) take(cell);
    }
  }
}

GridRef Outline(base::Arena& arena, const Said& said, GridRef canvas) {
  GridBuilder out(arena, canvas.height(), canvas.width(), canvas.top(), canvas.left());
  uint8_t* cells = out.cells();
  std::copy_n(canvas.cells(), canvas.area(), cells);
  for (size_t i = 0; i < said.size(); ++i) {
    const auto colour = static_cast<uint8_t>(said.values[i].number());
    if (colour == 0) continue;
    ForEachBlackAround(said.member(i), canvas, [&](int cell) { cells[cell] = colour; });
  }
  return out.Finish();
}

void OutlineEach(const core::Call& call) {
  RenderMembers<1>(call, [&call](const Said& said, GridRef canvas) {
    return Outline(call.arena, said, canvas);
  });
}

}  // namespace

Primitives OutlineEachPrimitives() {
  return {{"outline_each", "(grid -> colour) -> list grid -> grid -> grid",
           "the grid with black next to each one's box in the colours that a function gives", 4.5,
           &OutlineEach}};
}

// The ring of the last member that has a cell decides what it shows.
bool OutlineEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas,
                                      GridRef target, std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  const uint8_t* shown = target.cells();
  bool taken[kLargestArea] = {};
  for (size_t i = members.size(); i-- > 0;) {
    int16_t colour = -1;
    bool alike = true;
    ForEachBlackAround(GridRef(members[i].blob()), canvas, [&](int cell) {
      if (taken[cell]) return;
      if (colour < 0) colour = shown[cell];
      alike &= shown[cell] == colour;
    });
    if (!alike) return false;
    if (colour >= 0) slots[i] = Value::OfNumber(colour);
    if (colour <= 0) continue;
    ForEachBlackAround(GridRef(members[i].blob()), canvas, [&](int cell) { taken[cell] = true; });
  }
  for (int cell = 0; cell < canvas.area(); ++cell) {
    if (!taken[cell] && canvas.cells()[cell] != shown[cell]) return false;
  }
  return true;
}

}  // namespace hunch::grid
