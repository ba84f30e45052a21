// Lists of anything: taking apart, putting together, and the functions over them.
#include <algorithm>

#include "core/higher_order.h"
#include "core/list.h"
#include "domains/grid/families.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Call;
using core::Elements;
using core::ListOf;
using core::Value;

int64_t Length(ListOf<Value> list) { return list.size(); }
Value First(ListOf<Value> list) { return list.empty() ? core::kUndefined : list[0]; }
Value Last(ListOf<Value> list) { return list.empty() ? core::kUndefined : list[list.size() - 1]; }
Value Nth(int64_t n, ListOf<Value> list) {
  return n >= 1 && n <= list.size() ? list[static_cast<size_t>(n - 1)] : core::kUndefined;
}

// Primitives that make lists need to know whether the elements are boxed, which only the call's
// type says: `make(builder-ready elements of this row's list)` fills in what is kept.
template <typename Make>
void NewLists(const Call& call, const Make& make) {
  const bool boxed = call.result.element().boxed();
  for (uint32_t row = 0; row < call.rows; ++row) {
    const Value list = call.args[0][row];
    if (!list.defined()) {
      call.out[row] = core::kUndefined;
      continue;
    }
    core::ListBuilder out(call.arena, list.blob()->size);
    make(Elements(list), out);
    call.out[row] = out.Finish(boxed);
  }
}

void Rest(const Call& call) {
  NewLists(call, [](std::span<const Value> list, core::ListBuilder& out) {
    for (size_t i = 1; i < list.size(); ++i) out.Add(list[i]);
  });
}

void Reverse(const Call& call) {
  NewLists(call, [](std::span<const Value> list, core::ListBuilder& out) {
    for (size_t i = list.size(); i-- > 0;) out.Add(list[i]);
  });
}

void Distinct(const Call& call) {
  const core::Type type = call.result.element();
  NewLists(call, [type](std::span<const Value> list, core::ListBuilder& out) {
    for (size_t i = 0; i < list.size(); ++i) {
      const auto same = [&](Value v) { return SameValue(type, v, list[i]); };
      if (std::none_of(list.begin(), list.begin() + static_cast<ptrdiff_t>(i), same)) {
        out.Add(list[i]);
      }
    }
  });
}

void Concat(const Call& call) {
  const bool boxed = call.result.element().boxed();
  for (uint32_t row = 0; row < call.rows; ++row) {
    const Value a = call.args[0][row], b = call.args[1][row];
    call.out[row] = core::kUndefined;
    if (!a.defined() || !b.defined()) continue;
    const size_t size = size_t{a.blob()->size} + b.blob()->size;
    if (size > core::kLongestList) continue;
    core::ListBuilder out(call.arena, size);
    for (const Value v : Elements(a)) out.Add(v);
    for (const Value v : Elements(b)) out.Add(v);
    call.out[row] = out.Finish(boxed);
  }
}

void Single(const Call& call) {
  const bool boxed = call.result.element().boxed();
  for (uint32_t row = 0; row < call.rows; ++row) {
    const Value v = call.args[0][row];
    call.out[row] = v.defined() ? core::MakeList(call.arena, {&v, 1}, boxed) : core::kUndefined;
  }
}

// The element that occurs most (or least) often, the first of several.
template <bool kMost>
void ByFrequency(const Call& call) {
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    if (!call.args[0][row].defined()) continue;
    const std::span<const Value> list = Elements(call.args[0][row]);
    ptrdiff_t best = 0;
    Value found = core::kUndefined;
    bool several = false;
    for (const Value candidate : list) {
      const ptrdiff_t count = std::count_if(
          list.begin(), list.end(), [&](Value v) { return SameValue(call.result, v, candidate); });
      if (count == best) several = several || !SameValue(call.result, found, candidate);
      if (best != 0 && (kMost ? count <= best : count >= best)) continue;
      best = count;
      found = candidate;
      several = false;
    }
    if (!several) call.out[row] = found;
  }
}

}  // namespace

Primitives ListPrimitives() {
  using core::Lift;
  return {
      {"map", "(a -> b) -> list a -> list b", "what a function gives for each element", 4.0,
       &core::Map},
      {"filter", "(a -> bool) -> list a -> list a", "the elements for which a function holds", 4.0,
       &core::Filter},
      {"find", "(a -> bool) -> list a -> a", "the first element for which a function holds", 5.0,
       &core::FindFirst},
      {"count_where", "(a -> bool) -> list a -> int", "how many elements a function holds for", 6.0,
       &core::CountWhere},
      {"max_by", "(a -> int) -> list a -> a", "the element with the largest result", 4.5,
       &core::MaxBy},
      {"min_by", "(a -> int) -> list a -> a", "the element with the smallest result", 4.5,
       &core::MinBy},
      {"sort_by", "(a -> int) -> list a -> list a", "a list in the order of the results", 5.0,
       &core::SortBy},
      {"length", "list a -> int", "how many elements a list has", 3.5, Lift<&Length>()},
      {"first", "list a -> a", "the first element", 3.5, Lift<&First>()},
      {"last", "list a -> a", "the last element", 3.5, Lift<&Last>()},
      {"nth", "int -> list a -> a", "an element by its number, the first being 1", 5.0,
       Lift<&Nth>()},
      {"rest", "list a -> list a", "all but the first element", 5.0, &Rest},
      {"reverse", "list a -> list a", "a list back to front", 4.5, &Reverse},
      {"distinct", "list a -> list a", "each element once", 6.0, &Distinct},
      {"concat", "list a -> list a -> list a", "one list after the other", 6.0, &Concat},
      {"single", "a -> list a", "the list of one element", 7.0, &Single},
      {"most_frequent", "list a -> a", "the element that occurs most often, if it is one", 5.0,
       &ByFrequency<true>},
      {"least_frequent", "list a -> a", "the element that occurs least often, if it is one", 5.0,
       &ByFrequency<false>},
  };
}

}  // namespace hunch::grid
