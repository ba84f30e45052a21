// Programs with their abstractions written out again.
#pragma once

#include <span>
#include <vector>

#include "learning/compression.h"

namespace hunch::learning {

// Undoes the round that the abstraction is from.
std::vector<ExpressionId> Expand(ExpressionGraph& graph, std::span<const ExpressionId> programs,
                                 const Abstraction& abstraction);

// Undoes Compress(): expands all of them, the last one first.
std::vector<ExpressionId> ExpandAll(ExpressionGraph& graph, std::span<const ExpressionId> programs,
                                    std::span<const Abstraction> abstractions);

}  // namespace hunch::learning
