// Members kept or erased:
//
//   keep_each : (grid -> bool) -> list grid -> grid -> grid
//
// gives the canvas (the grid) with the paint of the members that the function does not keep in the
// canvas' commonest colour. Undefined where a member does not lie on the canvas.
#pragma once

#include "domains/grid/families.h"
#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

Primitives KeepEachPrimitives();

class KeepEachSchema final : public MemberSchema {
 public:
  explicit KeepEachSchema(const core::Language& language) : MemberSchema(language, "keep_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

}  // namespace hunch::grid
