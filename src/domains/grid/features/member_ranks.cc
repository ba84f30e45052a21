// Where a member of a list stands among the others, by a measure or by place.
#include <algorithm>

#include "domains/grid/features/member_features.h"
#include "domains/grid/features/member_map.h"
#include "domains/grid/features/part_measures.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

// How many distinct values of a measure are less than a member's, times a sign.
template <auto kMeasure, int kSign>
void Rank(const Members& members, int16_t* by_member) {
  const int count = members.count();
  int64_t keys[core::kLongestList], sorted[core::kLongestList];
  for (int i = 0; i < count; ++i) keys[i] = kSign * kMeasure(members.member(i));
  std::copy_n(keys, count, sorted);
  std::sort(sorted, sorted + count);
  const int64_t* const end = std::unique(sorted, sorted + count);
  std::transform(keys, keys + count, by_member, [&](int64_t key) {
    return static_cast<int16_t>(std::lower_bound(static_cast<const int64_t*>(sorted), end, key) -
                                sorted);
  });
}

// Whether as many distinct ranks are before a member's as after it.
template <MeasureParts kRank, MeasureParts kRankBack>
void InMiddle(const Members& members, int16_t* by_member) {
  int16_t back[kLargestArea];
  kRank(members, by_member);
  kRankBack(members, back);
  for (int i = 0; i < members.count(); ++i) by_member[i] = by_member[i] == back[i];
}

// Whether no other of its main colour has more cells, or fewer.
template <int kSign>
void IsExtremeOfColour(const Members& members, int16_t* by_member) {
  const int count = members.count();
  int64_t colours[core::kLongestList];
  for (int i = 0; i < count; ++i) colours[i] = MainColour(members.member(i));
  const Component* const parts = members.found.parts;
  for (int i = 0; i < count; ++i) {
    by_member[i] = 1;
    for (int j = 0; j < count; ++j) {
      const bool beaten = kSign * (parts[j].cells - parts[i].cells) > 0;
      if (beaten && colours[j] == colours[i]) by_member[i] = 0;
    }
  }
}

template <auto kMeasure>
constexpr core::PrimitiveFunction FromMost() {
  return MemberFeature<&Rank<kMeasure, -1>>();
}
template <auto kMeasure>
constexpr core::PrimitiveFunction FromLeast() {
  return MemberFeature<&Rank<kMeasure, 1>>();
}

}  // namespace

Primitives MemberRankFeatures() {
  const char* const rank = "list grid -> grid -> int";
  const char* const truth = "list grid -> grid -> bool";
  return {
      {"is_largest_of", truth, "whether no other of the list has more cells", 3.0,
       MemberFeature<&IsLargest>()},
      {"is_smallest_of", truth, "whether no other of the list has fewer cells", 3.5,
       MemberFeature<&IsSmallest>()},
      {"is_largest_of_colour", truth, "whether no other of its main colour has more cells", 4.5,
       MemberFeature<&IsExtremeOfColour<1>>()},
      {"is_smallest_of_colour", truth, "whether no other of its main colour has fewer cells", 5.0,
       MemberFeature<&IsExtremeOfColour<-1>>()},
      {"rank_by_cells", rank, "how many numbers of cells in the list are larger", 4.0,
       MemberFeature<&RankFromLargest>()},
      {"rank_by_fewest_cells", rank, "how many numbers of cells in the list are smaller", 4.5,
       MemberFeature<&RankFromSmallest>()},
      {"rank_from_top", rank, "how many tops in the list are higher", 4.0,
       MemberFeature<&RankFromTop>()},
      {"rank_from_bottom", rank, "how many feet in the list are lower", 4.5,
       MemberFeature<&RankFromBottom>()},
      {"rank_from_left", rank, "how many left sides in the list are further left", 4.0,
       MemberFeature<&RankFromLeft>()},
      {"rank_from_right", rank, "how many right sides in the list are further right", 4.5,
       MemberFeature<&RankFromRight>()},
      {"is_midway_down", truth, "whether as many tops in the list are higher as feet are lower",
       4.5, MemberFeature<&InMiddle<&RankFromTop, &RankFromBottom>>()},
      {"is_midway_across", truth,
       "whether as many in the list begin further left as end further right", 4.5,
       MemberFeature<&InMiddle<&RankFromLeft, &RankFromRight>>()},
      {"is_tallest_of", truth, "whether no other of the list is higher", 4.0,
       MemberFeature<&IsTallest>()},
      {"is_widest_of", truth, "whether no other of the list is wider", 4.0,
       MemberFeature<&IsWidest>()},
      {"rank_by_height", rank, "how many heights in the list are larger", 4.5, FromMost<&Height>()},
      {"rank_by_least_height", rank, "how many heights in the list are smaller", 5.0,
       FromLeast<&Height>()},
      {"rank_by_width", rank, "how many widths in the list are larger", 4.5, FromMost<&Width>()},
      {"rank_by_least_width", rank, "how many widths in the list are smaller", 5.0,
       FromLeast<&Width>()},
      {"rank_by_box", rank, "how many areas of boxes in the list are larger", 5.0,
       FromMost<&BoxArea>()},
      {"rank_by_colours", rank, "how many numbers of colours in the list are larger", 4.5,
       FromMost<&ColourCount>()},
      {"rank_by_fewest_colours", rank, "how many numbers of colours in the list are smaller", 5.0,
       FromLeast<&ColourCount>()},
      {"rank_by_marks", rank,
       "how many in the list, by different numbers, have more cells of lesser colours", 5.0,
       FromMost<&MarkCount>()},
      {"rank_by_holes", rank, "how many numbers of holes in the list are larger", 5.0,
       FromMost<&HoleCount>()},
      {"rank_by_fullness", rank, "how many in the list, by different shares, fill their box more",
       5.0, FromMost<&Fullness>()},
      {"rank_by_emptiness", rank, "how many in the list, by different shares, fill their box less",
       5.5, FromLeast<&Fullness>()},
      {"rank_by_symmetry", rank, "how many numbers of symmetries in the list are larger", 5.0,
       FromMost<&SymmetryCount>()},
  };
}

}  // namespace hunch::grid
