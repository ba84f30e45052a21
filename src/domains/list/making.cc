// Making lists: from numbers, from elements, from other lists.
#include <algorithm>

#include "domains/list/families.h"
#include "domains/list/list_maker.h"

namespace hunch::list {
namespace {

using core::kLongestList;
using core::kUndefined;

Value FromTo(const ListMaker& make, int64_t first, int64_t last) {
  const int64_t count = std::max<int64_t>(last - first + 1, 0);
  if (count > kLongestList) return kUndefined;
  core::ListBuilder list = make.Start(static_cast<size_t>(count));
  for (int64_t n = first; n <= last; ++n) list.Add(Value::OfNumber(n));
  return make.Finish(list);
}

Value Range(const ListMaker& make, int64_t n) {
  return n < 0 ? kUndefined : FromTo(make, 0, n - 1);
}

Value CountUp(const ListMaker& make, int64_t n) { return n < 0 ? kUndefined : FromTo(make, 1, n); }

Value Singleton(const ListMaker& make, Value item) { return make.Of({&item, 1}); }

// `count` copies of `items`, one after the other.
Value Copies(const ListMaker& make, int64_t count, std::span<const Value> items) {
  if (count < 0 || count * static_cast<int64_t>(items.size()) > kLongestList) return kUndefined;
  if (items.empty()) return make.Of({});
  core::ListBuilder list = make.Start(static_cast<size_t>(count) * items.size());
  for (; count > 0; --count) {
    for (const Value item : items) list.Add(item);
  }
  return make.Finish(list);
}

Value Repeat(const ListMaker& make, int64_t count, Value item) {
  return Copies(make, count, {&item, 1});
}

Value RepeatList(const ListMaker& make, int64_t count, Items items) {
  return Copies(make, count, items.elements());
}

Value Concat(const ListMaker& make, Items first, Items second) {
  const Value both[2] = {first.value(), second.value()};
  return make.Joined(both);
}

Value Prepend(const ListMaker& make, Value item, Items items) {
  if (items.size() >= kLongestList) return kUndefined;
  core::ListBuilder list = make.Start(items.size() + 1);
  list.Add(item);
  for (const Value other : items.elements()) list.Add(other);
  return make.Finish(list);
}

Value Append(const ListMaker& make, Items items, Value item) {
  if (items.size() >= kLongestList) return kUndefined;
  core::ListBuilder list = make.Start(items.size() + 1);
  for (const Value other : items.elements()) list.Add(other);
  list.Add(item);
  return make.Finish(list);
}

// What is left of the longer list comes last.
Value Interleave(const ListMaker& make, Items first, Items second) {
  const size_t size = size_t{first.size()} + second.size();
  if (size > kLongestList) return kUndefined;
  core::ListBuilder list = make.Start(size);
  for (size_t i = 0; i < std::max(first.size(), second.size()); ++i) {
    if (i < first.size()) list.Add(first[i]);
    if (i < second.size()) list.Add(second[i]);
  }
  return make.Finish(list);
}

Value Flatten(const ListMaker& make, Items lists) { return make.Joined(lists.elements()); }

}  // namespace

Primitives MakingPrimitives() {
  return {
      {"range", "int -> list int", "0, 1, ..., up to the number, without it", 4.0,
       LiftList<&Range>()},
      {"count_up", "int -> list int", "1, 2, ..., up to the number", 4.5, LiftList<&CountUp>()},
      {"from_to", "int -> int -> list int", "the numbers from the first to the second, both in it",
       5.5, LiftList<&FromTo>()},
      {"singleton", "a -> list a", "the list of this one element", 4.5, LiftList<&Singleton>()},
      {"repeat", "int -> a -> list a", "that many times the element", 4.5, LiftList<&Repeat>()},
      {"repeat_list", "int -> list a -> list a", "that many times the list, end to end", 5.0,
       LiftList<&RepeatList>()},
      {"prepend", "a -> list a -> list a", "the list with the element before it", 3.5,
       LiftList<&Prepend>()},
      {"append", "list a -> a -> list a", "the list with the element after it", 3.5,
       LiftList<&Append>()},
      {"concat", "list a -> list a -> list a", "the two lists end to end", 3.5,
       LiftList<&Concat>()},
      {"interleave", "list a -> list a -> list a", "elements of the two lists in turn", 5.5,
       LiftList<&Interleave>()},
      {"flatten", "list list a -> list a", "the lists in the list, end to end", 4.0,
       LiftList<&Flatten>()},
  };
}

}  // namespace hunch::list
