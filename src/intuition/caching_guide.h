// Remembers what another guide said, so that it is asked once for each task, view, and set of
// costs: tasks that are run again with another budget, searches that begin again.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "base/hash.h"
#include "core/guide.h"

namespace hunch::intuition {

class CachingGuide final : public core::Guide {
 public:
  // The `capacity` costs that were asked for last are kept.
  explicit CachingGuide(std::unique_ptr<const core::Guide> guide, size_t capacity = 4096)
      : guide_(std::move(guide)), capacity_(capacity) {}
  const char* name() const override { return guide_->name(); }

  void Weigh(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
             std::span<const core::Constant> constants, core::Costs& costs) const override;
  void CandidateBits(const core::Task& task, std::span<const core::Candidate> candidates,
                     std::span<double> bits) const override {
    guide_->CandidateBits(task, candidates, bits);
  }

 private:
  using Key = base::Hash128;

  const std::unique_ptr<const core::Guide> guide_;
  const size_t capacity_;
  mutable std::mutex mutex_;
  mutable std::unordered_map<Key, core::Costs, base::Hash128Hasher> known_;  // guarded by mutex_
  mutable std::deque<Key> oldest_first_;                                     // the same
};

}  // namespace hunch::intuition
