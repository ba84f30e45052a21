#include "domains/grid/features/member_features.h"

namespace hunch::grid {

Primitives MemberFeaturePrimitives() {
  Primitives (*const families[])() = {
      &MemberRankFeatures,        &MemberLikenessFeatures, &MemberRelationFeatures,
      &MemberSurroundingFeatures, &MemberSightFeatures,
  };
  Primitives all;
  for (Primitives (*family)() : families) {
    for (core::Primitive& feature : family()) all.push_back(std::move(feature));
  }
  return all;
}

std::span<const char* const> FeaturesOfGrids() {
  static constexpr const char* kNames[] = {
      "most_common_colour",
      "least_common_colour",
      "count_cells",
      "count_colours",
      "count_objects",
      "count_holes",
      "height",
      "width",
      "is_square",
      "is_wide",
      "is_solid",
      "is_symmetric",
      "is_symmetric_columns",
      "is_symmetric_rows",
      "is_symmetric_diagonal",
      "is_one_colour",
      "has_hole",
      "centre_colour",
      "top_left_colour",
  };
  return kNames;
}

}  // namespace hunch::grid
