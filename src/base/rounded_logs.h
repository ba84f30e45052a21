// Logarithms that are rounded, so that sums of them are exact and the same on every machine.
#pragma once

#include <cstddef>
#include <vector>

namespace hunch::base {

// -log2(2^-a + 2^-b).
double AddInBits(double a, double b);

// n log2 n for each n up to `most`.
std::vector<double> NLogN(size_t most);

}  // namespace hunch::base
