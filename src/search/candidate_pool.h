// The programs that may be the answer, whoever found them.
#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/hash.h"
#include "core/candidate.h"
#include "core/domain.h"

namespace hunch::search {

class CandidatePool {
 public:
  // The task outlives the pool.
  CandidatePool(const core::Domain& domain, const core::Task& task)
      : task_(&task), expectations_(domain.Expect(task)) {}

  // Copies the outputs into its own storage and fills in its surprise. `shared_bits`
  // where the weight of equal candidates is already known.
  void Add(core::Candidate candidate, std::optional<double> shared_bits = std::nullopt);

  // Adds the weight of another program (of `bits` bits) with the outputs of candidate `index`.
  void AddWeight(size_t index, double bits);

  const std::vector<core::Candidate>& all() const { return candidates_; }
  // -log2 of the summed weight of candidate i and the equal ones that were not kept.
  double SharedBits(size_t index) const { return shared_bits_[index]; }
  // The least bits, surprise included, of a candidate that reproduces every pair; infinite when
  // there is none.
  double least_bits() const { return least_bits_; }

 private:
  double SurpriseOf(const std::vector<core::Value>& outputs);

  const core::Task* task_;
  std::unique_ptr<const core::Expectations> expectations_;
  std::unordered_map<base::Hash128, double, base::Hash128Hasher> surprises_;  // by outputs
  base::Arena storage_;
  std::vector<core::Candidate> candidates_;
  std::vector<double> shared_bits_;
  double least_bits_ = std::numeric_limits<double>::infinity();
};

}  // namespace hunch::search
