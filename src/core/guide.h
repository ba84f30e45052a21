// The seam between search and intuition. A guide speaks the problem's language, not tensors: a task
// goes in, costs in bits come out, written into spans that the caller owns. What no guide says is
// the grammar's own cost. Implementations: UniformGuide here (needs no weights); learned ones and
// wrappers (caching, mixing, checking, replaying) with the same face in intuition/.
#pragma once

#include <span>

#include "core/candidate.h"
#include "core/grammar.h"
#include "core/task.h"

namespace hunch::core {

class Guide {
 public:
  virtual ~Guide() = default;
  virtual const char* name() const = 0;

  // Asked once per task, before search: bits[i] holds the cost of grammar.productions[i] and may be
  // changed; it must stay positive.
  virtual void ProductionBits(const Task& task, const Grammar& grammar,
                              std::span<double> bits) const = 0;

  // Asked before answering: bits[i] holds the description length of candidates[i] and may be
  // changed for ranking.
  virtual void CandidateBits(const Task& task, std::span<const Candidate> candidates,
                             std::span<double> bits) const = 0;
};

// Leaves every cost as it is.
class UniformGuide final : public Guide {
 public:
  const char* name() const override { return "uniform"; }
  void ProductionBits(const Task&, const Grammar&, std::span<double>) const override {}
  void CandidateBits(const Task&, std::span<const Candidate>, std::span<double>) const override {}
};

}  // namespace hunch::core
