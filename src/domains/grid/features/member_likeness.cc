// How many members of a list are like a member, itself included, and whether others are so more
// often.
#include <algorithm>

#include "domains/grid/features/member_features.h"
#include "domains/grid/features/member_map.h"
#include "domains/grid/features/part_measures.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

template <auto kKey>
void CountEqual(const Members& members, int16_t* by_member) {
  const int count = members.count();
  int64_t keys[core::kLongestList], sorted[core::kLongestList];
  for (int i = 0; i < count; ++i) keys[i] = static_cast<int64_t>(kKey(members.member(i)));
  std::copy_n(keys, count, sorted);
  std::sort(sorted, sorted + count);
  std::transform(keys, keys + count, by_member, [&sorted, count](int64_t key) {
    const auto [first, last] = std::equal_range(sorted, sorted + count, key);
    return static_cast<int16_t>(last - first);
  });
}

// Whether no other count is higher, or lower.
template <auto kCount, bool kHighest>
void IsExtreme(const Members& members, int16_t* by_member) {
  kCount(members, by_member);
  int16_t* const end = by_member + members.count();
  const int16_t extreme =
      kHighest ? *std::max_element(by_member, end) : *std::min_element(by_member, end);
  std::transform(by_member, end, by_member, [extreme](int16_t n) { return n == extreme; });
}

template <auto kCount>
constexpr core::PrimitiveFunction Commonest() {
  return MemberFeature<&IsExtreme<kCount, true>>();
}
template <auto kCount>
constexpr core::PrimitiveFunction Rarest() {
  return MemberFeature<&IsExtreme<kCount, false>>();
}

}  // namespace

Primitives MemberLikenessFeatures() {
  const char* const number = "list grid -> grid -> int";
  const char* const truth = "list grid -> grid -> bool";
  return {
      {"count_of_shape", number, "how many of the list have its shape, whatever the colours", 4.0,
       MemberFeature<&CountOfShape>()},
      {"count_of_form", number,
       "how many of the list have its shape, rotated or reflected ones too", 4.5,
       MemberFeature<&CountEqual<&FormKey>>()},
      {"count_of_picture", number, "how many of the list have its cells, wherever they lie", 4.5,
       MemberFeature<&CountEqual<&PictureKey>>()},
      {"count_of_colour", number, "how many of the list have its main colour", 4.0,
       MemberFeature<&CountEqual<&MainColour>>()},
      {"count_of_cells", number, "how many of the list have its number of cells", 4.5,
       MemberFeature<&CountEqual<&CellCount>>()},
      {"count_of_size", number, "how many of the list have its height and width", 4.5,
       MemberFeature<&CountEqual<&SizeKey>>()},
      {"count_of_colour_count", number, "how many of the list have its number of colours", 5.0,
       MemberFeature<&CountEqual<&ColourCount>>()},
      {"count_of_symmetry", number, "how many of the list are (or are not) symmetric as it is", 5.0,
       MemberFeature<&CountEqual<&IsSymmetric>>()},
      {"count_of_mirror", number, "how many of the list are equal left and right, or not, as it is",
       5.5, MemberFeature<&CountEqual<&IsMirrored>>()},
      {"count_of_holes", number, "how many of the list have its number of holes", 5.0,
       MemberFeature<&CountEqual<&HoleCount>>()},
      {"is_commonest_shape", truth, "whether no other shape is more frequent in the list", 4.5,
       Commonest<&CountOfShape>()},
      {"is_rarest_shape", truth, "whether no other shape is less frequent in the list", 4.5,
       Rarest<&CountOfShape>()},
      {"is_commonest_picture", truth, "whether no other picture is more frequent in the list", 4.5,
       Commonest<&CountEqual<&PictureKey>>()},
      {"is_rarest_picture", truth, "whether no other picture is less frequent in the list", 5.0,
       Rarest<&CountEqual<&PictureKey>>()},
      {"is_commonest_colour", truth, "whether no other main colour is more frequent in the list",
       5.0, Commonest<&CountEqual<&MainColour>>()},
      {"is_rarest_colour", truth, "whether no other main colour is less frequent in the list", 5.0,
       Rarest<&CountEqual<&MainColour>>()},
  };
}

}  // namespace hunch::grid
