#include "core/higher_order.h"

#include <algorithm>

#include "core/list.h"

namespace hunch::core {

FlatLists::FlatLists(base::Arena& arena, const Value* lists, uint32_t rows)
    : rows_(rows), begins_(arena.AllocateArray<uint32_t>(rows + 1)) {
  begins_[0] = 0;
  for (uint32_t row = 0; row < rows; ++row) {
    begins_[row + 1] = begins_[row] + (lists[row].defined() ? lists[row].blob()->size : 0);
  }
  row_of_ = arena.AllocateArray<uint32_t>(count());
  elements_ = arena.AllocateArray<Value>(count());
  for (uint32_t row = 0; row < rows; ++row) {
    if (begin(row) == end(row)) continue;
    std::copy_n(Elements(lists[row]).data(), end(row) - begin(row), elements_ + begin(row));
    std::fill(row_of_ + begin(row), row_of_ + end(row), row);
  }
}

const Value* FlatLists::Apply(base::Arena& arena, const Closure& function) const {
  Value* results = arena.AllocateArray<Value>(count());
  const Value* const arguments[] = {elements_};
  if (count() > 0) function.Apply(arena, count(), row_of_, arguments, results);
  return results;
}

namespace {

// Of all these primitives: the function is argument 0, the list argument 1.
struct Applied {
  explicit Applied(const Call& call)
      : elements(call.arena, call.args[1], call.rows),
        results(elements.Apply(call.arena, *call.functions[0])) {}

  FlatLists elements;
  const Value* results;
};

bool Yes(Value answer) { return answer.defined() && answer.number() != 0; }

// Sets out[row] to `of_row(row, begin, end)` wherever the list is defined.
template <typename OfRow>
void ForEachList(const Call& call, const FlatLists& lists, const OfRow& of_row) {
  for (uint32_t row = 0; row < call.rows; ++row) {
    const bool defined = call.args[1][row].defined();
    call.out[row] = defined ? of_row(row, lists.begin(row), lists.end(row)) : kUndefined;
  }
}

bool AllDefined(const Value* begin, const Value* end) {
  return std::all_of(begin, end, [](Value v) { return v.defined(); });
}

// The element whose result beats those of the others.
template <typename Beats>
void Best(const Call& call, const Beats& beats) {
  const Applied applied(call);
  const Value* const results = applied.results;
  ForEachList(call, applied.elements, [&](uint32_t, uint32_t begin, uint32_t end) {
    uint32_t best = end;
    for (uint32_t i = begin; i < end; ++i) {
      if (!results[i].defined()) continue;
      if (best == end || beats(results[i].number(), results[best].number())) best = i;
    }
    return best == end ? kUndefined : applied.elements[best];
  });
}

}  // namespace

void Map(const Call& call) {
  const Applied applied(call);
  const bool boxed = call.result.element().boxed();
  ForEachList(call, applied.elements, [&](uint32_t, uint32_t begin, uint32_t end) {
    const Value* const results = applied.results;
    if (!AllDefined(results + begin, results + end)) return kUndefined;
    return MakeList(call.arena, {results + begin, end - begin}, boxed);
  });
}

void Filter(const Call& call) {
  const Applied applied(call);
  const bool boxed = call.result.element().boxed();
  ForEachList(call, applied.elements, [&](uint32_t, uint32_t begin, uint32_t end) {
    ListBuilder kept(call.arena, end - begin);
    for (uint32_t i = begin; i < end; ++i) {
      if (Yes(applied.results[i])) kept.Add(applied.elements[i]);
    }
    return kept.Finish(boxed);
  });
}

void CountWhere(const Call& call) {
  const Applied applied(call);
  ForEachList(call, applied.elements, [&](uint32_t, uint32_t begin, uint32_t end) {
    return Value::OfNumber(std::count_if(applied.results + begin, applied.results + end, Yes));
  });
}

void FindFirst(const Call& call) {
  const Applied applied(call);
  ForEachList(call, applied.elements, [&](uint32_t, uint32_t begin, uint32_t end) {
    for (uint32_t i = begin; i < end; ++i) {
      if (Yes(applied.results[i])) return applied.elements[i];
    }
    return kUndefined;
  });
}

void MaxBy(const Call& call) {
  Best(call, [](int64_t a, int64_t b) { return a > b; });
}

void MinBy(const Call& call) {
  Best(call, [](int64_t a, int64_t b) { return a < b; });
}

void SortBy(const Call& call) {
  const Applied applied(call);
  const bool boxed = call.result.element().boxed();
  ForEachList(call, applied.elements, [&](uint32_t, uint32_t begin, uint32_t end) {
    const Value* const results = applied.results;
    if (!AllDefined(results + begin, results + end)) return kUndefined;
    uint32_t order[kLongestList];
    const uint32_t size = end - begin;
    if (size > kLongestList) return kUndefined;
    for (uint32_t i = 0; i < size; ++i) order[i] = begin + i;
    std::stable_sort(order, order + size, [results](uint32_t i, uint32_t j) {
      return results[i].number() < results[j].number();
    });
    ListBuilder sorted(call.arena, size);
    for (uint32_t i = 0; i < size; ++i) sorted.Add(applied.elements[order[i]]);
    return sorted.Finish(boxed);
  });
}

}  // namespace hunch::core
