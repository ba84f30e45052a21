// Members elsewhere:
//
//   move_each : (grid -> vector) -> list grid -> grid -> grid
//
// gives the canvas (the grid) with the paint of all members first erased, in the canvas' commonest
// colour, and then laid back, each moved by the vector that the function says, later ones over
// earlier ones. Undefined where paint leaves the canvas; `drift_each` lets it go, and deduces only
// moves in one direction.
#pragma once

#include "domains/grid/families.h"
#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

Primitives MoveEachPrimitives();

class MoveEachSchema final : public MemberSchema {
 public:
  explicit MoveEachSchema(const core::Language& language) : MemberSchema(language, "move_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
  bool Possible(std::span<const core::Value> frame, MemberNotes& notes) const override;
};

// Members that stay where they are, with copies of them elsewhere:
//
//   copy_each : (grid -> vector) -> list grid -> grid -> grid
class CopyEachSchema final : public MemberSchema {
 public:
  explicit CopyEachSchema(const core::Language& language) : MemberSchema(language, "copy_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
  bool Possible(std::span<const core::Value> frame, MemberNotes& notes) const override;
};

class DriftEachSchema final : public MemberSchema {
 public:
  explicit DriftEachSchema(const core::Language& language) : MemberSchema(language, "drift_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
  bool Possible(std::span<const core::Value> frame, MemberNotes& notes) const override;
};

}  // namespace hunch::grid
