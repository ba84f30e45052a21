// What a list comes to: its length, sum, extremes, how often and where a number stands in it.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "domains/list/families.h"
#include "domains/list/list_maker.h"

namespace hunch::list {
namespace {

using core::kUndefined;
using core::Lift;
using Maybe = std::optional<int64_t>;

int64_t Length(Items items) { return items.size(); }
bool IsEmpty(Items items) { return items.empty(); }

int64_t Sum(Numbers numbers) {
  int64_t sum = 0;
  for (const Value n : numbers.elements()) sum += n.number();
  return sum;
}

Maybe Product(Numbers numbers) {
  int64_t product = 1;
  for (const Value n : numbers.elements()) {
    if (n.number() == 0) return 0;
    // Beyond 32 bits only a later 0 can bring it back.
    if (std::abs(product) <= INT32_MAX) product *= n.number();
  }
  return product;
}

bool Below(Value x, Value y) { return x.number() < y.number(); }

Value Maximum(Items numbers) {
  const auto all = numbers.elements();
  return all.empty() ? kUndefined : *std::max_element(all.begin(), all.end(), Below);
}

Value Minimum(Items numbers) {
  const auto all = numbers.elements();
  return all.empty() ? kUndefined : *std::min_element(all.begin(), all.end(), Below);
}

int64_t Occurrences(int64_t number, Numbers numbers) {
  int64_t count = 0;
  for (const Value n : numbers.elements()) count += n.number() == number;
  return count;
}

Maybe IndexOf(int64_t number, Numbers numbers) {
  for (size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] == number) return static_cast<int64_t>(i);
  }
  return std::nullopt;
}

bool Member(int64_t number, Numbers numbers) { return IndexOf(number, numbers).has_value(); }

Maybe MostCommon(Numbers numbers) {
  Maybe best;
  int64_t most = 0;
  for (size_t i = 0; i < numbers.size(); ++i) {
    const int64_t count = Occurrences(numbers[i], numbers);
    if (count <= most) continue;
    most = count;
    best = numbers[i];
  }
  return best;
}

Value Counts(const ListMaker& make, Numbers numbers) {
  core::ListBuilder list = make.Start(numbers.size());
  for (size_t i = 0; i < numbers.size(); ++i) {
    list.Add(Value::OfNumber(Occurrences(numbers[i], numbers)));
  }
  return make.Finish(list);
}

Value Differences(const ListMaker& make, Numbers numbers) {
  const size_t size = numbers.empty() ? 0 : numbers.size() - 1;
  core::ListBuilder list = make.Start(size);
  for (size_t i = 0; i < size; ++i) {
    const Value difference = core::Native<int64_t>::To(numbers[i + 1] - numbers[i]);
    if (!difference.defined()) return kUndefined;
    list.Add(difference);
  }
  return make.Finish(list);
}

}  // namespace

Primitives MeasurePrimitives() {
  return {
      {"length", "list a -> int", "how many elements it has", 2.5, Lift<&Length>()},
      {"is_empty", "list a -> bool", "has it no elements?", 4.0, Lift<&IsEmpty>()},
      {"sum", "list int -> int", "all numbers added up", 3.0, Lift<&Sum>()},
      {"product", "list int -> int", "all numbers multiplied", 4.5, Lift<&Product>()},
      {"maximum", "list int -> int", "the largest number", 3.5, Lift<&Maximum>()},
      {"minimum", "list int -> int", "the smallest number", 3.5, Lift<&Minimum>()},
      {"member", "int -> list int -> bool", "is the number in the list?", 4.0, Lift<&Member>()},
      {"occurrences", "int -> list int -> int", "how often the number is in the list", 4.5,
       Lift<&Occurrences>()},
      {"index_of", "int -> list int -> int", "the first place where the number stands, from 0", 4.5,
       Lift<&IndexOf>()},
      {"most_common", "list int -> int", "the number met most often, of several the first", 6.0,
       Lift<&MostCommon>()},
      {"counts", "list int -> list int", "each number replaced by how often it is in the list", 6.0,
       LiftList<&Counts>()},
      {"differences", "list int -> list int", "each number less the one before it", 5.0,
       LiftList<&Differences>()},
  };
}

}  // namespace hunch::list
