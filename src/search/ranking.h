// From candidates to attempts. Candidates with the same answers to the test inputs (as the domain
// has it: where a picture lies does not matter) are one answer and share their
// weight, the sum of 2^-bits (Occam's razor as a prior; Solomonoff 1964). Answers of candidates
// that reproduce every pair come before guesses; among guesses, more pairs come first. Answers that
// break with what all pairs have in common weigh less (core::Expectations).
#pragma once

#include <vector>

#include "search/candidate_pool.h"
#include "search/solver.h"

namespace hunch::search {

// `bits[i]` is the description length of pool.all()[i] for ranking. Gives
// attempts with distinct outputs, as many as give each test input its `count` best answers (see
// answers.h); a candidate that is undefined on every test input answers nothing. Output values
// still belong to the pool. Of the programs that give one answer, those are compared that it takes
// `seconds` of CPU time to look at, where that is not 0; the shortest in any case.
std::vector<Attempt> Rank(const core::Domain& domain, const core::Task& task,
                          const CandidatePool& pool, const std::vector<double>& bits, int count,
                          double seconds = 0);

}  // namespace hunch::search
