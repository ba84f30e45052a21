// Costs re-learned while searching, from what solves part of the task: a production used in a
// program that reproduces a share of the pairs is worth more than the grammar says. "Just-in-time
// learning" of Probe (Barke, Peleg, Polikarpova, OOPSLA 2020).
#pragma once

#include <vector>

#include "core/grammar.h"
#include "search/candidate_pool.h"

namespace hunch::search {

class PartialFit {
 public:
  explicit PartialFit(const core::Grammar& grammar) : fit_(grammar.productions.size(), 0) {}

  // Takes in the guesses among the candidates that were enumerated; whether any production gained.
  bool Learn(const core::Grammar& grammar, const CandidatePool& candidates, size_t train_pairs);

  // `bits`, raised to the power (1 - fit) as probabilities and normalised again: the sum of 2^-bits
  // over all productions stays what it was. Never under kLeastBits.
  std::vector<double> Relearnt(const std::vector<double>& bits) const;

  static constexpr double kLeastBits = 1;

 private:
  std::vector<double> fit_;  // by production: the greatest share of pairs that its use reproduced
};

}  // namespace hunch::search
