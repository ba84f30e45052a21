#include "domains/grid/features/rarest_members.h"

#include <algorithm>

#include "domains/grid/measures.h"

namespace hunch::grid {

void AreRarest(const Members& members, bool* are) {
  int64_t colours[core::kLongestList];
  ptrdiff_t counts[core::kLongestList];
  const int count = members.count();
  for (int i = 0; i < count; ++i) colours[i] = MainColour(members.member(i));
  for (int i = 0; i < count; ++i) counts[i] = std::count(colours, colours + count, colours[i]);
  const int rarest = static_cast<int>(std::min_element(counts, counts + count) - counts);
  bool only = true;
  for (int i = 0; i < count; ++i) {
    only = only && (counts[i] > counts[rarest] || colours[i] == colours[rarest]);
  }
  for (int i = 0; i < count; ++i) are[i] = only && colours[i] == colours[rarest];
}

}  // namespace hunch::grid
