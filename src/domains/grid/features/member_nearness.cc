// How near a member of a list is to one that stands out, among all of them.
#include <algorithm>
#include <optional>

#include "domains/grid/features/member_features.h"
#include "domains/grid/features/member_map.h"
#include "domains/grid/features/rarest_members.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

constexpr size_t kMostMembers = 40;  // beyond these nobody compares distances

// Rows and columns between two boxes, together.
int Distance(GridRef a, GridRef b) {
  const int rows = std::max({a.top() - b.bottom(), b.top() - a.bottom(), 0});
  const int columns = std::max({a.left() - b.right(), b.left() - a.right(), 0});
  return rows + columns;
}

// Replaces numbers by how many different ones are smaller, or larger.
void Rank(int* numbers, int count, bool largest_first, int16_t* ranks) {
  int sorted[core::kLongestList];
  if (largest_first) std::transform(numbers, numbers + count, numbers, [](int n) { return -n; });
  std::copy_n(numbers, count, sorted);
  std::sort(sorted, sorted + count);
  const int* const end = std::unique(sorted, sorted + count);
  std::transform(numbers, numbers + count, ranks, [&](int n) {
    return static_cast<int16_t>(std::lower_bound(static_cast<const int*>(sorted), end, n) - sorted);
  });
}

void AreSmallest(const Members& members, bool* are) {
  const Component* const parts = members.found.parts;
  const auto fewer = [](const Component& a, const Component& b) { return a.cells < b.cells; };
  const int fewest = std::min_element(parts, parts + members.count(), fewer)->cells;
  for (int i = 0; i < members.count(); ++i) are[i] = parts[i].cells == fewest;
}

// By distance from the nearest of some of them, which themselves are at none; -1 without any.
template <void (*kSome)(const Members&, bool* are), bool kFarthestFirst>
void RankByDistance(const Members& members, int16_t* by_member) {
  const int count = members.count();
  bool are[core::kLongestList];
  kSome(members, are);
  if (std::none_of(are, are + count, [](bool so) { return so; })) {
    return void(std::fill_n(by_member, count, int16_t{-1}));
  }
  int distances[core::kLongestList];
  for (int i = 0; i < count; ++i) {
    distances[i] = INT32_MAX;
    for (int j = 0; j < count; ++j) {
      if (!are[j]) continue;
      distances[i] = std::min(distances[i], Distance(members.member(i), members.member(j)));
    }
  }
  Rank(distances, count, kFarthestFirst, by_member);
}

// Whether no member but those with the main colour is nearer to one of these. Undefined for these.
std::optional<bool> IsNearestTo(Colour colour, core::ListOf<GridRef> list, GridRef member) {
  if (list.size() > kMostMembers || MainColour(member) == colour.index) return std::nullopt;
  int own = INT32_MAX, least = INT32_MAX;
  for (size_t k = 0; k < list.size(); ++k) {
    if (MainColour(list[k]) != colour.index) continue;
    own = std::min(own, Distance(member, list[k]));
    for (size_t i = 0; i < list.size(); ++i) {
      if (MainColour(list[i]) != colour.index) least = std::min(least, Distance(list[i], list[k]));
    }
  }
  if (own == INT32_MAX) return std::nullopt;
  return own == least;
}

}  // namespace

Primitives MemberNearnessFeatures() {
  const char* const rank = "list grid -> grid -> int";
  return {
      {"rank_by_nearness", rank,
       "how many different distances from those of the rarest main colour are smaller", 5.0,
       MemberFeature<&RankByDistance<&AreRarest, false>>()},
      {"rank_by_remoteness", rank,
       "how many different distances from those of the rarest main colour are larger", 5.5,
       MemberFeature<&RankByDistance<&AreRarest, true>>()},
      {"rank_by_nearness_to_smallest", rank,
       "how many different distances from the smallest ones are smaller", 5.5,
       MemberFeature<&RankByDistance<&AreSmallest, false>>()},
      {"rank_by_remoteness_from_smallest", rank,
       "how many different distances from the smallest ones are larger", 5.5,
       MemberFeature<&RankByDistance<&AreSmallest, true>>()},
  };
}

Primitives MemberColourNearnessFeatures() {
  return {{"is_nearest_to_a", "colour -> list grid -> grid -> bool",
           "whether no other is nearer to those of the list with the main colour", 4.5,
           core::Lift<&IsNearestTo>()}};
}

}  // namespace hunch::grid
