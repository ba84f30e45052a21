// The bank: every distinct value met so far, cheapest program first.
//
// An entry is a column of values, one per row, with the program that first gave it: a leaf, or a
// production applied to other entries. Entries are named by 32-bit ids in the order in which they
// came. Invariants:
//   1. No two entries of one type have equal columns (observational equivalence).
//   2. An entry's cost is that of the first program that gave it; programs come in order of cost,
//      so it is the least, up to the rounding of costs to units.
//   3. An entry's own cost is that of its program by the grammar, whatever a guide made of it: the
//      order of search goes by cost, how likely an answer is by own cost.
//   4. Columns and what they point at are immutable and live as long as the bank.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "base/arena.h"
#include "base/hash.h"
#include "core/value.h"

namespace hunch::search {

using ValueId = uint32_t;
inline constexpr ValueId kNoValue = ~ValueId{0};

// Costs are whole numbers of half bits.
using Cost = int;
inline constexpr double kUnitsPerBit = 2;
inline Cost CostOf(double bits) {
  const Cost cost = static_cast<Cost>(bits * kUnitsPerBit + 0.5);
  return cost < 1 ? 1 : cost;
}
inline double BitsOf(Cost cost) { return cost / kUnitsPerBit; }

enum class Origin : uint8_t {
  kInput,     // source: position
  kConstant,  // source: index among the scope's constants
  kVariable,  // source: position among the lambda's parameters
  kCapture,   // source: id in the surrounding scope's bank
  kApply,     // source: index of the production
};

class Bank {
 public:
  struct Entry {
    const core::Value* column;
    uint32_t source;
    uint32_t first_child;
    uint16_t cost;
    uint16_t own_cost;
    uint8_t type_slot;
    uint8_t arity;
    Origin origin;
    bool uses_variable;
  };
  struct Recipe {
    Origin origin;
    uint32_t source;
    Cost cost;
    Cost own_cost;
    std::span<const uint32_t> children;
    bool uses_variable = false;
  };

  // `types` are all types that entries may have; a type's slot is its place in that list.
  Bank(uint32_t rows, std::vector<core::Type> types);

  uint32_t rows() const { return rows_; }
  const std::vector<core::Type>& types() const { return types_; }
  int SlotOf(core::Type type) const;  // -1 when there is none

  // The entry with this column hash, or kNoValue. Prefetch() first when looking up many.
  ValueId Find(const base::Hash128& hash) const;
  void Prefetch(const base::Hash128& hash) const { __builtin_prefetch(&slots_[hash.low & mask_]); }

  // Adds an entry that Find() did not have. Copies out of `scratch` what it owns.
  ValueId Add(int type_slot, const base::Hash128& hash, const core::Value* column,
              const base::Arena& scratch, const Recipe& recipe);

  size_t size() const { return entries_.size(); }
  const Entry& operator[](ValueId id) const { return entries_[id]; }
  core::Type type(ValueId id) const { return types_[entries_[id].type_slot]; }
  std::span<const uint32_t> children(ValueId id) const {
    return {children_.data() + entries_[id].first_child, entries_[id].arity};
  }
  // Entries of one type at exactly one cost (references stay good while other costs are added to),
  // and of one type in order of arrival.
  const std::vector<ValueId>& AtCost(int type_slot, Cost cost) const {
    const auto& by_cost = at_cost_[type_slot];
    return cost < 0 || static_cast<size_t>(cost) >= by_cost.size() ? none_ : by_cost[cost];
  }
  const std::vector<ValueId>& OfType(int type_slot) const { return of_type_[type_slot]; }

  size_t bytes() const;  // held, roughly

 private:
  struct Slot {
    uint64_t fingerprint = 0;
    ValueId id = kNoValue;
    uint32_t more = 0;
  };
  void Rehash();

  uint32_t rows_;
  std::vector<core::Type> types_;
  std::vector<Entry> entries_;
  std::vector<uint32_t> children_;
  // [slot][cost]; deques, so that the lists stay where they are while others are added.
  std::vector<std::deque<std::vector<ValueId>>> at_cost_;
  const std::vector<ValueId> none_;
  std::vector<std::vector<ValueId>> of_type_;
  std::vector<Slot> slots_;
  std::vector<base::Hash128> hashes_;  // by id
  uint64_t mask_;
  base::Arena arena_;
};

}  // namespace hunch::search
