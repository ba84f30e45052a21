// One of several:
//
//   pick : (grid -> bool) -> list grid -> grid
//
// gives the member for which the function says yes; undefined where there is none, or where there
// are several that look different.
#pragma once

#include "domains/grid/families.h"
#include "domains/grid/schemas/member_schema.h"

namespace hunch::grid {

Primitives PickPrimitives();

class PickSchema final : public MemberSchema {
 public:
  explicit PickSchema(const core::Language& language) : MemberSchema(language, "pick") {}

 protected:
  bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                     std::span<core::Value> slots) const override;
};

}  // namespace hunch::grid
