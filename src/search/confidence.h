// How probable it is that an attempt is right, from what it looks like: short, like the pairs, and
// with few rivals.
#pragma once

#include "search/solver.h"

namespace hunch::search {

// Reads the attempt's bits, surprise, share and guess; one of eight levels in 0..1, fitted
// to grids, or that of guesses.
double Confidence(const Attempt& attempt);

}  // namespace hunch::search
