#include "search/bank.h"

#include <algorithm>

#include "base/error.h"

namespace hunch::search {

Bank::Bank(uint32_t rows, std::vector<core::Type> types)
    : rows_(rows),
      types_(std::move(types)),
      at_cost_(types_.size()),
      of_type_(types_.size()),
      slots_(1 << 12),
      mask_(slots_.size() - 1),
      arena_(size_t{1} << 18) {
  HUNCH_CHECK(types_.size() <= UINT8_MAX);
}

int Bank::SlotOf(core::Type type) const {
  const auto found = std::find(types_.begin(), types_.end(), type);
  return found == types_.end() ? -1 : static_cast<int>(found - types_.begin());
}

ValueId Bank::Find(const base::Hash128& hash) const {
  for (uint64_t i = hash.low & mask_;; i = (i + 1) & mask_) {
    const Slot& slot = slots_[i];
    if (slot.id == kNoValue) return kNoValue;
    if (slot.fingerprint == hash.high && slot.more == static_cast<uint32_t>(hash.low >> 32)) {
      return slot.id;
    }
  }
}

ValueId Bank::Add(int type_slot, const base::Hash128& hash, const core::Value* column,
                  const base::Arena& scratch, const Recipe& recipe) {
  if ((entries_.size() + 1) * 2 > slots_.size()) Rehash();
  const auto id = static_cast<ValueId>(entries_.size());
  uint64_t i = hash.low & mask_;
  while (slots_[i].id != kNoValue) i = (i + 1) & mask_;
  slots_[i] = {hash.high, id, static_cast<uint32_t>(hash.low >> 32)};
  hashes_.push_back(hash);

  const core::Type type = types_[type_slot];
  core::Value* kept = arena_.AllocateArray<core::Value>(rows_);
  for (uint32_t row = 0; row < rows_; ++row) {
    kept[row] = core::CopyOut(type, column[row], scratch, arena_);
  }
  entries_.push_back({kept, recipe.source, static_cast<uint32_t>(children_.size()),
                      static_cast<uint16_t>(recipe.cost), static_cast<uint16_t>(recipe.own_cost),
                      static_cast<uint8_t>(type_slot), static_cast<uint8_t>(recipe.children.size()),
                      recipe.origin, recipe.uses_variable});
  children_.insert(children_.end(), recipe.children.begin(), recipe.children.end());
  auto& by_cost = at_cost_[type_slot];
  if (by_cost.size() <= static_cast<size_t>(recipe.cost)) by_cost.resize(recipe.cost + 1);
  by_cost[recipe.cost].push_back(id);
  of_type_[type_slot].push_back(id);
  return id;
}

void Bank::Rehash() {
  std::vector<Slot>(slots_.size() * 2).swap(slots_);
  mask_ = slots_.size() - 1;
  for (ValueId id = 0; id < hashes_.size(); ++id) {
    uint64_t i = hashes_[id].low & mask_;
    while (slots_[i].id != kNoValue) i = (i + 1) & mask_;
    slots_[i] = {hashes_[id].high, id, static_cast<uint32_t>(hashes_[id].low >> 32)};
  }
}

size_t Bank::bytes() const {
  constexpr size_t kIndexBytes = 2 * sizeof(ValueId);
  return arena_.reserved() + slots_.size() * sizeof(Slot) +
         entries_.capacity() * (sizeof(Entry) + kIndexBytes + sizeof(base::Hash128)) +
         children_.capacity() * sizeof(uint32_t);
}

}  // namespace hunch::search
