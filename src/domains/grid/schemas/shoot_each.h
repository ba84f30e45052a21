// Members that send something out, each in its own direction, over black:
//
//   shoot_each, beam_each, repeat_each : (grid -> vector) -> list grid -> grid -> grid
//
// give the canvas (the grid) with what is drawn again and again from each member, each time one
// vector further, the one that the function says; none for (0, 0). It is the member's foremost
// cell in that direction, the one or two in the middle where there are several, in `shoot_each`
// until it meets paint, in `beam_each` on behind all paint to the border; in `repeat_each` the
// whole member until it meets paint. Later ones are over earlier ones.
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

class BeamEachSchema final : public MemberSchema {
 public:
  explicit BeamEachSchema(const core::Language& language) : MemberSchema(language, "beam_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

class RepeatEachSchema final : public MemberSchema {
 public:
  explicit RepeatEachSchema(const core::Language& language)
      : MemberSchema(language, "repeat_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

}  // namespace hunch::grid
