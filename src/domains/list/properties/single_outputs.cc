// Blocks for outputs that are numbers or truth values.
#include <algorithm>
#include <numeric>
#include <optional>

#include "domains/list/properties/blocks.h"
#include "domains/list/properties/measures_of_lists.h"

namespace hunch::list {
namespace {

using core::PropertySignature;
using Answer = std::optional<int64_t>;

constexpr int64_t kNamed[] = {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
constexpr int64_t kDivisors[] = {2, 3, 4, 5};
constexpr size_t kPlaces = 7;

Answer PlaceOf(int64_t number, const NumberList& list) {
  const auto found = std::find(list.begin(), list.end(), number);
  if (found == list.end()) return {};
  return found - list.begin();
}

void SayElementAt(const NumberList& list, int64_t output, PropertySignature& say) {
  for (size_t i = 0; i < kPlaces; ++i) {
    say.Truth(i < list.size() ? std::optional<bool>(list[i] == output) : std::nullopt);
  }
}

// Tells a truth value apart from what one would expect it to be.
std::optional<bool> Agrees(bool output, std::optional<bool> expected) {
  if (!expected) return {};
  return output == *expected;
}

}  // namespace

void SayNumberProperties(const NumberList& main, int64_t output, PropertySignature& say) {
  say.Number(output);
  for (const Measure measure : Measures()) {
    const Answer number = measure(main);
    say.Number(number ? Answer(output - *number) : Answer());
    say.Truth(number ? std::optional<bool>(output < *number) : std::nullopt);
  }
  for (const ElementTest test : ElementTests()) {
    say.Truth(output == std::count_if(main.begin(), main.end(), test));
    say.Truth(test(output));
    int64_t sum = 0;
    for (const int64_t n : main) sum += test(n) ? n : 0;
    say.Truth(output == sum);
  }
  for (const int64_t k : kNamed) {
    say.Truth(output == std::count(main.begin(), main.end(), k));
    say.Truth(output == std::count_if(main.begin(), main.end(), [k](int64_t n) { return n > k; }));
  }
  SayElementAt(main, output, say);
  NumberList sorted = main;
  std::sort(sorted.begin(), sorted.end());
  SayElementAt(sorted, output, say);
  std::reverse(sorted.begin(), sorted.end());
  SayElementAt(sorted, output, say);
  SayElementAt({main.rbegin(), main.rend()}, output, say);
  say.Number(PlaceOf(output, main));
  say.Truth(PlaceOf(output, main).has_value());
  for (const int64_t k : kDivisors) say.Truth(output >= 0 && output < k);
}

void SayNumberAndNumber(const NumberList& main, int64_t number, int64_t output,
                        PropertySignature& say) {
  say.Number(output - number);
  say.Number(output + number);
  say.Number(number != 0 && output % number == 0 ? Answer(output / number) : Answer());
  say.Truth(output < number);
  say.Truth(output == std::count(main.begin(), main.end(), number));
  const auto count = [&](auto holds) {
    say.Truth(output == std::count_if(main.begin(), main.end(), holds));
  };
  count([=](int64_t n) { return n < number; });
  count([=](int64_t n) { return n > number; });
  count([=](int64_t n) { return n <= number; });
  count([=](int64_t n) { return n >= number; });
  const Answer place = PlaceOf(number, main);
  say.Number(place ? Answer(output - *place) : Answer());
  const bool within = number >= 0 && number < static_cast<int64_t>(main.size());
  say.Truth(within ? std::optional<bool>(main[static_cast<size_t>(number)] == output)
                   : std::nullopt);
  const int64_t sum = std::accumulate(main.begin(), main.end(), int64_t{0});
  say.Number(output - sum - number);
  say.Number(output - sum * number);
}

void SayNumberOfTwoLists(const NumberList& main, const NumberList& second, int64_t output,
                         PropertySignature& say) {
  for (const Measure measure : Measures()) {
    const Answer a = measure(main), b = measure(second);
    say.Number(b ? Answer(output - *b) : Answer());
    say.Number(a && b ? Answer(output - *a - *b) : Answer());
    say.Number(a && b ? Answer(output - *a + *b) : Answer());
  }
  const auto count = [&](auto holds) {
    int64_t held = 0;
    for (size_t i = 0; i < std::min(main.size(), second.size()); ++i) {
      held += holds(main[i], second[i]);
    }
    say.Number(output - held);
  };
  count([](int64_t a, int64_t b) { return a == b; });
  count([](int64_t a, int64_t b) { return a < b; });
  count([](int64_t a, int64_t b) { return a > b; });
  count([](int64_t a, int64_t b) { return a * b; });
  count([](int64_t a, int64_t b) { return std::max(a, b); });
  count([](int64_t a, int64_t b) { return std::min(a, b); });
  NumberList joined = main;
  joined.insert(joined.end(), second.begin(), second.end());
  SayNumberProperties(joined, output, say);
  SayNumberProperties(second, output, say);
}

void SayTruth(const NumberList& main, bool output, PropertySignature& say) {
  say.Truth(output);
  for (const ElementTest test : ElementTests()) {
    say.Truth(Agrees(output, std::all_of(main.begin(), main.end(), test)));
    say.Truth(Agrees(output, std::any_of(main.begin(), main.end(), test)));
    for (const Measure measure : Measures()) {
      const Answer number = measure(main);
      say.Truth(number ? Agrees(output, test(*number)) : std::nullopt);
    }
  }
  for (const int64_t k : kNamed) {
    say.Truth(Agrees(output, PlaceOf(k, main).has_value()));
    const auto above = [k](int64_t n) { return n > k; };
    say.Truth(Agrees(output, std::all_of(main.begin(), main.end(), above)));
    say.Truth(Agrees(output, std::any_of(main.begin(), main.end(), above)));
    say.Truth(Agrees(output, static_cast<int64_t>(main.size()) == k));
  }
  for (const int64_t k : kDivisors) {
    const auto of_k = [k](int64_t n) { return n % k == 0; };
    say.Truth(Agrees(output, std::all_of(main.begin(), main.end(), of_k)));
  }
  say.Truth(Agrees(output, std::is_sorted(main.begin(), main.end())));
  say.Truth(Agrees(output, main.empty()));
}

void SayTruths(const NumberList& main, const std::vector<bool>& output, PropertySignature& say) {
  const auto each = [&](auto expected) {
    std::optional<bool> all;
    for (size_t i = 0; main.size() == output.size() && i < main.size(); ++i) {
      all = all.value_or(true) && expected(main[i]) == output[i];
    }
    say.Truth(all);
  };
  for (const ElementTest test : ElementTests()) each(test);
  for (const int64_t k : kNamed) {
    each([k](int64_t n) { return n == k; });
    each([k](int64_t n) { return n > k; });
  }
  for (const int64_t k : kDivisors) {
    for (int64_t rest = 0; rest < k; ++rest) {
      each([=](int64_t n) { return ((n % k) + k) % k == rest; });
    }
  }
  say.Truth(main.size() == output.size());
  say.Number(static_cast<int64_t>(output.size()));
}

}  // namespace hunch::list
