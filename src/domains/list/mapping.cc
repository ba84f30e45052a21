// Primitives that try a function on each element of a list. Where results become elements, all of
// them must be defined, or the whole is undefined; where they are questions, an undefined answer is
// a no.
#include <algorithm>

#include "core/higher_order.h"
#include "domains/list/each_element.h"
#include "domains/list/families.h"

namespace hunch::list {
namespace {

using core::kUndefined;

bool Yes(Value answer) { return answer.defined() && answer.number() != 0; }
Value Truth(bool b) { return Value::OfNumber(b ? 1 : 0); }

Value Results(const ListMaker& make, const Tried& tried) {
  return tried.AllDefined() ? make.Of(tried.results) : kUndefined;
}

Value Kept(const ListMaker& make, const Tried& tried) {
  core::ListBuilder kept = make.Start(tried.elements.size());
  for (size_t i = 0; i < tried.elements.size(); ++i) {
    if (Yes(tried.results[i])) kept.Add(tried.elements[i]);
  }
  return make.Finish(kept);
}

// How many elements stand before the first no.
size_t YesAtFirst(const Tried& tried) {
  const auto stop = std::find_if_not(tried.results.begin(), tried.results.end(), Yes);
  return static_cast<size_t>(stop - tried.results.begin());
}

Value TakeWhile(const ListMaker& make, const Tried& tried) {
  return make.Of(tried.elements.first(YesAtFirst(tried)));
}

Value DropWhile(const ListMaker& make, const Tried& tried) {
  return make.Of(tried.elements.subspan(YesAtFirst(tried)));
}

Value FlatMap(const ListMaker& make, const Tried& tried) {
  return tried.AllDefined() ? make.Joined(tried.results) : kUndefined;
}

Value Any(const ListMaker&, const Tried& tried) {
  return Truth(std::any_of(tried.results.begin(), tried.results.end(), Yes));
}

Value All(const ListMaker&, const Tried& tried) {
  return Truth(std::all_of(tried.results.begin(), tried.results.end(), Yes));
}

}  // namespace

Primitives MappingPrimitives() {
  return {
      {"map", "(a -> b) -> list a -> list b", "each element replaced by what the function gives",
       2.5, core::Map},
      {"filter", "(a -> bool) -> list a -> list a", "the elements for which it is true", 3.0,
       core::Filter},
      {"zip_with", "(a -> a -> b) -> list a -> list a -> list b",
       "the function on the elements of both lists side by side", 4.0, OnEachPair<&Results>()},
      {"map_with_index", "(int -> a -> b) -> list a -> list b",
       "map, the function being given the place first", 5.0, OnEachWithPlace<&Results>()},
      {"filter_with_index", "(int -> a -> bool) -> list a -> list a",
       "filter, the function being given the place first", 5.0, OnEachWithPlace<&Kept>()},
      {"flat_map", "(a -> list b) -> list a -> list b",
       "each element replaced by the elements that the function gives", 5.0, OnEach<&FlatMap>()},
      {"sort_by", "(a -> int) -> list a -> list a",
       "sorted by what the function gives; elements alike stay in order", 5.0, core::SortBy},
      {"max_by", "(a -> int) -> list a -> a",
       "the element for which it is largest, of several the first", 5.5, core::MaxBy},
      {"min_by", "(a -> int) -> list a -> a",
       "the element for which it is smallest, of several the first", 5.5, core::MinBy},
      {"first_where", "(a -> bool) -> list a -> a", "the first element for which it is true", 5.0,
       core::FindFirst},
      {"take_while", "(a -> bool) -> list a -> list a",
       "the elements before the first for which it is false", 5.5, OnEach<&TakeWhile>()},
      {"drop_while", "(a -> bool) -> list a -> list a",
       "the elements from the first on for which it is false", 5.5, OnEach<&DropWhile>()},
      {"count", "(a -> bool) -> list a -> int", "for how many elements it is true", 4.0,
       core::CountWhere},
      {"any", "(a -> bool) -> list a -> bool", "is it true for some element?", 3.5, OnEach<&Any>()},
      {"all", "(a -> bool) -> list a -> bool", "is it true for every element?", 2.0,
       OnEach<&All>()},
  };
}

}  // namespace hunch::list
