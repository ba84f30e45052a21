// Members as cells:
//
//   cell_each : (grid -> colour) -> list grid -> grid
//
// gives, for members that lie in rows and columns as the parts between separators do, a grid with a
// cell for each of them, in the colour that the function says. Undefined where they do not lie so.
#pragma once

#include "domains/grid/families.h"
#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

Primitives CellEachPrimitives();

class CellEachSchema final : public MemberSchema {
 public:
  explicit CellEachSchema(const core::Language& language) : MemberSchema(language, "cell_each") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

}  // namespace hunch::grid
