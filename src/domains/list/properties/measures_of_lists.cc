#include "domains/list/properties/measures_of_lists.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace hunch::list {
namespace {

using Answer = std::optional<int64_t>;

Answer Length(const NumberList& list) { return static_cast<int64_t>(list.size()); }
Answer Sum(const NumberList& list) { return std::accumulate(list.begin(), list.end(), int64_t{0}); }
Answer Head(const NumberList& list) { return list.empty() ? Answer() : list.front(); }
Answer Last(const NumberList& list) { return list.empty() ? Answer() : list.back(); }
Answer Largest(const NumberList& list) {
  return list.empty() ? Answer() : *std::max_element(list.begin(), list.end());
}
Answer Smallest(const NumberList& list) {
  return list.empty() ? Answer() : *std::min_element(list.begin(), list.end());
}
Answer Distinct(const NumberList& list) {
  return static_cast<int64_t>(std::set<int64_t>(list.begin(), list.end()).size());
}
Answer Product(const NumberList& list) {
  int64_t product = 1;
  for (const int64_t n : list) {
    if (__builtin_mul_overflow(product, n, &product)) return {};
  }
  return product;
}
Answer MostCommonCount(const NumberList& list) {
  int64_t most = 0;
  for (const int64_t n : list) most = std::max(most, std::count(list.begin(), list.end(), n));
  return most;
}
Answer Range(const NumberList& list) {
  return list.empty() ? Answer() : *Largest(list) - *Smallest(list);
}

constexpr Measure kMeasures[] = {&Length,          &Sum,      &Head,     &Last,
                                 &Largest,         &Smallest, &Distinct, &Product,
                                 &MostCommonCount, &Range};

bool IsEven(int64_t n) { return n % 2 == 0; }
bool IsOfThree(int64_t n) { return n % 3 == 0; }
bool IsOfFour(int64_t n) { return n % 4 == 0; }
bool IsOfFive(int64_t n) { return n % 5 == 0; }
bool IsPositive(int64_t n) { return n > 0; }
bool IsNegative(int64_t n) { return n < 0; }
bool IsSmall(int64_t n) { return n < 10; }
bool IsSquare(int64_t n) {
  int64_t root = 0;
  while (root * root < n && root < 1000) ++root;
  return root * root == n;
}
bool IsPrime(int64_t n) {
  for (int64_t d = 2; d * d <= n && d < 1000; ++d) {
    if (n % d == 0) return false;
  }
  return n > 1;
}

constexpr ElementTest kElementTests[] = {&IsEven,     &IsOfThree, &IsOfFour, &IsOfFive, &IsPositive,
                                         &IsNegative, &IsSmall,   &IsSquare, &IsPrime};

NumberList Itself(const NumberList& list) { return list; }
NumberList Reversed(const NumberList& list) { return {list.rbegin(), list.rend()}; }
NumberList Sorted(const NumberList& list) {
  NumberList sorted = list;
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}
NumberList SortedDown(const NumberList& list) { return Reversed(Sorted(list)); }
NumberList Without(const NumberList& list, size_t front, size_t back) {
  if (list.size() < front + back) return {};
  return {list.begin() + static_cast<long>(front), list.end() - static_cast<long>(back)};
}
NumberList Tail(const NumberList& list) { return Without(list, 1, 0); }
NumberList SecondTail(const NumberList& list) { return Without(list, 2, 0); }
NumberList Init(const NumberList& list) { return Without(list, 0, 1); }
NumberList Middle(const NumberList& list) { return Without(list, 1, 1); }
NumberList Unique(const NumberList& list) {
  NumberList unique;
  for (const int64_t n : list) {
    if (std::find(unique.begin(), unique.end(), n) == unique.end()) unique.push_back(n);
  }
  return unique;
}
NumberList Rotated(const NumberList& list) {
  NumberList rotated = list;
  if (!list.empty()) std::rotate(rotated.begin(), rotated.begin() + 1, rotated.end());
  return rotated;
}
NumberList RotatedBack(const NumberList& list) { return Reversed(Rotated(Reversed(list))); }
NumberList Doubled(const NumberList& list) {
  NumberList doubled = list;
  doubled.insert(doubled.end(), list.begin(), list.end());
  return doubled;
}
NumberList Steps(const NumberList& list) {
  NumberList steps;
  for (size_t i = 1; i < list.size(); ++i) steps.push_back(list[i] - list[i - 1]);
  return steps;
}
NumberList UpTo(const NumberList& list) {
  NumberList numbers(list.size());
  std::iota(numbers.begin(), numbers.end(), int64_t{0});
  return numbers;
}

template <typename Join>
NumberList Running(const NumberList& list, const Join& join) {
  NumberList running;
  for (const int64_t n : list) running.push_back(running.empty() ? n : join(running.back(), n));
  return running;
}
NumberList RunningSum(const NumberList& list) {
  return Running(list, [](int64_t a, int64_t b) { return a + b; });
}
NumberList RunningProduct(const NumberList& list) {
  return Running(list, [](int64_t a, int64_t b) {
    int64_t product = 0;
    return __builtin_mul_overflow(a, b, &product) ? 0 : product;
  });
}
NumberList RunningLargest(const NumberList& list) {
  return Running(list, [](int64_t a, int64_t b) { return std::max(a, b); });
}
NumberList RunningSmallest(const NumberList& list) {
  return Running(list, [](int64_t a, int64_t b) { return std::min(a, b); });
}
NumberList Occurrences(const NumberList& list) {
  NumberList counts;
  for (const int64_t n : list) counts.push_back(std::count(list.begin(), list.end(), n));
  return counts;
}
NumberList EachTwice(const NumberList& list) {
  NumberList twice;
  for (const int64_t n : list) twice.insert(twice.end(), {n, n});
  return twice;
}
template <size_t kStart>
NumberList EverySecond(const NumberList& list) {
  NumberList chosen;
  for (size_t i = kStart; i < list.size(); i += 2) chosen.push_back(list[i]);
  return chosen;
}

constexpr Remaking kRemakings[] = {
    &Itself,      &Reversed,  &Sorted,         &SortedDown,     &Tail,           &SecondTail,
    &Init,        &Middle,    &Unique,         &Rotated,        &RotatedBack,    &Doubled,
    &Steps,       &UpTo,      &RunningSum,     &RunningProduct, &RunningLargest, &RunningSmallest,
    &Occurrences, &EachTwice, &EverySecond<0>, &EverySecond<1>};

}  // namespace

std::span<const Measure> Measures() { return kMeasures; }
std::span<const ElementTest> ElementTests() { return kElementTests; }
std::span<const Remaking> Remakings() { return kRemakings; }

}  // namespace hunch::list
