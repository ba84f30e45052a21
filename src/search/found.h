// What the searches for one task found: the candidates of all their views, kept when the views are
// no more, and the answers among them.
#pragma once

#include <cstdint>
#include <limits>
#include <span>

#include "search/candidate_pool.h"
#include "search/solver.h"
#include "search/view.h"

namespace hunch::search {

class Found {
 public:
  // Both outlive it.
  Found(const core::Domain& domain, const core::Task& task)
      : domain_(domain), task_(task), candidates_(domain, task) {}

  // Takes what the views of a search found that began after so many programs.
  void Take(std::span<const View> views, uint64_t begun_at);

  // Fills in the attempts, and what was met on the way. The guide has the last word about bits;
  // `seconds` may be spent on which of the programs with one answer is shown, 0 for no limit.
  void Answer(const core::Guide& guide, int attempts, double seconds, Result& result) const;

 private:
  const core::Domain& domain_;
  const core::Task& task_;
  CandidatePool candidates_;
  bool memory_full_ = false;
  size_t peak_bytes_ = 0;
  uint64_t evaluated_at_first_ = std::numeric_limits<uint64_t>::max();  // before: no solution
};

}  // namespace hunch::search
