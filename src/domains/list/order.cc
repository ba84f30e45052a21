// Lists in another order, without repeats, or cut into pieces.
#include <algorithm>

#include "domains/list/families.h"
#include "domains/list/list_maker.h"

namespace hunch::list {
namespace {

using core::kUndefined;

Value Reverse(const ListMaker& make, Items items) {
  core::ListBuilder list = make.Start(items.size());
  for (size_t i = items.size(); i-- > 0;) list.Add(items[i]);
  return make.Finish(list);
}

bool Below(Value x, Value y) { return x.number() < y.number(); }

Value Sort(const ListMaker& make, Items numbers) {
  Value* sorted = make.Room(numbers.size());
  std::copy_n(numbers.elements().data(), numbers.size(), sorted);
  std::sort(sorted, sorted + numbers.size(), Below);
  return make.Of({sorted, numbers.size()});
}

Value Unique(const ListMaker& make, Items items) {
  core::ListBuilder list = make.Start(items.size());
  for (size_t i = 0; i < items.size(); ++i) {
    bool first = true;
    for (size_t j = 0; j < i && first; ++j) first = !make.Same(items[i], items[j]);
    if (first) list.Add(items[i]);
  }
  return make.Finish(list);
}

Value Rotate(const ListMaker& make, int64_t count, Items items) {
  const int64_t size = items.size();
  if (size == 0) return items.value();
  const int64_t start = ((count % size) + size) % size;
  core::ListBuilder list = make.Start(items.size());
  for (int64_t i = start; i < size; ++i) list.Add(items[static_cast<size_t>(i)]);
  for (int64_t i = 0; i < start; ++i) list.Add(items[static_cast<size_t>(i)]);
  return make.Finish(list);
}

Value Group(const ListMaker& make, Items items) {
  core::ListBuilder groups = make.Start(items.size());
  const ListMaker make_group = make.OfElement();
  for (size_t start = 0, end = 0; start < items.size(); start = end) {
    while (end < items.size() && make_group.Same(items[start], items[end])) ++end;
    groups.Add(make_group.Of(items.elements().subspan(start, end - start)));
  }
  return make.Finish(groups);
}

Value Chunks(const ListMaker& make, int64_t length, Items items) {
  if (length <= 0) return kUndefined;
  core::ListBuilder chunks = make.Start(items.size());
  const ListMaker make_chunk = make.OfElement();
  for (auto rest = items.elements(); !rest.empty();) {
    const size_t taken = std::min<size_t>(static_cast<size_t>(length), rest.size());
    chunks.Add(make_chunk.Of(rest.first(taken)));
    rest = rest.subspan(taken);
  }
  return make.Finish(chunks);
}

}  // namespace

Primitives OrderPrimitives() {
  return {
      {"reverse", "list a -> list a", "the list backwards", 3.0, LiftList<&Reverse>()},
      {"sort", "list int -> list int", "the numbers from small to large", 3.0, LiftList<&Sort>()},
      {"unique", "list a -> list a", "each different element once, where it is met first", 4.0,
       LiftList<&Unique>()},
      {"rotate", "int -> list a -> list a",
       "the list turned left by that many places, by a negative number right", 4.5,
       LiftList<&Rotate>()},
      {"group", "list a -> list list a", "the runs of equal neighbours", 5.0, LiftList<&Group>()},
      {"chunks", "int -> list a -> list list a",
       "the list cut into pieces of that length; the last may be shorter", 6.0,
       LiftList<&Chunks>()},
  };
}

}  // namespace hunch::list
