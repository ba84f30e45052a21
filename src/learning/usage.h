// How a grammar's productions are used, as costs: a unigram model for each type. Of the expressions
// of one type, a production's share is its count in solved tasks' programs, smoothed by the grammar
// that they were found with (Ellis et al.: DreamCoder, PLDI 2021, section 4.3, without the sum over
// derivations: a program has one here). What stands in the bodies of lambdas and uses their
// variables is counted apart.
#pragma once

#include <span>

#include "core/domain.h"

namespace hunch::learning {

struct UsageOptions {
  double pseudo_counts = 10;  // of the given grammar, for each type
  double least_bits = 1;
  double most_bits = 7;
};

// `grammar` at the costs that `programs` suggest; leaves as well: inputs by their share among what
// stands outside of bodies, variables and captures by theirs inside.
core::Grammar Reweighted(const core::Grammar& grammar, std::span<const core::Program> programs,
                         const UsageOptions& options = {});

// Bits of the program by the grammar; where it lacks a production, by the primitive's declaration.
double BitsOf(const core::Program& program, const core::Grammar& grammar);

}  // namespace hunch::learning
