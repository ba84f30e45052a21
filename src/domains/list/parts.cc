// Parts of lists, and lists with one place changed. Places count from 0; a place that the list does
// not have is undefined.
#include <algorithm>

#include "domains/list/families.h"
#include "domains/list/list_maker.h"

namespace hunch::list {
namespace {

using core::kUndefined;
using core::Lift;

size_t Clamp(int64_t count, Items items) {
  return static_cast<size_t>(std::min<int64_t>(count, items.size()));
}

bool HasPlace(int64_t place, Items items) { return place >= 0 && place < items.size(); }

Value Head(Items items) { return items.empty() ? kUndefined : items[0]; }
Value Last(Items items) { return items.empty() ? kUndefined : items[items.size() - 1]; }
Value At(int64_t place, Items items) {
  return HasPlace(place, items) ? items[static_cast<size_t>(place)] : kUndefined;
}

Value Tail(const ListMaker& make, Items items) {
  return items.empty() ? kUndefined : make.Of(items.elements().subspan(1));
}

Value Init(const ListMaker& make, Items items) {
  return items.empty() ? kUndefined : make.Of(items.elements().first(items.size() - 1));
}

Value Take(const ListMaker& make, int64_t count, Items items) {
  return count < 0 ? kUndefined : make.Of(items.elements().first(Clamp(count, items)));
}

Value Drop(const ListMaker& make, int64_t count, Items items) {
  return count < 0 ? kUndefined : make.Of(items.elements().subspan(Clamp(count, items)));
}

Value TakeLast(const ListMaker& make, int64_t count, Items items) {
  return count < 0 ? kUndefined : make.Of(items.elements().last(Clamp(count, items)));
}

Value DropLast(const ListMaker& make, int64_t count, Items items) {
  if (count < 0) return kUndefined;
  return make.Of(items.elements().first(items.size() - Clamp(count, items)));
}

Value Slice(const ListMaker& make, int64_t first, int64_t count, Items items) {
  if (first < 0 || count < 0) return kUndefined;
  const auto rest = items.elements().subspan(Clamp(first, items));
  return make.Of(rest.first(std::min(static_cast<size_t>(count), rest.size())));
}

// Everything but the `removed` elements from `place` on, with `added` in their stead.
Value Splice(const ListMaker& make, Items items, int64_t place, size_t removed,
             std::span<const Value> added) {
  const auto before = items.elements().first(static_cast<size_t>(place));
  const auto after = items.elements().subspan(static_cast<size_t>(place) + removed);
  const size_t size = before.size() + added.size() + after.size();
  if (size > core::kLongestList) return kUndefined;
  core::ListBuilder list = make.Start(size);
  for (const Value item : before) list.Add(item);
  for (const Value item : added) list.Add(item);
  for (const Value item : after) list.Add(item);
  return make.Finish(list);
}

Value InsertAt(const ListMaker& make, int64_t place, Value item, Items items) {
  if (place < 0 || place > items.size()) return kUndefined;
  return Splice(make, items, place, 0, {&item, 1});
}

Value ReplaceAt(const ListMaker& make, int64_t place, Value item, Items items) {
  return HasPlace(place, items) ? Splice(make, items, place, 1, {&item, 1}) : kUndefined;
}

Value RemoveAt(const ListMaker& make, int64_t place, Items items) {
  return HasPlace(place, items) ? Splice(make, items, place, 1, {}) : kUndefined;
}

}  // namespace

Primitives PartsPrimitives() {
  return {
      {"head", "list a -> a", "the first element", 2.5, Lift<&Head>()},
      {"last", "list a -> a", "the last element", 3.5, Lift<&Last>()},
      {"at", "int -> list a -> a", "the element at this place, from 0", 3.5, Lift<&At>()},
      {"tail", "list a -> list a", "all but the first element", 3.0, LiftList<&Tail>()},
      {"init", "list a -> list a", "all but the last element", 3.5, LiftList<&Init>()},
      {"take", "int -> list a -> list a", "the first elements, that many", 3.5, LiftList<&Take>()},
      {"drop", "int -> list a -> list a", "all but the first elements, that many", 3.5,
       LiftList<&Drop>()},
      {"take_last", "int -> list a -> list a", "the last elements, that many", 4.5,
       LiftList<&TakeLast>()},
      {"drop_last", "int -> list a -> list a", "all but the last elements, that many", 4.5,
       LiftList<&DropLast>()},
      {"slice", "int -> int -> list a -> list a", "from this place on that many elements", 5.0,
       LiftList<&Slice>()},
      {"insert_at", "int -> a -> list a -> list a", "the list with the element put in there", 6.0,
       LiftList<&InsertAt>()},
      {"replace_at", "int -> a -> list a -> list a", "the list with that place changed", 6.0,
       LiftList<&ReplaceAt>()},
      {"remove_at", "int -> list a -> list a", "the list without that place", 5.0,
       LiftList<&RemoveAt>()},
  };
}

}  // namespace hunch::list
