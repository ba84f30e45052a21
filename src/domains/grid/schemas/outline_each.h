// Rings around boxes:
//
//   outline_each : (grid -> colour) -> list grid -> grid -> grid
//
// gives the canvas (the grid) with its black cells next to each member's box, by side or corner,
// in the colour that the function says; black leaves them. What is beyond the canvas is cut off;
// of rings that share cells the later one has them.
#pragma once

#include "domains/grid/families.h"
#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

Primitives OutlineEachPrimitives();

class OutlineEachSchema final : public MemberSchema {
 public:
  explicit OutlineEachSchema(const core::Language& language)
      : MemberSchema(language, "outline_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

}  // namespace hunch::grid
