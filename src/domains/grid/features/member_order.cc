// The members of a list one after the other, by place, the last followed by the first: what
// colour the neighbours in that order have, and how far away their places are.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "domains/grid/features/member_features.h"
#include "domains/grid/features/member_map.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

// Twice the middle of a box.
int MiddleRow(const Component& box) { return box.top + box.bottom; }
int MiddleColumn(const Component& box) { return box.left + box.right; }

// The angle at which a box lies, clockwise, seen from the middle of the picture.
double Angle(const Members& members, int i) {
  const Component& box = members.found.parts[i];
  return std::atan2(MiddleRow(box) - members.height, MiddleColumn(box) - members.width);
}

using Key = double (*)(const Members&, int);

double AcrossKey(const Members& members, int i) { return MiddleColumn(members.found.parts[i]); }
double DownKey(const Members& members, int i) { return MiddleRow(members.found.parts[i]); }

int16_t ColourOf(const Members& members, int i) {
  return static_cast<int16_t>(std::max<int64_t>(0, MainColour(members.member(i))));
}

// Calls take(i, j) for each member i and the one kSteps further, j. Not at all where two share a
// place in the order.
template <Key kKey, int kSteps, typename Take>
void ForEachInOrder(const Members& members, const Take& take) {
  const int count = members.count();
  std::array<double, core::kLongestList> keys;
  std::array<int, core::kLongestList> order;
  for (int i = 0; i < count; ++i) keys[i] = kKey(members, i);
  std::iota(order.begin(), order.begin() + count, 0);
  std::sort(order.begin(), order.begin() + count,
            [&keys](int a, int b) { return keys[a] < keys[b]; });
  for (int k = 1; k < count; ++k) {
    if (keys[order[k]] == keys[order[k - 1]]) return;
  }
  for (int k = 0; k < count; ++k) take(order[k], order[(k + kSteps + count) % count]);
}

// The main colour of the one kSteps further, or black.
template <Key kKey, int kSteps>
void ColourInOrder(const Members& members, int16_t* by_member) {
  std::fill_n(by_member, members.count(), int16_t{0});
  ForEachInOrder<kKey, kSteps>(members,
                               [&](int i, int next) { by_member[i] = ColourOf(members, next); });
}

// From its first cell's place to that of the one kSteps further, or nowhere.
template <Key kKey, int kSteps>
void PlaceInOrder(const Members& members, int32_t* by_member) {
  const Component* const parts = members.found.parts;
  const auto way = [parts](int i, int next) {
    return core::Native<Vector>::To(
        {parts[next].top - parts[i].top, parts[next].left - parts[i].left});
  };
  std::fill_n(by_member, members.count(), static_cast<int32_t>(way(0, 0).number()));
  ForEachInOrder<kKey, kSteps>(members, [&](int i, int next) {
    by_member[i] = static_cast<int32_t>(way(i, next).number());
  });
}

// In the order of the list.
void IsFirst(const Members& members, int16_t* by_member) {
  for (int i = 0; i < members.count(); ++i) by_member[i] = i == 0;
}
void IsLast(const Members& members, int16_t* by_member) {
  for (int i = 0; i < members.count(); ++i) by_member[i] = i == members.count() - 1;
}
void IsMiddle(const Members& members, int16_t* by_member) {
  for (int i = 0; i < members.count(); ++i) by_member[i] = 2 * i == members.count() - 1;
}

}  // namespace

Primitives MemberOrderFeatures() {
  const char* const colour = "list grid -> grid -> colour";
  const char* const truth = "list grid -> grid -> bool";
  const char* const vector = "list grid -> grid -> vector";
  return {
      {"is_first_of", truth, "whether it is the first of the list", 4.0, MemberFeature<&IsFirst>()},
      {"is_last_of", truth, "whether it is the last of the list", 4.0, MemberFeature<&IsLast>()},
      {"is_middle_of", truth, "whether as many of the list come before it as after", 4.5,
       MemberFeature<&IsMiddle>()},
      {"colour_of_next_right", colour,
       "the main colour of the next one further right, of the leftmost for the last", 4.5,
       MemberFeature<&ColourInOrder<&AcrossKey, 1>>()},
      {"colour_of_next_left", colour,
       "the main colour of the next one further left, of the rightmost for the last", 4.5,
       MemberFeature<&ColourInOrder<&AcrossKey, -1>>()},
      {"colour_of_next_below", colour,
       "the main colour of the next one further down, of the topmost for the last", 4.5,
       MemberFeature<&ColourInOrder<&DownKey, 1>>()},
      {"colour_of_next_above", colour,
       "the main colour of the next one further up, of the lowest for the last", 4.5,
       MemberFeature<&ColourInOrder<&DownKey, -1>>()},
      {"colour_of_next_clockwise", colour,
       "the main colour of the next one clockwise, seen from the middle of all", 4.5,
       MemberFeature<&ColourInOrder<&Angle, 1>>()},
      {"colour_of_next_anticlockwise", colour,
       "the main colour of the next one anticlockwise, seen from the middle of all", 4.5,
       MemberFeature<&ColourInOrder<&Angle, -1>>()},
      {"place_of_next_right", vector,
       "to the place of the next one further right, of the leftmost for the last", 5.0,
       MemberFeature<&PlaceInOrder<&AcrossKey, 1>>()},
      {"place_of_next_left", vector,
       "to the place of the next one further left, of the rightmost for the last", 5.0,
       MemberFeature<&PlaceInOrder<&AcrossKey, -1>>()},
      {"place_of_next_below", vector,
       "to the place of the next one further down, of the topmost for the last", 5.0,
       MemberFeature<&PlaceInOrder<&DownKey, 1>>()},
      {"place_of_next_above", vector,
       "to the place of the next one further up, of the lowest for the last", 5.0,
       MemberFeature<&PlaceInOrder<&DownKey, -1>>()},
      {"place_of_next_clockwise", vector,
       "to the place of the next one clockwise, seen from the middle of all", 5.0,
       MemberFeature<&PlaceInOrder<&Angle, 1>>()},
      {"place_of_next_anticlockwise", vector,
       "to the place of the next one anticlockwise, seen from the middle of all", 5.0,
       MemberFeature<&PlaceInOrder<&Angle, -1>>()},
  };
}

}  // namespace hunch::grid
