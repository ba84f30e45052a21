// Writes primitives that give lists as ordinary C++ functions. core::Lift does it for all others;
// a new list must know whether its elements are boxed, which only the call's result type tells:
//
//   Value Reverse(const ListMaker& make, Items items) { ... return make.Of(reversed); }
//   ...
//   {"reverse", "list a -> list a", "the list backwards", 3.0, LiftList<&Reverse>()},
#pragma once

#include <span>
#include <utility>

#include "core/list.h"
#include "core/native.h"
#include "core/primitive.h"

namespace hunch::list {

using core::Value;
using Items = core::ListOf<Value>;  // a list of any type
using Numbers = core::ListOf<int64_t>;

class ListMaker {
 public:
  ListMaker(base::Arena& arena, core::Type list)
      : arena_(arena), list_(list), boxed_(list.is_list() && list.element().boxed()) {}

  // The list of these elements; undefined when there are too many.
  Value Of(std::span<const Value> elements) const {
    if (elements.size() > core::kLongestList) return core::kUndefined;
    return core::MakeList(arena_, elements, boxed_);
  }

  // The elements of these lists, end to end; undefined when there are too many.
  Value Joined(std::span<const Value> lists) const {
    size_t size = 0;
    for (const Value list : lists) size += list.blob()->size;
    if (size > core::kLongestList) return core::kUndefined;
    core::ListBuilder all = Start(size);
    for (const Value list : lists) {
      for (const Value element : core::Elements(list)) all.Add(element);
    }
    return Finish(all);
  }

  // To be filled with at most `capacity` elements, which is at most core::kLongestList.
  core::ListBuilder Start(size_t capacity) const { return {arena_, capacity}; }
  Value Finish(core::ListBuilder& list) const { return list.Finish(boxed_); }

  // Whether two elements of such a list are equal.
  bool Same(Value x, Value y) const {
    return boxed_ ? x.blob()->hash == y.blob()->hash : x.number() == y.number();
  }

  // Makes the lists that are elements of this one.
  ListMaker OfElement() const { return {arena_, list_.element()}; }

  // Room for `count` values on the way.
  Value* Room(size_t count) const { return arena_.AllocateArray<Value>(count); }

 private:
  base::Arena& arena_;
  core::Type list_;
  bool boxed_;
};

namespace internal {

template <auto F, typename... Args>
struct LiftedList {
  static void Run(const core::Call& call) { RunWith(call, std::index_sequence_for<Args...>{}); }

 private:
  template <size_t... I>
  static void RunWith(const core::Call& call, std::index_sequence<I...>) {
    const ListMaker make(call.arena, call.result);
    for (uint32_t row = 0; row < call.rows; ++row) {
      call.out[row] = (true && ... && call.args[I][row].defined())
                          ? F(make, core::Native<Args>::From(call.args[I][row])...)
                          : core::kUndefined;
    }
  }
};

template <auto F, typename... Args>
constexpr core::PrimitiveFunction LiftListFunction(Value (*)(const ListMaker&, Args...)) {
  return &LiftedList<F, Args...>::Run;
}

}  // namespace internal

template <auto F>
constexpr core::PrimitiveFunction LiftList() {
  return internal::LiftListFunction<F>(F);
}

}  // namespace hunch::list
