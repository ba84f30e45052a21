// Cases: two values that are each right about some of the pairs, and a condition on the input that
// tells which of them holds:
//
//   if(is_symmetric(input), flip_rows(input), rotate90(input))
//
// Conditions are closed truths of the bank, and two closed values of one type that are equal (or,
// numbers, of which one is less).
#pragma once

#include <map>
#include <span>
#include <vector>

#include "search/strategy.h"
#include "search/workspace.h"

namespace hunch::search {

class Cases final : public Strategy {
 public:
  explicit Cases(Workspace& workspace) : work_(workspace) {}
  const char* name() const override { return "cases"; }
  Progress Step(uint64_t work) override;

 private:
  using Pairs = uint64_t;  // a bit for each pair

  struct Condition {
    const core::Primitive* compare;  // null: the first value is the condition itself
    ValueId first, second;
    double bits;
    Pairs holds;
  };

  bool Possible() const;
  size_t TakeNewValues();
  void FindConditions();
  void AddComparisons(core::Type type, const core::Primitive* compare, bool ordered);
  void AddCondition(const Condition& condition, std::span<const core::Value> column);
  void Combine(Pairs first, Pairs second);
  void Propose(const Condition& condition, ValueId where_it_holds, ValueId elsewhere);

  Workspace& work_;
  std::map<Pairs, std::vector<ValueId>> right_;  // values right about some pairs, cheapest first
  std::vector<Condition> conditions_;            // cheapest first
  size_t seen_ = 0;                              // values of the output type already looked at
  size_t searched_at_ = 0;                       // entries there were at the last search
};

}  // namespace hunch::search
