#include "domains/grid/schemas/member_schemas.h"

#include "domains/grid/features/member_features.h"
#include "domains/grid/schemas/recolour_each.h"

namespace hunch::grid {

Primitives MemberPrimitives() {
  Primitives (*const families[])() = {
      &MemberFeaturePrimitives,
      &RecolourEachPrimitives,
  };
  Primitives all;
  for (Primitives (*family)() : families) {
    for (core::Primitive& primitive : family()) all.push_back(std::move(primitive));
  }
  return all;
}

std::vector<std::unique_ptr<const core::Schema>> MemberSchemas(const core::Language& language) {
  std::vector<std::unique_ptr<const core::Schema>> all;
  all.push_back(std::make_unique<RecolourEachSchema>(language));
  return all;
}

}  // namespace hunch::grid
