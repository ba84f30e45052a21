// What rules about the members of a list can ask (see schemas/member_schema.h): features of a
// member among the others,
//
//   list grid -> grid -> T      (see member_map.h)
//
// of a member on the canvas that it lies on,
//
//   grid -> grid -> T
//
// either perhaps with a colour or a number before, and of grids by themselves, which are ordinary
// primitives. A new family is a new line here and in member_features.cc.
#pragma once

#include <span>

#include "domains/grid/families.h"

namespace hunch::grid {

Primitives MemberRankFeatures();
Primitives MemberLikenessFeatures();
Primitives MemberOrderFeatures();
Primitives MemberNearnessFeatures();
Primitives MemberColourNearnessFeatures();
Primitives MemberRelationFeatures();
Primitives MemberSurroundingFeatures();
Primitives MemberSightFeatures();
Primitives MemberDirectionFeatures();
Primitives MemberFormFeatures();
Primitives MemberWayFeatures();
Primitives MemberColourWayFeatures();
Primitives MemberColourSightFeatures();
Primitives MemberColourFeatures();
Primitives MemberCountedWayFeatures();
Primitives MemberCountedDirectionFeatures();

struct MemberFamily {
  Primitives (*primitives)();
  int most_choices;  // of closed values that are worth trying as each argument
};
std::span<const MemberFamily> MemberFamilies();

// Those of all families.
Primitives MemberFeaturePrimitives();

// The names of those that are features of any grid.
std::span<const char* const> FeaturesOfGrids();

}  // namespace hunch::grid
