// A picture laid at members:
//
//   lay_each : (grid -> vector) -> list grid -> grid -> grid -> grid
//
// gives the canvas (the second grid) with the first grid's paint laid on it once for each member,
// its first cell where the member's is, moved by the vector that the function says. What is beyond
// the canvas is cut off; later ones lie over earlier ones.
#pragma once

#include "domains/grid/families.h"
#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

Primitives LayEachPrimitives();

class LayEachSchema final : public MemberSchema {
 public:
  explicit LayEachSchema(const core::Language& language) : MemberSchema(language, "lay_each") {}

  // Few small members; a picture that is in the target, much smaller than that; a canvas that
  // differs from the target in half its cells at most.
  bool Admits(size_t argument, core::Value value, core::Value target) const override;

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
  bool DeduceWithGrids(std::span<const core::Value> members, std::span<const core::Value> grids,
                       GridRef target, std::span<core::Value> slots) const override;
  bool Possible(std::span<const core::Value> frame, MemberNotes& notes) const override;
};

}  // namespace hunch::grid
