// What was compressed as JSON, with the keys that Stitch's users read: original_cost, final_cost,
// compression_ratio, num_abstractions, original, rewritten, abstractions (each body, arity, name,
// utility, final_cost, compression_ratio, cumulative_compression_ratio, num_uses, uses).
#pragma once

#include <string>

#include "learning/compression.h"
#include "learning/corpus_file.h"

namespace hunch::learning {

std::string CompressionJson(const ExpressionGraph& graph, const Corpus& corpus,
                            const Compression& compression);

}  // namespace hunch::learning
