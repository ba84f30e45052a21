// Steps on the way where more than that has been done to the picture:
//
//   recolour_each : (grid -> colour) -> list grid -> grid -> grid   some are recoloured, or erased
//   move_each     : (grid -> vector) -> list grid -> grid -> grid   some are elsewhere
#pragma once

#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

class RecolourSomeSchema final : public MemberSchema {
 public:
  explicit RecolourSomeSchema(const core::Language& language)
      : MemberSchema(language, "recolour_each") {}
  const char* name() const override { return "recolour_some"; }
  bool is_step() const override { return true; }

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

class MoveSomeSchema final : public MemberSchema {
 public:
  explicit MoveSomeSchema(const core::Language& language) : MemberSchema(language, "move_each") {}
  const char* name() const override { return "move_some"; }
  bool is_step() const override { return true; }

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

}  // namespace hunch::grid
