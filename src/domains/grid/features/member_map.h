// What features of the members of a list are made of. As a primitive such a feature is
// list grid -> grid -> T; it is written as a MeasureParts (see cell_parts.h), with the members as
// parts of the picture that they make together, or as a function that wants the Members themselves.
// MemberFeature wraps it: the members are measured once for each list, and a grid is looked up
// among them.
//
//   void HeightOf(const Members& members, int16_t* by_member);
//   ...  MemberFeature<&PartSize>(), MemberFeature<&HeightOf>()
//
// Vectors, which 16 bits do not hold, are written as int32_t. Undefined for a grid that is no
// member, and where members overlap.
#pragma once

#include "core/list.h"
#include "domains/grid/features/cell_parts.h"

namespace hunch::grid {

// Members as parts: of each its painted cells. A member without paint has a box and no cells.
struct Members : Parts {
  Members(base::Arena& arena, core::Value list);

  GridRef member(int i) const { return list[static_cast<size_t>(i)]; }

  core::ListOf<GridRef> list;
  bool apart;  // there are some, no two overlap, and their picture is not too large

 private:
  Members(base::Arena& arena, core::Value of, GridRef picture);
};

namespace internal {

// The index of `member` in the list, or -1. `guess` is tried first.
int FindMember(core::Value list, core::Value member, int guess);

// The numbers that a measure fills in.
template <typename Of, typename Number>
Number NumberOf(void (*)(const Of&, Number*));

template <auto kMeasure>
void MeasureMembers(const core::Call& call) {
  decltype(NumberOf(kMeasure)) by_member[kLargestArea];
  const core::Blob* measured = nullptr;
  bool apart = false;
  int last = -1;
  for (uint32_t row = 0; row < call.rows; ++row) {
    const core::Value list = call.args[0][row], member = call.args[1][row];
    call.out[row] = core::kUndefined;
    if (!list.defined() || !member.defined()) continue;
    if (list.blob() != measured) {
      const Members members(call.arena, list);
      apart = members.apart;
      if (apart) kMeasure(members, by_member);
      measured = list.blob();
      last = -1;
    }
    const int found = apart ? FindMember(list, member, last + 1) : -1;
    if (found < 0) continue;
    call.out[row] = core::Value::OfNumber(by_member[found]);
    last = found;
  }
}

}  // namespace internal

template <auto kMeasure>
constexpr core::PrimitiveFunction MemberFeature() {
  return &internal::MeasureMembers<kMeasure>;
}

}  // namespace hunch::grid
