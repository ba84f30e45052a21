// Walks the cross product of several lists of ids, the last position fastest.
#pragma once

#include <vector>

#include "search/bank.h"

namespace hunch::search {

class Odometer {
 public:
  explicit Odometer(std::vector<const std::vector<ValueId>*> pools)
      : pools_(std::move(pools)), at_(pools_.size(), 0) {
    for (const auto* pool : pools_) done_ = done_ || pool->empty();
  }
  bool done() const { return done_; }
  ValueId operator[](size_t k) const { return (*pools_[k])[at_[k]]; }
  void Next() { Advance(at_.size()); }
  // Goes to the next combination that differs somewhere in the first `length` positions.
  void Advance(size_t length) {
    for (size_t k = length; k < at_.size(); ++k) at_[k] = 0;
    for (size_t k = length; k-- > 0;) {
      if (++at_[k] < pools_[k]->size()) return;
      at_[k] = 0;
    }
    done_ = true;
  }
  size_t size() const { return pools_.size(); }

 private:
  std::vector<const std::vector<ValueId>*> pools_;
  std::vector<size_t> at_;
  bool done_ = false;
};

}  // namespace hunch::search
