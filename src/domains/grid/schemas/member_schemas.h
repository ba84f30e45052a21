// The schemas whose elements are the members of a list of grids. A new one is a new line in
// member_schemas.cc.
#pragma once

#include <memory>
#include <vector>

#include "core/language.h"
#include "core/schema.h"
#include "domains/grid/families.h"

namespace hunch::grid {

// Their renders, and the features of members.
Primitives MemberPrimitives();

// The language has the MemberPrimitives, and outlives the schemas.
std::vector<std::unique_ptr<const core::Schema>> MemberSchemas(const core::Language& language);

}  // namespace hunch::grid
