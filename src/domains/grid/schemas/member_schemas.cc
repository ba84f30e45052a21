#include "domains/grid/schemas/member_schemas.h"

#include "domains/grid/features/member_features.h"
#include "domains/grid/schemas/cell_each.h"
#include "domains/grid/schemas/fill_each.h"
#include "domains/grid/schemas/half_moves.h"
#include "domains/grid/schemas/lay_each.h"
#include "domains/grid/schemas/move_each.h"
#include "domains/grid/schemas/pick.h"
#include "domains/grid/schemas/recolour_each.h"

namespace hunch::grid {

Primitives MemberPrimitives() {
  Primitives (*const families[])() = {
      &MemberFeaturePrimitives, &RecolourEachPrimitives, &PickPrimitives,    &CellEachPrimitives,
      &MoveEachPrimitives,      &FillEachPrimitives,     &LayEachPrimitives,
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
  all.push_back(std::make_unique<PickSchema>(language));
  all.push_back(std::make_unique<CellEachSchema>(language));
  all.push_back(std::make_unique<MoveEachSchema>(language));
  all.push_back(std::make_unique<FillEachSchema>(language));
  all.push_back(std::make_unique<LayEachSchema>(language));
  all.push_back(std::make_unique<DriftEachSchema>(language));
  all.push_back(std::make_unique<RecolourMovedSchema>(language));
  all.push_back(std::make_unique<CopyEachSchema>(language));
  all.push_back(std::make_unique<MoveRecolouredSchema>(language));
  return all;
}

}  // namespace hunch::grid
