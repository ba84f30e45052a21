// The answers to each test input. A task with several test inputs is scored input by input, so each
// has its own answers: the first distinct ones among the attempts, in the attempts' order. Two
// programs that differ on one test input only do not use up the second answer of the others.
#pragma once

#include <span>
#include <vector>

#include "core/domain.h"
#include "core/task.h"
#include "search/solver.h"

namespace hunch::search {

// What some programs agree on: an output for each test input (undefined: none), and the programs'
// standing, as ranking has it.
struct JointAnswer {
  std::vector<core::Value> outputs;
  int pairs = 0;           // demonstration pairs reproduced
  double shared_bits = 0;  // -log2 of their summed weight
};

// Chooses among `answers` (best first, all distinct) those that give each test input its `count`
// best answers, and puts them in such an order that the first distinct ones of each test input are
// its best. The first one stays first; after it, what counts for a test input is the summed weight
// of all joint answers that say the same there. Indices into `answers`. At most the first 256 are
// considered.
std::vector<size_t> ChooseAnswers(const core::Domain& domain, core::Type type,
                                  std::span<const JointAnswer> answers, int count);

// The first `count` distinct defined outputs for one test input.
std::vector<core::Value> AnswersTo(const core::Domain& domain, core::Type type,
                                   std::span<const Attempt> attempts, size_t test, size_t count);

// Leaves out the attempts that add nothing to the first `count` answers of any test input.
void KeepNeeded(const core::Domain& domain, const core::Task& task, size_t count,
                std::vector<Attempt>& attempts);

}  // namespace hunch::search
