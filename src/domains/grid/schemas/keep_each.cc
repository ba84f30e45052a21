#include "domains/grid/schemas/keep_each.h"

#include "domains/grid/measures.h"
#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Value;

uint8_t Ground(GridRef canvas) {
  const ColourCounts counts = CountByColour(canvas);
  return static_cast<uint8_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

GridRef Keep(base::Arena& arena, const Said& said, GridRef canvas) {
  GridBuilder out(arena, canvas.height(), canvas.width(), canvas.top(), canvas.left());
  uint8_t* cells = out.cells();
  std::copy_n(canvas.cells(), canvas.area(), cells);
  const uint8_t ground = Ground(canvas);
  for (size_t i = 0; i < said.size(); ++i) {
    const bool keep = said.values[i].number() != 0;
    const bool inside = ForEachPainted(said.member(i), canvas, [&](int cell) {
      if (!keep) cells[cell] = ground;
      return true;
    });
    if (!inside) return {};
  }
  return out.Finish();
}

void KeepEach(const core::Call& call) {
  RenderMembers<1>(
      call, [&call](const Said& said, GridRef canvas) { return Keep(call.arena, said, canvas); });
}

}  // namespace

Primitives KeepEachPrimitives() {
  return {{"keep_each", "(grid -> bool) -> list grid -> grid -> grid",
           "the grid without those of a list that a function does not keep", 4.0, &KeepEach}};
}

// A member is kept where the target shows all its cells as the canvas does, erased where all are
// ground; where both hold it does not matter.
bool KeepEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                   std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  const uint8_t ground = Ground(canvas);
  const uint8_t* shown = target.cells();
  const uint8_t* before = canvas.cells();
  bool erased[kLargestArea] = {};
  for (size_t i = 0; i < members.size(); ++i) {
    const GridRef member(members[i].blob());
    bool kept = true, gone = true;
    if (!ForEachPainted(member, canvas, [&](int cell) {
          kept &= shown[cell] == before[cell];
          gone &= shown[cell] == ground;
          return kept || gone;
        })) {
      return false;
    }
    if (kept != gone) slots[i] = Value::OfNumber(kept ? 1 : 0);
    if (!kept) ForEachPainted(member, canvas, [&](int cell) { return erased[cell] = true; });
  }
  for (int cell = 0; cell < canvas.area(); ++cell) {
    if (!erased[cell] && before[cell] != shown[cell]) return false;
  }
  return true;
}

}  // namespace hunch::grid
