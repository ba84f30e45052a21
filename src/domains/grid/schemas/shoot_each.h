// Members that send out rays, each in its own direction, over black:
//
//   shoot_each : (grid -> vector) -> list grid -> grid -> grid
//
// gives the canvas (the grid) with a ray from each member until it meets paint, in steps of the
// vector that the function says; none for (0, 0). It comes from the member's foremost cell in that
// direction, the one or two in the middle where there are several. Later ones are over earlier
// ones.
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

// A step on the way where more than that has been done.
class ShootSomeSchema final : public MemberSchema {
 public:
  explicit ShootSomeSchema(const core::Language& language) : MemberSchema(language, "shoot_each") {}
  const char* name() const override { return "shoot_some"; }
  bool is_step() const override { return true; }

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

}  // namespace hunch::grid
