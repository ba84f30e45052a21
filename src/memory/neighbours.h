// Programs of tasks that lie near: what solved them may solve this one, as it is or with other
// constants.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/candidate.h"
#include "core/domain.h"
#include "core/store.h"

namespace hunch::memory {

struct NeighbourLimits {
  double seconds = 0;  // CPU; 0: no limit
  uint64_t work = 0;   // programs run; 0: no limit
  size_t answers = 2;  // enough, with distinct outputs
};

struct NeighbourAnswers {
  std::vector<core::Candidate>
      candidates;          // reproduce every pair; distinct outputs, shortest first
  uint64_t evaluated = 0;  // programs run
};

// Tries the programs of `neighbours` that have the interface of `task`: all of them as they are,
// the shortest first, then with their constants replaced by those that the domain reads off `task`.
// Outputs lie in `storage`.
NeighbourAnswers TryNeighbours(std::span<const core::SolvedTask> neighbours,
                               const core::Domain& domain, const core::Task& task,
                               const NeighbourLimits& limits, base::Arena& storage);

}  // namespace hunch::memory
