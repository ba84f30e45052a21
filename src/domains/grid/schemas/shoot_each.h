// Rays out of members:
//
//   shoot_each : (grid -> vector) -> list grid -> grid -> grid
//
// gives the canvas (the grid) with each member's cells repeated on and on by the step that the
// function says, in their colours, over black cells until something else or the border is met. No
// step, no ray. Undefined where a member does not lie on the canvas.
#pragma once

#include "domains/grid/families.h"
#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

Primitives ShootEachPrimitives();

class ShootEachSchema final : public MemberSchema {
 public:
  explicit ShootEachSchema(const core::Language& language) : MemberSchema(language, "shoot_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

}  // namespace hunch::grid
