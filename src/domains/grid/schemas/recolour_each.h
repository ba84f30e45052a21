// Members in other colours:
//
//   recolour_each : (grid -> colour) -> list grid -> grid -> grid
//
// gives the canvas (the grid) with each member painted, where it lies, in the colour that the
// function says of it. Undefined where members overlap or do not lie on the canvas.
#pragma once

#include "domains/grid/families.h"
#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

Primitives RecolourEachPrimitives();

class RecolourEachSchema final : public MemberSchema {
 public:
  explicit RecolourEachSchema(const core::Language& language)
      : MemberSchema(language, "recolour_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
  bool Possible(std::span<const core::Value> frame, MemberNotes& notes) const override;
};

}  // namespace hunch::grid
