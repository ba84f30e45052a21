// Which members of a list are of its rarest colour.
#pragma once

#include "domains/grid/features/member_map.h"

namespace hunch::grid {

// Those with the main colour that has fewest others in the list; none where several have as few.
// `are` has a place for each member.
void AreRarest(const Members& members, bool* are);

}  // namespace hunch::grid
