// The seam between search and intuition. A guide speaks the problem's language, not tensors: a task
// goes in, costs in bits come out. What no guide says is the grammar's own cost. A guide says where
// to look first; how likely an answer is stays with the grammar's own costs, unless CandidateBits
// says otherwise. Implementations: UniformGuide here (needs no weights); others with the same face
// in intuition/.
#pragma once

#include <span>
#include <vector>

#include "core/candidate.h"
#include "core/domain.h"
#include "core/task.h"

namespace hunch::core {

// What each choice of a search costs, in bits; all positive.
struct Costs {
  std::vector<double> productions;  // by production of the grammar, outside of lambdas
  std::vector<double> in_bodies;    // the same inside a lambda
  std::vector<double> constants;    // by constant of the task
  LeafBits leaves;
};

// The grammar's own.
inline Costs OwnCosts(const Grammar& grammar, std::span<const Constant> constants) {
  Costs costs;
  costs.leaves = grammar.leaves;
  for (const Production& production : grammar.productions) {
    costs.productions.push_back(production.bits);
    costs.in_bodies.push_back(production.body_bits);
  }
  for (const Constant& constant : constants) costs.constants.push_back(constant.bits);
  return costs;
}

class Guide {
 public:
  virtual ~Guide() = default;
  virtual const char* name() const = 0;

  // Asked once per task and view, before search: `costs` are the grammar's own and may be changed.
  // May be called by several threads at once.
  virtual void Weigh(const Domain& domain, const Task& task, const Grammar& grammar,
                     std::span<const Constant> constants, Costs& costs) const = 0;

  // Asked before answering: bits[i] holds the description length of candidates[i] and may be
  // changed for ranking.
  virtual void CandidateBits(const Task& /*task*/, std::span<const Candidate> /*candidates*/,
                             std::span<double> /*bits*/) const {}
};

// Leaves every cost as it is.
class UniformGuide final : public Guide {
 public:
  const char* name() const override { return "uniform"; }
  void Weigh(const Domain&, const Task&, const Grammar&, std::span<const Constant>,
             Costs&) const override {}
};

}  // namespace hunch::core
