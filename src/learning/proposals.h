// Functions that programs have in common, proposed to become primitives.
#pragma once

#include <span>
#include <vector>

#include "learning/learnt_domain.h"

namespace hunch::learning {

struct ProposalOptions {
  uint32_t max_arity = 3;
  int most = 8;  // of each of the two kinds
  int threads = 1;
};

// What compresses `programs` most (compression.h), given that `language` has some functions
// already, the most saving first; then as many functions of functions that most of them have in
// common (generalisations.h). Programs and definitions are in the primitives of `base` alone.
// A function with type variables is proposed at whole numbers.
std::vector<LearntFunction> ProposeFunctions(std::span<const core::Program> programs,
                                             const LearntDomain& language, const core::Domain& base,
                                             const ProposalOptions& options);

}  // namespace hunch::learning
