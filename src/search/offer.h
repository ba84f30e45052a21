// Checks a program that a strategy has put together and makes it a candidate.
#pragma once

#include <span>

#include "search/workspace.h"

namespace hunch::search {

struct Weight {
  double bits;         // of the program
  double shared_bits;  // of all programs that it stands for
  double doubt = 0;    // bits: see core::Candidate
};

// Runs `program` on all rows. If it reproduces every pair, it becomes a candidate, and true comes
// back.
bool OfferProgram(Workspace& work, const core::Program& program, const Weight& weight,
                  const char* strategy);

// The same where what the program gives on all rows is known already.
bool OfferKnown(Workspace& work, const core::Program& program, std::span<const core::Value> column,
                const Weight& weight, const char* strategy);

// The same for a program that is known to be wrong about some pair: it becomes a candidate
// whichever pairs it reproduces.
void OfferGuess(Workspace& work, const core::Program& program, const Weight& weight,
                const char* strategy);

}  // namespace hunch::search
