// Blocks for outputs that are lists of numbers.
#include <algorithm>
#include <map>
#include <optional>

#include "domains/list/properties/blocks.h"
#include "domains/list/properties/measures_of_lists.h"

namespace hunch::list {
namespace {

using core::PropertySignature;
using Answer = std::optional<int64_t>;

bool StartsWith(const NumberList& list, const NumberList& start) {
  return start.size() <= list.size() && std::equal(start.begin(), start.end(), list.begin());
}
bool EndsWith(const NumberList& list, const NumberList& end) {
  return end.size() <= list.size() && std::equal(end.rbegin(), end.rend(), list.rbegin());
}
bool Has(const NumberList& list, int64_t number) {
  return std::find(list.begin(), list.end(), number) != list.end();
}
bool AllIn(const NumberList& part, const NumberList& list) {
  return std::all_of(part.begin(), part.end(), [&](int64_t n) { return Has(list, n); });
}
NumberList Sorted(NumberList list) {
  std::sort(list.begin(), list.end());
  return list;
}

// Which elements of `main` are left out, where `output` is `main` without some; nothing else.
std::optional<std::vector<bool>> LeftOut(const NumberList& main, const NumberList& output) {
  std::vector<bool> left(main.size(), true);
  size_t next = 0;
  for (size_t i = 0; i < main.size() && next < output.size(); ++i) {
    if (main[i] != output[next]) continue;
    left[i] = false;
    ++next;
  }
  if (next < output.size()) return std::nullopt;
  return left;
}

// The one number that all pairs of elements give; nothing where they differ or there is none.
template <typename Of>
Answer TheSame(const NumberList& main, const NumberList& output, const Of& of) {
  Answer same;
  for (size_t i = 0; i < std::min(main.size(), output.size()); ++i) {
    const Answer number = of(main[i], output[i]);
    if (!number || (same && *same != *number)) return {};
    same = number;
  }
  return same;
}

template <typename Holds>
std::optional<bool> EachElement(const NumberList& main, const NumberList& output,
                                const Holds& holds) {
  if (main.size() != output.size() || main.empty()) return {};
  for (size_t i = 0; i < main.size(); ++i) {
    if (!holds(main[i], output[i])) return false;
  }
  return true;
}

bool IsFunctionOfElement(const NumberList& main, const NumberList& output) {
  std::map<int64_t, int64_t> seen;
  for (size_t i = 0; i < std::min(main.size(), output.size()); ++i) {
    if (seen.emplace(main[i], output[i]).first->second != output[i]) return false;
  }
  return true;
}

Answer Difference(const Answer& a, const Answer& b) {
  if (!a || !b) return {};
  return *a - *b;
}

// Whether `output` has, in turn, the elements of `list` at `places`.
bool IsGathered(const NumberList& list, const NumberList& places, const NumberList& output) {
  if (places.size() != output.size()) return false;
  for (size_t i = 0; i < places.size(); ++i) {
    const bool within = places[i] >= 0 && places[i] < static_cast<int64_t>(list.size());
    if (!within || list[static_cast<size_t>(places[i])] != output[i]) return false;
  }
  return true;
}

// Where `part` first stands in `list` as a whole.
Answer PlaceOf(const NumberList& part, const NumberList& list) {
  const auto found = std::search(list.begin(), list.end(), part.begin(), part.end());
  if (part.empty() || found == list.end()) return {};
  return found - list.begin();
}

}  // namespace

void SayListProperties(const NumberList& main, const NumberList& output, PropertySignature& say) {
  for (const Remaking remake : Remakings()) {
    const NumberList made = remake(main);
    say.Truth(made == output);
    say.Truth(output.empty() ? std::optional<bool>() : StartsWith(made, output));
    say.Truth(output.empty() ? std::optional<bool>() : EndsWith(made, output));
    say.Truth(made.empty() ? std::optional<bool>() : StartsWith(output, made));
    say.Truth(made.empty() ? std::optional<bool>() : EndsWith(output, made));
    say.Truth(made.size() == output.size());
  }
  for (const Measure measure : Measures()) {
    const Answer of_output = measure(output), of_main = measure(main);
    say.Number(of_output);
    say.Number(Difference(of_output, of_main));
  }
  for (const ElementTest test : ElementTests()) {
    say.Truth(output.empty() ? std::optional<bool>()
                             : std::all_of(output.begin(), output.end(), test));
  }
  say.Truth(AllIn(output, main));
  say.Truth(AllIn(main, output));
  say.Truth(Sorted(main) == Sorted(output));
  say.Truth(std::is_sorted(output.begin(), output.end()));
  say.Truth(std::is_sorted(output.rbegin(), output.rend()));
  say.Truth(output.size() < main.size());
  say.Truth(output.size() > main.size());
  say.Truth(!main.empty() && output.size() % main.size() == 0);
  say.Truth(output.empty());
  for (const size_t i : {0, 1, 2, 3}) {
    say.Number(i < output.size() ? Answer(output[i]) : Answer());
    say.Number(i < output.size() ? PlaceOf({output[i]}, main) : Answer());
    say.Number(i < output.size() && i < main.size() ? Answer(output[i] - main[i]) : Answer());
  }
}

void SayElementwise(const NumberList& main, const NumberList& output, PropertySignature& say) {
  const auto number = [&](auto of) { say.Number(TheSame(main, output, of)); };
  const auto truth = [&](auto holds) { say.Truth(EachElement(main, output, holds)); };
  number([](int64_t a, int64_t b) { return Answer(b - a); });
  number([](int64_t a, int64_t b) { return Answer(a + b); });
  number([](int64_t a, int64_t b) { return a == 0 || b % a != 0 ? Answer() : Answer(b / a); });
  number([](int64_t a, int64_t b) { return b == 0 || a % b != 0 ? Answer() : Answer(a / b); });
  number([](int64_t a, int64_t b) { return Answer(b - a * a); });
  number([](int64_t a, int64_t b) { return Answer(b - 2 * a); });
  number([](int64_t a, int64_t b) { return Answer(b - 3 * a); });
  number([](int64_t, int64_t b) { return Answer(b); });
  truth([](int64_t a, int64_t b) { return a == b; });
  truth([](int64_t a, int64_t b) { return b >= a; });
  truth([](int64_t a, int64_t b) { return b <= a; });
  truth([](int64_t a, int64_t b) { return b == 0 || b == a; });
  truth([](int64_t, int64_t b) { return b == 0 || b == 1; });
  truth([](int64_t a, int64_t b) { return b == a || b == -a; });
  truth([](int64_t a, int64_t b) { return (a - b) % 2 == 0; });
  truth([](int64_t a, int64_t b) { return a != 0 && b % a == 0; });
  for (const int64_t k : {2, 3, 4, 5}) {
    truth([k](int64_t, int64_t b) { return b % k == 0; });
    truth([k](int64_t, int64_t b) { return b >= 0 && b < k; });
    truth([k](int64_t a, int64_t b) { return (a - b) % k == 0; });
    truth([k](int64_t a, int64_t b) { return (a + 1 - b) % k == 0; });
    truth([k](int64_t a, int64_t b) { return b == std::min(a, k) || b == std::max(a, k); });
  }
  say.Truth(IsFunctionOfElement(main, output));
  int64_t changed = 0;
  Answer first_change, last_change;
  for (size_t i = 0; i < std::min(main.size(), output.size()); ++i) {
    if (main[i] == output[i]) continue;
    ++changed;
    if (!first_change) first_change = static_cast<int64_t>(i);
    last_change = static_cast<int64_t>(main.size() - i);
  }
  say.Number(changed);
  say.Number(first_change);
  say.Number(last_change);
  Answer by_place;
  bool steady = true;
  for (size_t i = 0; i < std::min(main.size(), output.size()); ++i) {
    const int64_t rest = output[i] - main[i] - static_cast<int64_t>(i);
    steady = steady && (!by_place || *by_place == rest);
    by_place = rest;
  }
  say.Number(steady ? by_place : Answer());
}

void SaySelection(const NumberList& main, const NumberList& output, PropertySignature& say) {
  const auto left_out = LeftOut(main, output);
  NumberList kept, left, kept_places, left_places;
  for (size_t i = 0; left_out && i < main.size(); ++i) {
    ((*left_out)[i] ? left : kept).push_back(main[i]);
    ((*left_out)[i] ? left_places : kept_places).push_back(static_cast<int64_t>(i));
  }
  const auto of = [&](const NumberList& list, auto answer) -> Answer {
    return list.empty() ? Answer() : Answer(answer(list));
  };
  const auto least = [](const NumberList& l) { return *std::min_element(l.begin(), l.end()); };
  const auto most = [](const NumberList& l) { return *std::max_element(l.begin(), l.end()); };
  say.Truth(left_out.has_value());
  say.Truth(left_out ? std::optional<bool>(left.empty()) : std::nullopt);
  for (const ElementTest test : ElementTests()) {
    for (const NumberList* part : {&kept, &left}) {
      say.Truth(part->empty() ? std::optional<bool>()
                              : std::all_of(part->begin(), part->end(), test));
    }
  }
  const bool both = !kept.empty() && !left.empty();
  say.Truth(both ? std::optional<bool>(least(kept) > most(left)) : std::nullopt);
  say.Truth(both ? std::optional<bool>(most(kept) < least(left)) : std::nullopt);
  for (const NumberList* part : {&kept, &left}) {
    say.Number(of(*part, least));
    say.Number(of(*part, most));
  }
  for (const NumberList* places : {&kept_places, &left_places}) {
    say.Number(of(*places, least));
    say.Number(of(*places, most));
    say.Number(of(
        *places, [&](const NumberList& l) { return static_cast<int64_t>(main.size()) - most(l); }));
  }
  say.Number(PlaceOf(output, main));
  const auto put_in = LeftOut(output, main);
  Answer place, value;
  for (size_t i = 0; put_in && i < output.size(); ++i) {
    if (!(*put_in)[i] || place) continue;
    place = static_cast<int64_t>(i);
    value = output[i];
  }
  say.Truth(put_in.has_value());
  say.Number(place);
  say.Number(value);
  say.Number(value ? PlaceOf({*value}, main) : Answer());
}

void SayListAndNumber(const NumberList& main, int64_t number, const NumberList& output,
                      PropertySignature& say) {
  const auto size = static_cast<int64_t>(output.size()), all = static_cast<int64_t>(main.size());
  for (const int64_t length : {number, all - number, all + number, all * number, number + 1}) {
    say.Truth(size == length);
  }
  say.Truth(Has(output, number));
  say.Truth(Has(main, number));
  say.Number(PlaceOf({number}, output));
  const auto truth = [&](auto holds) { say.Truth(EachElement(main, output, holds)); };
  truth([=](int64_t a, int64_t b) { return b == a + number; });
  truth([=](int64_t a, int64_t b) { return b == a - number; });
  truth([=](int64_t a, int64_t b) { return b == a * number; });
  truth([=](int64_t a, int64_t b) { return b == std::max(a, number); });
  truth([=](int64_t a, int64_t b) { return b == std::min(a, number); });
  truth([=](int64_t a, int64_t b) { return a == number || a == b; });
  truth([=](int64_t a, int64_t b) { return b == number || a == b; });
  truth([=](int64_t a, int64_t b) { return number != 0 && (a - b) % number == 0; });
  const auto all_output = [&](auto holds) {
    say.Truth(output.empty() ? std::optional<bool>()
                             : std::all_of(output.begin(), output.end(), holds));
  };
  all_output([=](int64_t n) { return n > number; });
  all_output([=](int64_t n) { return n >= number; });
  all_output([=](int64_t n) { return n < number; });
  all_output([=](int64_t n) { return n <= number; });
  all_output([=](int64_t n) { return n != number; });
  all_output([=](int64_t n) { return n == number; });
  all_output([=](int64_t n) { return number != 0 && n % number == 0; });
  say.Number(output.empty() ? Answer() : Answer(output.front() - number));
  say.Number(output.empty() ? Answer() : Answer(output.back() - number));
}

void SayTwoLists(const NumberList& main, const NumberList& second, const NumberList& output,
                 PropertySignature& say) {
  for (const Remaking remake : Remakings()) {
    const NumberList made = remake(second);
    say.Truth(made == output);
    say.Truth(made.empty() ? std::optional<bool>() : StartsWith(output, made));
    say.Truth(made.empty() ? std::optional<bool>() : EndsWith(output, made));
  }
  say.Truth(AllIn(output, second));
  say.Truth(AllIn(second, output));
  say.Truth(output.size() == main.size() + second.size());
  say.Truth(output.size() == std::min(main.size(), second.size()));
  const auto truth = [&](auto holds) {
    const size_t shared = std::min(main.size(), second.size());
    std::optional<bool> all;
    for (size_t i = 0; shared == output.size() && i < shared; ++i) {
      all = all.value_or(true) && holds(main[i], second[i], output[i]);
    }
    say.Truth(all);
  };
  truth([](int64_t a, int64_t b, int64_t c) { return c == a + b; });
  truth([](int64_t a, int64_t b, int64_t c) { return c == a - b || c == b - a; });
  truth([](int64_t a, int64_t b, int64_t c) { return c == a * b; });
  truth([](int64_t a, int64_t b, int64_t c) { return c == std::max(a, b); });
  truth([](int64_t a, int64_t b, int64_t c) { return c == std::min(a, b); });
  truth([](int64_t a, int64_t b, int64_t c) { return c == a || c == b; });
  say.Truth(IsGathered(main, second, output));
  say.Truth(IsGathered(second, main, output));
  say.Truth(std::none_of(output.begin(), output.end(), [&](int64_t n) { return Has(second, n); }));
  NumberList joined = main;
  joined.insert(joined.end(), second.begin(), second.end());
  for (const Remaking remake : Remakings()) {
    const NumberList made = remake(joined);
    say.Truth(made == output);
    say.Truth(AllIn(output, made));
  }
}

}  // namespace hunch::list
