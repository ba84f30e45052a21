// Checks a program that a strategy has put together and makes it a candidate.
#pragma once

#include "search/workspace.h"

namespace hunch::search {

// Runs `program` on all rows. If it reproduces every pair, it becomes a candidate, and true comes
// back; `shared_bits` is the weight of all programs it stands for.
bool OfferProgram(Workspace& work, const core::Program& program, double bits, double shared_bits,
                  const char* strategy);

}  // namespace hunch::search
