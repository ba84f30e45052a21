#include "domains/grid/schemas/pick.h"

#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Value;

GridRef PickOne(const Said& said) {
  GridRef picked;
  for (size_t i = 0; i < said.size(); ++i) {
    if (said.values[i].number() == 0) continue;
    if (picked.defined() && !picked.SameCells(said.member(i))) return {};
    if (!picked.defined()) picked = said.member(i);
  }
  return picked;
}

void Pick(const core::Call& call) {
  RenderMembers<0>(call, [](const Said& said, GridRef) { return PickOne(said); });
}

}  // namespace

Primitives PickPrimitives() {
  return {{"pick", "(grid -> bool) -> list grid -> grid",
           "the only one of a list for which a function says yes", 4.0, &Pick}};
}

bool PickSchema::DeduceMembers(std::span<const Value> members, GridRef /*canvas*/, GridRef target,
                               std::span<Value> slots) const {
  bool found = false;
  for (size_t i = 0; i < members.size(); ++i) {
    const bool same = GridRef(members[i].blob()).SameCells(target);
    slots[i] = Value::OfNumber(same ? 1 : 0);
    found |= same;
  }
  return found;
}

}  // namespace hunch::grid
