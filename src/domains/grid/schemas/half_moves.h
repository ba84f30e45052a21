// Steps on the way where members have gone elsewhere and have other colours there; what they were
// is known by their form:
//
//   recolour_each : (grid -> colour) -> list grid -> grid -> grid   before they move
//   move_each     : (grid -> vector) -> list grid -> grid -> grid   before they are recoloured
#pragma once

#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

class RecolourMovedSchema final : public MemberSchema {
 public:
  explicit RecolourMovedSchema(const core::Language& language)
      : MemberSchema(language, "recolour_each") {}
  const char* name() const override { return "recolour_moved"; }
  bool is_step() const override { return true; }

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

class MoveRecolouredSchema final : public MemberSchema {
 public:
  explicit MoveRecolouredSchema(const core::Language& language)
      : MemberSchema(language, "move_each") {}
  const char* name() const override { return "move_recoloured"; }
  bool is_step() const override { return true; }

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

}  // namespace hunch::grid
