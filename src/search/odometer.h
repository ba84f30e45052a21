// Walks the cross product of several lists of ids, the last position fastest.
#pragma once

#include <array>
#include <initializer_list>

#include "base/error.h"
#include "search/bank.h"

namespace hunch::search {

class Odometer {
 public:
  static constexpr size_t kMost = 6;  // lists

  explicit Odometer(std::initializer_list<const std::vector<ValueId>*> pools = {}) {
    for (const auto* pool : pools) Add(*pool);
  }
  // Before the first step only. The list outlives the odometer.
  void Add(const std::vector<ValueId>& pool) {
    HUNCH_CHECK(size_ < kMost);
    pools_[size_++] = &pool;
    done_ = done_ || pool.empty();
  }

  bool done() const { return done_; }
  ValueId operator[](size_t k) const { return (*pools_[k])[at_[k]]; }
  void Next() { Advance(size_); }
  // Goes to the next combination that differs somewhere in the first `length` positions.
  void Advance(size_t length) {
    for (size_t k = length; k < size_; ++k) at_[k] = 0;
    for (size_t k = length; k-- > 0;) {
      if (++at_[k] < pools_[k]->size()) return;
      at_[k] = 0;
    }
    done_ = true;
  }
  size_t size() const { return size_; }

 private:
  std::array<const std::vector<ValueId>*, kMost> pools_;
  std::array<size_t, kMost> at_ = {};
  size_t size_ = 0;
  bool done_ = false;
};

}  // namespace hunch::search
