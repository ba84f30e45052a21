// Many numbers as few, at about the same distances from each other: each of the few is the sum of
// all with random signs (Achlioptas: Database-friendly random projections, JCSS 2003).
#pragma once

#include <span>
#include <vector>

namespace hunch::core {

// The same signs for the same number of `numbers`, on every machine.
std::vector<float> RandomProjection(std::span<const float> numbers, size_t size);

}  // namespace hunch::core
