#include "search/candidate_pool.h"

#include <algorithm>

#include "base/rounded_logs.h"

namespace hunch::search {

// Many programs give the same outputs, and what is to be expected of these takes long to measure.
double CandidatePool::SurpriseOf(const std::vector<core::Value>& outputs) {
  if (expectations_ == nullptr) return 0;
  const base::Hash128 hash = core::HashColumn(task_->interface.output_type, outputs);
  const auto [known, is_new] = surprises_.emplace(hash, 0);
  if (is_new) known->second = expectations_->Surprise(outputs);
  return known->second;
}

void CandidatePool::Add(core::Candidate candidate, std::optional<double> shared_bits) {
  const core::Type type = task_->interface.output_type;
  for (core::Value& output : candidate.outputs) {
    output = core::CopyDeep(type, output, storage_);
  }
  candidate.surprise = candidate.doubt + SurpriseOf(candidate.outputs);
  if (!candidate.IsGuess(task_->train.size())) {
    least_bits_ = std::min(least_bits_, candidate.bits + candidate.surprise);
  }
  shared_bits_.push_back(shared_bits.value_or(candidate.bits));
  candidates_.push_back(std::move(candidate));
}

void CandidatePool::AddWeight(size_t index, double bits) {
  shared_bits_[index] = base::AddInBits(shared_bits_[index], bits);
}

}  // namespace hunch::search
