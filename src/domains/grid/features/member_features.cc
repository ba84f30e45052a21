#include "domains/grid/features/member_features.h"

namespace hunch::grid {

std::span<const MemberFamily> MemberFamilies() {
  static constexpr MemberFamily kFamilies[] = {
      {&MemberRankFeatures, 1},        {&MemberLikenessFeatures, 1},
      {&MemberRelationFeatures, 1},    {&MemberSurroundingFeatures, 1},
      {&MemberSightFeatures, 1},       {&MemberDirectionFeatures, 1},
      {&MemberFormFeatures, 1},        {&MemberWayFeatures, 1},
      {&MemberColourWayFeatures, 5},   {&MemberOrderFeatures, 1},
      {&MemberNearnessFeatures, 1},    {&MemberColourNearnessFeatures, 5},
      {&MemberColourSightFeatures, 5}, {&MemberColourFeatures, 5},
      {&MemberCountedWayFeatures, 5},  {&MemberCountedDirectionFeatures, 5},
  };
  return kFamilies;
}

Primitives MemberFeaturePrimitives() {
  Primitives all;
  for (const MemberFamily& family : MemberFamilies()) {
    for (core::Primitive& feature : family.primitives()) all.push_back(std::move(feature));
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
