// Boxes filled:
//
//   fill_each : (grid -> colour) -> list grid -> grid -> grid
//
// gives the canvas (the grid) with its black cells in each member's box in the colour that the
// function says; black leaves them. Of boxes that share cells the later one has them. Undefined
// where a member's box does not lie on the canvas.
#pragma once

#include "domains/grid/families.h"
#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

Primitives FillEachPrimitives();

class FillEachSchema final : public MemberSchema {
 public:
  explicit FillEachSchema(const core::Language& language) : MemberSchema(language, "fill_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
  bool Possible(std::span<const core::Value> frame, MemberNotes& notes) const override;
};

}  // namespace hunch::grid
