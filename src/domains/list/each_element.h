// Primitives that try a function on each element of a list, those that core/higher_order.h lacks:
// the elements of all rows go through the function in one batch, and what a row makes of its
// results is a plain C++ function:
//
//   Value Any(const ListMaker&, const Tried& tried) { return Truth(...); }
//   ...
//   {"any", "(a -> bool) -> list a -> bool", "...", 4.5, OnEach<&Any>()},
//
// The primitive's first argument is the function, the others are the lists.
#pragma once

#include <algorithm>
#include <span>

#include "domains/list/list_maker.h"

namespace hunch::list {

// One row: the elements of its (first) list, and what the function gave for each.
struct Tried {
  std::span<const Value> elements;
  std::span<const Value> results;

  bool AllDefined() const {
    return std::all_of(results.begin(), results.end(), [](Value v) { return v.defined(); });
  }
};

enum class Places { kUnused, kFirstArgument };  // whether the function is given the place, too

// The results of call.functions[0] on the elements of the `lists` lists that follow it; several
// lists are walked side by side, as far as the shortest goes.
class EachElement {
 public:
  EachElement(const core::Call& call, size_t lists, Places places);

  // Undefined lists have none.
  bool defined(uint32_t row) const { return start_[row] != kNoList; }
  Tried row(uint32_t row) const {
    const uint32_t start = start_[row];
    const size_t size = Size(row);
    return {core::Elements(call_.args[1][row]).first(size), {results_ + start, size}};
  }

 private:
  static constexpr uint32_t kNoList = UINT32_MAX;
  uint32_t Size(uint32_t row) const;

  const core::Call& call_;
  size_t lists_;
  const uint32_t* start_;  // by row: where its results start
  const Value* results_;
};

template <auto F, size_t kLists, Places kPlaces>
void RunOnEach(const core::Call& call) {
  const EachElement each(call, kLists, kPlaces);
  const ListMaker make(call.arena, call.result);
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = each.defined(row) ? F(make, each.row(row)) : core::kUndefined;
  }
}

template <auto F>
constexpr core::PrimitiveFunction OnEach() {
  return &RunOnEach<F, 1, Places::kUnused>;
}

template <auto F>
constexpr core::PrimitiveFunction OnEachWithPlace() {
  return &RunOnEach<F, 1, Places::kFirstArgument>;
}

template <auto F>
constexpr core::PrimitiveFunction OnEachPair() {
  return &RunOnEach<F, 2, Places::kUnused>;
}

}  // namespace hunch::list
