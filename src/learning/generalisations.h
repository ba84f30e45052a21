// Functions of functions that programs have in common: what is left of two of their expressions
// where these differ (anti_unification.h), for all pairs of expressions.
#pragma once

#include <span>
#include <vector>

#include "learning/anti_unification.h"

namespace hunch::learning {

struct GeneralisationOptions {
  size_t max_arity = 3;
  size_t most = 8;
};

// Those that make the programs shortest together, the most saving first; each saves more nodes than
// its body has, beyond what those before it save. All have an argument that is a function.
std::vector<Generalisation> FindGeneralisations(std::span<const core::Program> programs,
                                                const GeneralisationOptions& options);

}  // namespace hunch::learning
