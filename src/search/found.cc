#include "search/found.h"

#include <algorithm>
#include <vector>

#include "search/ranking.h"

namespace hunch::search {

void Found::Take(std::span<const View> views, uint64_t begun_at) {
  base::Arena storage;
  size_t bytes = 0;
  for (const View& view : views) {
    const Workspace& workspace = view.portfolio->workspace();
    AddCandidates(view, domain_, task_, candidates_, storage);
    bytes += workspace.bytes();
    memory_full_ = memory_full_ || workspace.memory_full;
    const uint64_t first = workspace.work_at_first_solution;
    if (first > 0) evaluated_at_first_ = std::min(evaluated_at_first_, begun_at + first);
  }
  peak_bytes_ = std::max(peak_bytes_, bytes);
}

void Found::Answer(const core::Guide& guide, int attempts, double seconds, Result& result) const {
  result.storage = std::make_shared<base::Arena>();
  result.peak_bytes = peak_bytes_;
  result.memory_full = memory_full_;
  const bool any = evaluated_at_first_ != std::numeric_limits<uint64_t>::max();
  result.evaluated_at_first = any ? evaluated_at_first_ : 0;
  std::vector<double> bits;
  for (const core::Candidate& candidate : candidates_.all()) bits.push_back(candidate.bits);
  guide.CandidateBits(task_, candidates_.all(), bits);
  result.attempts = Rank(domain_, task_, candidates_, bits, attempts, seconds);
  for (Attempt& attempt : result.attempts) {
    for (core::Value& output : attempt.outputs) {
      output = core::CopyDeep(task_.interface.output_type, output, *result.storage);
    }
  }
}

}  // namespace hunch::search
