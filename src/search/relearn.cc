#include "search/relearn.h"

#include <algorithm>
#include <cmath>

#include "search/enumerate.h"

namespace hunch::search {
namespace {

template <typename Visit>
void ForEachPrimitive(const core::Program& program, const Visit& visit) {
  if (program->primitive != nullptr) visit(program->primitive);
  for (const core::Program& child : program->children) ForEachPrimitive(child, visit);
}

double Weight(const std::vector<double>& bits) {
  double sum = 0;
  for (double b : bits) sum += std::exp2(-b);
  return sum;
}

}  // namespace

bool PartialFit::Learn(const core::Grammar& grammar, const CandidatePool& candidates,
                       size_t train_pairs) {
  bool gained = false;
  for (const core::Candidate& candidate : candidates.all()) {
    if (!candidate.IsGuess(train_pairs) || candidate.strategy != Enumerator::kName) continue;
    const double fit = static_cast<double>(candidate.pairs_reproduced) / train_pairs;
    ForEachPrimitive(candidate.program, [&](const core::Primitive* primitive) {
      for (size_t i = 0; i < fit_.size(); ++i) {
        if (grammar.productions[i].primitive != primitive || fit_[i] >= fit) continue;
        fit_[i] = fit;
        gained = true;
      }
    });
  }
  return gained;
}

std::vector<double> PartialFit::Relearnt(const std::vector<double>& bits) const {
  std::vector<double> relearnt;
  for (size_t i = 0; i < bits.size(); ++i) relearnt.push_back(bits[i] * (1 - fit_[i]));
  const double excess = std::log2(Weight(relearnt) / Weight(bits));
  for (double& b : relearnt) b = std::max(kLeastBits, b + excess);
  return relearnt;
}

}  // namespace hunch::search
