// Complete: the last step of a program read backwards. For a value of the bank and the outputs, a
// domain's inverses say which numbers a last step must have been given:
//
//   recolour(shrink(largest(objects8(input))), ?)    green, red and blue, by the three pairs
//
// and whatever closed value of the bank is these numbers on all pairs completes the program. Each
// of the two may be as long as what enumeration reaches.
#pragma once

#include <deque>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "core/inverse.h"
#include "search/strategy.h"
#include "search/workspace.h"

namespace hunch::search {

class Complete final : public Strategy {
 public:
  explicit Complete(Workspace& workspace);
  const char* name() const override { return "complete"; }
  Progress Step(uint64_t work) override;

 private:
  struct LastStep {
    const core::Inverse* inverse;
    std::vector<core::Type> types;  // of its arguments
    Cost cost;
    size_t seen = 0;  // values of the first type already looked at
  };
  // A value for which a last step misses numbers.
  struct Gap {
    const LastStep* last;
    ValueId first;
    std::vector<base::Hash128> wanted;  // by further argument: what it is on all pairs
  };
  struct Found {
    const Gap* gap;
    std::vector<ValueId> further;
    Cost cost;
  };

  void IndexNumbers();
  void FindGaps(LastStep& last);
  bool Missing(const LastStep& last, ValueId first, std::vector<core::Value>& numbers) const;
  void FillGap(const Gap& gap, std::vector<Found>& found) const;
  void Offer(const Found& found);

  Workspace& work_;
  std::vector<LastStep> last_steps_;
  std::deque<Gap> gaps_;
  // By what they are on all pairs: values of the types that numbers are missed of, cheapest first.
  std::unordered_map<base::Hash128, std::vector<ValueId>, base::Hash128Hasher> known_;
  std::set<std::pair<const Gap*, std::vector<ValueId>>> offered_;
  size_t indexed_ = 0;      // entries of the bank that were looked at for `known_`
  size_t searched_at_ = 0;  // entries there were at the last search
};

}  // namespace hunch::search
